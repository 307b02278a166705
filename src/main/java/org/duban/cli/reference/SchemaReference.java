package org.duban.cli.reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.cli.option.CommandList;

/// The site's page about the JSON that commands print: each document with its fields, from the
/// schemas. What several documents share comes last, and references lead there.
final class SchemaReference {

  private static final String COMMON = "common";
  private static final List<String> HEADS = List.of("field", "type", "meaning");

  private final List<String> lines = new ArrayList<>();

  private SchemaReference() {}

  static String page(CommandList commands) {
    SchemaReference reference = new SchemaReference();
    reference.lines.addAll(
        List.of(
            "# JSON documents",
            "",
            "The fields of every document that `--format json` prints, from the [schemas](../json.md)."));
    commands.names().forEach(name -> schema(name).ifPresent(s -> reference.document(name, s)));
    reference.definitions(schema(COMMON).orElseThrow());
    return String.join("\n", reference.lines) + "\n";
  }

  private static Optional<JsonObject> schema(String name) {
    String resource = "/org/duban/schema/" + name + "-1.json";
    try (InputStream in = SchemaReference.class.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                  .getAsJsonObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void document(String name, JsonObject schema) {
    lines.addAll(List.of("", "## duban/" + name + "/1", "", text(schema), ""));
    addFields(schema);
    definitions(schema);
  }

  private void definitions(JsonObject schema) {
    JsonObject definitions = schema.getAsJsonObject("$defs");
    if (definitions == null) {
      return;
    }
    for (Map.Entry<String, JsonElement> definition : definitions.entrySet()) {
      JsonObject type = definition.getValue().getAsJsonObject();
      lines.addAll(List.of("", "### " + definition.getKey(), ""));
      lines.add(type.has("properties") ? text(type) : type(type) + ": " + text(type));
      lines.add("");
      addFields(type);
    }
  }

  private void addFields(JsonObject schema) {
    List<List<String>> rows = new ArrayList<>();
    collect("", schema, rows);
    if (!rows.isEmpty()) {
      lines.add(Reference.row(HEADS));
      lines.add(Reference.row(HEADS.stream().map(_ -> "---").toList()));
      rows.forEach(row -> lines.add(Reference.row(row.stream().map(Reference::prose).toList())));
    }
  }

  /// The fields of an object and of the objects in it: `summary.tasks`, `changes[].subject`.
  private static void collect(String prefix, JsonObject schema, List<List<String>> rows) {
    JsonObject properties = schema.getAsJsonObject("properties");
    if (properties != null) {
      for (Map.Entry<String, JsonElement> property : properties.entrySet()) {
        JsonObject type = property.getValue().getAsJsonObject();
        String name = prefix + property.getKey();
        rows.add(List.of(name, type(type), text(type)));
        collect(name + ".", type, rows);
        if (type.get("items") instanceof JsonObject items) {
          collect(name + "[].", items, rows);
        }
      }
    }
  }

  private static String text(JsonObject schema) {
    return schema.has("description") ? schema.get("description").getAsString() : "";
  }

  private static String type(JsonObject schema) {
    if (schema.has("$ref")) {
      return schema.get("$ref").getAsString().replaceFirst(".*/", "");
    }
    if (schema.has("const")) {
      return schema.get("const").toString();
    }
    if (schema.has("enum")) {
      return types(schema.getAsJsonArray("enum"), JsonElement::toString);
    }
    for (String choice : List.of("anyOf", "oneOf")) {
      if (schema.has(choice)) {
        return types(schema.getAsJsonArray(choice), t -> type(t.getAsJsonObject()));
      }
    }
    if (schema.get("items") instanceof JsonObject items) {
      return "array of " + type(items);
    }
    if (schema.get("type") instanceof JsonArray several) {
      return types(several, JsonElement::getAsString);
    }
    return schema.has("type") ? schema.get("type").getAsString() : "any";
  }

  private static String types(JsonArray array, Function<JsonElement, String> named) {
    return array.asList().stream().map(named).collect(Collectors.joining(" or "));
  }
}
