package org.duban.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.intake.Submission.Field;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.entry.Remarks;
import org.duban.journal.entry.TaskReport;
import org.duban.plan.model.Direction;
import org.duban.plan.model.Goal;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.plan.model.Plan;
import org.duban.plan.model.SubjectNames;
import org.duban.plan.model.Task;
import org.duban.plan.model.Unit;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.problem.Suggestions;
import org.duban.sheet.CalendarDay;
import org.duban.sheet.Figure;
import org.duban.sheet.Stray;
import org.duban.text.HalfWidth;
import org.duban.time.Frequency;
import org.duban.time.Period;
import org.duban.time.PeriodText;

/// Decides what may be entered: reads an update as typed against the plan. What it says of the time
/// before is not looked at here, see [Plausibility].
public final class Admission {

  /// How many ids or names a message lists.
  private static final int MOST_NAMED = 3;

  /// 9.3%(预计), 12.3r.
  private static final Pattern BASIS_BEHIND =
      Pattern.compile("(.+?)\\s*(?:\\(\\s*([^()]+?)\\s*\\)|(?<=[0-9%]) ?([pr]))");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Plan plan;
  private final LocalDate today;
  private final Map<String, Subject> subjects = new LinkedHashMap<>();
  private final Map<String, String> idsByName = new LinkedHashMap<>();
  private final Set<String> departments = new LinkedHashSet<>();
  private final List<String> ids;
  private final Suggestions suggestions = new Suggestions();
  private final SubjectNames names;
  private final Map<String, String> namesById = new LinkedHashMap<>();

  /// What an update may be about. An indicator's benchmark is one, with the indicator's own rules.
  private sealed interface Subject {
    String id();

    String department();

    record Figures(String id, Indicator indicator) implements Subject {
      @Override
      public String department() {
        return indicator.department();
      }
    }

    record Work(Task task) implements Subject {
      @Override
      public String id() {
        return task.id();
      }

      @Override
      public String department() {
        return task.department();
      }
    }
  }

  /// @param today nothing can have been published later
  public Admission(Plan plan, LocalDate today) {
    this.plan = plan;
    this.today = today;
    this.ids = plan.subjects();
    this.names = new SubjectNames(plan);
    plan.indicators().forEach(i -> namesById.put(i.id(), i.name()));
    plan.tasks().forEach(t -> namesById.put(t.id(), t.name()));
    Set<String> ambiguous = new HashSet<>();
    for (Indicator indicator : plan.indicators()) {
      add(new Subject.Figures(indicator.id(), indicator));
      add(new Subject.Figures(indicator.id() + Indicator.BENCHMARK_SUFFIX, indicator));
      if (indicator.measure() == Measure.GROWTH) {
        add(new Subject.Figures(indicator.id() + Indicator.LEVEL_SUFFIX, levelBehind(indicator)));
      }
      name(indicator.name(), indicator.id(), ambiguous);
    }
    for (Task task : plan.tasks()) {
      add(new Subject.Work(task));
      name(task.name(), task.id(), ambiguous);
    }
    departments.addAll(plan.departmentNames());
    idsByName.keySet().removeAll(ambiguous);
  }

  /// The level behind a growth, as an indicator without a target. Its unit is not in the plan: a
  /// figure comes as a bare number.
  static Indicator levelBehind(Indicator growth) {
    return new Indicator(
        growth.id() + Indicator.LEVEL_SUFFIX,
        growth.name(),
        "",
        new Goal("", Optional.empty(), false, Optional.empty()),
        Measure.TOTAL,
        Direction.HIGHER,
        growth.frequency(),
        growth.aggregate(),
        Optional.empty(),
        Optional.empty(),
        growth.weight(),
        growth.span(),
        growth.department(),
        growth.lead(),
        growth.nature(),
        growth.source(),
        growth.place(),
        List.of());
  }

  /// The draft that `submission` amounts to, or all that is wrong with it.
  public Read<EntryDraft> admit(Submission submission) {
    return new Reading(submission).draft();
  }

  /// The id that `text`, an id or a name, stands for.
  public Optional<String> idOf(String text) {
    return subjects.containsKey(text)
        ? Optional.of(text)
        : Optional.ofNullable(idsByName.get(text)).or(() -> names.find(text).id());
  }

