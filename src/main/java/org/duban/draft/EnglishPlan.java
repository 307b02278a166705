package org.duban.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.draft.text.DueWords;
import org.duban.draft.text.Line;
import org.duban.draft.text.Marker;
import org.duban.draft.text.ReportText;
import org.duban.draft.text.Text;

/// Reads an English plan: targets under a heading or behind words that announce them, in sentences
/// that aim at a figure, and in lines with an actual and a target; goals, objectives, actions and
/// numbered priorities with those who answer for them.
public final class EnglishPlan {

  private static final Pattern HEADING =
      Pattern.compile(
          "(?=.{3,90}$)(?!.*\\bwe (?:were|have)\\b).*\\b(?:targets?|performance (?:measures|results|indicators)|key results|measures of success|success measures|what success looks like)\\b.*(?<![.;])$");

  private static final Pattern LEAD =
      Pattern.compile(
          "\\b(?:main|key|projected|major|development|our|performance|headline)?\\s*(?:targets|goals)\\b[^.;:]{0,80}?(?:are as follows|are|include|as follows)?\\s*:\\s*|\\bour targets (?:for [0-9/ -]+ )?(?:are|include)\\s*:?\\s*");

  private static final Pattern AIM =
      Pattern.compile(
          "^(?:by (20[0-9]{2}(?:[/-][0-9]{2})?),?\\s+)?(?:(.{2,60}?)\\s+)?(?:aims?|(?:is|are) (?:aiming|committed|working)|our (?:aim|target|goal|ambition) is|(?:the|its) (?:aim|target|goal) is|(?:has|have) (?:set )?a target|plans?|pledges?)\\s+(?:to|of)\\s+(.+)$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OUR_AIM =
      Pattern.compile(
          "(?:our|the|its) (?:aim|target|goal|ambition)(?: for 20[0-9/-]+)? is to\\s+(.+)$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NEXT_VERB =
      Pattern.compile(
          ",?\\s+and (?:to )?(?=(?:reduce|increase|cut|raise|grow|expand|plant|create|build|deliver|achieve|improve|lower|double|halve)\\b)");

  /// "A: FY 2021 actual 344; FY 2022 target 320".
  private static final Pattern ACTUAL_AND_TARGET =
      Pattern.compile(
          "(.{3,160}?)\\s*(?:[:|(]|\\s[–—-]\\s)\\s*(?:.*?[;,|(]\\s*)?(?:(?:fy\\s*)?(20[0-9]{2}(?:[/-](?:20)?[0-9]{2})?)\\s+)?target\\b(?:\\s+(?:for\\s+)?(?:fy\\s*)?(20[0-9]{2}(?:[/-](?:20)?[0-9]{2})?))?\\s*(?:is|of|:|=|–|-)?\\s*([^;|]+?)\\)?(?:;.*)?$");

  private static final Pattern PLAN_HEADING =
      Pattern.compile(
          ".*\\b(?:priorit(?:y|ies)|objectives?|actions?|goals?|commitments?|tasks|we will|plan|programme|deliverables|initiatives|pillars|key projects|milestones)\\b.*");

  /// What says that a plan follows, and of what it is.
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?:(?:our|the|key|annual|delivery|work|implementation|corporate|council|operational|business|strategic|council's|city|main|detailed|full|and|for|in|of|to|20[0-9]{2}(?:[/-][0-9]{2,4})?)\\s+)*"
              + "(?:plans?|programmes?|programs?|actions?|action plan|priorities|projects?|milestones|commitments|deliverables|tasks|objectives|goals|initiatives|appendix.*|annex.*|introduction|foreword|overview|what we will do|performance.*|measures.*|targets.*|indicators.*)(?: (?:for )?20[0-9]{2}(?:[/-][0-9]{2,4})?)?");

  private static final Pattern BRACKET =
      Pattern.compile("\\s*[(\\[]([^()\\[\\]]{3,200})[)\\]]\\s*[.]?$");

  private static final Pattern OWNER =
      Pattern.compile(
          ".*\\b(?:department|office|directorate|council|team|service|services|board|agency|authority|division|unit|police|bureau|ministry|manager|director|officer|head of|lead|owner|committee|works|attorney|commission|clerk)\\b.*");

  private static final Pattern KEYED =
      Pattern.compile(
          "(?:(?<lead>lead(?: (?:department|officer|agency|service|organisation|directorate))?|owner|responsible(?: (?:department|officer|body|party))?|accountable|department|officer)|(?<support>support(?:ing|ed by)?(?: (?:departments?|partners?|agencies))?|partners?|with)|(?<due>due(?: date)?|deadline|by when|target date|timescale|timeframe|completion(?: date)?|date|when|timeline))\\s*:\\s*");

  private static final Pattern MEASURE =
      Pattern.compile(
          "(?:kpi|(?:key )?performance (?:indicator|measure)|indicator|measure|metric)(?: [0-9.]+)?\\s*:\\s*(.{3,160})");

  private static final Pattern TARGET =
      Pattern.compile(
          "(?:annual )?target(?: (?:for )?(?:fy ?)?(20[0-9]{2})(?:[/-](?:20)?[0-9]{2})?)?\\s*:\\s*(.*[0-9].*)");

  private static final Pattern OTHER_KEY = Pattern.compile("[a-z0-9 /-]{2,40}:\\s");

  private static final int MOST_KEYS = 8;
  private static final int LONGEST_BOLD = 80;

  private static final Pattern WITH =
      Pattern.compile(
          ",?\\s+(?:with|supported by|in partnership with)\\s+(?:the\\s+)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AND = Pattern.compile(",\\s*|\\s+and\\s+(?=the |[A-Z])");

  private static final Pattern COMMA = Pattern.compile("[,;]\\s*");

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z“\"])");

  private final List<Line> lines;
  private final int year;
  private final Findings findings;

  public EnglishPlan(List<Line> lines, int year, Findings findings) {
    this.lines = lines;
    this.year = year;
    this.findings = findings;
  }

  public void read() {
    targets();
    tasks();
  }

  // ---- targets

  private void targets() {
    boolean under = false;
    int level = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isRow() || findings.used.contains(i)) {
        continue;
      }
      if (keyed(i)) {
        continue;
      }
      String plain = line.body().plain();
      Matcher both = ACTUAL_AND_TARGET.matcher(plain);
      if (both.matches()
          && both.group(4).matches(".*[0-9].*")
          && !both.group(1).contains("target")
          && isOfYear(both)) {
        Text name = line.body().sub(both.start(1), both.end(1)).withoutStop();
        Text wording = line.body().sub(both.start(4), both.end(4)).withoutStop();
        add(new Promise(name.letters(), wording.letters(), line.body()), Assignment.NONE, i);
        continue;
      }
      if (line.marker().isEmpty()
          && HEADING.matcher(plain).matches()
          && plain.length() < 90
          && !plain.contains(" will ")
          && !LEAD.matcher(plain + " ").find()) {
        under = true;
        level = line.level();
        continue;
      }
      Matcher lead = LEAD.matcher(plain);
      if (lead.find() && !isPast(plain)) {
        if (lead.end() >= plain.length() - 1) {
          under = true;
        } else {
          list(line.body().from(lead.end()), i);
        }
        continue;
      }
      boolean bullet = line.marker().filter(m -> m.isBullet()).isPresent();
      if (!bullet
          && (line.level() > 0 || line.marker().isPresent())
          && line.level() <= Math.max(level, 7)) {
        under = false;
      }
      if (under && bullet) {
        bullet(line, i);
      } else {
        aims(line, i);
      }
    }
  }

