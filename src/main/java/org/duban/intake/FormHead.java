package org.duban.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.journal.entry.LedgerCode;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.sheet.grid.FoundTable;
import org.duban.sheet.grid.GridRow;
import org.duban.text.HalfWidth;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.PeriodText;

/// What a form that Duban made says above its table: 部门：县财政局 ｜ 期间：2021-07 ｜ 计划版本：v2.
///
/// @param version of the plan that it was made from, in words
/// @param place where that stands
public record FormHead(String department, Period period, String version, Place place) {

  private static final Pattern DEPARTMENT = label("部门|department");
  private static final Pattern PERIOD = label("期间|period");
  private static final Pattern VERSION = label("计划版本|plan version");
  private static final Pattern ADOPTED = Pattern.compile("v[0-9]+");

  private static Pattern label(String words) {
    return Pattern.compile("(?:" + words + "):\\s*(.+)", Pattern.CASE_INSENSITIVE);
  }

  /// That of `table`; empty where it is no form.
  static Optional<FormHead> of(FoundTable table, GoalYear year) {
    String department = "";
    Optional<Period> period = Optional.empty();
    Optional<String> version = Optional.empty();
    Place place = Place.NONE;
    for (GridRow row : table.above()) {
      for (int c = 0; c < row.texts().size(); c++) {
        String text = HalfWidth.of(row.text(c));
        department = in(DEPARTMENT, text).orElse(department);
        Optional<Period> own =
            in(PERIOD, text).flatMap(p -> PeriodText.read(p, year, Place.NONE).value());
        period = own.isPresent() ? own : period;
        if (in(VERSION, text).isPresent()) {
          version = in(VERSION, text);
          place = table.grid().place(row.number(), c, "");
        }
      }
    }
    return period.isPresent() && version.isPresent()
        ? Optional.of(new FormHead(department, period.get(), version.get(), place))
        : Optional.empty();
  }

  private static Optional<String> in(Pattern label, String text) {
    Matcher labelled = label.matcher(text.strip());
    return labelled.matches() ? Optional.of(labelled.group(1).strip()) : Optional.empty();
  }

  /// Why a form can't be read, beside forms that were read before it; empty for none.
  ///
  /// @param inForce the version of the plan in force; empty where none was adopted
  Optional<Problem> refusal(Optional<String> inForce, List<FormHead> others) {
    boolean isAdopted = ADOPTED.matcher(version).matches();
    boolean isSame = inForce.map(version::equals).orElse(!isAdopted);
    if (!isSame) {
      return Optional.of(
          Problem.error(
              LedgerCode.J119,
              place,
              "version",
              version,
              "own",
              inForce.orElse("—"),
              "department",
              department));
    }
    return others.stream()
        .filter(o -> !o.period().covers(period))
        .findFirst()
        .map(o ->
            Problem.error(
                LedgerCode.J120,
                place,
                "period",
                period.toString(),
                "other",
                o.period().toString(),
                "file",
                o.place().file()));
  }
}
