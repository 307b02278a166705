package org.duban.journal.verify;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.disk.Sha256;
import org.duban.journal.entry.EntryKind;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.entry.Recorder;
import org.duban.journal.format.HashChain;
import org.duban.journal.format.InstantCells;
import org.duban.journal.format.JournalColumn;
import org.duban.journal.format.LineScan;
import org.duban.journal.format.StoredEntry;
import org.duban.journal.store.JournalImage;
import org.duban.journal.store.JournalIndex;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.time.GoalYear;

/// The verification of one journal, line by line. After a break it goes on from the hashes that are
/// stored, so that what is broken further down on its own is found too.
public final class ChainCheck {

  private static final byte[] CLOCK_SET = ascii(Recorder.CLOCK_SET);
  private static final byte[] CLOCK_BEHIND = ascii(Recorder.CLOCK_BEHIND);
  private static final byte[] CLOCK_BEHIND_AND_SET =
      ascii(Recorder.CLOCK_BEHIND + Recorder.CLOCK_SET);
  private static final byte[] VOID = ascii(EntryKind.VOID.word());
  private static final int HEX = HashChain.HEX_LENGTH;

  private final JournalImage image;
  private final GoalYear year;
  private final byte[] bytes;
  private final byte[] start;
  private final InstantCells instants;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> breaks = new ArrayList<>();
  private final NumberedLines seen = new NumberedLines();
  private final BitSet broken = new BitSet();
  private final BitSet voids = new BitSet();
  private final BitSet withdrawn = new BitSet();
  private final List<Fork> forks = new ArrayList<>();

  private final MessageDigest sha256 = Sha256.digest();
  private final byte[] digest = new byte[HEX / 2];

  /// The text whose hash is taken: a hash, then the cells of the line at hand.
  private byte[] hashed = new byte[512];

  private int hashedLength;

  /// The hash on the line above, where that can be made out.
  private final byte[] above = new byte[HEX];

  private boolean isAboveKnown = true;

  /// What the hash on the line above should be; the same, unless that line is broken.
  private final byte[] aboveAsComputed = new byte[HEX];

  /// What the hash on the line at hand should be.
  private final byte[] computed = new byte[HEX];

  private boolean isAboveDiverged;
  private int noAbove;
  private int unreadableAbove;
  private int lastNo;
  private long recordedAbove = Long.MIN_VALUE;
  private int recordedAboveFrom;
  private int recordedAboveTo;

  private final byte[] head;
  private int entries;
  private int clockSet;
  private int clockBehind;

  private ChainCheck(JournalImage image, GoalYear year) {
    this.image = image;
    this.year = year;
    this.bytes = image.bytes();
    this.instants = new InstantCells(bytes);
    this.start = ascii(HashChain.start(year.year(), image.journal()));
    this.head = start.clone();
    System.arraycopy(start, 0, above, 0, HEX);
    System.arraycopy(start, 0, aboveAsComputed, 0, HEX);
  }

  /// What was found in one journal.
  ///
  /// @param unread why the file or lines of it can't be read
  /// @param breaks where what can be read is not what was recorded
  public record Findings(
      CheckedJournal verified,
      JournalIndex index,
      List<Problem> unread,
      List<Problem> breaks,
      List<Divergence> divergences) {

    public boolean isWhole() {
      return unread.isEmpty() && breaks.isEmpty();
    }

    /// All of them, from top to bottom.
    public List<Problem> problems() {
      return Stream.concat(unread.stream(), breaks.stream()).sorted(Problem::byLine).toList();
    }
  }

  /// Where another copy's entries begin in the same file.
  ///
  /// @param no the number from which they are others
  /// @param first where the first copy's entry of that number starts
  /// @param firstLine its line
  /// @param at where the other copy's starts
  /// @param line its line
  private record Fork(int no, int first, int firstLine, int at, int line) {}

  public static Findings of(JournalImage image, GoalYear year) {
    return new ChainCheck(image, year).findings();
  }

