package org.duban.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes apart what several names share: 城镇、农村居民人均可支配收入分别增长7%、7.5%左右; 规上工业增加值、固定资产投资均增长8%.
final class SharedHeads {

  /// A name and what is promised for it.
  record Shared(String name, String wording) {}

  private static final Pattern RESPECTIVELY =
      Pattern.compile("(.{2,80}?)(?:(?:预计|力争|确保|预期)?分别)(.{2,80})");

  private static final Pattern EACH =
      Pattern.compile("(.{2,80}?)(?:(?:力争|确保)?(?:均|都))((?:实现|保持|达到|增长|下降|控制|提高|超过|不低于).{1,40})");

  private static final String AMOUNT =
      "(?:约|超过|不低于)?[0-9][0-9.,]*\\s*(?:[%‰]|个?百分点|[^0-9、,和及与;。%]{0,8}?)?(?:左右|以上|以下|以内)?";

  private static final Pattern VALUES =
      Pattern.compile("([^0-9]*?)(" + AMOUNT + "(?:[、,和及与]+(?:和|及|与)?" + AMOUNT + ")+)(.*)");

  private static final Pattern BETWEEN = Pattern.compile("[、,和及与]+");

  private static final Pattern VALUE = Pattern.compile("([^0-9]*)([0-9][0-9.,]*)\\s*(.*)");

  private static final Pattern BOUND = Pattern.compile("(.*?)(左右|以上|以下|以内)?$");

  private static final Pattern SEPARATOR = Pattern.compile("[、,]|和|及(?!其)|与|以及");

  /// What one noun ends and several may share.
  private static final Pattern SHARED_TAIL =
      Pattern.compile(
          "(?:常住)?居民.*|(?:常住)?人口.*|人均.*|产业.*|(?:企业)?增加值.*|投资.*|(?:销售|零售|进出口|营业)?总?额.*|收入.*|总值.*|产值.*|失业率.*"
              + "|利用率.*|覆盖率.*|普及率.*|入学率.*|产量.*|面积.*|浓度.*|排放.*|强度.*|比重.*|占比.*|增速.*|能耗.*|用水量.*|就业.*|人数.*|数量.*|规模.*|贷款.*|存款.*|余额.*");

  private SharedHeads() {}

  /// What `part` says of each of its names; empty where it is not of that form, or the numbers are
  /// not as many as the names.
  static Optional<List<Shared>> in(String part) {
    Matcher each = EACH.matcher(part);
    Matcher respectively = RESPECTIVELY.matcher(part);
    if (respectively.matches()) {
      return respectively(respectively.group(1), respectively.group(2));
    }
    if (each.matches()) {
      List<String> names = names(each.group(1), 0);
      return names.size() < 2
          ? Optional.empty()
          : Optional.of(names.stream().map(n -> new Shared(n, each.group(2))).toList());
    }
    return Optional.empty();
  }

  private static Optional<List<Shared>> respectively(String heads, String promise) {
    Matcher values = VALUES.matcher(promise.replace('，', ','));
    if (!values.matches()) {
      return Optional.empty();
    }
    String verb = values.group(1);
    List<String> amounts = new ArrayList<>();
    for (String amount : BETWEEN.splitAsStream(values.group(2)).toList()) {
      amounts.add(amount.strip());
    }
    List<String> names = names(heads, amounts.size());
    if (names.size() != amounts.size()) {
      return Optional.empty();
    }
    String last = amounts.getLast();
    Matcher lastBound = BOUND.matcher(last);
    String bound = lastBound.matches() && lastBound.group(2) != null ? lastBound.group(2) : "";
    Matcher lastValue = VALUE.matcher(lastBound.group(1));
    String unit = lastValue.matches() ? lastValue.group(3) : "";
    List<Shared> shared = new ArrayList<>();
    boolean anyOther =
        amounts.subList(0, amounts.size() - 1).stream()
            .anyMatch(a -> a.matches(".*(?:左右|以上|以下|以内)"));
    for (int i = 0; i < names.size(); i++) {
      String amount = amounts.get(i);
      Matcher value = VALUE.matcher(amount);
      if (value.matches() && value.group(3).isEmpty()) {
        amount += unit;
      }
      if (i < names.size() - 1 && !anyOther) {
        amount += bound;
      }
      shared.add(
          new Shared(names.get(i), verb + amount + (i == names.size() - 1 ? values.group(3) : "")));
    }
    return Optional.of(shared);
  }

  /// The names in `heads`, each written out.
  ///
  /// @param wanted how many there should be; 0 for any number
  private static List<String> names(String heads, int wanted) {
    String plain = heads.replaceAll("^(?:其中|全市|全省|全县|全区)[,，、:：]?", "").strip();
    if (wanted == 2) {
      Matcher both = Pattern.compile("(.{0,6}?)城乡((?:常住)?居民.*|居民.*|低保.*|人均.*)").matcher(plain);
      if (both.matches()) {
        return List.of(both.group(1) + "城镇" + both.group(2), both.group(1) + "农村" + both.group(2));
      }
    }
    if (wanted == 2) {
      Matcher both = Pattern.compile("(.{0,10}?)存贷款(.{0,8})").matcher(plain);
      if (both.matches()) {
        return List.of(both.group(1) + "存款" + both.group(2), both.group(1) + "贷款" + both.group(2));
      }
    }
    if (wanted == 3) {
      Matcher three = Pattern.compile("(?:第?一、?(?:第?)二、?(?:第?)三次?|三次)(产业?.*)").matcher(plain);
      if (three.matches()) {
        String tail = three.group(1).replaceFirst("^产(?!业)", "产业");
        return List.of("第一" + tail, "第二" + tail, "第三" + tail);
      }
    }
    List<String> heads2 = new ArrayList<>();
    for (String head : SEPARATOR.splitAsStream(plain).toList()) {
      if (!head.isBlank()) {
        heads2.add(head.strip());
      }
    }
    if (heads2.size() < 2) {
      return heads2;
    }
    String last = heads2.getLast();
    String tail = tail(last);
    for (int i = 0; i < heads2.size() - 1; i++) {
      heads2.set(i, written(heads2.get(i), tail));
    }
    if (last.startsWith("乡") && heads2.getFirst().startsWith("城镇")) {
      heads2.set(heads2.size() - 1, "农村" + last.substring(1));
    }
    return heads2;
  }

  private static String tail(String last) {
    for (int i = 1; i < last.length(); i++) {
      Matcher tail = SHARED_TAIL.matcher(last).region(i, last.length());
      if (tail.lookingAt()) {
        return last.substring(i);
      }
    }
    return "";
  }

  private static String written(String head, String tail) {
    String full = head.equals("城") ? "城镇" : head;
    if (tail.isEmpty()) {
      return full;
    }
    // 城镇居民、农村居民人均可支配收入: what the tail begins with is there already.
    for (int n = tail.length(); n > 0; n--) {
      if (full.endsWith(tail.substring(0, n))) {
        return full + tail.substring(n);
      }
    }
    return SHARED_TAIL.matcher(full.length() > 1 ? full.substring(1) : full).find()
            && !full.matches("城镇|农村|乡村|城|乡")
        ? full
        : full + tail;
  }
}
