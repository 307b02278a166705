package org.duban.compare.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.compare.Cause;
import org.duban.compare.Change;
import org.duban.compare.Comparison;
import org.duban.compare.Reported;
import org.duban.compare.Source;
import org.duban.compare.StatusSummary;
import org.duban.compare.Version;
import org.duban.compare.Why;
import org.duban.ledger.LedgerDifference.Sort;
import org.duban.plan.read.PlanChange.Sheet;
import org.duban.plan.read.PlanSheets;
import org.duban.status.model.Light;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.duban.time.PeriodLabel;

/// A comparison to be read, in one language.
public final class ChangeText {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /// How much of a hash is shown for reading.
  private static final int SHORT = 12;

  private final Comparison comparison;
  private final Phrases phrases;

  public ChangeText(Comparison comparison, Phrases phrases) {
    this.comparison = Objects.requireNonNull(comparison);
    this.phrases = Objects.requireNonNull(phrases);
  }

  /// One change in words; what there is nothing to say of is empty.
  ///
  /// @param subject the id and name of what it is about
  /// @param light the light that it came to, for its colour
  /// @param remark the document, the reason, and for a status what moved it
  public record Line(
      String subject,
      String what,
      String period,
      String before,
      String after,
      String cause,
      String entry,
      String recordedBy,
      String publishedOn,
      String recordedAt,
      String remark,
      Optional<Light> light) {

    public Line {
      Objects.requireNonNull(subject);
      Objects.requireNonNull(light);
    }
  }

  /// 2021-06-25 与 2021-07-25 的差异（2021年1—6月）.
  public String title() {
    return say(
        "title",
        "from",
        label(comparison.from()),
        "to",
        label(comparison.to()),
        "period",
        period());
  }

  /// The whole in one line.
  public String summary() {
    return Summary.of(comparison, phrases);
  }

  /// That other programs or templates made the two reports, where that is so.
  public Optional<String> programs() {
    Optional<String> from = comparison.from().program();
    Optional<String> to = comparison.to().program();
    return from.isPresent() && to.isPresent() && !from.equals(to)
        ? Optional.of(say("programs", "from", from.get(), "to", to.get()))
        : Optional.empty();
  }

  public List<Line> lines() {
    return comparison.changes().stream().map(this::line).toList();
  }

  private String label(Version version) {
    return version
        .planVersion()
        .filter(v -> !v.equals(version.label()))
        .map(v -> say("side", "side", version.label(), "version", v))
        .orElse(version.label());
  }

  private String period() {
    String from = PeriodLabel.of(comparison.from().period(), phrases.lang());
    String to = PeriodLabel.of(comparison.to().period(), phrases.lang());
    return from.equals(to) ? to : say("periods", "from", from, "to", to);
  }

  private Line line(Change change) {
    ChangeRecord fact = ChangeRecord.of(change, comparison);
    Optional<Source> entry = fact.why().entry();
    // A status tells what moved it; who recorded that, and when, stands there.
    boolean isMoved =
        change instanceof Change.StandingChanged || change instanceof Change.ScoreChanged;
    Optional<Source> details = isMoved ? Optional.empty() : entry;
    return new Line(
        subject(fact),
        what(change, fact),
        fact.period().orElse(""),
        value(change, fact.before(), true),
        value(change, fact.after(), false),
        cause(fact.why().cause()),
        entry.map(Source::reference).orElse(""),
        details.flatMap(Source::recordedBy).orElse(""),
        details.flatMap(Source::publishedOn).map(LocalDate::toString).orElse(""),
        details.flatMap(Source::recordedAt).map(MINUTE::format).orElse(""),
        remark(change),
        change instanceof Change.StandingChanged s
            ? s.after().map(StatusSummary::light)
            : Optional.empty());
  }

  private static String subject(ChangeRecord fact) {
    return fact.name().isEmpty() || fact.name().equals(fact.subject())
        ? fact.subject()
        : fact.subject() + " " + fact.name();
  }

  private String what(Change change, ChangeRecord fact) {
    return change instanceof Change.CellChanged cell && cell.sheet() != Sheet.PACE
        ? column(cell.sheet(), fact.what())
        : say("what." + fact.what());
  }