  /// "KPI: A", and below it "Target: 95%" and "Owner: B".
  private boolean keyed(int index) {
    Matcher measure = MEASURE.matcher(lines.get(index).body().plain());
    if (!measure.matches()) {
      return false;
    }
    Text name = lines.get(index).body().from(measure.start(1)).withoutStop();
    Optional<Text> wording = Optional.empty();
    Assignment assignment = Assignment.NONE;
    List<Integer> used = new ArrayList<>();
    for (int i = index + 1; i < lines.size() && i <= index + MOST_KEYS; i++) {
      Line line = lines.get(i);
      Matcher target = TARGET.matcher(line.body().plain());
      if (target.matches()) {
        if (wording.isEmpty() && isOf(target.group(1))) {
          wording = Optional.of(line.body().from(target.start(2)).withoutStop());
        }
      } else if (KEYED.matcher(line.body().plain()).lookingAt()) {
        assignment = assignment.and(keyed(line.body()));
      } else if (!OTHER_KEY.matcher(line.body().plain()).lookingAt()
          || MEASURE.matcher(line.body().plain()).matches()) {
        break;
      }
      used.add(i);
    }
    if (wording.isEmpty()) {
      return false;
    }
    add(
        new Promise(name.letters(), wording.get().letters(), name.to(wording.get())),
        assignment,
        index);
    findings.used.addAll(used);
    return true;
  }

