package org.duban.journal.format;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryKind;
import org.duban.journal.entry.EntryName;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.entry.Remarks;
import org.duban.journal.entry.TaskReport;
import org.duban.problem.Nearest;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.PeriodText;

/// An entry as the cells of its line, and back.
public final class StoredEntry {

  private static final Pattern VERSION = Pattern.compile("v([1-9][0-9]{0,8})");

  /// Where in an instant the day ends, and the second; how long its milliseconds are, and its
  /// offset.
  private static final int DAY = 10;

  private static final int SECONDS = 19;
  private static final int MILLIS = 4;
  private static final int OFFSET = 6;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Set<JournalColumn> REMARKS =
      EnumSet.of(
          JournalColumn.NOTE,
          JournalColumn.ISSUES,
          JournalColumn.NEXT_STEPS,
          JournalColumn.EVIDENCE,
          JournalColumn.REASON);

  private static final Map<String, EntryKind> KINDS = byWord(EntryKind.values());
  public static final Map<String, Basis> BASES = byWord(Basis.values());
  public static final Map<String, TaskReport> STATUSES = byWord(TaskReport.values());

  private StoredEntry() {}

  /// The constants by their words, in their order.
  private static <E extends Enum<E>> Map<String, E> byWord(E[] constants) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : constants) {
      words.put(word(constant), constant);
    }
    return Collections.unmodifiableMap(words);
  }

  /// The cells before the hash, as stored.
  public static List<String> cells(
      int no, OffsetDateTime recordedAt, String recordedBy, Content content) {
    String[] cells = new String[JournalColumn.HASH.index()];
    Arrays.fill(cells, "");
    set(cells, JournalColumn.NO, Integer.toString(no));
    set(cells, JournalColumn.RECORDED_AT, AnyInstant.FORM.format(recordedAt));
    set(cells, JournalColumn.RECORDED_BY, StoredText.encode(recordedBy));
    set(cells, JournalColumn.KIND, EntryKind.of(content).word());
    set(cells, JournalColumn.PUBLISHED_ON, content.publishedOn().toString());
    switch (content) {
      case Content.Actual(var subject, var period, var value, var basis, var _, var remarks) -> {
        set(cells, JournalColumn.SUBJECT, StoredText.encode(subject));
        set(cells, JournalColumn.PERIOD, period.toString());
        set(cells, JournalColumn.VALUE, value.toPlainString());
        set(cells, JournalColumn.BASIS, word(basis));
        setRemarks(cells, remarks);
      }
      case Content.Progress(
              var subject,
              var period,
              var progress,
              var status,
              var _,
              var remarks) -> {
        set(cells, JournalColumn.SUBJECT, StoredText.encode(subject));
        set(cells, JournalColumn.PERIOD, period.toString());
        set(cells, JournalColumn.VALUE, progress.map(BigDecimal::toPlainString).orElse(""));
        set(cells, JournalColumn.STATUS, status.map(StoredEntry::word).orElse(""));
        setRemarks(cells, remarks);
      }
      case Content.Withdrawal(var withdrawn, var _, var reason) -> {
        set(cells, JournalColumn.SUBJECT, Integer.toString(withdrawn));
        set(cells, JournalColumn.REASON, StoredText.encode(reason));
      }
      case Content.Adopt(var version, var digest, var document, var _, var reason) -> {
        set(cells, JournalColumn.SUBJECT, "v" + version);
        set(cells, JournalColumn.NOTE, StoredText.encode(document));
        set(cells, JournalColumn.EVIDENCE, StoredText.encode(digest));
        set(cells, JournalColumn.REASON, StoredText.encode(reason));
      }
      case Content.Seal(var _, var details, var reason) -> {
        set(cells, JournalColumn.NOTE, StoredText.encode(details));
        set(cells, JournalColumn.REASON, StoredText.encode(reason));
      }
      case Content.Issue(var number, var period, var _, var details, var digest) -> {
        set(cells, JournalColumn.SUBJECT, StoredText.encode(number));
        set(cells, JournalColumn.PERIOD, period.toString());
        set(cells, JournalColumn.NOTE, StoredText.encode(details));
        set(cells, JournalColumn.EVIDENCE, StoredText.encode(digest));
      }
      case Content.Decision(var _, var about, var hash, var signature, var _, var reason) -> {
        set(cells, JournalColumn.SUBJECT, StoredText.encode(about.toString()));
        set(cells, JournalColumn.NOTE, StoredText.encode(signature));
        set(cells, JournalColumn.EVIDENCE, hash);
        set(cells, JournalColumn.REASON, StoredText.encode(reason));
      }
      case Content.Closing(var _, var period, var department, var details, var _, var reason) -> {
        set(cells, JournalColumn.SUBJECT, StoredText.encode(department));
        set(cells, JournalColumn.PERIOD, period.toString());
        set(cells, JournalColumn.NOTE, StoredText.encode(details));
        set(cells, JournalColumn.REASON, StoredText.encode(reason));
      }
    }
    return List.of(cells);
  }

  /// The entry that a line's cells hold, or all that is wrong with them.
  public static Read<Entry> parse(String journal, GoalYear year, List<String> cells, Place line) {
    return new Parsing(year, cells, line).entry(journal);
  }

  /// Whether the next entry can be chained to these cells.
  public static boolean canBeContinued(List<String> cells) {
    return cells.size() == JournalColumn.COUNT
        && HashChain.isHash(JournalColumn.HASH.in(cells))
        && EntryName.number(JournalColumn.NO.in(cells)).isPresent()
        && instantIn(JournalColumn.RECORDED_AT.in(cells)).isPresent();
  }

  /// A line that hasn't the form of an entry.
  public static Problem unreadable(Place line, int cells) {
    return Problem.error(
        LedgerCode.J002,
        line,
        "cells",
        Integer.toString(cells),
        "expected",
        Integer.toString(JournalColumn.COUNT));
  }

  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void set(String[] cells, JournalColumn column, String text) {
    cells[column.index()] = text;
  }

  private static void setRemarks(String[] cells, Remarks remarks) {
    set(cells, JournalColumn.NOTE, StoredText.encode(remarks.note()));
    set(cells, JournalColumn.ISSUES, StoredText.encode(remarks.issues()));
    set(cells, JournalColumn.NEXT_STEPS, StoredText.encode(remarks.nextSteps()));
    set(cells, JournalColumn.EVIDENCE, StoredText.encode(remarks.evidence()));
    set(cells, JournalColumn.REASON, StoredText.encode(remarks.reason()));
  }

  /// One line being read.
  private static final class Parsing {

    private final GoalYear year;
    private final List<String> cells;
    private final Place line;
    private final List<Problem> problems = new ArrayList<>();

    Parsing(GoalYear year, List<String> cells, Place line) {
      this.year = year;
      this.cells = cells;
      this.line = line;
    }

    Read<Entry> entry(String journal) {
      if (cells.size() != JournalColumn.COUNT || !HashChain.isHash(JournalColumn.HASH.in(cells))) {
        return Read.failed(unreadable(line, cells.size()));
      }
      Optional<Integer> no = parsed(JournalColumn.NO, LedgerCode.J003, EntryName::number);
      Optional<OffsetDateTime> recordedAt =
          parsed(JournalColumn.RECORDED_AT, LedgerCode.J004, StoredEntry::instantIn);
      Optional<EntryKind> kind = word(JournalColumn.KIND, LedgerCode.J005, KINDS);
      Optional<Content> content = kind.flatMap(this::content);
      if (!problems.isEmpty()) {
        return Read.failed(problems);
      }
      return Read.of(
          new Entry(
              journal,
              no.orElseThrow(),
              recordedAt.orElseThrow(),
              text(JournalColumn.RECORDED_BY),
              content.orElseThrow(),
              JournalColumn.HASH.in(cells)));
    }

    private Optional<Content> content(EntryKind kind) {
      Optional<LocalDate> published =
          parsed(JournalColumn.PUBLISHED_ON, LedgerCode.J013, StoredEntry::dayIn);
      return switch (kind) {
        case ACTUAL -> actual(published);
        case PROGRESS -> progress(published);
        case VOID -> withdrawal(published);
        case ADOPT -> adopt(published);
        case ISSUE -> issue(published);
        case SEAL -> seal(published);
        case APPROVE -> decision(published, true);
        case RETURN -> decision(published, false);
        case CLOSE -> closing(published, true);
        case REOPEN -> closing(published, false);
      };
    }

    private Optional<Content> actual(Optional<LocalDate> published) {
      refuseOthers(
          REMARKS,
          JournalColumn.SUBJECT,
          JournalColumn.PERIOD,
          JournalColumn.VALUE,
          JournalColumn.BASIS);
      needed(JournalColumn.SUBJECT);
      Optional<Period> period = period();
      Optional<BigDecimal> value =
          parsed(JournalColumn.VALUE, LedgerCode.J009, StoredEntry::numberIn);
      Optional<Basis> basis = word(JournalColumn.BASIS, LedgerCode.J011, BASES);
      return whole(() ->
          new Content.Actual(
              text(JournalColumn.SUBJECT),
              period.orElseThrow(),
              value.orElseThrow(),
              basis.orElseThrow(),
              published.orElseThrow(),
              remarks()));
    }

    private Optional<Content> progress(Optional<LocalDate> published) {
      refuseOthers(
          REMARKS,
          JournalColumn.SUBJECT,
          JournalColumn.PERIOD,
          JournalColumn.VALUE,
          JournalColumn.STATUS);
      needed(JournalColumn.SUBJECT);
      Optional<Period> period = period();
      Optional<BigDecimal> percent =
          isEmpty(JournalColumn.VALUE)
              ? Optional.empty()
              : parsed(JournalColumn.VALUE, LedgerCode.J010, StoredEntry::percentIn);
      Optional<TaskReport> status =
          isEmpty(JournalColumn.STATUS)
              ? Optional.empty()
              : word(JournalColumn.STATUS, LedgerCode.J012, STATUSES);
      return whole(() ->
          new Content.Progress(
              text(JournalColumn.SUBJECT),
              period.orElseThrow(),
              percent,
              status,
              published.orElseThrow(),
              remarks()));
    }

    private Optional<Content> withdrawal(Optional<LocalDate> published) {
      refuseOthers(EnumSet.of(JournalColumn.REASON), JournalColumn.SUBJECT);
      Optional<Integer> withdrawn =
          parsed(JournalColumn.SUBJECT, LedgerCode.J014, EntryName::number);
      return whole(() ->
          new Content.Withdrawal(
              withdrawn.orElseThrow(), published.orElseThrow(), text(JournalColumn.REASON)));
    }

    private Optional<Content> adopt(Optional<LocalDate> published) {
      refuseOthers(
          EnumSet.of(JournalColumn.NOTE, JournalColumn.EVIDENCE, JournalColumn.REASON),
          JournalColumn.SUBJECT);
      Optional<Integer> version =
          parsed(JournalColumn.SUBJECT, LedgerCode.J015, StoredEntry::versionIn);
      needed(JournalColumn.EVIDENCE);
      return whole(() ->
          new Content.Adopt(
              version.orElseThrow(),
              text(JournalColumn.EVIDENCE),
              text(JournalColumn.NOTE),
              published.orElseThrow(),
              text(JournalColumn.REASON)));
    }

    private Optional<Content> issue(Optional<LocalDate> published) {
      refuseOthers(
          EnumSet.of(JournalColumn.NOTE, JournalColumn.EVIDENCE),
          JournalColumn.SUBJECT,
          JournalColumn.PERIOD);
      needed(JournalColumn.SUBJECT);
      Optional<Period> period = period();
      needed(JournalColumn.EVIDENCE);
      return whole(() ->
          new Content.Issue(
              text(JournalColumn.SUBJECT),
              period.orElseThrow(),
              published.orElseThrow(),
              text(JournalColumn.NOTE),
              text(JournalColumn.EVIDENCE)));
    }

    private Optional<Content> seal(Optional<LocalDate> published) {
      refuseOthers(EnumSet.of(JournalColumn.NOTE, JournalColumn.REASON));
      needed(JournalColumn.NOTE);
      return whole(() ->
          new Content.Seal(
              published.orElseThrow(), text(JournalColumn.NOTE), text(JournalColumn.REASON)));
    }

    private Optional<Content> decision(Optional<LocalDate> published, boolean approves) {
      refuseOthers(
          approves
              ? EnumSet.of(JournalColumn.EVIDENCE, JournalColumn.NOTE, JournalColumn.REASON)
              : EnumSet.of(JournalColumn.EVIDENCE, JournalColumn.REASON),
          JournalColumn.SUBJECT);
      Optional<EntryName> about =
          parsed(
              JournalColumn.SUBJECT,
              LedgerCode.J042,
              text -> EntryName.in(StoredText.decode(text)));
      Optional<String> hash =
          parsed(
              JournalColumn.EVIDENCE,
              LedgerCode.J043,
              text -> Optional.of(text).filter(HashChain::isHash));
      if (!approves) {
        needed(JournalColumn.REASON);
      }
      return whole(() ->
          new Content.Decision(
              approves,
              about.orElseThrow(),
              hash.orElseThrow(),
              text(JournalColumn.NOTE),
              published.orElseThrow(),
              text(JournalColumn.REASON)));
    }

    private Optional<Content> closing(Optional<LocalDate> published, boolean closes) {
      refuseOthers(
          EnumSet.of(JournalColumn.NOTE, JournalColumn.REASON),
          JournalColumn.SUBJECT,
          JournalColumn.PERIOD);
      Optional<Period> period = period();
      needed(JournalColumn.NOTE);
      return whole(() ->
          new Content.Closing(
              closes,
              period.orElseThrow(),
              text(JournalColumn.SUBJECT),
              text(JournalColumn.NOTE),
              published.orElseThrow(),
              text(JournalColumn.REASON)));
    }

    private Optional<Content> whole(Supplier<Content> content) {
      return problems.isEmpty() ? Optional.of(content.get()) : Optional.empty();
    }

    private Remarks remarks() {
      return new Remarks(
          text(JournalColumn.NOTE),
          text(JournalColumn.ISSUES),
          text(JournalColumn.NEXT_STEPS),
          text(JournalColumn.EVIDENCE),
          text(JournalColumn.REASON));
    }

    private Optional<Period> period() {
      return parsed(JournalColumn.PERIOD, LedgerCode.J008, text -> periodIn(year, text));
    }

    private <E> Optional<E> word(JournalColumn column, LedgerCode code, Map<String, E> meanings) {
      return parsed(
          column, code, text -> Optional.ofNullable(meanings.get(text)), meanings.keySet());
    }

    private <T> Optional<T> parsed(
        JournalColumn column, LedgerCode code, Function<String, Optional<T>> parser) {
      return parsed(column, code, parser, Set.of());
    }

    private <T> Optional<T> parsed(
        JournalColumn column,
        LedgerCode code,
        Function<String, Optional<T>> parser,
        Set<String> words) {
      if (!needed(column)) {
        return Optional.empty();
      }
      Optional<T> value = parser.apply(column.in(cells));
      if (value.isEmpty()) {
        List<String> nearest = Nearest.to(column.in(cells), words);
        complain(
            code,
            column,
            "words",
            Problem.listed(nearest.isEmpty() ? words : nearest),
            "year",
            Integer.toString(year.year()));
      }
      return value;
    }

    private boolean needed(JournalColumn column) {
      if (isEmpty(column)) {
        complain(LedgerCode.J006, column, "kind", JournalColumn.KIND.in(cells));
        return false;
      }
      return true;
    }

    /// Complains about every filled cell that is neither common to all kinds nor among those given.
    private void refuseOthers(Set<JournalColumn> used, JournalColumn... more) {
      Set<JournalColumn> unused = EnumSet.range(JournalColumn.SUBJECT, JournalColumn.REASON);
      unused.remove(JournalColumn.PUBLISHED_ON);
      unused.removeAll(used);
      unused.removeAll(List.of(more));
      for (JournalColumn column : unused) {
        if (!isEmpty(column)) {
          complain(LedgerCode.J007, column, "kind", JournalColumn.KIND.in(cells));
        }
      }
    }

    private void complain(LedgerCode code, JournalColumn column, String... args) {
      Place place = new Place(line.file(), line.line(), column.position(), column.header());
      String[] all = Arrays.copyOf(args, args.length + 4);
      all[args.length] = "text";
      all[args.length + 1] = column.in(cells);
      all[args.length + 2] = "header";
      all[args.length + 3] = column.header();
      problems.add(Problem.error(code, place, all));
    }

    private boolean isEmpty(JournalColumn column) {
      return column.in(cells).isEmpty();
    }

    private String text(JournalColumn column) {
      return StoredText.decode(column.in(cells));
    }
  }

  private static Optional<Integer> versionIn(String text) {
    var matcher = VERSION.matcher(text);
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  private static Optional<BigDecimal> numberIn(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    boolean isNumber =
        point < 0
            ? isDigits(text, start, text.length())
            : isDigits(text, start, point) && isDigits(text, point + 1, text.length());
    return isNumber ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static Optional<BigDecimal> percentIn(String text) {
    return numberIn(text).filter(p -> p.signum() >= 0 && p.compareTo(HUNDRED) <= 0);
  }

  /// The period whose stored form is `text`, if it is one of `year`.
  public static Optional<Period> periodIn(GoalYear year, String text) {
    return PeriodText.readWithin(text, year, Place.NONE)
        .value()
        .filter(p -> p.toString().equals(text));
  }

  public static Optional<LocalDate> dayIn(String text) {
    return text.length() == DAY ? dayAtStartOf(text) : Optional.empty();
  }

  /// A day as `2021-07-16`.
  private static Optional<LocalDate> dayAtStartOf(String text) {
    boolean isDay =
        isDigits(text, 0, 4)
            && text.charAt(4) == '-'
            && isDigits(text, 5, 7)
            && text.charAt(7) == '-'
            && isDigits(text, 8, DAY);
    try {
      return isDay
          ? Optional.of(LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, DAY)))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  public static Optional<OffsetDateTime> instantIn(String text) {
    return plainInstantIn(text).or(() -> anyInstantIn(text));
  }

  /// The instant where it stands as Duban writes it, `2021-07-16T09:30:00.123+08:00`: journals are
  /// read at every start, and to read every form that RFC 3339 knows takes several times as long.
  private static Optional<OffsetDateTime> plainInstantIn(String text) {
    int offset = text.length() - OFFSET;
    boolean hasMillis = offset == SECONDS + MILLIS && text.charAt(SECONDS) == '.';
    boolean isInstant =
        (offset == SECONDS || (hasMillis && isDigits(text, SECONDS + 1, offset)))
            && text.charAt(DAY) == 'T'
            && isDigits(text, 11, 13)
            && text.charAt(13) == ':'
            && isDigits(text, 14, 16)
            && text.charAt(16) == ':'
            && isDigits(text, 17, SECONDS)
            && isDigits(text, offset + 1, offset + 3)
            && text.charAt(offset + 3) == ':'
            && isDigits(text, offset + 4, text.length());
    if (!isInstant) {
      return Optional.empty();
    }
    try {
      LocalTime time =
          LocalTime.of(
              number(text, 11, 13),
              number(text, 14, 16),
              number(text, 17, SECONDS),
              hasMillis ? number(text, SECONDS + 1, offset) * 1_000_000 : 0);
      ZoneOffset zone = ZoneOffset.of(text.substring(offset));
      return dayAtStartOf(text).map(day -> OffsetDateTime.of(day, time, zone));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// Whether there are digits from `from` to `to`, and nothing else.
  private static boolean isDigits(String text, int from, int to) {
    if (from >= to || to > text.length()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static Optional<OffsetDateTime> anyInstantIn(String text) {
    if (!hasPlainYear(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text, AnyInstant.FORM));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /// Four digits, as RFC 3339 has it; ISO 8601 knows years of more.
  private static boolean hasPlainYear(String text) {
    return text.length() > 4 && text.charAt(0) != '-' && text.charAt(4) == '-';
  }

  /// Apart, as few commands need it.
  private static final class AnyInstant {

    static final DateTimeFormatter FORM =
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);
  }
}
