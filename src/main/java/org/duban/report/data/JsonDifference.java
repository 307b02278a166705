package org.duban.report.data;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Where two reports as data say something else.
public final class JsonDifference {

  /// What says how a report was made, and not what it says.
  private static final Set<String> MAKING = Set.of("program", "templates");

  private JsonDifference() {}

  /// The first field in which two `report.json` differ (`indicators[2].judged`). Another version of
  /// Duban, or other templates, may put the same facts into other words: then only the facts are
  /// compared, and not the sentences on them.
  public static Optional<String> between(byte[] one, byte[] other) {
    JsonObject a = parsed(one);
    JsonObject b = parsed(other);
    boolean alike = MAKING.stream().allMatch(name -> Objects.equals(a.get(name), b.get(name)));
    return between("", said(a, alike), said(b, alike));
  }

  private static JsonObject parsed(byte[] json) {
    return JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
  }

  /// What `report` says, with or without its words.
  private static JsonObject said(JsonObject report, boolean withWords) {
    MAKING.forEach(report::remove);
    if (!withWords) {
      report.remove("report");
      for (String list : List.of("indicators", "tasks")) {
        if (report.get(list) instanceof JsonArray rows) {
          for (JsonElement row : rows) {
            if (row instanceof JsonObject fields) {
              fields.remove("reason");
            }
          }
        }
      }
    }
    return report;
  }

  private static Optional<String> between(String path, JsonElement one, JsonElement other) {
    if (one instanceof JsonObject a && other instanceof JsonObject b) {
      Set<String> names = new TreeSet<>(a.keySet());
      names.addAll(b.keySet());
      return names.stream()
          .map(name -> between(path.isEmpty() ? name : path + "." + name, a.get(name), b.get(name)))
          .flatMap(Optional::stream)
          .findFirst();
    }
    if (one instanceof JsonArray a && other instanceof JsonArray b && a.size() == b.size()) {
      for (int i = 0; i < a.size(); i++) {
        Optional<String> difference = between(path + "[" + i + "]", a.get(i), b.get(i));
        if (difference.isPresent()) {
          return difference;
        }
      }
      return Optional.empty();
    }
    return one != null && one.equals(other) ? Optional.empty() : Optional.of(path);
  }
}
