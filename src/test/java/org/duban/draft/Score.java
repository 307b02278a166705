package org.duban.draft;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.draft.text.Text;
import org.duban.plan.wording.Counterparts;
import org.duban.text.HalfWidth;

/// How much of the right answer of one text a draft has.
final class Score {

  final List<String> misses = new ArrayList<>();
  int wanted;
  int hit;
  int extra;
  int tasksWanted;
  int tasksHit;
  int tasksExtra;
  int measuresWanted;
  int measuresHit;
  int measuresExtra;
  int assignmentsWanted;
  int assignmentsHit;

  static Score of(Draft draft, JsonObject answer) {
    Score score = new Score();
    score.indicators(draft, answer);
    score.tasks(draft, answer);
    score.assignments(draft, answer);
    return score;
  }

  private void indicators(Draft draft, JsonObject answer) {
    boolean free = answer.has("free_names");
    List<Draft.IndicatorRow> left = new ArrayList<>(draft.indicators());
    for (JsonElement each : answer.getAsJsonArray("indicators")) {
      JsonObject want = each.getAsJsonObject();
      boolean soft = want.has("soft");
      List<List<String>> alternatives = new ArrayList<>();
      alternatives.add(List.of(text(want, "name")));
      if (want.has("may_split")) {
        alternatives.add(strings(want, "may_split"));
      }
      boolean found = false;
      for (List<String> names : alternatives) {
        List<Draft.IndicatorRow> rows = new ArrayList<>();
        for (String name : names) {
          left.stream()
              .filter(r -> !rows.contains(r) && isNamed(r, name, want, free))
              .findFirst()
              .ifPresent(rows::add);
        }
        if (rows.size() == names.size() && rows.stream().allMatch(r -> isTyped(r, want))) {
          left.removeAll(rows);
          found = true;
          break;
        }
      }
      if (!soft) {
        wanted++;
        hit += found ? 1 : 0;
        if (!found) {
          misses.add("target missed: " + text(want, "name") + " | " + text(want, "wording"));
        }
      }
    }
    if (answer.has("optional_indicators")) {
      for (JsonElement each : answer.getAsJsonArray("optional_indicators")) {
        String name = text(each.getAsJsonObject(), "name");
        left.removeIf(r -> alike(r.name(), name));
      }
    }
    extra = left.size();
    left.forEach(r -> misses.add("target too many: " + r.name() + " | " + r.target()));
  }