  private boolean isOf(String named) {
    return named == null || named.startsWith(Integer.toString(year));
  }

  private boolean isOfYear(Matcher both) {
    return isOf(both.group(2) != null ? both.group(2) : both.group(3));
  }

  private static boolean isPast(String plain) {
    return plain.matches(".*\\b(?:were|was|met|achieved|last year|exceeded)\\b.*")
        && !plain.contains(":");
  }

  private void bullet(Line line, int index) {
    Text body = line.body().withoutStop();
    if (OUR_AIM.matcher(body.plain()).find() || AIM.matcher(body.plain()).find()) {
      aims(line, index);
      return;
    }
    List<Promise> promises = EnglishPromise.of(body, "");
    if (promises.isEmpty()) {
      findings.unread(line.body(), Unread.Why.NO_TARGET);
      return;
    }
    promises.forEach(p -> add(p, due(line.body().letters()), index));
  }

  /// "GDP growth of around 5 percent; around 12 million new urban jobs; …".
  private void list(Text text, int index) {
    List<int[]> sentence = text.ranges(".!?");
    Text first = text.sub(0, sentence.getFirst()[1]);
    boolean semicolons = first.plain().indexOf(';') >= 0;
    for (Text part : first.splitOutside(semicolons ? ";" : ",")) {
      List<Promise> promises = EnglishPromise.of(part, "");
      if (promises.isEmpty()) {
        findings.unread(part, Unread.Why.NO_TARGET);
      }
      promises.forEach(p -> add(p, due(part.letters()), index));
    }
  }

  /// Sentences that aim at a figure.
  private void aims(Line line, int index) {
    Text body = line.body();
    // By the letters, since `plain` has no capitals.
    Matcher stop = SENTENCE.matcher(body.letters());
    int from = 0;
    while (stop.find()) {
      aim(body.sub(from, stop.start()).withoutStop(), index);
      from = stop.end();
    }
    aim(body.from(from).withoutStop(), index);
  }

  private void aim(Text sentence, int index) {
    if (sentence.length() > 600) {
      return;
    }
    String plain = sentence.plain();
    Matcher ours = OUR_AIM.matcher(plain);
    Matcher theirs = AIM.matcher(plain);
    Text goal;
    String subject = "";
    String due = "";
    if (ours.find()) {
      goal = sentence.from(ours.start(1));
    } else if (theirs.find() && theirs.group(2) != null) {
      goal = sentence.from(theirs.start(3));
      subject =
          sentence
              .letters()
              .substring(theirs.start(2), theirs.end(2))
              .replaceFirst("(?i)^(?:the|our) ", "");
      due = theirs.group(1) == null ? "" : "by " + theirs.group(1);
      if (subject.matches("(?i)we|it|they|this|which|who|.*,.*")) {
        subject = "";
      }
    } else {
      return;
    }
    if (!goal.plain().matches(".*[0-9].*")) {
      return;
    }
    int from = 0;
    Matcher next = NEXT_VERB.matcher(goal.plain());
    List<Text> parts = new ArrayList<>();
    while (next.find()) {
      parts.add(goal.sub(from, next.start()));
      from = next.end();
    }
    parts.add(goal.from(from));
    for (Text part : parts) {
      List<Promise> promises = EnglishPromise.of(part, subject);
      String own = EnglishPromise.due(part.letters());
      String when = own.isEmpty() ? due : own;
      for (Promise promise : promises) {
        Promise whole =
            new Promise(
                promise.name(), promise.wording(), sentence, promise.direction(), promise.doubts());
        add(whole, Assignment.NONE.withDue(when), index);
      }
    }
  }

