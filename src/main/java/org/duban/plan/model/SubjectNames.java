package org.duban.plan.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duban.text.HalfWidth;

/// Finds the subjects that the names on a sheet stand for: with numbers before them, spaces within,
/// a unit in brackets behind, in the short forms that offices use (规上, 社零, 固投, GDP), and under the
/// other names that the plan gives (`aliases`). Never two for one name.
public final class SubjectNames {

  /// What a name on a sheet stands for.
  ///
  /// @param ids one where it is clear; several where it could be each of them
  /// @param unit what stands in brackets behind it; empty for nothing
  /// @param growth whether it names a growth: 地区生产总值增速
  public record Match(List<String> ids, String unit, boolean growth) {

    public Match {
      ids = List.copyOf(ids);
    }

    public Optional<String> id() {
      return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
    }
  }

  private static final Pattern NUMBERING =
      Pattern.compile(
          "^(?:\\(?[一二三四五六七八九十]{1,3}[)、.．]|\\(\\d{1,3}\\)|\\d{1,3}(?:\\.\\d{1,3})*(?:[、)．]|\\.(?!\\d))"
              + "|[①-⑳]|[#*※•·★☆▲△◆●○\\-—]+|其中[:：])+");

  private static final Pattern BRACKET = Pattern.compile("(.+)[(\\[]([^()\\[\\]]*)[)\\]]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u200b\\ufeff]+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}.]+");

  private static final Pattern GROWTH =
      Pattern.compile("(?:同比|比上年|年均|年)?(?:增长速度|增长率|增长幅度|增速|增幅|增长|涨幅|growthrate|growth)$");

  /// Usual forms of one name, and what they are made the same by.
  private static final List<Map.Entry<Pattern, String>> FORMS =
      List.of(
          form("(?:地区|国内|全[县市区省])?(?:生产总值(?:\\(?gdp\\)?)?|gdp)", "gdp"),
          form("规模以上|规上", "规上"),
          form("限额以上|限上", "限上"),
          form("社会消费品零售总额|社会消费品零售额|社零总额|社消零总额|社消零|社零额|社零", "社零"),
          form("固定资产投资(?:完成额|总额|额)?|固投", "固投"),
          form("居民消费价格(?:总?指数)?|cpi", "cpi"),
          form("研究与试验发展(?:经费)?|研发|r&d", "r&d"),
          form("常住居民", "居民"),
          form("细颗粒物(?=$|浓度|年均|平均)|细颗粒物\\(?pm2\\.5\\)?", "pm2.5"),
          form("(?:年均|年平均|平均)浓度(?:均值)?|浓度均值", "浓度"),
          form("天数比率", "天数比例"),
          form("新增就业人数$", "新增就业"),
          form("高新技术企业", "高企"),
          form("专业技术人员", "专技人员"));

  private final Map<String, Set<String>> exact = new LinkedHashMap<>();
  private final Map<String, Set<String>> canonical = new HashMap<>();
  private final Plan plan;

  private final Set<String> units = new HashSet<>();

  public SubjectNames(Plan plan) {
    this.plan = plan;
  }

  /// Most runs look for no name.
  private void index() {
    plan.indicators().forEach(i -> units.add(HalfWidth.of(i.unit())));
    for (Indicator indicator : plan.indicators()) {
      add(indicator.name(), indicator.id());
      indicator.aliases().forEach(a -> add(a, indicator.id()));
    }
    for (Task task : plan.tasks()) {
      add(task.name(), task.id());
      task.aliases().forEach(a -> add(a, task.id()));
    }
  }

  private static Map.Entry<Pattern, String> form(String pattern, String form) {
    return Map.entry(Pattern.compile(pattern), form);
  }

  private void add(String name, String id) {
    String plain = plain(name);
    index(plain, id);
    Matcher bracket = BRACKET.matcher(plain);
    if (bracket.matches() && isUnit(bracket.group(2))) {
      index(bracket.group(1), id);
    }
  }

  private void index(String plain, String id) {
    if (!plain.isEmpty()) {
      exact.computeIfAbsent(plain, _ -> new LinkedHashSet<>()).add(id);
    }
  }

  /// What `name` stands for.
  public Match find(String name) {
    if (units.isEmpty() && exact.isEmpty()) {
      index();
    }
    String plain = plain(name);
    String unit = "";
    String bare = plain;
    while (true) {
      if (exact.containsKey(bare)) {
        return match(fitting(exact.get(bare), unit), unit, GROWTH.matcher(bare).find());
      }
      Matcher bracket = BRACKET.matcher(bare);
      if (!bracket.matches() || !isUnit(bracket.group(2))) {
        break;
      }
      unit = bracket.group(2);
      bare = bracket.group(1);
    }
    boolean growth = GROWTH.matcher(bare).find();
    if (canonical.isEmpty()) {
      exact.forEach((plainName, ids) ->
          canonical
              .computeIfAbsent(canonical(stem(plainName)), _ -> new LinkedHashSet<>())
              .addAll(ids));
    }
    Set<String> ids = canonical.getOrDefault(canonical(stem(bare)), Set.of());
    Set<String> fitting =
        ids.stream()
            .filter(id -> !growth || measure(id).filter(m -> m == Measure.GROWTH).isPresent())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return match(growth ? fitting : fitting(fitting, unit), unit, growth);
  }

  /// Those of several that may be given in `unit`.
  private Set<String> fitting(Set<String> ids, String unit) {
    if (ids.size() < 2 || unit.isEmpty()) {
      return ids;
    }
    return ids.stream()
        .filter(
            id -> plan.indicator(id).filter(i -> !Unit.of(unit).fits(Unit.of(i.unit()))).isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Match match(Set<String> ids, String unit, boolean growth) {
    return new Match(List.copyOf(ids), unit, growth);
  }

  private Optional<Measure> measure(String id) {
    return plan.indicator(id).map(Indicator::measure);
  }

  private boolean isUnit(String text) {
    return text.isEmpty() || Unit.of(text).isKnown() || units.contains(text);
  }

  /// Small half-width letters without numbers before them and spaces.
  private static String plain(String name) {
    String half = HalfWidth.of(name).toLowerCase(Locale.ROOT);
    String close = SPACE.matcher(half).replaceAll("").replaceFirst("[:：]$", "");
    String bare = NUMBERING.matcher(close).replaceFirst("");
    return bare.isEmpty() ? close : bare;
  }

  private static String stem(String plain) {
    String stem = GROWTH.matcher(plain).replaceFirst("");
    return stem.isEmpty() ? plain : stem;
  }

  private static String canonical(String plain) {
    String text = plain;
    for (Map.Entry<Pattern, String> form : FORMS) {
      text = form.getKey().matcher(text).replaceAll(Matcher.quoteReplacement(form.getValue()));
    }
    return NO_LETTER.matcher(text).replaceAll("");
  }
}
