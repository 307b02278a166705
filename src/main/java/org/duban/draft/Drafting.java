package org.duban.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.draft.text.DraftCode;
import org.duban.draft.text.DueWords;
import org.duban.draft.text.Line;
import org.duban.draft.text.Lines;
import org.duban.draft.text.PlanYear;
import org.duban.draft.text.ReportText;
import org.duban.draft.text.Script;
import org.duban.draft.text.Text;
import org.duban.plan.model.Goal;
import org.duban.plan.model.Target;
import org.duban.plan.wording.Counterparts;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.text.HalfWidth;
import org.duban.time.GoalYear;

/// Makes a plan of documents: text to lines, lines to passages, passages to promises and tasks, and
/// these to rows whose wordings a plan can hold.
public final class Drafting {

  private static final int LONGEST_NAME = 30;

  /// So many letters of a task's name tell it from others.
  private static final int NAMED = 6;

  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// A figure in a task: 新增规上工业企业25家.
  private static final Pattern FIGURE =
      Pattern.compile(
          "[^,，;；。、]*?(?<![a-zA-Z0-9.])[0-9][0-9.,]*\\s*(?:[十百千万亿]*(?:元|人|户|家|个|项|件|条|座|所|公里|亩|吨|套|台|辆|张|斤|平方米|立方米|公顷|千瓦|处|名|批|场|次|部|支|棵|株)|[%％])[^,，;；。、]*");

  private final List<Document> documents = new ArrayList<>();
  private final GoalYear year;
  private final Ids ids = new Ids();
  private final List<Unread> unread = new ArrayList<>();

  private record Document(ReportText source, Script script, Findings findings) {}

  private Drafting(GoalYear year) {
    this.year = year;
  }

  /// The plan in `sources`, which belong together: a report, and who answers for what in it.
  ///
  /// @param asked the year that the user names
  /// @param firstMonth in which the goal year starts; 0 where nothing but the documents says it
  public static Read<Draft> of(List<ReportText> sources, Optional<Integer> asked, int firstMonth) {
    List<Problem> problems = new ArrayList<>();
    Map<ReportText, Script> scripts = new LinkedHashMap<>();
    Map<ReportText, List<Line>> lines = new LinkedHashMap<>();
    for (ReportText source : sources) {
      Script script = new Script(source.text());
      scripts.put(source, script);
      lines.put(source, Lines.of(source, script));
    }
    Optional<Integer> found = asked;
    for (ReportText source : sources) {
      PlanYear own = PlanYear.of(source, lines.get(source));
      if (own.several() && asked.filter(own.reports()::contains).isEmpty()) {
        problems.add(
            DraftCode.N002.error(
                source.file(),
                "years",
                Problem.listed(own.reports().stream().map(String::valueOf).toList())));
      }
      if (asked.isPresent()
          && Script.isChinese(source.text())
          && !own.several()
          && own.year().isPresent()
          && !own.has(asked.get())) {
        problems.add(
            DraftCode.N009.warning(
                source.file(),
                "asked",
                asked.get().toString(),
                "found",
                own.year().get().toString()));
      }
      if (own.several()) {
        asked.ifPresent(y -> lines.put(source, own.only(y, lines.get(source))));
      }
      found = found.or(own::year);
    }
    if (problems.stream().anyMatch(Problem::isError)) {
      return Read.failed(problems);
    }
    if (found.isEmpty()) {
      problems.add(DraftCode.N001.error(sources.getFirst().file()));
      return Read.failed(problems);
    }
    int year = found.get();
    int first =
        firstMonth > 0
            ? firstMonth
            : sources.stream()
                .mapToInt(source -> PlanYear.firstMonth(source, year))
                .max()
                .orElse(1);
    Drafting drafting = new Drafting(new GoalYear(year, first));
    for (ReportText source : sources) {
      drafting.documents.add(
          new Document(
              source, scripts.get(source), findings(source, lines.get(source), found.get())));
    }
    return drafting.drafted(problems);
  }