  /// The same of a journal that begins with the first `length` bytes of another copy of it, which
  /// is whole. Empty where anything is wrong behind them: only who reads all can say what.
  ///
  /// @param copy what was found in the copy
  public static Optional<Findings> of(
      JournalImage image, GoalYear year, Findings copy, int length) {
    JournalImage tail = image.tail(length);
    return behind(
        copy.verified(), JournalImage.continued(copy.index(), tail, length, year), tail, year);
  }

  /// The same of a journal that goes on behind its first `length` bytes, which are whole.
  ///
  /// @param earlier what was found in them
  static Optional<Findings> grown(JournalImage image, GoalYear year, Findings earlier, int length) {
    return behind(
        earlier.verified(), image.continued(earlier.index(), year), image.tail(length), year);
  }

  /// The same of lines behind whole ones.
  ///
  /// @param before what was found in those
  /// @param index of those; takes the entries of the others
  static Optional<Findings> behind(
      CheckedJournal before, JournalIndex index, JournalImage lines, GoalYear year) {
    ChainCheck check = new ChainCheck(lines, year);
    check.resume(before, index);
    lines.addTo(index, year, check.problems, check::check);
    Findings findings = check.findings(index);
    return findings.isWhole() ? Optional.of(findings) : Optional.empty();
  }

  /// Goes on behind the entries of a whole journal.
  private void resume(CheckedJournal copy, JournalIndex index) {
    entries = index.size();
    clockSet = copy.clockSet();
    clockBehind = copy.clockBehind();
    lastNo = entries;
    if (entries == 0) {
      return;
    }
    byte[] hash = ascii(index.entry(entries - 1).hash());
    System.arraycopy(hash, 0, head, 0, HEX);
    System.arraycopy(hash, 0, above, 0, HEX);
    System.arraycopy(hash, 0, aboveAsComputed, 0, HEX);
    recordedAbove = index.recordedMillis(entries - 1);
    for (int i : index.ofKind(EntryKind.VOID)) {
      voids.set(index.no(i));
      withdrawn.set(Integer.parseInt(index.subject(i)));
    }
  }

  private Findings findings() {
    return findings(image.index(year, problems, this::check));
  }

  private Findings findings(JournalIndex index) {
    return new Findings(
        new CheckedJournal(
            image.journal(),
            image.file(),
            entries,
            new String(head, StandardCharsets.US_ASCII),
            Stream.concat(problems.stream(), breaks.stream()).noneMatch(Problem::isError),
            clockSet,
            clockBehind),
        index,
        problems,
        breaks,
        divergences());
  }

  /// The copies' entries by the number from which they differ. Each goes on to where the next
  /// begins.
  private List<Divergence> divergences() {
    Map<Integer, List<Fork>> byNumber =
        forks.stream().collect(Collectors.groupingBy(Fork::no, TreeMap::new, Collectors.toList()));
    List<Divergence> divergences = new ArrayList<>();
    byNumber.forEach((no, others) -> {
      List<Divergence.Branch> branches = new ArrayList<>();
      Fork first = others.getFirst();
      branches.add(branch(first.first(), first.firstLine()));
      others.forEach(fork -> branches.add(branch(fork.at(), fork.line())));
      divergences.add(new Divergence(image.journal(), image.file(), no - 1, branches));
    });
    return divergences;
  }

  private Divergence.Branch branch(int from, int line) {
    int to = forks.stream().mapToInt(Fork::at).filter(at -> at > from).min().orElse(bytes.length);
    return new Divergence.Branch(OptionalInt.of(line), image.entries(from, to, year));
  }

  /// A line that can't be read is told already. It may yet end in a hash to go on from.
  private void passOver(LineScan line) {
    byte[] content = line.content();
    int hash = content.length - HEX;
    isAboveKnown = hash >= 0 && HashChain.isHash(content, hash, content.length);
    if (isAboveKnown) {
      System.arraycopy(content, hash, above, 0, HEX);
      System.arraycopy(content, hash, aboveAsComputed, 0, HEX);
    }
    unreadableAbove++;
    isAboveDiverged = false;
  }