  private String column(Sheet sheet, String field) {
    return phrases.lang() == Lang.ZH ? PlanSheets.otherName(sheet, field).orElse(field) : field;
  }

  private String cause(Cause cause) {
    return say("cause." + code(cause));
  }

  private String value(Change change, Optional<String> said, boolean before) {
    return switch (change) {
      case Change.StandingChanged s ->
          (before ? s.before() : s.after())
              .map(standing -> standing(standing, s.isOfVerdict()))
              .orElse("");
      case Change.ReportChanged r ->
          (before ? r.before() : r.after()).map(reported -> reported(r, reported)).orElse("");
      case Change.ScoreChanged s -> (before ? s.before() : s.after()).map(this::rated).orElse("");
      case Change.HistoryRewritten h ->
          (before ? h.before() : h.after())
              .substring(0, Math.min(SHORT, (before ? h.before() : h.after()).length()));
      case Change.RowAdded _,
          Change.RowRemoved _,
          Change.RowMoved _,
          Change.CellChanged _,
          Change.RuleChanged _ ->
          said.orElse("");
    };
  }

  private String rated(Change.Rated rated) {
    return say(
        "rated",
        "points",
        rated.points().toPlainString(),
        "place",
        Integer.toString(rated.place()));
  }

  private String standing(StatusSummary standing, boolean ofVerdict) {
    String completion = standing.completion().map(s -> s.toPlainString() + "%").orElse("");
    return ofVerdict
        ? say(
            completion.isEmpty() ? "standing" : "standing_with_completion",
            "verdict",
            phrases.say("status.verdict." + code(standing.verdict())),
            "light",
            phrases.say("status.light." + code(standing.light())),
            "completion",
            completion)
        : completion;
  }

  private String reported(Change.ReportChanged change, Reported reported) {
    boolean isUpdate = change.sort() == Sort.UPDATE;
    String state =
        reported
            .state()
            .map(s -> phrases.say("status." + (isUpdate ? "reported." : "basis.") + s))
            .orElse("");
    return switch (change.facet()) {
      case VALUE -> {
        String value =
            reported.value().map(v -> v.toPlainString() + (isUpdate ? "%" : "")).orElse("");
        String unit = isUpdate ? "" : unit(change.subject());
        yield state.isEmpty()
            ? value + unit
            : say("reported", "value", value + unit, "state", state);
      }
      case STATE -> state;
      case DAY -> reported.publishedOn().toString();
      case WORDS -> reported.words().map(Reported::joined).orElse("");
    };
  }

  /// The unit that the later plan gives.
  private String unit(String subject) {
    return Stream.of(comparison.to(), comparison.from())
        .map(v -> v.plan().getOrDefault(Sheet.INDICATORS, Map.of()).get(subject))
        .filter(Objects::nonNull)
        .map(cells -> cells.getOrDefault("unit", ""))
        .findFirst()
        .orElse("");
  }

  private String remark(Change change) {
    Why why = change.why();
    Stream<String> movers =
        switch (change) {
          case Change.StandingChanged s -> s.movedBy().stream().limit(1).map(m -> mover(m, s));
          case Change.ScoreChanged s -> s.movedBy().stream().limit(1).map(m -> mover(m, s));
          case Change.HistoryRewritten h -> Stream.of(say(code(h.why().cause())));
          case Change.OfPlan _, Change.ReportChanged _, Change.RuleChanged _ ->
              Stream.of(why.document(), why.reason());
        };
    return movers.filter(text -> !text.isEmpty()).collect(Collectors.joining(" / "));
  }

  /// What moved a status: 城镇新增就业数据：3032 → 3132. The status's own subject needn't be named.
  private String mover(Change change, Change moved) {
    Line line = line(change);
    return say(
        change.subject().equals(moved.subject()) ? "mover" : "mover_of",
        "subject",
        line.subject(),
        "what",
        line.what(),
        "before",
        line.before().isEmpty() ? say("nothing") : line.before(),
        "after",
        line.after().isEmpty() ? say("nothing") : line.after());
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private String say(String key, String... args) {
    return phrases.say("compare." + key, args);
  }
}
