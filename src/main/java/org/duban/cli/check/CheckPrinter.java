package org.duban.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.cli.io.EnumWords;
import org.duban.cli.io.Json;
import org.duban.cli.io.PrintedTable;
import org.duban.cli.io.PrintedTable.Cell;
import org.duban.cli.io.PrintedTable.Column;
import org.duban.cli.io.PrintedTable.Room;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.ProblemJson;
import org.duban.cli.option.ProblemPrinter;
import org.duban.office.TargetRow;
import org.duban.office.WorkspaceCheck;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Target;
import org.duban.problem.Problem;
import org.duban.status.model.Amounts;
import org.duban.status.model.Numbers;
import org.duban.text.ProblemText;
import org.duban.time.Ratio;

/// What `check` found, as JSON (`duban/check/1`) and to be read.
final class CheckPrinter {

  private static final String DEFAULT = "*";
  private static final String GUESS = "?";

  /// What goes below a row of a narrow terminal, first to last.
  private static final List<String> GIVES_WAY =
      List.of(
          "department",
          "nature",
          "weight",
          "aggregate",
          "frequency",
          "direction",
          "measure",
          "tolerance",
          "id");

  private static final List<String> NARROW = List.of("id", "name", "wording", "meaning");

  private CheckPrinter() {}

  static void printJson(
      WorkspaceCheck inspection, Optional<List<TargetRow>> targets, Invocation invocation) {
    Json.document(
        invocation.out(),
        "duban/check/1",
        json -> {
          ProblemJson.write("problems", inspection.problems(), invocation.phrases(), json);
          targets.ifPresent(rows -> json.objects("targets", rows, row -> write(row, json)));
          json.field("files", inspection.files());
        });
  }

  private static void write(TargetRow row, Json json) {
    Indicator indicator = row.indicator();
    Optional<Target> target = indicator.goal().target();
    json.field("id", indicator.id());
    json.field("wording", indicator.goal().wording());
    json.field("operator", target.map(Target::operator));
    json.field("value", target.flatMap(Target::number).map(v -> Numbers.exact(v)));
    json.field("upper", target.flatMap(Target::upperNumber).map(v -> Numbers.exact(v)));
    json.field("unit", indicator.unit());
    json.field("tolerance", Numbers.exact(row.tolerance()));
    json.field("year", row.year());
    json.field("name", indicator.name());
    json.field("reference", target.flatMap(Target::reference));
    json.field("decline", indicator.goal().decline());
    json.field("measure", EnumWords.code(indicator.measure()));
    json.field("direction", EnumWords.code(indicator.direction()));
    json.field("frequency", EnumWords.code(indicator.frequency()));
    json.field("aggregate", EnumWords.code(indicator.aggregate()));
    json.field("weight", Numbers.exact(indicator.weight()));
    json.field("nature", EnumWords.code(indicator.nature()));
    json.field("department", indicator.department());
    json.field("start", indicator.span().first().toString());
    json.field("due", indicator.span().last().toString());
    json.texts("defaults", indicator.defaults());
    json.field("margin", target.flatMap(Target::margin).map(v -> Numbers.exact(v)));
    json.field("baseline", indicator.baseline().map(v -> Numbers.exact(v)));
    stretch(indicator, json);
    json.texts("guessed", indicator.guessed());
  }

  /// What is striven for beside what binds; null where nothing is.
  private static void stretch(Indicator indicator, Json json) {
    Optional<Target> stretch = indicator.goal().stretch();
    if (stretch.isEmpty()) {
      json.nullField("stretch");
      return;
    }
    json.object("stretch", () -> TargetJson.write(stretch.get(), json));
  }

  static void print(WorkspaceCheck inspection, List<TargetRow> targets, Invocation invocation) {
    ProblemText text = ProblemPrinter.text(invocation.phrases());
    inspection.problems().forEach(p -> invocation.printText(text.of(p)));
    if (!targets.isEmpty()) {
      if (!inspection.problems().isEmpty()) {
        invocation.out().println("");
      }
      invocation.print(table(targets, invocation));
      if (targets.stream().anyMatch(t -> !t.indicator().defaults().isEmpty())) {
        invocation.printText(invocation.say("check.legend"));
      }
      if (targets.stream().anyMatch(t -> !t.indicator().guessed().isEmpty())) {
        invocation.printText(invocation.say("check.legend.guess"));
      }
    }
    int errors = Math.toIntExact(inspection.problems().stream().filter(Problem::isError).count());
    invocation.tell(
        invocation.say(
            "check.summary_line",
            "errors",
            invocation.count("check.errors", errors),
            "warnings",
            invocation.count("check.warnings", inspection.problems().size() - errors),
            "files",
            invocation.count("check.files", inspection.files())));
  }

