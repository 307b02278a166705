package org.duban.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duban.house.Codes;
import org.duban.problem.Code;
import org.junit.jupiter.api.Test;

/// Every sentence is there in Chinese and English, with the same places for facts in it, and every
/// problem code has its cause and its fix. Files and codes are found where they are, so that new
/// ones are covered as well.
class TextsTest {

  private static final Path FILES = Path.of("src/main/resources/org/duban/text");
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
  private static final Pattern PROBLEM = Pattern.compile("[A-Z]\\d{3}\\.(message|fix)");
  private static final Pattern FILE = Pattern.compile("(\\w+)_(zh|en)\\.properties");

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    Map<String, Map<String, Properties>> topics = topics();
    assertThat(topics).containsKey("csv");
    List<String> different = new ArrayList<>();
    topics.forEach((topic, languages) -> {
      Map<String, Set<String>> zh = places(languages.get("zh"));
      Map<String, Set<String>> en = places(languages.get("en"));
      Set<String> keys = new TreeSet<>(zh.keySet());
      keys.addAll(en.keySet());
      keys.stream()
          .filter(key -> !agree(key, zh.get(key), en.get(key)))
          .map(key -> topic + "." + key + " zh " + zh.get(key) + " en " + en.get(key))
          .forEach(different::add);
    });
    assertThat(different).as("keys and their places that differ").isEmpty();
  }

  /// The sentences of a problem have the same facts in them. Of others, one language may leave out
  /// what goes without saying in it, but a fact that is there in one alone on both sides is a slip.
  private static boolean agree(String key, Set<String> zh, Set<String> en) {
    if (zh == null || en == null || PROBLEM.matcher(key).matches()) {
      return Objects.equals(zh, en);
    }
    return zh.containsAll(en) || en.containsAll(zh);
  }

  @Test
  void noKeyIsThereTwiceAndNoProblemWithoutWords() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : propertyFiles()) {
      Set<String> keys = new TreeSet<>();
      for (String line : Files.readAllLines(file)) {
        int equals = line.indexOf('=');
        if (line.startsWith("#") || equals < 0) {
          continue;
        }
        String key = line.substring(0, equals).strip();
        boolean empty = line.substring(equals + 1).isBlank() && PROBLEM.matcher(key).matches();
        if (!keys.add(key) || empty) {
          wrong.add(file.getFileName() + ": " + line);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyCodeHasItsCauseAndItsFix() throws Exception {
    List<Code> codes = Codes.all();
    assertThat(codes).extracting(Code::name).contains("F001").doesNotHaveDuplicates();
    List<String> missing = new ArrayList<>();
    for (Code code : codes) {
      for (Lang lang : Lang.values()) {
        for (String part : List.of("message", "fix")) {
          String key = code.topic() + "." + code.name() + "." + part;
          if (Phrases.of(lang).find(key).isEmpty()) {
            missing.add(lang.code() + " " + key);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noSentenceIsLeftOfACodeThatIsGone() throws Exception {
    Set<String> known = new TreeSet<>();
    Codes.all().forEach(c -> known.add(c.topic() + "." + c.name()));
    Set<String> gone = new TreeSet<>();
    topics()
        .forEach((topic, languages) ->
            languages.get("en").stringPropertyNames().stream()
                .filter(key -> PROBLEM.matcher(key).matches())
                .map(key -> topic + "." + key.substring(0, 4))
                .filter(code -> !known.contains(code))
                .forEach(gone::add));
    assertThat(gone).isEmpty();
  }

  private static Map<String, Map<String, Properties>> topics() throws IOException {
    Map<String, Map<String, Properties>> topics = new TreeMap<>();
    for (Path file : propertyFiles()) {
      Matcher name = FILE.matcher(file.getFileName().toString());
      assertThat(name.matches()).as("%s is <topic>_<zh or en>.properties", file).isTrue();
      Properties properties = new Properties();
      try (Reader in = Files.newBufferedReader(file, UTF_8)) {
        properties.load(in);
      }
      topics
          .computeIfAbsent(
              name.group(1),
              t -> new LinkedHashMap<>(Map.of("zh", new Properties(), "en", new Properties())))
          .put(name.group(2), properties);
    }
    return topics;
  }

  private static List<Path> propertyFiles() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.filter(f -> f.toString().endsWith(".properties")).sorted().toList();
    }
  }

  private static Map<String, Set<String>> places(Properties sentences) {
    Map<String, Set<String>> places = new TreeMap<>();
    for (String key : sentences.stringPropertyNames()) {
      Set<String> found = new TreeSet<>();
      PLACE.matcher(sentences.getProperty(key)).results().forEach(m -> found.add(m.group()));
      places.put(key, found);
    }
    return places;
  }
}