  private static Findings findings(ReportText source, List<Line> lines, int year) {
    Findings findings = new Findings();
    Tables.read(lines, year, findings);
    if (Script.isChinese(source.text())) {
      int plan = new ChineseTargets(lines, year, findings).read();
      new ChineseTasks(lines, year, findings).read(plan);
    } else {
      new EnglishPlan(lines, year, findings).read();
    }
    findings.items.addAll(findings.rows.values());
    findings.targets.sort(Comparator.comparingInt(target -> target.promise().quote().start()));
    return findings;
  }

  private Read<Draft> drafted(List<Problem> problems) {
    List<Draft.IndicatorRow> indicators = indicators();
    List<Draft.TaskRow> tasks = tasks();
    String file = documents.getFirst().source().file();
    String named = Integer.toString(year.year());
    if (indicators.isEmpty() && tasks.isEmpty()) {
      // What was not read is to be seen.
      problems.add(
          unread.isEmpty()
              ? DraftCode.N003.error(file, "year", named)
              : DraftCode.N003.warning(file, "year", named));
    } else if (indicators.isEmpty()) {
      problems.add(DraftCode.N004.warning(file, "year", named));
    }
    return problems.stream().anyMatch(Problem::isError)
        ? Read.failed(problems)
        : Read.of(new Draft(year.year(), year.firstMonth(), indicators, tasks, unread), problems);
  }

  // ---- indicators

  private List<Draft.IndicatorRow> indicators() {
    record Named(Document document, Findings.Target target, String id) {}
    Map<String, Named> byName = new LinkedHashMap<>();
    for (Document document : documents) {
      for (Findings.Rest rest : document.findings().unread) {
        unread.add(new Unread(quote(document, rest.text()), rest.why()));
      }
      for (Findings.Target target : document.findings().targets) {
        Promise promise = target.promise();
        String key = key(promise.name());
        Named before = byName.get(key);
        if (before != null
            && !target.assignment().due().isEmpty()
            && !target.assignment().due().equals(before.target().assignment().due())) {
          // The same for another year is a target of its own: by 2025, by 2030.
          promise = promise.named(promise.name() + " (" + target.assignment().due() + ")");
          target = new Findings.Target(promise, target.assignment());
          key = key(promise.name());
          before = byName.get(key);
        }
        if (before == null) {
          byName.put(key, new Named(document, target, ids.indicator(promise.name())));
          continue;
        }
        Findings.Target first = before.target();
        boolean same = key(first.promise().wording()).equals(key(promise.wording()));
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        doubts.addAll(first.promise().doubts());
        if (!same) {
          doubts.add(Doubt.CONTRADICTED);
          unread.add(new Unread(quote(document, promise.quote()), Unread.Why.TWICE));
        }
        byName.put(
            key,
            new Named(
                before.document(),
                new Findings.Target(
                    new Promise(
                        first.promise().name(),
                        first.promise().wording(),
                        first.promise().quote(),
                        first.promise().direction(),
                        doubts),
                    first.assignment().or(target.assignment())),
                before.id()));
      }
    }
    Counterparts others =
        Counterparts.of(
            byName.values().stream()
                .map(n -> new Counterparts.Named(n.id(), n.target().promise().name()))
                .toList());
    List<Draft.IndicatorRow> rows = new ArrayList<>();
    for (Named named : byName.values()) {
      row(named.id(), named.target(), named.document(), others).ifPresent(rows::add);
    }
    return rows;
  }

