package org.duban.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.draft.text.Line;
import org.duban.draft.text.Marker;
import org.duban.draft.text.Predicate;
import org.duban.draft.text.ReportText;
import org.duban.draft.text.Text;

/// Finds the year's priority tasks in a Chinese report and the measures under them: by numbered
/// headings (一、（一）1.), or in a sentence that counts them up (一是…二是…).
final class ChineseTasks {

  /// Words of which a heading is made that is no task itself: 三、2026年重点工作任务.
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?:20[0-9]{2}年|今年|明年|来年|全年|新的?一年|年度|全国|全省|全市|全区|全县|我[省市区县]|[区县市省镇乡]|人民政府|政府|主要|重点|总体|预期|经济社会发展"
              + "|国民经济和社会发展|经济|社会|发展|工作|目标|任务|要求|安排|部署|思路|措施|举措|指标|建议|清单|分工|分解|责任|方案|指导思想|基本|奋斗|及|和|与|的"
              + "|、|“|”|《|》|<|>|〈|〉|下一步|当前|抓好|做好|以下|方面|全力|扎实|各项|报告|意见|打算|计划|关于|落实|要点|:|内容|事项|一览表?|表)+");

  private static final Pattern PAST =
      Pattern.compile(
          "回顾|过去|总结|取得的?成[效绩就]|主要成[效绩就]|完成情况|工作情况|存在的?(?:主要)?问题|面临的?形势|形势分析|困难和?(?:问题|挑战)");

  private static final Pattern PLAN_HEADING =
      Pattern.compile(
          "(?=.{2,45}$).*(?:(?:20[0-9]{2}年|今年|全年|下一步|新一年|明年|来年)?.*(?:重点工作|工作任务|工作安排|工作部署|主要任务|目标任务|重点任务|工作重点|工作要点|任务分解|责任分解|分工方案|任务清单|工作思路|主要工作|民生实事|实事项目|工作打算|政府工作)).*");

  /// 重点要做好六个方面的工作.
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:(?:重点|着力|全力|突出|集中|扎实|主要|切实|着重|要|将|需|应)[^。;:,]{0,16}(?:做好|抓好|办好|推进|实施|开展|落实|聚焦|围绕|干好|抓|做到|完成|实现)|(?:重点|主要|突出)[^。;:,]{0,8}(?:工作|任务|举措|措施))"
              + "[^。;:]{0,24}(?:工作|任务|方面|行动|实事|文章|工程|举措|攻坚|重点|以下|如下|提升|突破)|(?:重点|着力)[^。;:,]{0,6}(?:做好|抓好|推进|在)以下|(?:今年|20[0-9]{2}年)[^。;:]{0,30}(?:重点|主要)?(?:工作|任务)[^。;:]{0,6}(?:是|有|为|:)");

  /// Behind which a list is of something else.
  private static final Pattern NO_LEAD = Pattern.compile("回顾|总结|过去|成绩|去年|上年|存在|问题|困难|原因|体会|经验");

  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?<=^|[。;:,!\\s])(?:([一二三四五六七八九十]{1,3})(?:是|要(?!素)|为)|第([一二三四五六七八九十]{1,3})[,、,]|(首先|其次|再次|最后)[,、]|\\(([0-9]{1,2}|[一二三四五六七八九十]{1,3})\\))");

  /// A flourish behind the name of a task: ，在知重负重中积蓄力量.
  private static final Pattern FLOURISH =
      Pattern.compile("[,](?:在|以|于)[^,。;]{2,20}(?:中|上|下)[^,。;]{2,14}$");

  private static final Pattern END =
      Pattern.compile(
          "(?:\\(?(?:来源|据|编辑|责编|记者|责任编辑|作者|原标题)|链接|延伸阅读|相关|附[:件]|注[:]|各位代表|同志们|会议还|会议(?:强调|要求|指出|号召)|最后[,，]|主办单位|版权所有|[^,。]{0,12}(?:网站标识码|备案号)|[（(]?完[)）]?$|各(?:牵头|责任)?单位要).*",
          Pattern.DOTALL);

  private static final Pattern PROMISED =
      Pattern.compile("((?:办好|办实|实施|抓好|完成)[^,。;:]{0,10}(?:民生实事|实事项目|为民实事|实事))[^,。;:]{0,6}:$");

  private static final Pattern PAST_SENTENCE =
      Pattern.compile("(?:去年|上年|过去一年|(20[0-9]{2})年(?!底|末|前|内|[0-9]{1,2}月(?:底|末)?前))");

  /// A title in bold, which heads no part of the work: 清溪县2021年政府工作报告.
  private static final Pattern TITLE =
      Pattern.compile(".*(?:20[0-9]{2}年|(?:报告|方案|通知|要点|意见|清单|计划|一览表)$|:$).*");

  private static final int BOLD_RANK = Marker.Rank.CHAPTER.depth();
  private static final int LONGEST_BOLD = 40;
  private static final int LONGEST_HEAD = 70;
  private static final int LONGEST_RUN_IN = 28;
  private static final int LONGEST_NAME = 300;

  private final List<Line> lines;
  private final int year;
  private final Findings findings;

  /// A heading that the line in hand stands under.
  ///
  /// @param item empty for a heading that is no task
  private record Level(int rank, Optional<Findings.Item> item, boolean skipped) {}

  ChineseTasks(List<Line> lines, int year, Findings findings) {
    this.lines = lines;
    this.year = year;
    this.findings = findings;
  }

  /// @param plan the line where the year's plan begins; -1 where that is not known
  void read(int plan) {
    int from = plan >= 0 ? plan : start();
    List<Findings.Item> blocks = blocks(from);
    List<Findings.Item> counted = counted(from);
    boolean bare =
        blocks.size() < 2
            || (blocks.size() < counted.size() && blocks.stream().allMatch(b -> b.items.isEmpty()));
    List<Findings.Item> chosen = bare && !counted.isEmpty() ? counted : blocks;
    chosen.forEach(this::addMeasures);
    findings.items.addAll(chosen);
  }

  private int start() {
    for (int i = 0; i < lines.size(); i++) {
      String plain = lines.get(i).body().plain();
      if (PLAN_HEADING.matcher(plain).matches()
          && !PAST.matcher(plain).find()
          && hasMarkersBehind(i)) {
        return i;
      }
    }
    return 0;
  }

  private boolean hasMarkersBehind(int index) {
    for (int i = index + 1; i < Math.min(lines.size(), index + 4); i++) {
      if (lines.get(i).marker().isPresent() || LEAD.matcher(lines.get(i).text().plain()).find()) {
        return true;
      }
    }
    return false;
  }

  // ---- numbered headings

  private List<Findings.Item> blocks(int from) {
    List<Findings.Item> roots = new ArrayList<>();
    Deque<Level> stack = new ArrayDeque<>();
    Findings.Item current = null;
    boolean bold = areBoldHeads(from);
    for (int i = from; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (findings.used.contains(i) && i != from) {
        continue;
      }
      if (line.isRow()) {
        Findings.Item row = findings.rows.remove(i);
        if (row != null) {
          stack.stream()
              .map(Level::item)
              .flatMap(Optional::stream)
              .findFirst()
              .ifPresentOrElse(parent -> parent.items.add(row), () -> roots.add(row));
        }
        continue;
      }
      String plain = line.text().plain();
      if (Assignment.isLine(plain)) {
        if (current != null) {
          current.assignment = current.assignment.and(Assignment.ofLine(line.text()));
        }
        continue;
      }
      if (END.matcher(plain).matches() && !PROMISED.matcher(plain).find()) {
        current = null;
        continue;
      }
      int rank = bold && isBold(line) ? BOLD_RANK : rank(line);
      if (rank < 0 || (i == from && findings.used.contains(i))) {
        Matcher promised = PROMISED.matcher(plain);
        if (promised.find() && i != from) {
          // A list of its own behind the tasks: 今年，我们将办好十件民生实事：.
          int first = stack.isEmpty() ? 0 : stack.peekLast().rank();
          stack.clear();
          Text name = line.text().sub(promised.start(1), promised.end(1));
          Findings.Item list = new Findings.Item("", name, line.text(), Assignment.NONE);
          roots.add(list);
          stack.push(new Level(first, Optional.of(list), false));
          current = list;
        } else if (current != null) {
          current.paragraphs.add(line.text());
        }
        continue;
      }
      Assignment.Split split = Assignment.split(line.body());
      Text head = firstSentence(split.rest());
      Text rest = split.rest().from(Math.min(split.rest().length(), head.length())).strip();
      if (split.assignment().isEmpty()) {
        // Each sentence may say who answers for it.
        split = Assignment.split(head);
        head = split.rest();
      }
      Text name = head.withoutStop();
      if (name.isBlank() || name.length() > LONGEST_NAME) {
        continue;
      }
      while (!stack.isEmpty() && stack.peek().rank() >= rank) {
        stack.pop();
      }
      boolean skipped =
          stack.stream().anyMatch(Level::skipped)
              || (PAST.matcher(name.plain()).find() && name.length() < 40 && rank <= 1);
      if (skipped) {
        stack.push(new Level(rank, Optional.empty(), true));
        current = null;
        continue;
      }
      if (GENERIC.matcher(name.plain()).matches()
          || (i == from && TargetLead.asHeading(line.body().plain(), 0).isPresent())) {
        stack.push(new Level(rank, Optional.empty(), false));
        current = null;
        continue;
      }
      Findings.Item item =
          new Findings.Item(
              line.marker().map(Marker::number).orElse(""), name, head, split.assignment());
      item.rest = rest;
      Optional<Findings.Item> parent =
          stack.stream().map(Level::item).flatMap(Optional::stream).findFirst();
      parent.ifPresentOrElse(p -> p.items.add(item), () -> roots.add(item));
      stack.push(new Level(rank, Optional.of(item), false));
      current = item;
    }
    return roots;
  }

  /// Whether paragraphs in bold head the parts of the work: there are several, and neither numbers
  /// nor headings of the document's own do.
  private boolean areBoldHeads(int from) {
    List<Line> plan = lines.subList(Math.min(from + 1, lines.size()), lines.size());
    boolean isHeaded =
        plan.stream()
            .anyMatch(l ->
                l.marker().filter(m -> m.rank().depth() <= Marker.Rank.ORDINAL.depth()).isPresent()
                    || (l.level() > 1 && l.level() < ReportText.BOLD));
    return !isHeaded && plan.stream().filter(ChineseTasks::isBold).count() > 1;
  }

  private static boolean isBold(Line line) {
    String plain = line.body().plain();
    return line.level() == ReportText.BOLD
        && line.marker().isEmpty()
        && plain.length() <= LONGEST_BOLD
        && !TITLE.matcher(plain).matches();
  }

  /// How deep a heading stands; -1 for a line that is none.
  private static int rank(Line line) {
    if (line.marker().isPresent() && !line.marker().get().isBullet()) {
      Text head = firstSentence(line.body());
      boolean numbered = head.length() <= LONGEST_HEAD || line.marker().get().rank().depth() >= 2;
      return numbered && !line.body().isBlank() ? line.marker().get().rank().depth() : -1;
    }
    if (line.level() > 0
        && line.level() < ReportText.BOLD
        && line.body().length() <= LONGEST_HEAD) {
      return line.level() - 1;
    }
    return -1;
  }

  private static Text firstSentence(Text text) {
    List<int[]> ranges = text.ranges("。!?");
    return text.sub(0, Math.min(text.length(), ranges.getFirst()[1] + 1));
  }

  // ---- 一是…二是…

  private List<Findings.Item> counted(int from) {
    for (boolean strict : new boolean[] {true, false}) {
      for (int i = from; i < lines.size(); i++) {
        Text text = lines.get(i).text();
        List<Findings.Item> items = counted(text, i, strict);
        if (items.size() >= 2) {
          return items;
        }
      }
    }
    return List.of();
  }

  private List<Findings.Item> counted(Text text, int index, boolean strict) {
    Matcher lead = LEAD.matcher(text.plain());
    int from = 0;
    boolean found = !strict;
    if (strict) {
      while (lead.find()) {
        String sentence = sentenceBefore(text.plain(), lead.end());
        Matcher next = ORDINAL.matcher(text.plain());
        boolean listed = next.find(lead.end()) && isFirst(next) && next.start() - lead.end() < 60;
        if (listed && !NO_LEAD.matcher(sentence).find()) {
          from = next.start();
          found = true;
          break;
        }
        if (lead.end() >= text.length() - 2 && !NO_LEAD.matcher(sentence).find()) {
          List<Findings.Item> below = below(index + 1);
          if (below.size() >= 2) {
            return below;
          }
        }
      }
    } else if (NO_LEAD.matcher(text.plain().substring(0, Math.min(60, text.length()))).find()) {
      return List.of();
    }
    return found ? items(text.from(from)) : List.of();
  }

  private static String sentenceBefore(String plain, int end) {
    int start = Math.max(plain.lastIndexOf('。', end - 1), plain.lastIndexOf(';', end - 1));
    return plain.substring(start + 1, end);
  }

  private static boolean isFirst(Matcher ordinal) {
    return "一".equals(number(ordinal));
  }

  private static String number(Matcher ordinal) {
    if (ordinal.group(1) != null) {
      return ordinal.group(1);
    }
    if (ordinal.group(2) != null) {
      return ordinal.group(2);
    }
    if (ordinal.group(3) != null) {
      return ordinal.group(3).equals("首先") ? "一" : "";
    }
    return ordinal.group(4).equals("1") ? "一" : ordinal.group(4);
  }

  /// The tasks of a list that begins at the start of `text`.
  private static List<Findings.Item> items(Text text) {
    return numbered(text).stream().map(each -> counted(each.number(), each.text())).toList();
  }

  private record Numbered(String number, Text text) {}

  private static List<Numbered> numbered(Text text) {
    List<int[]> starts = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    Matcher ordinal = ORDINAL.matcher(text.plain());
    int expected = 1;
    String kind = "";
    while (ordinal.find()) {
      String own = kind(ordinal);
      if (starts.isEmpty() && !isFirst(ordinal)) {
        continue;
      }
      if (!starts.isEmpty() && (!own.equals(kind) || isFirst(ordinal))) {
        if (isFirst(ordinal)) {
          break;
        }
        continue;
      }
      kind = own;
      starts.add(new int[] {ordinal.start(), ordinal.end()});
      numbers.add(Integer.toString(expected++));
    }
    List<Numbered> items = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1)[0] : text.length();
      Text whole = text.sub(starts.get(i)[1], end).strip();
      items.add(new Numbered(numbers.get(i), whole));
    }
    return items;
  }

  private static String kind(Matcher ordinal) {
    return ordinal.group(1) != null
        ? ordinal.group().substring(ordinal.group().length() - 1)
        : ordinal.group(4) != null ? "()" : "第";
  }

  /// One task of such a list: its first sentence is the name, unless that says more.
  private static Findings.Item counted(String number, Text whole) {
    Assignment.Split split = Assignment.split(whole.withoutStop());
    Text text = split.rest();
    List<int[]> sentences = text.ranges("。;");
    Text head = text.sub(0, sentences.getFirst()[1]);
    Text rest = text.from(Math.min(text.length(), sentences.getFirst()[1] + 1)).strip();
    Matcher flourish = FLOURISH.matcher(head.plain());
    Text name = head;
    if (flourish.find()) {
      name = head.sub(0, flourish.start());
    } else if (rest.isBlank()) {
      List<int[]> clauses = head.ranges(",:");
      if (clauses.size() > 1) {
        name = head.sub(0, clauses.getFirst()[1]);
        rest = head.from(clauses.getFirst()[1] + 1).strip();
      }
    }
    Findings.Item item = new Findings.Item(number, name.withoutStop(), head, split.assignment());
    for (Text measure : Measures.parallel(rest)) {
      item.items.add(new Findings.Item("", measure, measure, Assignment.NONE));
    }
    return item;
  }

  /// A list whose items are paragraphs of their own.
  private List<Findings.Item> below(int from) {
    List<Findings.Item> items = new ArrayList<>();
    String kind = "";
    for (int i = from; i < lines.size(); i++) {
      Text text = lines.get(i).text();
      Matcher ordinal = ORDINAL.matcher(text.plain());
      if (!ordinal.lookingAt() || !(kind.isEmpty() || kind.equals(kind(ordinal)))) {
        break;
      }
      kind = kind(ordinal);
      items.add(counted(Integer.toString(items.size() + 1), text.from(ordinal.end())));
    }
    return items;
  }

  // ---- measures

  private void addMeasures(Findings.Item item) {
    // What stands under a measure explains it, unless it says who answers for each sentence.
    if (!item.items.isEmpty()) {
      item.items.stream()
          .filter(i -> i.items.isEmpty() && Assignment.isSaid(i.rest.plain()))
          .forEach(this::addMeasures);
      return;
    }
    Map<Text, Text> behind = new HashMap<>();
    List<Text> runIns = new ArrayList<>();
    for (Text paragraph : item.paragraphs) {
      Text head = firstSentence(paragraph);
      if (isRunIn(head, paragraph)) {
        runIns.add(head);
        behind.put(head, paragraph.from(head.length()).strip());
      }
    }
    List<Text> measures = new ArrayList<>();
    if (!runIns.isEmpty() && runIns.size() * 5 >= item.paragraphs.size() * 2) {
      measures.addAll(runIns);
    } else {
      sentences(item.rest, measures);
      for (Text paragraph : item.paragraphs) {
        measures.add(paragraph.sub(0, 0));
        sentences(paragraph, measures);
      }
    }
    int ofParagraph = 0;
    Iterator<Text> each = measures.iterator();
    while (each.hasNext()) {
      Text measure = each.next();
      if (measure.isBlank()) {
        ofParagraph = item.items.size();
        continue;
      }
      Assignment.Split said = Assignment.split(measure);
      if (Assignment.isLine(measure.plain()) || said.rest().isBlank()) {
        // 新建公园2处。（责任单位：县住建局） says it of the sentences before it in its paragraph.
        Assignment all = said.rest().isBlank() ? said.assignment() : Assignment.ofLine(measure);
        for (Findings.Item before : item.items.subList(ofParagraph, item.items.size())) {
          before.assignment = before.assignment.or(all);
        }
        continue;
      }
      Text name = firstSentence(said.rest()).withoutStop();
      if (name.length() >= 2 && name.length() <= LONGEST_NAME) {
        Findings.Item added = new Findings.Item("", name, measure, said.assignment());
        Text rest = said.rest().from(firstSentence(said.rest()).length()).strip();
        added.rest = behind.getOrDefault(measure, rest);
        item.items.add(added);
      }
    }
  }

  /// Whether the first sentence of a paragraph heads the rest: 扩大有效投资。深化高质量项目推进年活动，….
  private static boolean isRunIn(Text head, Text paragraph) {
    int behind = paragraph.length() - head.length();
    return head.length() > 0
        && head.length() <= LONGEST_RUN_IN
        && "。!?".indexOf(head.plain().charAt(head.length() - 1)) >= 0
        && head.plain().indexOf(',') < 0
        && !ORDINAL.matcher(head.plain()).lookingAt()
        && Predicate.numberIn(head.plain()).isEmpty()
        && (behind == 0 || behind > head.length())
        && !Measures.isFraming(head.plain());
  }

  private void sentences(Text text, List<Text> into) {
    // 一是…；二是…, in one paragraph or each in its own.
    Matcher ordinal = ORDINAL.matcher(text.plain());
    if (ordinal.find()) {
      List<Numbered> listed = numbered(text.from(ordinal.start()));
      if (listed.size() >= 2) {
        sentences(text.sub(0, ordinal.start()), into);
        listed.forEach(each -> into.add(each.text()));
        return;
      }
      if (ordinal.start() == 0) {
        sentences(text.from(ordinal.end()), into);
        return;
      }
    }
    for (Text sentence : text.splitOutside("。!?")) {
      if (isPast(sentence.plain())) {
        continue;
      }
      List<Text> alike = Measures.alike(sentence);
      if (alike.isEmpty()) {
        into.add(sentence);
      } else {
        into.addAll(alike);
      }
    }
  }

  /// What was done before the year.
  private boolean isPast(String plain) {
    Matcher past = PAST_SENTENCE.matcher(plain);
    return past.lookingAt() && (past.group(1) == null || Integer.parseInt(past.group(1)) < year);
  }
}