  SubjectNames names() {
    return names;
  }

  /// The subjects' names by their ids.
  Map<String, String> namesById() {
    return namesById;
  }

  private void add(Subject subject) {
    subjects.putIfAbsent(subject.id(), subject);
  }

  /// A name that stands for two subjects leads to none.
  private void name(String name, String id, Set<String> ambiguous) {
    String other = idsByName.putIfAbsent(name, id);
    if (other != null && !other.equals(id)) {
      ambiguous.add(name);
    }
  }

  /// One submission being read.
  private final class Reading {

    private final Submission form;
    private final List<Problem> problems = new ArrayList<>();

    Reading(Submission form) {
      this.form = form;
    }

    Read<EntryDraft> draft() {
      form.cells().values().forEach(c -> Stray.find(c.text(), c.place()).ifPresent(problems::add));
      Optional<Subject> subject = subject();
      Optional<Period> period =
          kept(
              PeriodText.readWithin(
                  form.text(Field.PERIOD), plan.year(), form.place(Field.PERIOD)));
      LocalDate published = published().orElse(today);
      Optional<Content> content =
          subject.flatMap(s ->
              switch (s) {
                case Subject.Figures f when hasFigure() -> actual(f, period, published);
                case Subject.Figures f -> words(f, period, published);
                case Subject.Work w -> progress(w, period, published);
              });
      if (problems.stream().anyMatch(Problem::isError)) {
        return Read.failed(problems);
      }
      String department = subject.orElseThrow().department();
      return Read.of(
          new EntryDraft(
              department.isEmpty() ? Entry.OFFICE_JOURNAL : department, content.orElseThrow()),
          problems);
    }

    private boolean hasFigure() {
      return form.has(Field.VALUE) || form.has(Field.BASIS);
    }

    private Optional<Subject> subject() {
      Field field = form.has(Field.SUBJECT) ? Field.SUBJECT : Field.NAME;
      Optional<Subject> subject = idOf(form.text(field)).map(subjects::get);
      if (subject.isEmpty()) {
        complain(
            LedgerCode.J050,
            field,
            "nearest",
            Problem.listed(nearest(form.text(field))),
            "year",
            Integer.toString(plan.year().year()));
      }
      subject.ifPresent(this::checkName);
      subject.ifPresent(this::checkDepartment);
      return subject;
    }

    private List<String> nearest(String text) {
      List<String> near = suggestions.to(text, ids);
      return near.isEmpty() ? Likeness.nearest(text, namesById, MOST_NAMED) : near;
    }

    private void checkName(Subject subject) {
      Optional<String> named = idOf(form.text(Field.NAME)).filter(id -> !id.equals(subject.id()));
      named.ifPresent(
          id -> complain(LedgerCode.J073, Field.NAME, "subject", subject.id(), "other", id));
    }

    private void checkDepartment(Subject subject) {
      String department = form.text(Field.DEPARTMENT);
      if (department.isEmpty() || department.equals(subject.department())) {
        return;
      }
      if (departments.contains(department) || subject.department().isEmpty()) {
        warn(
            LedgerCode.J072,
            Field.DEPARTMENT,
            "subject",
            subject.id(),
            "department",
            subject.department().isEmpty() ? Entry.OFFICE_JOURNAL : subject.department());
      } else {
        // Whose journal it goes into the plan says, so that another name stops nothing.
        warn(
            LedgerCode.J071,
            Field.DEPARTMENT,
            "subject",
            subject.id(),
            "department",
            subject.department(),
            "nearest",
            Problem.listed(nearestDepartments(department)));
      }
    }

    private List<String> nearestDepartments(String text) {
      List<String> nearest = suggestions.to(text, departments);
      return nearest.isEmpty() ? departments.stream().limit(8).toList() : nearest;
    }

    private Optional<LocalDate> published() {
      if (!form.has(Field.PUBLISHED_ON)) {
        return Optional.empty();
      }
      Optional<LocalDate> published = kept(CalendarDay.read(form.cells().get(Field.PUBLISHED_ON)));
      if (published.isPresent() && published.get().isAfter(today)) {
        complain(LedgerCode.J060, Field.PUBLISHED_ON, "today", today.toString());
      }
      return published;
    }

