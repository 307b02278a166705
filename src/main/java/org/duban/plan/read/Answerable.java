package org.duban.plan.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.sheet.Row;
import org.duban.text.HalfWidth;

/// Who leads and who supports, where a cell names both: 牵头：县发改委；配合：县财政局、各乡镇, 县商务局（牵头）、县统计局,
/// 县财政局、县税务局. The first named leads where nothing says otherwise.
///
/// @param lead empty where none is named
record Answerable(String lead, List<String> support) {

  private static final String LEADS = "(?:牵头|责任|主办|承办|主责|主管|负责|实施|第一责任)(?:单位|部门)?|lead";
  private static final String SUPPORTS =
      "(?:配合|协办|协同|参与|参加|协助|协作|支持|责任配合)(?:单位|部门)?|support(?:ing|ed by)?";

  private static final Pattern KEY =
      Pattern.compile(
          "(?<lead>" + LEADS + ")\\s*[:：]\\s*|(?<support>" + SUPPORTS + ")\\s*[:：]\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BRACKET = Pattern.compile("(.+?)\\(\\s*(" + LEADS + ")\\s*\\)");
  private static final Pattern SUPPORT_BRACKET =
      Pattern.compile("(.+?)\\(\\s*(?:" + SUPPORTS + ")\\s*\\)");

  /// 县发改委牵头，县财政局、各乡镇配合.
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?<lead>[^,;]+?)(?:牵头|主办)(?:负责|落实)?[,;、]\\s*(?<support>.+?)(?:配合|协办|参与|协助)(?:落实)?");

  private static final Pattern LIST = Pattern.compile("[、,;\\n]+");

  /// Between the names of two organs that nothing else parts.
  private static final Pattern BLANK =
      Pattern.compile("(?<=[局委办部院会处队行社司镇乡区县市心府])\\s+(?=\\p{IsIdeographic}{2})");

  private static final Pattern END = Pattern.compile("[;,。.]+$");

  /// Around names: 等单位.
  private static final Pattern AND_OTHERS = Pattern.compile("^(?:等|及)|(?:等|等单位|等部门)$");

  Answerable {
    support = List.copyOf(support);
  }

  /// What a cell of departments says.
  static Answerable of(String text) {
    if (isOneName(text)) {
      return new Answerable(text.strip(), List.of());
    }
    String plain = END.matcher(HalfWidth.of(text).strip()).replaceAll("");
    if (plain.isEmpty()) {
      return new Answerable("", List.of());
    }
    Matcher key = KEY.matcher(plain);
    if (key.lookingAt()) {
      return keyed(plain, key);
    }
    Matcher spoken = SPOKEN.matcher(plain);
    if (spoken.matches()) {
      List<String> lead = names(spoken.group("lead"));
      return of(lead, names(spoken.group("support")));
    }
    boolean isChinese = plain.codePoints().anyMatch(Character::isIdeographic);
    if (!isChinese) {
      // Culture, Media and Sport is one.
      return new Answerable(text.strip(), List.of());
    }
    List<String> names = names(plain);
    List<String> lead = new ArrayList<>();
    List<String> support = new ArrayList<>();
    for (String name : names) {
      Matcher bracket = BRACKET.matcher(name);
      Matcher other = SUPPORT_BRACKET.matcher(name);
      if (bracket.matches()) {
        lead.add(bracket.group(1).strip());
      } else {
        support.add(other.matches() ? other.group(1).strip() : name);
      }
    }
    if (lead.isEmpty() && names.size() == 1 && support.getFirst().equals(plain)) {
      return new Answerable(text.strip(), List.of());
    }
    return of(lead, support);
  }

  private static Answerable keyed(String plain, Matcher key) {
    List<String> lead = new ArrayList<>();
    List<String> support = new ArrayList<>();
    boolean found = true;
    while (found) {
      List<String> into = key.group("lead") != null ? lead : support;
      int from = key.end();
      found = key.find();
      into.addAll(names(plain.substring(from, found ? key.start() : plain.length())));
    }
    return lead.isEmpty() ? new Answerable("", support) : of(lead, support);
  }

  private static Answerable of(List<String> lead, List<String> support) {
    List<String> all = new ArrayList<>(lead);
    all.addAll(support);
    String first = all.removeFirst();
    return new Answerable(first, all.stream().filter(n -> !n.equals(first)).distinct().toList());
  }

  /// Whether nothing in `text` parts names or says who does what, as in most cells.
  private static boolean isOneName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPlain = c >= 0x4E00 && c < 0xA000 && c != '等' && c != '及';
      if (!isPlain && !(c < 0x80 && Character.isLetterOrDigit(c))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static List<String> names(String text) {
    return LIST.splitAsStream(BLANK.matcher(text.strip()).replaceAll("、"))
        .map(String::strip)
        .map(n -> AND_OTHERS.matcher(n).replaceAll(""))
        .filter(n -> !n.isEmpty())
        .toList();
  }

  /// The rows with one department each, and the others among those that support it.
  static List<Row> split(List<Row> rows) {
    List<Row> split = new ArrayList<>();
    for (Row row : rows) {
      Answerable answerable = of(row.text("department"));
      if (answerable.support().isEmpty() && answerable.lead().equals(row.text("department"))) {
        split.add(row);
        continue;
      }
      Map<String, String> cells = new HashMap<>();
      cells.put("department", answerable.lead());
      List<String> support = new ArrayList<>(answerable.support());
      String own = row.text("support");
      if (!own.isEmpty()) {
        support.add(own);
      }
      cells.put("support", String.join("、", support));
      split.add(row.with(cells));
    }
    return split;
  }
}
