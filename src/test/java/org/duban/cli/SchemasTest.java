package org.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.EntryKind;
import org.duban.journal.entry.TaskReport;
import org.duban.problem.Severity;
import org.duban.report.Samples;
import org.duban.status.model.Light;
import org.duban.status.model.Verdict;
import org.duban.status.outlook.Projection;
import org.duban.text.Lang;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the JSON schemas, the documents that the golden cases expect, and the fields that were
/// ever promised against each other.
class SchemasTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path PROMISED = Path.of("src/test/resources/org/duban/schema/fields.txt");
  private static final Pattern DOCUMENT =
      Pattern.compile("^\\{\"schema\":.*}$|^\\{\n(?s:.*?)^}$", Pattern.MULTILINE);
  private static final Pattern NAME = Pattern.compile("\"duban/([a-z-]+)/(\\d+)\"");

  private final Schemas schemas = new Schemas();

  @TestFactory
  Stream<DynamicTest> goldenDocuments() throws IOException {
    return goldenFiles().stream()
        .map(file ->
            dynamicTest(
                GOLDEN.relativize(file).toString(),
                file.toUri(),
                () -> {
                  for (JsonObject document : documents(file)) {
                    assertThat(schemas.errors(document)).isEmpty();
                  }
                }));
  }

  /// Takes each field out of each golden document in turn, and then puts something else in its
  /// place: else a schema that asks for nothing would pass as well.
  @Test
  void aFieldThatIsGoneOrWrongIsFound() throws IOException {
    List<String> unnoticed = new ArrayList<>();
    for (Path file : goldenFiles()) {
      for (JsonObject document : documents(file)) {
        Map<String, String> described = Schemas.fields(Schemas.named(document));
        damage(document, document, "", described, unnoticed);
      }
    }

    assertThat(unnoticed).isEmpty();
  }

  private void damage(
      JsonObject document,
      JsonElement part,
      String path,
      Map<String, String> described,
      List<String> unnoticed) {
    if (Schemas.isDocument(part) && !path.isEmpty()) {
      return;
    }
    if (part.isJsonArray()) {
      part.getAsJsonArray()
          .forEach(element -> damage(document, element, path + "[]", described, unnoticed));
    } else if (part.isJsonObject()) {
      for (var field : Map.copyOf(part.getAsJsonObject().asMap()).entrySet()) {
        String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
        damage(document, field.getValue(), name, described, unnoticed);
        // What is not described goldenDocuments tells.
        if (!name.equals("schema") && described.containsKey(name)) {
          damage(document, part.getAsJsonObject(), field.getKey(), name, described, unnoticed);
        }
      }
    }
  }

  private void damage(
      JsonObject document,
      JsonObject part,
      String field,
      String name,
      Map<String, String> described,
      List<String> unnoticed) {
    JsonElement value = part.remove(field);
    if (!described.get(name).endsWith("may be missing") && schemas.errors(document).isEmpty()) {
      unnoticed.add(name + " may be missing from " + document);
    }
    part.addProperty(field, 1.5);
    if (schemas.errors(document).isEmpty()) {
      unnoticed.add(name + " may be 1.5 in " + document);
    }
    part.add(field, value);
  }

  @Test
  void everySchemaIsProvedByAGoldenCase() throws IOException {
    // What reports say changes with the templates: proved below.
    Set<String> seen = new TreeSet<>(Set.of("report-1"));
    for (Path file : goldenFiles()) {
      documents(file).forEach(document -> seen.add(Schemas.named(document)));
    }

    assertThat(seen).containsExactlyElementsOf(Schemas.names());
  }

  static Stream<Arguments> reports() {
    return Stream.of(org.duban.report.model.ReportKind.values())
        .flatMap(kind -> Stream.of(Lang.values()).map(lang -> Arguments.of(kind, lang)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void reportsHaveTheirSchema(org.duban.report.model.ReportKind kind, Lang lang) {
    byte[] json = Samples.json(kind, lang);
    JsonObject document =
        JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
    // Sources are named as the files are.
    document.add("sources", new JsonObject());

    assertThat(schemas.errors(document)).isEmpty();
  }

  @Test
  void everyDocumentThatTheProgramWritesHasASchema() throws IOException {
    Set<String> written = new TreeSet<>();
    for (Path source : files(Path.of("src/main/java"), ".java")) {
      NAME.matcher(Files.readString(source))
          .results()
          .map(m -> m.group(1) + "-" + m.group(2))
          .forEach(written::add);
    }

    assertThat(written).isNotEmpty().isSubsetOf(Schemas.names());
  }

  /// Scripts rely on these. A field that has to go, or to change its type, needs a new version of
  /// its schema; the old line stays with the old version.
  @Test
  void everyFieldThatWasPromisedIsThere() throws IOException {
    assertThat(fields()).containsAll(promised());
  }

  /// `-Dgolden=update` adds what is new to the list, and still fails.
  @Test
  void everyFieldIsPromised() throws IOException {
    Set<String> added = new TreeSet<>(fields());
    promised().forEach(added::remove);
    if ("update".equals(System.getProperty("golden")) && !added.isEmpty()) {
      Set<String> all = new TreeSet<>(promised());
      all.addAll(added);
      Files.write(PROMISED, all);
    }

    assertThat(added).as("not in " + PROMISED).isEmpty();
  }

  @Test
  void everyFieldSaysWhatItIs() throws IOException {
    List<String> silent = new ArrayList<>();
    for (Path file : files(Schemas.FOLDER, ".json")) {
      JsonElement schema = JsonParser.parseString(Files.readString(file));
      silent(schema, file.getFileName().toString(), silent);
    }

    assertThat(silent).isEmpty();
  }

  static Stream<Arguments> words() {
    return Stream.of(
        Arguments.of("severity", Severity.values()),
        Arguments.of("verdict", Verdict.values()),
        Arguments.of("light", Light.values()),
        Arguments.of("basis", Basis.values()),
        Arguments.of("taskReport", TaskReport.values()),
        Arguments.of("kind", EntryKind.values()),
        Arguments.of("method", Projection.Method.values()));
  }

  @ParameterizedTest
  @MethodSource("words")
  void theWordsAreThoseOfTheProgram(String definition, Enum<?>[] constants) {
    JsonElement words =
        Schemas.schema("common-1").getAsJsonObject("$defs").getAsJsonObject(definition).get("enum");

    assertThat(words.getAsJsonArray().asList().stream().map(JsonElement::getAsString))
        .containsExactlyElementsOf(
            Arrays.stream(constants).map(c -> c.name().toLowerCase(Locale.ROOT)).toList());
  }

  /// The properties that neither say what they are nor refer to something that does.
  private static void silent(JsonElement schema, String path, List<String> silent) {
    if (!schema.isJsonObject()) {
      return;
    }
    JsonObject object = schema.getAsJsonObject();
    object
        .asMap()
        .forEach((key, value) -> {
          if (key.equals("properties")) {
            value
                .getAsJsonObject()
                .asMap()
                .forEach((name, property) -> {
                  Set<String> keys = property.getAsJsonObject().keySet();
                  boolean isCount = path.endsWith(".byStatus") || path.endsWith(".byLight");
                  if (!keys.contains("description") && !keys.contains("$ref") && !isCount) {
                    silent.add(path + "." + name);
                  }
                  silent(property, path + "." + name, silent);
                });
          } else {
            silent(value, key.equals("items") ? path : path + "." + key, silent);
          }
        });
  }

  private static Set<String> fields() throws IOException {
    Set<String> fields = new TreeSet<>();
    for (String name : Schemas.names()) {
      Schemas.fields(name).forEach((field, type) -> fields.add(name + " " + field + ": " + type));
    }
    return fields;
  }

  private static List<String> promised() throws IOException {
    return Files.readAllLines(PROMISED);
  }

  private static List<Path> goldenFiles() throws IOException {
    return files(GOLDEN, "").stream().filter(SchemasTest::mayHoldDocuments).toList();
  }

  private static boolean mayHoldDocuments(Path file) {
    String name = file.getFileName().toString();
    try {
      return (name.equals("out") || name.endsWith(".json")) && !documents(file).isEmpty();
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private static List<JsonObject> documents(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    return DOCUMENT
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .flatMap(SchemasTest::parsed)
        .toList();
  }

  /// The document, and the one that it carries.
  private static Stream<JsonObject> parsed(String text) {
    JsonObject document = JsonParser.parseString(text).getAsJsonObject();
    return Stream.of(document, document.get("output"))
        .filter(Objects::nonNull)
        .filter(Schemas::isDocument)
        .map(JsonElement::getAsJsonObject);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> Files.isRegularFile(f) && f.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
