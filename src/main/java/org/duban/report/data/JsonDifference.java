package org.duban.report.data;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Where two reports as data say something else.
public final class JsonDifference {

  /// What says how a report was made, and not what it says.
  private static final Set<String> MAKING = Set.of("program", "templates");

  private JsonDifference() {}

  /// The first field in which two `report.json` differ (`indicators[2].judged`), whatever version
  /// of Duban made them.
  public static Optional<String> between(byte[] one, byte[] other) {
    return between("", said(one), said(other));
  }

  private static JsonObject said(byte[] json) {
    JsonObject said =
        JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
    MAKING.forEach(said::remove);
    return said;
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
