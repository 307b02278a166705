package org.duban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.intake.Submission.Field;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.TaskReport;
import org.duban.ledger.Sample;
import org.duban.problem.Read;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionTest {

  private final Admission admission = new Admission(SamplePlan.PLAN, Sample.DAY);

  /// `subject=gdp period=2021-06 value=12.7`; an underscore stands for a space.
  private static Submission typed(String words) {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    Arrays.stream(words.split(" "))
        .map(w -> w.split("=", 2))
        .forEach(w -> texts.put(Field.valueOf(w[0].toUpperCase(Locale.ROOT)), w[1]));
    return Submission.typed(texts);
  }

  private Read<EntryDraft> admit(String words) {
    return admission.admit(typed(words));
  }

  private static String codes(Read<?> read) {
    return read.problems().stream().map(p -> p.code().name()).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "gdp,    2021-06, 12.7,        12.7,  ''",
    "gdp,    上半年,   12.7%,       12.7,  ''",
    "gdp,    2021-Q2, １２．７％,    12.7,  ''",
    "gdp,    2021-06, 增长12.7%,    12.7,  ''",
    "gdp,    2021-06, 下降5.1%,     -5.1,  ''",
    "gdp,    2021-06, -5.1,        -5.1,  ''",
    "jobs,   1-6月,   '1,234人',    1234,  ''",
    "jobs,   1-6月,   0.3132万人,   3132,  ''",
    "jobs,   1-6月,   1.2万,        12000, ''",
    "energy, 2021-06, 3.8,         3.8,   ''",
    "energy, 2021-06, 下降3.8%,     3.8,   ''",
    "energy, 2021-06, 增长1%,       -1,    ''",
    "energy, 2021-06, -1,          -1,    J062",
    "gdp.benchmark, 2021-06, 9.1,  9.1,   ''",
    "gdp.level, 2021-06, 1286.47,  1286.47, ''",
    "生产总值增速, 2021-06, 9.1,     9.1,   ''",
  })
  void aFigureIsReadAsTheIndicatorMeansIt(
      String subject, String period, String value, BigDecimal expected, String codes) {
    Read<EntryDraft> draft = admit("subject=" + subject + " period=" + period + " value=" + value);

    assertThat(codes(draft)).isEqualTo(codes);
    assertThat(draft.value().orElseThrow().content())
        .isInstanceOfSatisfying(
            Content.Actual.class,
            a -> {
              assertThat(a.value()).isEqualByComparingTo(expected);
              assertThat(a.period().months()).isEqualTo(6);
              assertThat(a.basis()).isEqualTo(Basis.PRELIMINARY);
              assertThat(a.publishedOn()).isEqualTo(Sample.DAY);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "subject=gpd period=2021-06 value=1,                                       J050",
    "subject=nothing_like_it period=2021-06 value=1,                           J050",
    "subject=jobs.level period=2021-06 value=1,                                J050",
    "period=2021-06 value=1,                                                   J050",
    "subject=gdp period=2022-06 value=1,                                       D006",
    "subject=gdp value=1,                                                      D001",
    "subject=gdp period=2021-05 value=1,                                       J051",
    "subject=industry period=2021-01 value=1,                                  J051",
    "subject=forest period=2021-11 value=1,                                    J051 J061",
    "subject=jobs period=2021-06 value=5%,                                     J052",
    "subject=1.1 period=2021-06 value=45 progress=46,                          J053",
    "subject=gdp period=2021-06 value=1 progress=45,                           J054",
    "subject=gdp period=2021-06 status=done,                                   J054",
    "subject=1.1 period=2021-06 progress=45 basis=final,                       J055",
    "subject=1.1 period=2021-06,                                               J056",
    "subject=gdp period=2021-06 reason=x,                                      J056",
    "subject=1.1 period=2021-06 progress=101,                                  J057",
    "subject=1.1 period=2021-06 progress=-1,                                   J057",
    "subject=1.1 period=2021-06 progress=增长5,                                 J057",
    "subject=1.1 period=2021-06 progress=NA,                                   J057",
    "subject=1.1 period=2021-06 progress=half,                                 F030",
    "subject=1.1 period=2021-06 status=great,                                  J058",
    "subject=gdp period=2021-06 value=1 basis=sure,                            J059",
    "subject=gdp period=2021-06 value=1 published_on=2021-07-16,               J060",
    "subject=gdp period=2021-06 value=1 published_on=2021-02-30,               F041",
    "subject=gdp period=2021-06 value=TBD,                                     J069",
    "subject=gdp period=2021-06 basis=final,                                   J069",
    "subject=gdp period=2021-06 value=1e400,                                   F032",
    "subject=gdp period=2021-06 value=a,                                       F030",
    "subject=gdp period=2021-06 value=1 name=招商引资,                           J073",
    "subject=jobs period=2021-06 value=1 unit=吨,                               J077",
    "subject=jobs period=2021-06 value=5800户,                                 F030",
    "subject=gdp period=2021-06 value=5万,                                     F030",
    "subject=gpd period=2021-13 value=1,                                       J050 D003",
  })
  void whatCannotBeIsRefused(String words, String codes) {
    Read<EntryDraft> draft = admit(words);

    assertThat(codes(draft)).isEqualTo(codes);
    assertThat(draft.value()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "subject=gdp period=2021-09 value=1,                          J061, 统计局",
    "subject=gdp period=2021-09 value=1 basis=预计,                '',   统计局",
    "subject=gdp period=2021-06 value=1 department=财政局,          J072, 统计局",
    "subject=gdp period=2021-06 value=1 name=生产总值增速 unit=％,   '',   统计局",
    "subject=gdp period=2021-05 note=x,                           '',   统计局",
    "subject=forest period=2021 value=25 basis=forecast,          '',   _office",
    "subject=1.1 period=2021-06 value=45,                         '',   商务局",
  })
  void itGoesToTheJournalOfTheDepartment(String words, String codes, String journal) {
    Read<EntryDraft> draft = admit(words);

    assertThat(codes(draft)).isEqualTo(codes);
    assertThat(draft.value().orElseThrow().journal()).isEqualTo(journal);
  }

  @ParameterizedTest
  @CsvSource({
    "未启动, NOT_STARTED",
    "not_started, NOT_STARTED",
    "正常, ON_TRACK",
    "按序时, ON_TRACK",
    "On Track, ON_TRACK",
    "超序时, AHEAD",
    "滞后, BEHIND",
    "已完成, DONE",
    "ＤＯＮＥ, DONE",
    "暂停, SUSPENDED",
    "销号, CLOSED"
  })
  void statusesAreKnownByTheirWords(String word, TaskReport status) {
    assertThat(StatedWord.status(word)).contains(status);
  }

  @ParameterizedTest
  @CsvSource({"预计, FORECAST", "初步核算, PRELIMINARY", "Preliminary, PRELIMINARY", "最终核实, FINAL"})
  void basesAreKnownByTheirWords(String word, Basis basis) {
    assertThat(StatedWord.basis(word)).contains(basis);
  }

  @Test
  void anUnknownSubjectNamesTheNearest() {
    Read<EntryDraft> draft = admit("subject=gpd period=2021-06 value=1");

    assertThat(Phrases.of(Lang.EN).fix(draft.problems().getFirst()))
        .isEqualTo("Write an id from indicators.csv or tasks.csv. Did you mean: gdp");
  }
}