  private static boolean isNamed(
      Draft.IndicatorRow row, String name, JsonObject want, boolean free) {
    if (!free) {
      return key(row.name()).equals(key(name));
    }
    Set<String> words = words(name + " " + text(want, "text"));
    Set<String> own = words(row.name());
    int common = Math.toIntExact(own.stream().filter(words::contains).count());
    return common * 5 >= own.size() * 4
        && common > 0
        && numbers(row.target()).stream().allMatch(numbers(text(want, "text"))::contains);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher word = Pattern.compile("[a-z]{3,}").matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private static List<String> numbers(String text) {
    List<String> numbers = new ArrayList<>();
    Matcher number = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?").matcher(HalfWidth.of(text));
    while (number.find()) {
      numbers.add(number.group().replaceAll(",+$", "").replace(",", ""));
    }
    return numbers;
  }

  /// The operator and the value that the right wording has.
  private static boolean isTyped(Draft.IndicatorRow row, JsonObject want) {
    List<String> wordings = new ArrayList<>();
    wordings.add(text(want, "wording"));
    if (want.has("wording_alt")) {
      wordings.addAll(strings(want, "wording_alt"));
    }
    Counterparts gdp = Counterparts.of(List.of(new Counterparts.Named("gdp", "地区生产总值")));
    for (String wording : wordings) {
      Promise promise = new Promise(text(want, "name"), wording, Text.EMPTY);
      Optional<Understood> right = Understood.of(promise, "x", gdp);
      if (right.isPresent()) {
        var target = right.get().reading().goal().target();
        if (target.isPresent()
            && target.get().operator().equals(row.operator())
            && target.get().number().equals(row.value())
            && target.get().upperNumber().equals(row.upper())) {
          return true;
        }
        if (target.isPresent() && numbers(wording).isEmpty() && row.value().isEmpty()) {
          return true;
        }
      } else if (numbers(wording).containsAll(numbers(row.target()))
          && !numbers(row.target()).isEmpty()) {
        return true;
      }
      if (want.has("text")
          && !numbers(row.target()).isEmpty()
          && numbers(wording).contains(row.value().map(v -> v.toPlainString()).orElse(""))) {
        return true;
      }
    }
    return false;
  }

  private void tasks(Draft draft, JsonObject answer) {
    List<Draft.TaskRow> roots =
        new ArrayList<>(draft.tasks().stream().filter(t -> t.parent().isEmpty()).toList());
    boolean exact =
        text(answer, "form").contains("news") && !text(answer, "form").contains("national");
    for (JsonElement each : answer.getAsJsonArray("tasks")) {
      JsonObject want = each.getAsJsonObject();
      tasksWanted++;
      Optional<Draft.TaskRow> found =
          roots.stream().filter(r -> alike(r.name(), text(want, "name"))).findFirst();
      if (found.isPresent()) {
        tasksHit++;
        roots.remove(found.get());
      } else {
        misses.add("task missed: " + text(want, "name"));
      }
      List<Draft.TaskRow> below =
          new ArrayList<>(
              found.stream()
                  .flatMap(f -> draft.tasks().stream().filter(t -> t.id().startsWith(f.id() + ".")))
                  .toList());
      for (String measure : strings(want, "measures")) {
        measuresWanted++;
        Optional<Draft.TaskRow> same =
            below.stream().filter(t -> alike(t.name(), measure)).findFirst();
        if (same.isPresent()) {
          measuresHit++;
          below.remove(same.get());
        } else {
          misses.add("measure missed: " + measure);
        }
      }
      if (want.has("optional_measures")) {
        strings(want, "optional_measures").forEach(m -> below.removeIf(t -> alike(t.name(), m)));
      }
      if (exact) {
        measuresExtra += below.size();
        below.forEach(b -> misses.add("measure too many: " + b.name()));
      }
    }
    tasksExtra = roots.size();
    roots.forEach(r -> misses.add("task too many: " + r.name()));
  }

  private void assignments(Draft draft, JsonObject answer) {
    record Row(String name, String department, List<String> support, String due) {}
    List<Row> rows = new ArrayList<>();
    draft
        .indicators()
        .forEach(i ->
            rows.add(
                new Row(i.name() + i.target(), i.department(), i.support(), i.assigned().due())));
    draft.tasks().forEach(t -> rows.add(new Row(t.name(), t.department(), t.support(), t.due())));
    for (JsonElement each : answer.getAsJsonArray("assignments")) {
      JsonObject want = each.getAsJsonObject();
      assignmentsWanted++;
      boolean found =
          rows.stream()
              .anyMatch(r ->
                  alike(r.name(), text(want, "task"))
                      && r.department().equals(text(want, "lead"))
                      && r.support().equals(strings(want, "support"))
                      && r.due().equals(text(want, "due")));
      assignmentsHit += found ? 1 : 0;
      if (!found) {
        misses.add(
            "assignment missed: "
                + want
                + " of "
                + rows.stream().filter(r -> alike(r.name(), text(want, "task"))).toList());
      }
    }
  }

  /// The same, or the shorter one is how the longer one begins, or in it and most of it.
  private static boolean alike(String a, String b) {
    String one = key(a);
    String two = key(b);
    String shorter = one.length() < two.length() ? one : two;
    String longer = one.length() < two.length() ? two : one;
    return one.equals(two)
        || (shorter.length() >= 4 && longer.startsWith(shorter))
        || (shorter.length() * 10 >= longer.length() * 7 && longer.contains(shorter));
  }

  private static String key(String text) {
    return HalfWidth.of(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String text(JsonObject object, String field) {
    return object.has(field) ? object.get(field).getAsString() : "";
  }

  private static List<String> strings(JsonObject object, String field) {
    List<String> strings = new ArrayList<>();
    if (object.has(field)) {
      object.getAsJsonArray(field).forEach(e -> strings.add(e.getAsString()));
    }
    return strings;
  }

  void add(Score other) {
    wanted += other.wanted;
    hit += other.hit;
    extra += other.extra;
    tasksWanted += other.tasksWanted;
    tasksHit += other.tasksHit;
    tasksExtra += other.tasksExtra;
    measuresWanted += other.measuresWanted;
    measuresHit += other.measuresHit;
    measuresExtra += other.measuresExtra;
    assignmentsWanted += other.assignmentsWanted;
    assignmentsHit += other.assignmentsHit;
  }

  String line(String name) {
    return String.format(
        Locale.ROOT,
        "%-32s targets %3d/%3d (+%d)  tasks %2d/%2d (+%d)  measures %3d/%3d (+%d)  assigned %2d/%2d",
        name,
        hit,
        wanted,
        extra,
        tasksHit,
        tasksWanted,
        tasksExtra,
        measuresHit,
        measuresWanted,
        measuresExtra,
        assignmentsHit,
        assignmentsWanted);
  }
}