  private static Assignment due(String letters) {
    return Assignment.NONE.withDue(EnglishPromise.due(letters));
  }

  private void add(Promise promise, Assignment assignment, int index) {
    findings.targets.add(new Findings.Target(promise, assignment));
    findings.used.add(index);
  }

  // ---- tasks

  private record Level(int rank, Findings.Item item) {}

  private void tasks() {
    boolean goals = lines.stream().anyMatch(l -> l.has(Marker.Rank.GOAL));
    boolean numbered =
        lines.stream().anyMatch(l -> l.has(Marker.Rank.OBJECTIVE) || l.has(Marker.Rank.ITEM));
    boolean bold =
        !goals && !numbered && lines.stream().filter(EnglishPlan::isBoldHead).count() > 1;
    Deque<Level> stack = new ArrayDeque<>();
    boolean listed = false;
    Optional<Line> heading = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isRow()) {
        Findings.Item row = findings.rows.remove(i);
        if (row != null) {
          if (stack.isEmpty() && heading.isPresent()) {
            // A table of actions under a heading without a number.
            Text name = heading.get().body().withoutStop();
            Findings.Item task = new Findings.Item("", name, name, Assignment.NONE);
            findings.items.add(task);
            stack.push(new Level(-1, task));
          }
          (stack.isEmpty() ? findings.items : stack.peekLast().item().items).add(row);
        }
        continue;
      }
      Text text = line.body();
      String plain = text.plain();
      if (findings.used.contains(i) && line.marker().isEmpty()) {
        continue;
      }
      Matcher keyed = KEYED.matcher(line.text().plain());
      if (keyed.lookingAt() && !stack.isEmpty()) {
        Findings.Item item = stack.peek().item();
        item.assignment = item.assignment.and(keyed(line.text()));
        continue;
      }
      if (bold && isBoldHead(line)) {
        Text name = text.withoutStop();
        Findings.Item task = new Findings.Item("", name, text, Assignment.NONE);
        findings.items.add(task);
        stack.clear();
        stack.push(new Level(-1, task));
        continue;
      }
      if (bold && line.marker().isEmpty() && line.level() == 0 && !stack.isEmpty()) {
        addSentences(text, stack.peekLast().item());
        continue;
      }
      if (line.marker().isEmpty()) {
        if (line.level() > 0 || (plain.length() < 80 && !plain.endsWith("."))) {
          listed = PLAN_HEADING.matcher(plain).matches();
          if (line.level() > 0 && !stack.isEmpty() && !goals) {
            stack.clear();
          }
          if (line.level() > 0) {
            heading =
                line.level() > 1 && !GENERIC.matcher(plain).matches()
                    ? Optional.of(line)
                    : Optional.empty();
          }
        }
        continue;
      }
      if (findings.used.contains(i)) {
        continue;
      }
      Marker marker = line.marker().get();
      boolean heads =
          switch (marker.rank()) {
            case GOAL -> true;
            case OBJECTIVE -> true;
            case ITEM -> goals || listed || !stack.isEmpty();
            case LETTER, SUBITEM -> (!numbered && !goals) || !stack.isEmpty();
            case BULLET -> !stack.isEmpty();
            case PART, CHAPTER, SECTION, ORDINAL, CIRCLED -> false;
          };
      if (!heads || text.isBlank() || text.length() > 400) {
        continue;
      }
      int rank = rank(marker);
      while (!stack.isEmpty() && stack.peek().rank() >= rank) {
        stack.pop();
      }
      Assignment.Split split = bracket(text);
      Findings.Item item =
          new Findings.Item(
              marker.number(), firstSentence(split.rest()).withoutStop(), text, split.assignment());
      if (item.name.isBlank()) {
        continue;
      }
      if (stack.isEmpty()) {
        findings.items.add(item);
      } else {
        stack.peek().item().items.add(item);
      }
      stack.push(new Level(rank, item));
    }
    if (bold) {
      // Under words in bold that head nothing to do stands what was done, or who we are.
      findings.items.removeIf(i -> i.items.isEmpty() && i.number.isEmpty());
    }
  }

  /// A paragraph in bold that heads a part of the work.
  private static boolean isBoldHead(Line line) {
    String plain = line.body().plain();
    return line.level() == ReportText.BOLD
        && line.marker().isEmpty()
        && plain.length() < LONGEST_BOLD
        && !plain.endsWith(":")
        && !plain.matches(".*20[0-9]{2}.*")
        && !GENERIC.matcher(plain).matches()
        && !HEADING.matcher(plain).matches();
  }

  /// The sentences of a paragraph that say what to do, each a measure.
  private static void addSentences(Text text, Findings.Item task) {
    Matcher stop = SENTENCE.matcher(text.letters());
    int from = 0;
    List<Text> sentences = new ArrayList<>();
    while (stop.find()) {
      sentences.add(text.sub(from, stop.start()));
      from = stop.end();
    }
    sentences.add(text.from(from));
    for (Text sentence : sentences) {
      Assignment.Split split = bracket(sentence);
      Text name = split.rest().withoutStop();
      if (!name.isBlank() && EnglishPromise.startsWithVerb(name.plain())) {
        task.items.add(new Findings.Item("", name, sentence, split.assignment()));
      }
    }
  }

  private static Text firstSentence(Text text) {
    Matcher stop = SENTENCE.matcher(text.letters());
    return stop.find() ? text.sub(0, stop.start()) : text;
  }

  private static int rank(Marker marker) {
    return switch (marker.rank()) {
      case OBJECTIVE -> 10 + (int) marker.number().chars().filter(c -> c == '.').count();
      case GOAL -> 0;
      case ITEM -> 20;
      case SUBITEM, LETTER -> 21;
      case PART, CHAPTER, SECTION, ORDINAL, CIRCLED, BULLET -> 30;
    };
  }

  /// (Fire Department; by June 30, 2022).
  private static Assignment.Split bracket(Text text) {
    Matcher bracket = BRACKET.matcher(text.plain());
    if (!bracket.find()) {
      return new Assignment.Split(text, Assignment.NONE);
    }
    Text inner = text.sub(bracket.start(1), bracket.end(1));
    Assignment found = KEYED.matcher(inner.plain()).find() ? keyed(inner) : spoken(inner);
    return found.isEmpty()
        ? new Assignment.Split(text, Assignment.NONE)
        : new Assignment.Split(text.sub(0, bracket.start()).strip(), found);
  }

  private static Assignment spoken(Text inner) {
    String department = "";
    List<String> support = new ArrayList<>();
    String due = "";
    for (Text part : inner.splitOutside(";")) {
      if (OWNER.matcher(part.plain()).matches() || !DueWords.isDue(part.plain())) {
        List<String> names = WITH.splitAsStream(part.letters()).toList();
        if (!OWNER.matcher(part.plain()).matches()) {
          continue;
        }
        department = names.getFirst().strip().replaceFirst("(?i)^(?:the |lead: )", "");
        if (names.size() > 1) {
          for (String name : AND.splitAsStream(names.getLast()).toList()) {
            support.add(name.strip().replaceFirst("(?i)^the ", ""));
          }
        }
      } else {
        due = part.letters();
      }
    }
    return new Assignment(department, support, due);
  }

  private static Assignment keyed(Text text) {
    String department = "";
    List<String> support = new ArrayList<>();
    String due = "";
    Matcher key = KEYED.matcher(text.plain());
    boolean found = key.find();
    while (found) {
      boolean lead = key.group("lead") != null;
      boolean supports = key.group("support") != null;
      int from = key.end();
      found = key.find();
      String value = text.sub(from, found ? key.start() : text.length()).withoutStop().letters();
      if (lead) {
        department = value;
      } else if (supports) {
        for (String name : COMMA.splitAsStream(value).toList()) {
          support.add(name.strip());
        }
      } else {
        due = value;
      }
    }
    return new Assignment(department, support, due);
  }
}
