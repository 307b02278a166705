package org.duban.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.duban.disk.Sha256;
import org.duban.journal.format.Rewriting;
import org.duban.report.HostilePdfs;
import org.duban.report.Samples;
import org.duban.report.SignedPdfs;
import org.duban.report.data.EmbeddedReport;
import org.junit.jupiter.api.Assumptions;

/// What is done to a golden case's workspace before its commands run or between them, where files
/// in the repository can't show it. A step is a line of words.
///
/// - `folder PATH`: an empty folder
/// - `link PATH TARGET`: a symbolic link
/// - `pipe PATH`: a named pipe
/// - `owner PATH USER`: gives a file to another user; needs the right to
/// - `pending PATH TEXT`: a sealed batch of what is in the text
/// - `encode PATH CHARSET LINE`: the text from that line on in another encoding
/// - `bytes PATH TEXT`: a file of these bytes, `\xNN` in hex
/// - `append PATH TEXT`: the same behind what is there
/// - `repeat PATH TIMES TEXT`: the same, many times; a `{no}` that it begins with is 3, 4, …, and
///   `{last}` the one before
/// - `replace PATH BEFORE AFTER`: a text with another in its place
/// - `rewrite PATH BEFORE AFTER`: the same in a journal, whose hashes are made anew
/// - `register PATH PDF`: the same, so that the register's last entry speaks of that PDF
/// - `enter PATH CELLS`: behind a journal's entries, one with these cells (all but the hash),
///   chained as Duban chains them
/// - `copy PATH TO`, `delete PATH`: a file, or a folder with all that is in it
/// - `forge PATH BEFORE AFTER`: the same as `replace` in the data that a report carries
/// - `attach PATH NAME TEXT`: another text as a file that a report carries
/// - `pdf PATH KIND`: a PDF made to do harm, see [HostilePdfs]
/// - `print PATH TEXT KINDS`: a PDF printed of a text, see [PrintedPdfs]
/// - `sign PATH KIND`: signed by another program, or changed by one, see [SignedPdfs]
/// - `strip PATH NAME`: without a file that a report carries
/// - `git WORDS`: runs git
/// - `asked STEP`: sits at the terminal, and does a step when the program asks something
/// - `ticking STEP`: does a step whenever the program asks for the time
/// - `drop PATH BYTES`: without its last bytes
/// - `size PATH BYTES`: as large as that, without using the disk
/// - `workbook PATH SHEET`: an Excel workbook of a sheet in text, see [Workbooks]
/// - `lock PATH`: a workbook protected by a password
/// - `old PATH`: a workbook of the old format
/// - `archive PATH`: a ZIP file that is no workbook
/// - `word PATH PARTS`: a document of Word whose parts are files of the case, see [WordFiles]
/// - `bomb PATH`: a workbook that grows to hundreds of megabytes when it is unpacked
/// - `disk PATH SIZE`: a small file system of its own, with what is there; needs the right to mount
/// - `fill PATH`: leaves no space on that disk
/// - `readonly PATH`: lets that disk only be read
/// - `stdout full`: what the program prints goes to a disk without space
/// - `clock WHAT`: the program fails when it asks for the time: `memory`, `unreadable`, `no-class`
///   or `bug`
public final class Preparation {

  private final Path root;
  private final Path folder;
  private Path mounted;
  private boolean meddles;
  private boolean isStdoutFull;
  private Optional<List<String>> asked = Optional.empty();
  private Optional<Supplier<Instant>> clock = Optional.empty();

