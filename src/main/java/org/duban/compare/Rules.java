package org.duban.compare;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duban.plan.model.Measure;
import org.duban.plan.settings.Settings;
import org.duban.plan.settings.StatusRule;

/// The rules by which an office judges, flat, by their keys in duban.toml.
final class Rules {

  /// What the keys for tasks begin with.
  static final String TASKS = "status.task.";

  private Rules() {}

  /// What the keys for a measure begin with.
  static String section(Measure measure) {
    return "status." + word(measure) + ".";
  }

  /// What the keys of an indicator's own begin with.
  static String sectionOfIndicator(String id) {
    return "status.indicator." + id + ".";
  }

  /// The keys that are set; what is left to a default is absent.
  static Map<String, String> of(Settings settings) {
    Map<String, String> rules = new TreeMap<>();
    rules.put("report_day", Integer.toString(settings.reportDay()));
    settings.statusRules().forEach((measure, rule) -> add(rules, section(measure), rule));
    add(rules, TASKS, settings.taskRule());
    settings.indicatorRules().forEach((id, keys) -> add(rules, sectionOfIndicator(id), keys));
    return rules;
  }

  private static void add(Map<String, String> rules, String prefix, StatusRule rule) {
    rules.put(prefix + "rule", word(rule.rule()));
    rules.put(prefix + "pace", word(rule.pace()));
    rules.put(prefix + "red_included", Boolean.toString(rule.redIncluded()));
    number(rules, prefix + "yellow", rule.yellow());
    number(rules, prefix + "red", rule.red());
    number(rules, prefix + "ahead", rule.ahead());
    number(rules, prefix + "tolerance", rule.tolerance());
  }

  private static void add(Map<String, String> rules, String prefix, StatusRule.Keys keys) {
    keys.rule().ifPresent(r -> rules.put(prefix + "rule", word(r)));
    keys.pace().ifPresent(p -> rules.put(prefix + "pace", word(p)));
    number(rules, prefix + "yellow", keys.yellow());
    number(rules, prefix + "red", keys.red());
    number(rules, prefix + "ahead", keys.ahead());
    number(rules, prefix + "tolerance", keys.tolerance());
  }

  private static void number(Map<String, String> rules, String key, Optional<BigDecimal> value) {
    value.ifPresent(v -> rules.put(key, v.stripTrailingZeros().toPlainString()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