    private Optional<Content> actual(
        Subject.Figures subject, Optional<Period> period, LocalDate published) {
      Indicator indicator = subject.indicator();
      refuse(LedgerCode.J054, indicator, Field.PROGRESS, Field.STATUS);
      period.ifPresent(p -> checkPublication(indicator, p));
      Optional<BigDecimal> value = value(indicator);
      Basis basis = basis().orElse(Basis.PRELIMINARY);
      if (period.isPresent()
          && basis != Basis.FORECAST
          && published.isBefore(period.get().lastDay())) {
        warn(
            LedgerCode.J061,
            Field.PUBLISHED_ON,
            "day",
            published.toString(),
            "period",
            period.get().toString(),
            "last",
            period.get().lastDay().toString());
      }
      return value.isEmpty() || period.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Content.Actual(
                  subject.id(), period.get(), value.get(), basis, published, remarks()));
    }

    /// Words on an indicator without a figure.
    private Optional<Content> words(
        Subject.Figures subject, Optional<Period> period, LocalDate published) {
      refuse(LedgerCode.J054, subject.indicator(), Field.PROGRESS, Field.STATUS);
      needSomething();
      return period.map(p ->
          new Content.Progress(
              subject.id(), p, Optional.empty(), Optional.empty(), published, remarks()));
    }

    private Optional<Content> progress(
        Subject.Work subject, Optional<Period> period, LocalDate published) {
      if (form.has(Field.VALUE) && form.has(Field.PROGRESS)) {
        complain(LedgerCode.J053, Field.VALUE, "task", subject.task().name());
      }
      if (form.has(Field.BASIS)) {
        complain(LedgerCode.J055, Field.BASIS, "task", subject.task().name());
      }
      needSomething();
      Optional<BigDecimal> progress = percent(Field.PROGRESS).or(() -> percent(Field.VALUE));
      Optional<TaskReport> status = status();
      return period.map(
          p -> new Content.Progress(subject.id(), p, progress, status, published, remarks()));
    }

    private void checkPublication(Indicator indicator, Period period) {
      Frequency frequency = indicator.frequency();
      if (!frequency.publishes(period)) {
        complain(
            LedgerCode.J051,
            Field.PERIOD,
            "name",
            indicator.name(),
            "periods",
            Problem.listed(frequency.periods(plan.year()).stream().map(Period::toString).toList()));
      }
    }

    private Optional<BigDecimal> value(Indicator indicator) {
      Field field = Field.VALUE;
      String text = alone(Behind.of(form.text(field)).figure(), indicator);
      if (Figure.isMissing(text)) {
        if (Figure.isMissing(form.text(field))) {
          complain(LedgerCode.J069, field, "name", indicator.name());
        }
        return Optional.empty();
      }
      String behind = Figure.unitBehind(text);
      boolean converts = indicator.inItsUnit(BigDecimal.ONE, behind).isPresent();
      String unit = indicator.unit().isEmpty() ? form.text(Field.UNIT) : indicator.unit();
      Optional<Figure> read = kept(Figure.read(text, converts ? behind : unit, form.place(field)));
      if (read.isEmpty()) {
        return Optional.empty();
      }
      checkUnit(indicator);
      Figure figure = read.get();
      if (figure.percent() && !indicator.isPercentage()) {
        complain(LedgerCode.J052, field, "name", indicator.name(), "unit", indicator.unit());
      }
      boolean decline = indicator.goal().decline();
      if (decline && figure.change().isEmpty() && figure.value().signum() < 0) {
        warn(
            LedgerCode.J062,
            field,
            "name",
            indicator.name(),
            "wording",
            indicator.goal().wording(),
            "positive",
            figure.value().negate().toPlainString());
      }
      Optional<Figure.Change> against =
          Optional.of(decline ? Figure.Change.RISE : Figure.Change.FALL);
      BigDecimal value =
          converts
              ? indicator.inItsUnit(figure.value(), behind).orElseThrow()
              : indicator.inItsUnit(figure.value(), form.text(Field.UNIT)).orElse(figure.value());
      return Optional.of(figure.change().equals(against) ? value.negate() : value);
    }

