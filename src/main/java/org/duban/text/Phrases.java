package org.duban.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.problem.Code;
import org.duban.problem.Problem;

/// The sentences of one language. A key is `<topic>.<name>`: the topic is the properties file, the
/// rest the key in it. `{name}` in a sentence is replaced by the argument of that name.
public final class Phrases {

  private static final Map<Lang, Phrases> BY_LANG = new ConcurrentHashMap<>();

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private final Lang lang;
  private final Map<String, Properties> topics = new ConcurrentHashMap<>();

  private Phrases(Lang lang) {
    this.lang = lang;
  }

  public static Phrases of(Lang lang) {
    return BY_LANG.computeIfAbsent(lang, Phrases::new);
  }

  public Lang lang() {
    return lang;
  }

  /// The sentence under `key` with `args`, names and values in turn. A key that doesn't exist is a
  /// bug in Duban.
  public String say(String key, String... args) {
    String sentence =
        find(key)
            .orElseThrow(() -> new IllegalStateException("no " + lang.code() + " text: " + key));
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      values.put(args[i], args[i + 1]);
    }
    // One pass, so that braces in an argument stay what they are.
    return PLACE
        .matcher(sentence)
        .replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), m.group())));
  }

  /// The sentence under `key` with its places for arguments unfilled, if there is one.
  public Optional<String> find(String key) {
    int dot = key.indexOf('.');
    if (dot < 0) {
      throw new IllegalArgumentException("a key is topic.name: " + key);
    }
    Properties topic = topics.computeIfAbsent(key.substring(0, dot), this::load);
    return Optional.ofNullable(topic.getProperty(key.substring(dot + 1)));
  }

  /// What is wrong, in one sentence. What it quotes is made [Visible].
  public String message(Problem problem) {
    return filled(problem.code(), "message", problem.args());
  }

  /// What the user can do about it.
  public String fix(Problem problem) {
    return filled(problem.code(), "fix", problem.args());
  }

  private String filled(Code code, String part, Map<String, String> args) {
    String key = code.topic() + "." + code.name() + "." + part;
    String[] pairs = new String[args.size() * 2];
    int i = 0;
    for (var arg : args.entrySet()) {
      pairs[i++] = arg.getKey();
      pairs[i++] = shown(arg.getValue());
    }
    return say(key, pairs);
  }

  private String shown(String arg) {
    if (!arg.contains(Problem.LIST_SEPARATOR)) {
      return Visible.shortened(arg);
    }
    return Stream.of(arg.split(Problem.LIST_SEPARATOR, -1))
        .map(Visible::shortened)
        .collect(Collectors.joining(say("wording.comma")));
  }

  private Properties load(String topic) {
    Properties properties = new Properties();
    String resource = topic + "_" + lang.code() + ".properties";
    try (InputStream in = Phrases.class.getResourceAsStream(resource)) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