  private void check(LineScan line) {
    if (line.isWhole()) {
      checkEntry(line);
    } else {
      passOver(line);
    }
  }

  private void checkEntry(LineScan line) {
    entries++;
    countClocks(line);
    int no = line.number(JournalColumn.NO);
    boolean fits = fits(line, no);
    boolean isTwice = seen.has(no);
    boolean isGap = no > lastNo + 1 + unreadableAbove;
    boolean isDiverged = isTwice && fits && !broken.get(no) && !isCopyOf(seen.startOf(no), line);
    boolean isFork = isDiverged && (!isAboveDiverged || no <= noAbove);
    checkTime(line, isFork);
    if (isFork) {
      complain(LedgerCode.J034, line, no, "first", seen.lineOf(no));
      forks.add(new Fork(no, seen.startOf(no), seen.lineOf(no), line.from(), line.line()));
    } else if (isTwice && !isDiverged) {
      complain(LedgerCode.J033, line, no, "first", seen.lineOf(no));
    } else if (isGap) {
      complain(LedgerCode.J031, line, no, "expected", lastNo + 1);
    } else if (no > 0 && no <= lastNo && !isTwice) {
      complain(LedgerCode.J032, line, no, "above", lastNo);
    }
    // Where the entry before is missing, there is nothing to hold this one against.
    boolean hasPredecessor = no == 1 || seen.has(no - 1) || (isAboveKnown && !isGap && !isTwice);
    if (!fits && hasPredecessor) {
      complain(LedgerCode.J030, line, no, "above", no - 1);
      broken.set(Math.max(no, 0));
    }
    if (no > 0) {
      checkWithdrawal(line, no);
      if (!isTwice) {
        seen.add(no, line);
      }
    }
    System.arraycopy(bytes, line.start(JournalColumn.HASH), above, 0, HEX);
    System.arraycopy(above, 0, head, 0, HEX);
    System.arraycopy(fits ? above : computed, 0, aboveAsComputed, 0, HEX);
    isAboveKnown = true;
    isAboveDiverged = isDiverged;
    noAbove = no;
    unreadableAbove = 0;
    lastNo = Math.max(lastNo, no);
  }

  /// Whether the line's hash follows from the line above, or else from the entry of the number
  /// before, wherever that stands. Where it doesn't follow from the line above, leaves in
  /// `computed` what would.
  private boolean fits(LineScan line, int no) {
    if (hashed.length < HEX + line.length() + JournalColumn.COUNT) {
      hashed = new byte[2 * (HEX + line.length() + JournalColumn.COUNT)];
    }
    hashedLength = line.copyHashedCells(hashed, HEX);
    boolean follows = fits(above, 0, line);
    if (isAboveKnown && follows) {
      return true;
    }
    HashChain.toHex(digest, computed);
    return (isAboveKnown && fits(aboveAsComputed, 0, line))
        || (no == 1 && fits(start, 0, line))
        || (seen.has(no - 1) && fits(bytes, seen.hashOf(no - 1), line));
  }

  /// Whether the line's hash follows from the hash that stands at `at` in `before`.
  private boolean fits(byte[] before, int at, LineScan line) {
    System.arraycopy(before, at, hashed, 0, HEX);
    sha256.update(hashed, 0, hashedLength);
    try {
      sha256.digest(digest, 0, digest.length);
    } catch (DigestException e) {
      throw new IllegalStateException(e);
    }
    return HashChain.isHexOf(digest, bytes, line.start(JournalColumn.HASH));
  }

  private boolean isCopyOf(int other, LineScan line) {
    int length = line.length();
    return other + length <= bytes.length
        && Arrays.equals(bytes, other, other + length, bytes, line.from(), line.from() + length);
  }