    /// The one of two figures in a cell that the indicator asks for: 5.43亿元，增长8.2%. It is told.
    private String alone(String text, Indicator indicator) {
      List<String> figures = CellFigures.of(text);
      if (figures.size() < 2) {
        return text;
      }
      List<String> fitting = figures.stream().filter(f -> CellFigures.fits(f, indicator)).toList();
      if (fitting.size() != 1) {
        complain(
            LedgerCode.J122,
            Field.VALUE,
            "name",
            indicator.name(),
            "figures",
            Problem.listed(figures));
        return "";
      }
      warn(LedgerCode.J121, Field.VALUE, "name", indicator.name(), "figure", fitting.getFirst());
      return fitting.getFirst();
    }

    private void checkUnit(Indicator indicator) {
      String unit = form.text(Field.UNIT);
      boolean same =
          Unit.of(unit).equals(Unit.of(indicator.unit()))
              || indicator.inItsUnit(BigDecimal.ONE, unit).isPresent();
      if (!unit.isEmpty() && !indicator.unit().isEmpty() && !same) {
        complain(LedgerCode.J077, Field.UNIT, "name", indicator.name(), "unit", indicator.unit());
      }
    }

    private Optional<BigDecimal> percent(Field field) {
      if (!form.has(field)) {
        return Optional.empty();
      }
      Optional<Figure> figure = kept(Figure.read(form.text(field), "%", form.place(field)));
      Optional<BigDecimal> percent =
          figure
              .filter(f -> f.change().isEmpty())
              .map(Figure::value)
              .filter(p -> p.signum() >= 0 && p.compareTo(HUNDRED) <= 0);
      if (percent.isEmpty() && (figure.isPresent() || Figure.isMissing(form.text(field)))) {
        complain(LedgerCode.J057, field);
      }
      return percent;
    }

    /// A figure without how firm it is, which may stand behind it: 9.3%（预计）, 95.2 (p).
    private record Behind(String figure, Optional<Basis> basis) {

      static Behind of(String text) {
        Matcher behind = BASIS_BEHIND.matcher(HalfWidth.of(text).strip());
        Optional<Basis> basis =
            behind.matches()
                ? StatedWord.basis(behind.group(2) != null ? behind.group(2) : behind.group(3))
                : Optional.empty();
        return new Behind(basis.isPresent() ? behind.group(1) : text, basis);
      }
    }

    private Optional<Basis> basis() {
      Optional<Basis> behind = Behind.of(form.text(Field.VALUE)).basis();
      return behind.isPresent() ? behind : word(Field.BASIS, LedgerCode.J059, StatedWord::basis);
    }

    private Optional<TaskReport> status() {
      return word(Field.STATUS, LedgerCode.J058, StatedWord::status);
    }

    private <T> Optional<T> word(
        Field field, LedgerCode code, Function<String, Optional<T>> meaning) {
      if (!form.has(field)) {
        return Optional.empty();
      }
      Optional<T> word = meaning.apply(form.text(field));
      if (word.isEmpty()) {
        complain(code, field);
      }
      return word;
    }

    private Remarks remarks() {
      return new Remarks(
          form.text(Field.NOTE),
          form.text(Field.ISSUES),
          form.text(Field.NEXT_STEPS),
          form.text(Field.EVIDENCE),
          form.text(Field.REASON));
    }

    private void needSomething() {
      if (!form.saysSomething()) {
        problems.add(
            Problem.error(LedgerCode.J056, form.place(), "subject", form.text(Field.SUBJECT)));
      }
    }

    private void refuse(LedgerCode code, Indicator indicator, Field... fields) {
      for (Field field : fields) {
        if (form.has(field)) {
          complain(code, field, "name", indicator.name());
        }
      }
    }

    private <T> Optional<T> kept(Read<T> read) {
      problems.addAll(read.problems());
      return read.value();
    }

    private void complain(LedgerCode code, Field field, String... args) {
      problems.add(Problem.error(code, form.place(field), withText(field, args)));
    }

    private void warn(LedgerCode code, Field field, String... args) {
      problems.add(Problem.warning(code, form.place(field), withText(field, args)));
    }

    private String[] withText(Field field, String... args) {
      List<String> all = new ArrayList<>(List.of(args));
      all.add("text");
      all.add(form.text(field));
      return all.toArray(String[]::new);
    }
  }
}
