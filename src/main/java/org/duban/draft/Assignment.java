package org.duban.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.draft.text.DueWords;
import org.duban.draft.text.Text;

/// Who is to do something, and by when, as the text has it.
///
/// @param department who leads; empty where nobody is named
/// @param due the words for the time limit; empty where there are none
public record Assignment(String department, List<String> support, String due) {

  static final Assignment NONE = new Assignment("", List.of(), "");

  public Assignment {
    Objects.requireNonNull(department);
    support = List.copyOf(support);
    Objects.requireNonNull(due);
  }

  /// A text with what it assigned taken out of it.
  record Split(Text rest, Assignment assignment) {}

  private static final String LEAD = "(?:牵头|责任|主办|承办|主责|主管|落实|负责|实施|总牵头|第一责任)";
  private static final String SUPPORT = "(?:配合|协办|协同|参与|参加|协助|协作|支持)";
  private static final String ORGAN = "(?:责任)?(?:单位|部门|处室|科室|委办局)";

  private static final Pattern KEY =
      Pattern.compile(
          "(?<lead>"
              + LEAD
              + ORGAN
              + "|牵头)\\s*[:;]\\s*|(?<support>"
              + SUPPORT
              + ORGAN
              + "|配合)\\s*[:]\\s*|(?<due>(?:完成|办结|整改)?(?:时限|时间节点|时间要求|时间进度)|(?:计划)?完成(?:时间|期限)|(?:时间|进度)(?:安排|节点)|办理时限)\\s*[:]\\s*"
              + "|(?<person>(?:责任|牵头|分管|包联|市级|县级|区级)(?:领导|人|负责人)|责任人)\\s*[:]\\s*");

  private static final String OPENING = "([【";
  private static final String CLOSING = ")]】";

  private static final Pattern BRACKET =
      Pattern.compile("[(\\[【]([^()\\[\\]【】]{2,400})[)\\]】]\\s*[。;.]?$");

  private static final Pattern IN_BRACKETS =
      Pattern.compile(".*(?:牵头|配合|负责|责任单位|责任部门|主办|协办|完成时限|分工).*", Pattern.DOTALL);

  /// What may stand in brackets by itself: 县农业农村局; beside a date also what could be a place.
  private static final Pattern OFFICE =
      Pattern.compile("(?!含|包括|如|原|即).{1,12}(?:局|委|办|厅|妇联|残联|管委会|各?乡镇)");

  private static final Pattern OFFICE_OR_PLACE =
      Pattern.compile("(?!含|包括|如|原|即).{1,14}(?:局|委|办|厅|院|社|部|会|中心|集团|公司|联|政府|街道|乡|镇)");

  private static final Pattern BY_VERB =
      Pattern.compile(
          "(.+?)(?:分别)?(?:(牵头)|(配合|参与|协助|协同)|(?:按(?:照)?(?:职责|职能)(?:分工)?)?(负责|落实|承办|主办))(?:落实|办理|负责|实施)?$");

  private static final Pattern NAMES =
      Pattern.compile(
          "[、,;，；\\s]+(?![^(（]*[)）])|(?<=[局委办处会部院中心行社])(?:和|及|与)(?=[县区市省国])"
              // Names of which each has its line in a cell.
              + "|(?<=[局厅]|中心|(?<![省市县区])委)(?=[省市县区][^、,，局厅]{1,12}(?:[局厅委办]|中心))");

  private static final Pattern LED = Pattern.compile("(.+?)[(（]?(?:牵头|主办)[)）]?$");

  private static final Pattern IDLE = Pattern.compile("(?:等|等部门|等单位|按职责分工|按职责分工负责|负责|落实)$");

  /// Whether a line says nothing but who answers and by when.
  static boolean isLine(String plain) {
    Matcher key = KEY.matcher(plain);
    String start = plain.replaceFirst("^[(\\[【]", "");
    return key.reset(start).lookingAt();
  }

  /// Whether a text says who answers for some of it.
  static boolean isSaid(String plain) {
    return KEY.matcher(plain).find();
  }

  /// What a whole line assigns.
  static Assignment ofLine(Text line) {
    Text inner = line.withoutStop();
    if (!inner.isBlank() && "([【".indexOf(inner.plain().charAt(0)) >= 0) {
      int end = inner.length();
      if (")]】".indexOf(inner.plain().charAt(end - 1)) >= 0) {
        end--;
      }
      inner = inner.sub(1, end);
    }
    return keyed(inner);
  }

  /// Takes what stands in brackets at the end, or behind a key in the line, off the text.
  static Split split(Text text) {
    Matcher bracket = BRACKET.matcher(text.plain());
    if (bracket.find()
        && IN_BRACKETS.matcher(bracket.group(1)).matches()
        && !KEY.matcher(text.plain().substring(0, bracket.start())).find()) {
      Text inner = text.sub(bracket.start(1), bracket.end(1));
      Assignment found = KEY.matcher(inner.plain()).find() ? keyed(inner) : spoken(inner);
      return new Split(text.sub(0, bracket.start()).strip(), found);
    }
    if (bracket.reset().find() && !IN_BRACKETS.matcher(bracket.group(1)).matches()) {
      Text inner = text.sub(bracket.start(1), bracket.end(1));
      Assignment named = named(inner);
      if (!named.isEmpty()) {
        return new Split(text.sub(0, bracket.start()).strip(), named);
      }
    }
    Matcher key = KEY.matcher(text.plain());
    if (key.find() && key.start() > 0 && !isWithin(text, key.start())) {
      int start = key.start();
      while (start > 0 && "([【".indexOf(text.plain().charAt(start - 1)) >= 0) {
        start--;
      }
      return new Split(text.sub(0, start).strip(), ofLine(text.from(start)));
    }
    return new Split(text, NONE);
  }

