package org.duban.report.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duban.journal.entry.Entry;
import org.duban.ledger.Ledger;
import org.duban.ledger.Unsettled;
import org.duban.plan.model.Plan;
import org.duban.status.explain.Explanation;
import org.duban.status.explain.UnsettledText;
import org.duban.status.model.Amounts;
import org.duban.text.Lang;
import org.duban.text.Notation;
import org.duban.text.Phrases;
import org.duban.time.Period;
import org.duban.time.PeriodLabel;
import org.duban.time.Ratio;

/// The report's language: its own sentences, and those of the judgement.
public final class ReportPhrases {

  private static final String ENDS = "。！？；….!?";

  private final Phrases phrases;
  private final Notation notation;
  private final Amounts amounts;
  private final Explanation explanation;

  public ReportPhrases(Lang lang) {
    this.phrases = Phrases.of(lang);
    this.notation = Notation.of(lang);
    this.amounts = new Amounts(phrases);
    this.explanation = Explanation.in(phrases);
  }

  Amounts amounts() {
    return amounts;
  }

  public Explanation explanation() {
    return explanation;
  }

  /// What doesn't count because of those who answer for it, a sentence each.
  public List<String> unsettled(Unsettled unsettled, Ledger ledger, Plan plan) {
    return new UnsettledText(phrases)
        .lines(unsettled, ledger, plan).stream().map(this::sentence).toList();
  }

  /// What was entered after its period was closed.
  public Optional<String> afterClose(List<Entry> entries, Plan plan) {
    return new UnsettledText(phrases).afterClose(entries, plan).map(this::sentence);
  }

  /// The report's sentence of that name; `args` are names and values in turn.
  public String say(String name, String... args) {
    return phrases.say("report." + name, args);
  }

  /// The sentence for `count` things, under `{n}`: English has one of its own for one.
  String count(String name, int count, String... args) {
    String[] all = List.of(args).toArray(new String[args.length + 2]);
    all[args.length] = "n";
    all[args.length + 1] = String.valueOf(count);
    return say(count == 1 ? name + "_one" : name, all);
  }

  /// The word of the judgement for a constant: `verdict.on_track`.
  public String word(String name) {
    return phrases.say("status." + name);
  }

  /// Names in a row: 甲、乙、丙.
  public String list(List<String> names) {
    return notation.some(names);
  }

  /// `text` as a sentence: with a full stop where it ends without any.
  public String sentence(String text) {
    boolean ended = !text.isEmpty() && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    return ended ? text : text + say("stop");
  }

  /// `text` as the clause before another: without a full stop, with a comma.
  public String asClause(String text) {
    String open = text;
    while (!open.isEmpty() && (ENDS + "，,：:").indexOf(open.charAt(open.length() - 1)) >= 0) {
      open = open.substring(0, open.length() - 1);
    }
    return open + say("clause_comma");
  }

  /// `name` as it stands among others: in quotation marks where it could be taken for several.
  public String quoted(String name) {
    return notation.quoted(name);
  }

  /// Clauses in a row.
  public String clauses(Collection<String> clauses) {
    return String.join(say("clause_comma"), clauses);
  }

  /// A share of 1 as a percentage with one decimal: 63.5%.
  public String percent(Ratio share) {
    return share.percent().toPlainString() + "%";
  }

  /// 2021年1—6月, January–June 2021.
  public String period(Period period) {
    return PeriodLabel.of(period, phrases.lang());
  }

  /// The same without the year of its goals: 1—6月, January–June.
  public String shortPeriod(Period period) {
    String label = period(period);
    String year = String.valueOf(period.year().year());
    for (String part :
        List.of(say("period_of_year", "year", year), say("period_year", "year", year))) {
      String rest =
          label.startsWith(part) || label.endsWith(part) ? label.replace(part, "") : label;
      if (!rest.isEmpty() && !rest.equals(label)) {
        return rest;
      }
    }
    return label;
  }

  /// 2021年7月16日, 16 July 2021.
  public String day(LocalDate day) {
    return notation.date(day);
  }

  /// 12月31日, 31 Dec; with the year where that isn't `year`.
  public String day(LocalDate day, int year) {
    return day.getYear() != year
        ? day(day)
        : say(
            "date_short",
            "month",
            say("month_" + day.getMonthValue()),
            "day",
            String.valueOf(day.getDayOfMonth()));
  }

  /// A number as headings are numbered: 十二 in Chinese.
  public String ordinal(int number) {
    return switch (phrases.lang()) {
      case ZH -> HeadingNumeral.of(number);
      case EN -> String.valueOf(number);
    };
  }
}