  private static PrintedTable table(List<TargetRow> targets, Invocation invocation) {
    return new PrintedTable(
        Stream.of(
                "id",
                "name",
                "wording",
                "meaning",
                "tolerance",
                "measure",
                "direction",
                "frequency",
                "aggregate",
                "weight",
                "nature",
                "department")
            .map(key ->
                new Column(
                    key,
                    invocation.say("check.column." + key),
                    key.equals("tolerance") || key.equals("weight"),
                    Room.of(key, GIVES_WAY, NARROW)))
            .toList(),
        targets.stream().map(row -> cells(row, invocation)).toList());
  }

  private static List<Cell> cells(TargetRow row, Invocation invocation) {
    Indicator indicator = row.indicator();
    EnumWords words = new EnumWords(invocation.phrases());
    Amounts amounts = new Amounts(invocation.phrases());
    return Stream.of(
            indicator.id(),
            indicator.name(),
            indicator.goal().wording(),
            meaning(row, invocation),
            number(row, "tolerance", amounts.amount(row.tolerance(), indicator.unit())),
            word(row, "measure", words.ofPlan("measure", indicator.measure())),
            word(row, "direction", words.ofPlan("direction", indicator.direction())),
            word(row, "frequency", words.ofPlan("frequency", indicator.frequency())),
            word(row, "aggregate", words.ofPlan("aggregate", indicator.aggregate())),
            number(row, "weight", Numbers.exact(indicator.weight())),
            word(row, "nature", words.ofPlan("nature", indicator.nature())),
            indicator.department())
        .map(Cell::of)
        .toList();
  }

  /// `每月*` where the row left it to the default.
  private static String word(TargetRow row, String column, String text) {
    String mark = row.indicator().guessed().contains(column) ? GUESS : DEFAULT;
    return row.indicator().defaults().contains(column) ? text + mark : text;
  }

  /// The same, with the numbers of a column one below the other.
  private static String number(TargetRow row, String column, String text) {
    return text + (row.indicator().defaults().contains(column) ? DEFAULT : " ");
  }

  /// `不低于5800人`, `at least 5,800`, and what the wording says beside it: what is striven for, when
  /// it is due, where it starts from.
  private static String meaning(TargetRow row, Invocation invocation) {
    Indicator indicator = row.indicator();
    List<String> parts = new ArrayList<>();
    parts.add(
        indicator
            .goal()
            .target()
            .map(target -> meaning(indicator, target, invocation))
            .orElseGet(() -> invocation.say("check.operator.none")));
    Amounts amounts = new Amounts(invocation.phrases());
    indicator
        .goal()
        .stretch()
        .map(
            s -> invocation.say("check.part.stretch", "meaning", meaning(indicator, s, invocation)))
        .ifPresent(parts::add);
    if (row.ownTime()) {
      parts.add(invocation.say("check.part.due", "month", indicator.span().last().toString()));
    }
    indicator
        .baseline()
        .map(b ->
            invocation.say("check.part.baseline", "amount", amounts.amount(b, indicator.unit())))
        .ifPresent(parts::add);
    return String.join(invocation.say("check.part.separator"), parts);
  }

  private static String meaning(Indicator indicator, Target target, Invocation invocation) {
    Amounts amounts = new Amounts(invocation.phrases());
    String unit = indicator.unit();
    String key =
        target.number().isEmpty() && target.reference().isEmpty()
            ? target.operator() + ".bare"
            : target.operator();
    String value =
        target
            .number()
            .map(v -> target instanceof Target.Rank ? Numbers.exact(v) : amounts.amount(v, unit))
            .or(target::reference)
            .orElse("");
    String bound =
        target
            .margin()
            .map(m ->
                invocation.say(
                    target.operator().equals("at_most") ? "check.part.less" : "check.part.plus",
                    "value",
                    value,
                    "margin",
                    amounts.distance(indicator, Ratio.of(m))))
            .orElse(value);
    String said =
        invocation.say(
            "check.operator." + key,
            "value",
            bound,
            "upper",
            target.upperNumber().map(v -> amounts.amount(v, unit)).orElse(""));
    return indicator.goal().decline()
        ? invocation.say("check.operator.decline", "meaning", said)
        : said;
  }
}