  /// @param folder the case's
  public Preparation(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  public void run(List<String> words) throws IOException {
    String step = words.getFirst();
    String what = words.get(1);
    Path path = root.resolve(what);
    switch (step) {
      case "folder" -> Files.createDirectories(path);
      case "link" -> {
        Files.deleteIfExists(path);
        Files.createSymbolicLink(path, Path.of(words.get(2)));
      }
      case "owner" -> Assumptions.assumeTrue(command("chown", words.get(2), path.toString()));
      case "pending" -> {
        byte[] batch = bytes("duban pending 1\n" + words.get(2));
        String seal = "sha256 " + Sha256.hex(batch) + "\n";
        Files.write(path, batch);
        Files.writeString(path, seal, StandardOpenOption.APPEND);
      }
      case "pipe" -> {
        Files.deleteIfExists(path);
        command("mkfifo", path.toString());
      }
      case "encode" -> encode(path, Charset.forName(words.get(2)), Integer.parseInt(words.get(3)));
      case "bytes" -> Files.write(path, bytes(words.get(2)));
      case "append" -> append(path, 1, words.get(2));
      case "repeat" -> append(path, Integer.parseInt(words.get(2)), words.get(3));
      case "replace" ->
          Files.writeString(path, changed(Files.readString(path), words.subList(2, 4)));
      case "rewrite" -> Rewriting.write(path, changed(Files.readString(path), words.subList(2, 4)));
      case "register" -> Rewriting.register(path, Files.readAllBytes(root.resolve(words.get(2))));
      case "enter" -> enter(path, words.get(2));
      case "copy" -> copy(path, root.resolve(words.get(2)));
      case "delete" -> delete(path);
      case "attach" -> {
        byte[] pdf = Files.readAllBytes(path);
        byte[] other = words.get(3).getBytes(StandardCharsets.UTF_8);
        Files.write(path, Samples.with(pdf, words.get(2), other));
      }
      case "forge" -> {
        byte[] pdf = Files.readAllBytes(path);
        byte[] data = EmbeddedReport.of(pdf, what).value().orElseThrow().json();
        String other = changed(new String(data, StandardCharsets.UTF_8), words.subList(2, 4));
        Files.write(path, Samples.with(pdf, "report.json", other.getBytes(StandardCharsets.UTF_8)));
      }
      case "pdf" -> Files.write(path, HostilePdfs.of(words.get(2)));
      case "print" ->
          PrintedPdfs.write(path, root.resolve(words.get(2)), words.subList(3, words.size()));
      case "sign" -> Files.write(path, SignedPdfs.of(Files.readAllBytes(path), words.get(2)));
      case "strip" -> Files.write(path, Samples.without(Files.readAllBytes(path), words.get(2)));
      case "git" -> {
        List<String> git = new ArrayList<>(List.of("git", "-C", root.toString()));
        git.addAll(words.subList(1, words.size()));
        command(git.toArray(String[]::new));
      }
      case "asked" -> {
        meddles = true;
        asked = Optional.of(words.subList(1, words.size()));
      }
      case "ticking" -> {
        meddles = true;
        clock = Optional.of(() -> tick(words.subList(1, words.size())));
      }
      case "drop" -> resize(path, Files.size(path) - Long.parseLong(words.get(2)));
      case "size" -> resize(path, Long.parseLong(words.get(2)));
      case "workbook" -> Workbooks.write(path, Files.readAllLines(folder.resolve(words.get(2))));
      case "lock" -> Workbooks.writeLocked(path);
      case "old" -> Workbooks.writeOld(path);
      case "archive" -> Workbooks.writeArchive(path);
      case "word" ->
          WordFiles.write(
              path, words.subList(2, words.size()).stream().map(folder::resolve).toList());
      case "bomb" -> Workbooks.writeBomb(path);
      case "disk" -> mount(path, words.get(2));
      case "fill" -> Files.write(path.resolve("ballast"), new byte[(int) free(path)]);
      case "readonly" -> command("mount", "-o", "remount,ro", path.toString());
      case "stdout" -> isStdoutFull = true;
      case "clock" -> clock = Optional.of(() -> fail(what));
      default -> throw new IllegalArgumentException("no step of a preparation: " + words);
    }
  }

  /// Whether somebody else changes files while a command runs.
  boolean meddles() {
    return meddles;
  }

  /// Stands in for stdout where a step says so.
  OutputStream stdout(OutputStream usual) {
    return isStdoutFull
        ? new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        }
        : usual;
  }