  /// Whether a key stands in brackets behind which the text goes on.
  private static boolean isWithin(Text text, int key) {
    String plain = text.plain();
    int kind = OPENING.indexOf(plain.charAt(key - 1));
    int close = kind < 0 ? -1 : plain.indexOf(CLOSING.charAt(kind), key);
    return close >= 0 && !text.from(close + 1).withoutStop().isBlank();
  }

  private static Assignment keyed(Text text) {
    Matcher key = KEY.matcher(text.plain());
    List<String> lead = new ArrayList<>();
    List<String> support = new ArrayList<>();
    String due = "";
    boolean found = key.find();
    while (found) {
      String kind =
          key.group("lead") != null
              ? "lead"
              : key.group("support") != null ? "support" : key.group("due") != null ? "due" : "";
      int from = key.end();
      found = key.find();
      Text value = text.sub(from, found ? key.start() : text.length()).withoutStop();
      value = withoutBracketAtEnd(value);
      switch (kind) {
        case "lead" -> lead.addAll(names(value.letters()));
        case "support" -> support.addAll(names(value.letters()));
        case "due" -> due = value.letters();
        default -> {}
      }
    }
    return of(lead, support, due);
  }

  private static Text withoutBracketAtEnd(Text value) {
    int end = value.length();
    while (end > 0
        && (("([【".indexOf(value.plain().charAt(end - 1)) >= 0)
            || (")]】".indexOf(value.plain().charAt(end - 1)) >= 0
                && value.plain().substring(0, end).indexOf('(') < 0))) {
      end--;
    }
    return value.sub(0, end).withoutStop();
  }

  /// 县农业农村局牵头，县水利局、县财政局配合，11月底前完成.
  private static Assignment spoken(Text text) {
    List<String> lead = new ArrayList<>();
    List<String> support = new ArrayList<>();
    String due = "";
    for (Text part : text.splitOutside(",;。")) {
      Matcher verb = BY_VERB.matcher(part.plain());
      if (verb.matches()) {
        List<String> names = names(part.letters().substring(0, verb.end(1)));
        boolean supports = verb.group(3) != null || (verb.group(4) != null && !lead.isEmpty());
        (supports ? support : lead).addAll(names);
      } else if (DueWords.isDue(part.plain())) {
        due = DueWords.in(part).map(Text::letters).orElse(part.letters());
      }
    }
    return of(lead, support, due);
  }

  /// 县农业农村局、县财政局，10月底前: the first leads. Nothing where anything else stands there.
  private static Assignment named(Text text) {
    List<String> lead = new ArrayList<>();
    String due = "";
    for (Text part : text.splitOutside(",;")) {
      if (DueWords.isDue(part.plain())) {
        due = DueWords.in(part).map(Text::letters).orElse(part.letters());
      } else {
        lead.addAll(names(part.letters()));
      }
    }
    Pattern office = due.isEmpty() ? OFFICE : OFFICE_OR_PLACE;
    boolean areOffices =
        !lead.isEmpty() && lead.stream().allMatch(n -> office.matcher(n).matches());
    return areOffices ? of(lead, List.of(), due) : NONE;
  }

  private static Assignment of(List<String> lead, List<String> support, String due) {
    List<String> all = new ArrayList<>(lead);
    Optional<String> marked = all.stream().filter(n -> LED.matcher(n).matches()).findFirst();
    if (marked.isPresent()) {
      all.remove(marked.get());
      Matcher led = LED.matcher(marked.get());
      if (led.matches()) {
        all.addFirst(led.group(1));
      }
    }
    String first = all.isEmpty() ? "" : all.removeFirst();
    all.addAll(support);
    List<String> others = all.stream().filter(n -> !n.equals(first)).distinct().toList();
    return new Assignment(first, others, due);
  }

  /// The departments in a list.
  static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (String name : NAMES.splitAsStream(text).toList()) {
      String plain = IDLE.matcher(name.strip()).replaceFirst("").strip();
      if (!plain.isEmpty()) {
        names.add(plain);
      }
    }
    return names;
  }

  /// The same with what `other` says where this says nothing.
  Assignment or(Assignment other) {
    return new Assignment(
        department.isEmpty() ? other.department : department,
        support.isEmpty() && department.isEmpty() ? other.support : support,
        due.isEmpty() ? other.due : due);
  }

  /// Both, where a second line says more of the same item.
  Assignment and(Assignment more) {
    if (department.isEmpty() || more.department.isEmpty()) {
      List<String> all = new ArrayList<>(support);
      all.addAll(more.support);
      return new Assignment(
          department.isEmpty() ? more.department : department,
          all.stream().distinct().toList(),
          more.due.isEmpty() ? due : more.due);
    }
    // 牵头单位 on one line, 责任单位 on the next.
    List<String> all = new ArrayList<>(support);
    all.add(more.department);
    all.addAll(more.support);
    all.removeIf(department::equals);
    return new Assignment(
        department, all.stream().distinct().toList(), more.due.isEmpty() ? due : more.due);
  }

  Assignment withDue(String words) {
    return new Assignment(department, support, words);
  }

  boolean isEmpty() {
    return department.isEmpty() && support.isEmpty() && due.isEmpty();
  }
}
