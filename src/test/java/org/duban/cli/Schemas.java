package org.duban.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The published JSON schemas, and what they say of a document.
public final class Schemas {

  static final Path FOLDER = Path.of("src/main/resources/org/duban/schema");
  private static final String COMMON = "common-1";

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final Map<String, Map<String, String>> FIELDS = new ConcurrentHashMap<>();

  /// The names of the schemas of documents: `status-1`.
  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(f -> f.getFileName().toString().replaceFirst("\\.json$", ""))
          .filter(name -> !name.equals(COMMON))
          .sorted()
          .toList();
    }
  }

  /// The schema that a document names: `status-1` for `duban/status/1`.
  static String named(JsonObject document) {
    return document.get("schema").getAsString().replaceFirst("^duban/", "").replace('/', '-');
  }

  static JsonObject schema(String name) {
    try {
      return JsonParser.parseString(Files.readString(FOLDER.resolve(name + ".json")))
          .getAsJsonObject();
    } catch (IOException e) {
      throw new IllegalStateException("no schema " + name, e);
    }
  }

  /// What is wrong with the document by its schema: what the validator says, and the fields that
  /// the schema doesn't describe.
  public List<String> errors(JsonObject document) {
    String name = named(document);
    Set<String> described = fields(name).keySet();
    return Stream.concat(
            registry
                .getSchema(SchemaLocation.of("classpath:org/duban/schema/" + name + ".json"))
                .validate(
                    document.toString(),
                    InputFormat.JSON,
                    context ->
                        context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString),
            fields(document).stream()
                .filter(field -> !described.contains(field))
                .map(field -> field + " is not described"))
        .toList();
  }

  /// The fields that a document has: `tasks[].reason`.
  private static Set<String> fields(JsonObject document) {
    Set<String> fields = new TreeSet<>();
    collect(document, "", fields);
    return fields;
  }

  private static void collect(JsonElement element, String path, Set<String> fields) {
    if (isDocument(element) && !path.isEmpty()) {
      // Of a schema of its own.
      return;
    }
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(e -> collect(e, path + "[]", fields));
    } else if (element.isJsonObject()) {
      element
          .getAsJsonObject()
          .asMap()
          .forEach((name, value) -> {
            String field = path.isEmpty() ? name : path + "." + name;
            fields.add(field);
            collect(value, field, fields);
          });
    }
  }

  static boolean isDocument(JsonElement element) {
    return element.isJsonObject() && element.getAsJsonObject().has("schema");
  }

  /// The fields that a schema describes, each with its type and whether it may be missing:
  /// `tasks[].parent` with `string|null`, `targets` with `array, may be missing`.
  static Map<String, String> fields(String name) {
    return FIELDS.computeIfAbsent(
        name,
        _ -> {
          Map<String, String> fields = new TreeMap<>();
          describe(schema(name), "", fields);
          return fields;
        });
  }

  private static void describe(JsonObject schema, String path, Map<String, String> fields) {
    if (schema.has("$ref")) {
      describe(target(schema), path, fields);
    }
    for (String several : List.of("anyOf", "allOf")) {
      if (schema.has(several)) {
        schema.getAsJsonArray(several).forEach(s -> describe(s.getAsJsonObject(), path, fields));
      }
    }
    if (schema.has("items")) {
      describe(schema.getAsJsonObject("items"), path + "[]", fields);
    }
    if (schema.has("properties")) {
      Set<String> required = new TreeSet<>();
      schema.getAsJsonArray("required").forEach(r -> required.add(r.getAsString()));
      schema
          .getAsJsonObject("properties")
          .asMap()
          .forEach((property, value) -> {
            String field = path.isEmpty() ? property : path + "." + property;
            String type = String.join("|", types(value.getAsJsonObject()));
            fields.put(field, required.contains(property) ? type : type + ", may be missing");
            describe(value.getAsJsonObject(), field, fields);
          });
    }
  }

  private static Set<String> types(JsonObject schema) {
    if (schema.has("$ref")) {
      return types(target(schema));
    }
    Set<String> types = new TreeSet<>();
    if (schema.has("anyOf")) {
      schema.getAsJsonArray("anyOf").forEach(s -> types.addAll(types(s.getAsJsonObject())));
    } else if (!schema.has("type")) {
      types.add("string");
    } else if (schema.get("type").isJsonArray()) {
      schema.getAsJsonArray("type").forEach(t -> types.add(t.getAsString()));
    } else {
      types.add(schema.get("type").getAsString());
    }
    return types;
  }

  private static JsonObject target(JsonObject schema) {
    String ref = schema.get("$ref").getAsString();
    return schema(COMMON)
        .getAsJsonObject("$defs")
        .getAsJsonObject(ref.substring(ref.lastIndexOf('/') + 1));
  }
}