  /// A clock that fails, where a step says so.
  Optional<Clock> clock() {
    return clock.map(instant ->
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.ofHours(8);
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return instant.get();
          }
        });
  }

  /// What is typed, where a step is done when the program asks.
  Optional<InputStream> answer() {
    return asked.map(step ->
        new FilterInputStream(new ByteArrayInputStream("y\n".getBytes(StandardCharsets.UTF_8))) {
          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) {
              run(step);
            }
            return read;
          }
        });
  }

  private Instant tick(List<String> step) {
    try {
      run(step);
      return Instant.parse("2021-07-16T01:00:00Z");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void undo() throws IOException {
    if (mounted != null) {
      command("umount", mounted.toString());
    }
  }

  private static Instant fail(String what) {
    switch (what) {
      case "unreadable" -> throw new UncheckedIOException(new IOException("Input/output error"));
      case "memory" -> throw new OutOfMemoryError();
      case "no-class" -> {
        NoClassDefFoundError missing = new NoClassDefFoundError("com/example/Library");
        missing.initCause(new ClassNotFoundException("com.example.Library"));
        throw missing;
      }
      default -> {
        IllegalStateException bug = new IllegalStateException("made for the test");
        bug.setStackTrace(new StackTraceElement[0]);
        throw bug;
      }
    }
  }

  private static String changed(String text, List<String> words) {
    String changed = text.replace(words.getFirst(), words.getLast());
    if (changed.equals(text)) {
      throw new IllegalArgumentException("nothing to replace: " + words.getFirst());
    }
    return changed;
  }

  private static void copy(Path from, Path to) throws IOException {
    // In its place at once, as another file: version control does the same.
    Path made = Files.copy(from, to.resolveSibling("made"), StandardCopyOption.REPLACE_EXISTING);
    Files.move(made, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void delete(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void encode(Path file, Charset charset, int fromLine) throws IOException {
    String text = Files.readString(file);
    int start = 0;
    for (int line = 1; line < fromLine; line++) {
      start = text.indexOf('\n', start) + 1;
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(text.substring(0, start).getBytes(StandardCharsets.UTF_8));
      out.write(text.substring(start).getBytes(charset));
    }
  }

  private static void append(Path file, int times, String text) throws IOException {
    // Numbers from 3 on, for entries and tasks; else the text is made once, as it may be large.
    boolean isNumbered = text.startsWith("{no},");
    byte[] bytes = bytes(text);
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      for (int i = 0; i < times; i++) {
        out.write(isNumbered ? bytes(numbered(text, i + 3)) : bytes);
      }
    }
  }

  private static String numbered(String text, int no) {
    return text.replace("{no}", Integer.toString(no)).replace("{last}", Integer.toString(no - 1));
  }

  private static void enter(Path journal, String cells) throws IOException {
    Files.createDirectories(journal.getParent());
    String name = journal.getFileName().toString().replace(".csv", "");
    String year = journal.getParent().getParent().getFileName().toString();
    String before = sha256("duban journal\n" + year + "\n" + name);
    if (Files.exists(journal)) {
      List<String> lines = Files.readAllLines(journal);
      String last = lines.getLast();
      before = lines.size() > 1 ? last.substring(last.lastIndexOf(',') + 1) : before;
    } else {
      Files.writeString(
          journal,
          "\uFEFFno,recorded_at,recorded_by,kind,subject,period,value,basis,status,published_on,note,"
              + "issues,next_steps,evidence,reason,hash\n");
    }
    String hash = sha256(before + "\n" + cells.replace(",", "\n"));
    Files.writeString(journal, cells + "," + hash + "\n", StandardOpenOption.APPEND);
  }

  private static String sha256(String text) {
    return Sha256.hex(text);
  }

  /// UTF-8, but each `\xNN` one byte.
  private static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String[] parts = text.replace("\\n", "\\x0a").split("\\\\x", -1);
    bytes.writeBytes(parts[0].getBytes(StandardCharsets.UTF_8));
    for (String part : List.of(parts).subList(1, parts.length)) {
      bytes.write(Integer.parseInt(part.substring(0, 2), 16));
      bytes.writeBytes(part.substring(2).getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void resize(Path file, long size) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(size);
    }
  }

  private static long free(Path disk) throws IOException {
    return Files.getFileStore(disk).getUsableSpace();
  }

  private void mount(Path path, String size) throws IOException {
    Map<String, byte[]> files = GoldenCase.contents(path);
    Assumptions.assumeTrue(
        command("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", path.toString()),
        "no right to mount here");
    mounted = path;
    for (var file : files.entrySet()) {
      Path copy = path.resolve(file.getKey());
      Files.createDirectories(copy.getParent());
      Files.write(copy, file.getValue());
    }
  }

  private static boolean command(String... words) throws IOException {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