  /// @param isFork whether the line above is of another copy, whose clock says nothing here
  private void checkTime(LineScan line, boolean isFork) {
    int from = line.start(JournalColumn.RECORDED_AT);
    int to = line.end(JournalColumn.RECORDED_AT);
    long millis = instants.millis(from, to);
    if (millis == InstantCells.NONE) {
      Optional<OffsetDateTime> instant =
          StoredEntry.instantIn(line.text(JournalColumn.RECORDED_AT));
      if (instant.isEmpty()) {
        return;
      }
      millis = instant.get().toInstant().toEpochMilli();
    }
    if (millis < recordedAbove && !isFork) {
      breaks.add(
          Problem.error(
              LedgerCode.J035,
              place(line, JournalColumn.RECORDED_AT),
              "text",
              line.text(JournalColumn.RECORDED_AT),
              "above",
              new String(
                  bytes,
                  recordedAboveFrom,
                  recordedAboveTo - recordedAboveFrom,
                  StandardCharsets.UTF_8)));
    }
    recordedAbove = millis;
    recordedAboveFrom = from;
    recordedAboveTo = to;
  }

  private void countClocks(LineScan line) {
    if (line.endsWith(JournalColumn.RECORDED_BY, CLOCK_SET)) {
      clockSet++;
    }
    if (line.endsWith(JournalColumn.RECORDED_BY, CLOCK_BEHIND)
        || line.endsWith(JournalColumn.RECORDED_BY, CLOCK_BEHIND_AND_SET)) {
      clockBehind++;
    }
  }

  private void checkWithdrawal(LineScan line, int no) {
    if (!line.is(JournalColumn.KIND, VOID)) {
      return;
    }
    int target = line.number(JournalColumn.SUBJECT);
    if (target < 1) {
      return;
    }
    Optional<LedgerCode> code = Optional.empty();
    // An earlier number that is not there is told of as a gap or a line that can't be read.
    if (target >= no) {
      code = Optional.of(LedgerCode.J036);
    } else if (voids.get(target)) {
      code = Optional.of(LedgerCode.J037);
    } else if (withdrawn.get(target)) {
      code = Optional.of(LedgerCode.J039);
    }
    code.ifPresent(c ->
        breaks.add(
            Problem.error(
                c,
                place(line, JournalColumn.SUBJECT),
                "no",
                Integer.toString(no),
                "withdrawn",
                Integer.toString(target))));
    voids.set(no);
    withdrawn.set(target);
  }

  private void complain(LedgerCode code, LineScan line, int no, String name, int number) {
    breaks.add(
        Problem.error(
            code,
            Place.ofLine(image.file(), line.line()),
            "no",
            no > 0 ? Integer.toString(no) : line.text(JournalColumn.NO),
            "file",
            image.file(),
            name,
            Integer.toString(number)));
  }

  private Place place(LineScan line, JournalColumn column) {
    return new Place(image.file(), line.line(), column.position(), column.header());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /// Where the line of each number stands; the first, where a number stands twice.
  private static final class NumberedLines {

    /// Numbers beyond are of no journal that could be read, and need no room.
    private static final int MOST = 1 << 26;

    private int[] starts = new int[64];
    private int[] hashes = new int[64];
    private int[] lines = new int[64];

    void add(int no, LineScan line) {
      if (no >= MOST) {
        return;
      }
      if (no >= starts.length) {
        int capacity = Math.max(no + 1, 2 * starts.length);
        starts = Arrays.copyOf(starts, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
        lines = Arrays.copyOf(lines, capacity);
      }
      starts[no] = line.from();
      hashes[no] = line.start(JournalColumn.HASH);
      lines[no] = line.line();
    }

    /// Line 1 is the header's.
    boolean has(int no) {
      return no > 0 && no < lines.length && lines[no] > 0;
    }

    int startOf(int no) {
      return starts[no];
    }

    int hashOf(int no) {
      return hashes[no];
    }

    int lineOf(int no) {
      return lines[no];
    }
  }
}
