package org.duban.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;

/// What is done to a golden case's workspace before its commands run, where files in the repository
/// can't show it: each line of the case's `prepare` is a step and its words.
///
/// - `folder PATH`: an empty folder
/// - `link PATH TARGET`: a symbolic link
/// - `encode PATH CHARSET LINE`: the text from that line on in another encoding
/// - `bytes PATH TEXT`: a file of these bytes, `\xNN` in hex
/// - `append PATH TEXT`: the same behind what is there
/// - `repeat PATH TIMES TEXT`: the same, many times
/// - `drop PATH BYTES`: without its last bytes
/// - `size PATH BYTES`: as large as that, without using the disk
/// - `workbook PATH SHEET`: an Excel workbook of a sheet in text, see [Workbooks]
/// - `lock PATH`: a workbook protected by a password
/// - `old PATH`: a workbook of the old format
/// - `archive PATH`: a ZIP file that is no workbook
/// - `bomb PATH`: a workbook that grows to hundreds of megabytes when it is unpacked
/// - `disk PATH SIZE`: a small file system of its own, with what is there; needs the right to mount
/// - `fill PATH`: leaves no space on that disk
/// - `readonly PATH`: lets that disk only be read
/// - `stdout full`: what the program prints goes to a disk without space
/// - `clock WHAT`: the program fails when it asks for the time: `memory`, `unreadable` or `bug`
final class Preparation {

  private final Path root;
  private final Path folder;
  private Path mounted;
  private boolean isStdoutFull;
  private Optional<Supplier<Throwable>> clock = Optional.empty();

  /// @param folder the case's
  Preparation(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  void run(List<String> words) throws IOException {
    String step = words.getFirst();
    String what = words.get(1);
    Path path = root.resolve(what);
    switch (step) {
      case "folder" -> Files.createDirectories(path);
      case "link" -> {
        Files.deleteIfExists(path);
        Files.createSymbolicLink(path, Path.of(words.get(2)));
      }
      case "encode" -> encode(path, Charset.forName(words.get(2)), Integer.parseInt(words.get(3)));
      case "bytes" -> Files.write(path, bytes(words.get(2)));
      case "append" -> append(path, 1, words.get(2));
      case "repeat" -> append(path, Integer.parseInt(words.get(2)), words.get(3));
      case "drop" -> resize(path, Files.size(path) - Long.parseLong(words.get(2)));
      case "size" -> resize(path, Long.parseLong(words.get(2)));
      case "workbook" -> Workbooks.write(path, Files.readAllLines(folder.resolve(words.get(2))));
      case "lock" -> Workbooks.writeLocked(path);
      case "old" -> Workbooks.writeOld(path);
      case "archive" -> Workbooks.writeArchive(path);
      case "bomb" -> Workbooks.writeBomb(path);
      case "disk" -> mount(path, words.get(2));
      case "fill" -> Files.write(path.resolve("ballast"), new byte[(int) free(path)]);
      case "readonly" -> command("mount", "-o", "remount,ro", path.toString());
      case "stdout" -> isStdoutFull = true;
      case "clock" -> clock = Optional.of(() -> failure(what));
      default -> throw new IllegalArgumentException("no step of a preparation: " + words);
    }
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
    return clock.map(failure ->
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            throw sneaky(failure.get());
          }
        });
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
    throw (T) failure;
  }

  void undo() throws IOException {
    if (mounted != null) {
      command("umount", mounted.toString());
    }
  }

  private static Throwable failure(String what) {
    return switch (what) {
      case "unreadable" -> new UncheckedIOException(new IOException("Input/output error"));
      case "memory" -> new OutOfMemoryError();
      case "bug" -> {
        IllegalStateException bug = new IllegalStateException("made for the test");
        bug.setStackTrace(new StackTraceElement[0]);
        yield bug;
      }
      default -> throw new IllegalArgumentException(what);
    };
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
    byte[] bytes = bytes(text);
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      for (int i = 0; i < times; i++) {
        out.write(bytes);
      }
    }
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