  private Optional<Draft.IndicatorRow> row(
      String id, Findings.Target target, Document document, Counterparts others) {
    Promise promise = target.promise();
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    doubts.addAll(promise.doubts());
    if (promise.name().length() > LONGEST_NAME && Script.isChinese(promise.name())) {
      doubts.add(Doubt.NAME);
    }
    if (document.source().isGuessed(promise.quote().start())) {
      doubts.add(Doubt.CELLS);
    }
    if (document.script().isCorrected(promise.quote().start(), promise.quote().end())) {
      doubts.add(Doubt.CORRECTED);
    }
    Optional<Understood> understood = Understood.of(promise, id, others);
    if (understood.isEmpty()) {
      boolean step = Understood.lacksCounterpart(promise, id, others);
      unread.add(
          new Unread(
              quote(document, promise.quote()),
              step ? Unread.Why.NO_COUNTERPART : Unread.Why.NOT_UNDERSTOOD));
      return Optional.empty();
    }
    Understood read = understood.get();
    if (read.reduced()) {
      doubts.add(Doubt.REDUCED);
    }
    Goal goal = read.reading().goal();
    Optional<Target> typed = goal.target();
    if (typed.isEmpty()) {
      unread.add(new Unread(quote(document, promise.quote()), Unread.Why.NOT_UNDERSTOOD));
      return Optional.empty();
    }
    Optional<LocalDate> due =
        target.assignment().due().isEmpty()
            ? Optional.empty()
            : DueWords.lastDay(target.assignment().due(), year)
                .filter(d -> d.isAfter(year.lastDay()));
    if (due.isPresent()) {
      doubts.add(Doubt.LATER);
    }
    return Optional.of(
        new Draft.IndicatorRow(
            id,
            promise.name(),
            read.wording(),
            typed.get().operator(),
            typed.get().number(),
            typed.get().upperNumber(),
            read.reading().unit(),
            read.reading().measure(),
            promise.direction(),
            due,
            target.assignment(),
            doubts,
            origin(document, promise.quote())));
  }

