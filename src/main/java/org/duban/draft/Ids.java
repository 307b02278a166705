package org.duban.draft;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.draft.text.Script;
import org.duban.text.HalfWidth;

/// Short ids that stay the same when the text is drafted again: the usual indicators have a word of
/// their own in either language, English names their first words, all others a number.
final class Ids {

  /// The usual indicators, the more special first.
  private static final Map<Pattern, String> USUAL = usual();

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]+");

  private static final Set<String> SMALL =
      Set.of(
          "the of and to for in on by with our a an all from per number percentage proportion"
              .split(" "));

  private static final int MOST_WORDS = 3;
  private static final int LONGEST = 32;

  private final Set<String> taken = new HashSet<>();
  private int count;

  private static Map<Pattern, String> usual() {
    Map<Pattern, String> usual = new LinkedHashMap<>();
    String[] pairs = {
      "energy", "单位.*(?:能耗|能源消耗)|能耗|能源消费|能源强度|energy intensity",
      "carbon", "单位.*(?:二氧化碳|碳排放)|碳排放强度|碳强度|carbon intensity",
      "gdp_per_capita", "人均.*生产总值|人均gdp",
      "primary", "(?:第一|一)(?:产业|产).*增加值|农业增加值|农林牧渔业.*(?:增加值|总产值)",
      "secondary", "(?:第二|二)(?:产业|产).*增加值",
      "tertiary", "(?:第三|三)(?:产业|产).*增加值|服务业增加值",
      "gdp", "^(?:国内|地区|全[省市区县])?生产总值(?:增长|增速)?$|^gdp|gross domestic product|^经济(?:增长|总量)",
      "tax_share", "税(?:收入?)?(?:占|比重)",
      "revenue", "(?:一般公共预算|财政).*收入|budget revenue",
      "tax", "税收(?:收入)?$",
      "spending", "一般公共预算.*支出",
      "industry_investment", "工业.*投资|技改投资|技术改造投资",
      "private_investment", "民间投资",
      "investment", "固定资产投资|^全?年?投资|固投|fixed[- ]asset investment",
      "industry", "规(?:模以)?上工业.*增加值|工业增加值|industrial output|value[- ]added of industry",
      "industry_output", "规(?:模以)?上工业.*(?:总产值|产值)|工业总产值",
      "retail", "社会消费品零售|社零|retail sales",
      "trade", "进出口|foreign trade|imports and exports",
      "exports", "^出口|exports",
      "fdi", "利用外资|外商投资|外资$|foreign (?:direct )?investment",
      "income_urban", "城镇(?:常住)?居民.*收入",
      "income_rural", "(?:农村|农民|农牧民|乡村)(?:常住)?(?:居民)?.*收入",
      "income", "居民.*收入|人均可支配收入|personal income|disposable income",
      "cpi", "居民消费价格|物价|消费价格|cpi|consumer price",
      "jobs", "新增就业|就业人数|urban jobs|new jobs",
      "jobs_transfer", "转移就业",
      "unemployment", "失业率|unemployment",
      "unemployment_registered", "登记失业率",
      "unemployment_surveyed", "调查失业率",
      "grain", "粮食|grain",
      "urbanisation", "城镇化率|urbanization|urbanisation",
      "pm25", "pm2\\.?5|细颗粒物",
      "air_quality", "空气质量|优良天数|air quality",
      "water_quality", "水质|断面|water quality",
      "emissions", "主要污染物|污染物排放|减排",
      "rnd", "研发(?:经费|投入)|r&d",
      "balance", "国际收支|balance of payments",
      "deficit", "赤字",
      "environment", "生态环境",
      "visitors", "接待游客|旅游人[数次]",
      "tourism", "旅游.*收入"
    };
    for (int i = 0; i < pairs.length; i += 2) {
      usual.put(Pattern.compile(pairs[i + 1]), pairs[i]);
    }
    return usual;
  }

  /// The id of the next indicator.
  String indicator(String name) {
    count++;
    String plain = HalfWidth.of(name).toLowerCase(Locale.ROOT);
    for (Map.Entry<Pattern, String> each : USUAL.entrySet()) {
      if (each.getKey().matcher(plain).find() && taken.add(each.getValue())) {
        return each.getValue();
      }
    }
    String words = words(plain);
    if (!words.isEmpty() && taken.add(words)) {
      return words;
    }
    return numbered();
  }

  private String numbered() {
    String id = String.format(Locale.ROOT, "i%02d", count);
    while (!taken.add(id)) {
      id += "b";
    }
    return id;
  }

  private static String words(String plain) {
    if (Script.isChinese(plain)) {
      return "";
    }
    StringBuilder id = new StringBuilder();
    Matcher word = WORD.matcher(plain.replaceAll("['’]s?\\b", ""));
    int words = 0;
    while (word.find() && words < MOST_WORDS) {
      if (!SMALL.contains(word.group())) {
        id.append(words == 0 ? "" : "_").append(word.group());
        words++;
      }
    }
    return id.length() > LONGEST ? id.substring(0, LONGEST).replaceAll("_+$", "") : id.toString();
  }

  /// Takes an id of a task; whether it was free.
  boolean take(String id) {
    return taken.add(id);
  }

  /// An id of the text's own (CG01a), if it is one and free.
  boolean isUsable(String id) {
    return id.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,20}")
        && !id.matches("[0-9]+")
        && taken.add(id);
  }
}