  /// By which the same name in other words is known.
  static String key(String name) {
    return PUNCTUATION.matcher(HalfWidth.of(name).toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static String quote(Document document, Text text) {
    return document.source().quote(text.start(), text.end());
  }

  private static Draft.Origin origin(Document document, Text text) {
    return new Draft.Origin(
        document.source().file(), quote(document, text), document.source().offset(text.start()));
  }

  // ---- tasks

  private List<Draft.TaskRow> tasks() {
    Map<Findings.Item, Document> of = new HashMap<>();
    List<Findings.Item> roots = new ArrayList<>();
    boolean breakdown = false;
    for (Document document : documents) {
      for (Findings.Item item : document.findings().items) {
        own(item, document, of);
        if (!breakdown || !joins(item, roots)) {
          merge(item, roots);
        }
      }
      breakdown = true;
    }
    List<Draft.TaskRow> rows = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (Findings.Item root : roots) {
      add(root, "", used, of, rows);
    }
    return rows;
  }

  private static void own(Findings.Item item, Document document, Map<Findings.Item, Document> of) {
    of.put(item, document);
    item.items.forEach(child -> own(child, document, of));
  }

  /// A list of tasks may name one twice.
  private static void merge(Findings.Item item, List<Findings.Item> roots) {
    Optional<Findings.Item> same = same(item, roots);
    if (same.isEmpty()) {
      roots.add(item);
      return;
    }
    Findings.Item known = same.get();
    known.assignment = known.assignment.or(item.assignment);
    for (Findings.Item child : item.items) {
      merge(child, known.items);
    }
  }

  /// A breakdown says of the report's tasks who answers for them. What it names beside those goes
  /// under the task whose words have it in them.
  ///
  /// @return whether all of it has its place among the report's tasks
  private static boolean joins(Findings.Item item, List<Findings.Item> report) {
    Optional<Findings.Item> known = same(item, report).or(() -> same(item, below(report)));
    if (known.isPresent()) {
      known.get().assignment = known.get().assignment.or(item.assignment);
      item.items.stream().filter(child -> !joins(child, report)).forEach(known.get().items::add);
      return true;
    }
    if (item.items.isEmpty()) {
      Optional<Findings.Item> whole = whole(item, below(report));
      whole.ifPresent(task -> task.items.add(item));
      return whole.isPresent();
    }
    item.items.removeIf(child -> joins(child, report));
    return item.items.isEmpty() && item.assignment.isEmpty();
  }

  private static List<Findings.Item> below(List<Findings.Item> items) {
    List<Findings.Item> below = new ArrayList<>();
    for (Findings.Item item : items) {
      below.addAll(item.items);
      below.addAll(below(item.items));
    }
    return below;
  }

  /// The task that has the name, or its first clause, among its words.
  private static Optional<Findings.Item> whole(Findings.Item item, List<Findings.Item> among) {
    String name = key(item.name.letters());
    String clause = key(item.name.splitOutside(",;").getFirst().letters());
    return among.stream()
        .filter(i -> {
          String words = key(i.name.letters());
          return (name.length() >= NAMED && words.contains(name))
              || (clause.length() >= NAMED && words.contains(clause));
        })
        .findFirst();
  }

  private static Optional<Findings.Item> same(Findings.Item item, List<Findings.Item> among) {
    String key = key(item.name.letters());
    Optional<Findings.Item> equal =
        among.stream().filter(i -> key(i.name.letters()).equals(key)).findFirst();
    return equal.or(() ->
        among.stream()
            .filter(i -> {
              String other = key(i.name.letters());
              int shorter = Math.min(key.length(), other.length());
              return shorter >= NAMED && (key.startsWith(other) || other.startsWith(key));
            })
            .findFirst());
  }

  private void add(
      Findings.Item item,
      String parent,
      Set<String> used,
      Map<Findings.Item, Document> of,
      List<Draft.TaskRow> rows) {
    String id = id(item, parent, used);
    Document document = of.get(item);
    Assignment assigned = item.assignment;
    boolean explained = item.items.isEmpty() && !item.rest.isBlank();
    if (assigned.due().isEmpty() && item.items.isEmpty()) {
      Optional<Text> words =
          Script.isChinese(item.name.plain())
              ? DueWords.inName(item.name).or(() -> DueWords.inName(item.rest))
              : DueWords.inEnglishName(item.name);
      assigned = words.map(Text::letters).map(assigned::withDue).orElse(assigned);
    }
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    Optional<LocalDate> due =
        assigned.due().isEmpty() ? Optional.empty() : DueWords.lastDay(assigned.due(), year);
    if (!assigned.due().isEmpty() && due.isEmpty()) {
      doubts.add(Doubt.DUE);
    }
    if (due.isPresent()
        && (due.get().isBefore(year.firstDay()) || due.get().isAfter(year.lastDay()))) {
      doubts.add(Doubt.LATER);
    }
    if (document.source().isGuessed(item.quote.start())) {
      doubts.add(Doubt.CELLS);
    }
    if (document.script().isCorrected(item.quote.start(), item.quote.end())) {
      doubts.add(Doubt.CORRECTED);
    }
    rows.add(
        new Draft.TaskRow(
            id,
            parent,
            item.name.letters(),
            assigned,
            due,
            item.success.isEmpty()
                ? figures(item.name, explained ? item.rest : Text.EMPTY)
                : item.success,
            doubts,
            origin(document, explained ? item.quote.to(item.rest) : item.quote)));
    for (Findings.Item child : item.items) {
      add(child, id, used, of, rows);
    }
  }

  /// The text's own number, below the parent's id; where that is taken, the next free one.
  private String id(Findings.Item item, String parent, Set<String> used) {
    String prefix = parent.isEmpty() ? "" : parent + ".";
    String own = item.number;
    if (!own.isEmpty()) {
      String id = own.startsWith(prefix) && own.contains(".") ? own : prefix + own;
      if (used.add(id) && ids.take(id)) {
        return id;
      }
    }
    int next = 1;
    while (!used.add(prefix + next) || !ids.take(prefix + next)) {
      next++;
    }
    return prefix + next;
  }

  /// The clauses with figures in the name of a task and in what explains it.
  private static String figures(Text name, Text rest) {
    List<String> figures = new ArrayList<>();
    for (Text text : List.of(name, rest)) {
      Matcher figure = FIGURE.matcher(text.letters());
      while (figure.find()) {
        figures.add(figure.group().strip());
      }
    }
    return String.join("，", figures);
  }
}
