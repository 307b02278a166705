package org.duban.cli.option;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duban.disk.Area;
import org.duban.disk.Found;
import org.duban.disk.RefusedException;
import org.duban.disk.Sha256;
import org.duban.disk.Tree;
import org.duban.intake.Submission;
import org.duban.intake.Submission.Field;
import org.duban.journal.entry.Evidence;
import org.duban.journal.entry.LedgerCode;
import org.duban.office.YearSession;
import org.duban.problem.CommandFailed;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Exit;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.sheet.Cell;
import org.duban.sheet.grid.Grid;

/// The documents that are named as proofs, in a command or in the rows of a sheet: read for their
/// digests when they are named, and kept beside the journals before the entries that name them are
/// made. Where that fails in between, a file is left that no entry names, which `verify` tells.
public final class EvidenceFiles {

  /// Ends the name of a file, and no words.
  private static final Pattern NAME =
      Pattern.compile(
          ".+\\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|md|html?|wps|et|dps|ofd|jpe?g|png|gif|tiff?|heic|zip|rar|7z|eml|msg|mp4)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SEPARATOR = Pattern.compile("[、;；\\n]+");

  private static final int BUFFER = 1 << 16;

  /// Where a proof is to be read from.
  private record Source(Area area, Path file, String shown) {}

  private final Invocation invocation;
  private final YearSession working;
  private final Map<Evidence, Source> named = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  public EvidenceFiles(Invocation invocation, YearSession working) {
    this.invocation = invocation;
    this.working = working;
  }

  /// What was found wrong with the files so far.
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /// What `--evidence` names, as the journals name it: each must be a file.
  ///
  /// @param files as they were typed
  public String typed(List<String> files) {
    return files.stream()
        .map(typed -> {
          Source source =
              new Source(invocation.area(invocation.file(typed)), invocation.file(typed), typed);
          if (source.area().at(source.file()) == Found.NOTHING) {
            problems.add(Problem.error(LedgerCode.J117, Place.NONE, "text", typed));
            return typed;
          }
          return digested(source, Place.NONE).map(Evidence::toString).orElse(typed);
        })
        .collect(Collectors.joining(Evidence.SEPARATOR));
  }

  /// The row with its proofs as the journals name them. A file is looked for beside the sheet and
  /// below: the path in a sheet from elsewhere must not fetch other files of who imports it. What
  /// is no file stays in words.
  public Submission ofRow(Submission row) {
    if (!row.has(Field.EVIDENCE)) {
      return row;
    }
    Cell cell = row.cells().get(Field.EVIDENCE);
    String sheet = Grid.fileOf(cell.place().file());
    if (InputFile.isStdin(sheet)) {
      return row;
    }
    Map<Field, Cell> cells = new EnumMap<>(row.cells());
    cells.put(Field.EVIDENCE, new Cell(besides(cell, sheet), cell.place(), true));
    return new Submission(row.place(), cells);
  }

  private String besides(Cell cell, String sheet) {
    Optional<Source> whole = beside(sheet, cell.text().strip());
    if (whole.isPresent()) {
      return digested(whole.get(), cell.place()).map(Evidence::toString).orElse(cell.text());
    }
    List<String> words = new ArrayList<>();
    for (String part : SEPARATOR.split(cell.text(), -1)) {
      String word = part.strip();
      Optional<Source> source = beside(sheet, word);
      if (source.isEmpty() && NAME.matcher(word).matches()) {
        problems.add(Problem.warning(LedgerCode.J117, cell.place(), "text", word));
      }
      words.add(
          source.flatMap(s -> digested(s, cell.place())).map(Evidence::toString).orElse(word));
    }
    return String.join(Evidence.SEPARATOR, words);
  }

  /// The file that `name` means in a sheet; empty where there is none, or it is not below the
  /// sheet's folder.
  private Optional<Source> beside(String sheet, String name) {
    try {
      Path above = invocation.file(sheet).toAbsolutePath().normalize().getParent();
      Tree folder = new Tree(above);
      Path file = above.resolve(name);
      return !name.isEmpty() && folder.holds(file) && folder.at(file) == Found.FILE
          ? Optional.of(new Source(folder, file, name))
          : Optional.empty();
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private Optional<Evidence> digested(Source source, Place place) {
    try {
      Evidence evidence =
          new Evidence(source.file().getFileName().toString().replace(';', '；'), digest(source));
      named.putIfAbsent(evidence, source);
      return Optional.of(evidence);
    } catch (TooLarge _) {
      problems.add(
          Problem.error(
              LedgerCode.J124,
              place,
              "file",
              source.shown(),
              "most",
              Integer.toString(working.settings().evidenceMegabytes())));
    } catch (RefusedException e) {
      problems.add(
          e.found() == Found.FOLDER
              ? Problem.error(LedgerCode.J125, place, "file", source.shown())
              : e.problem(source.shown()));
    } catch (NoSuchFileException _) {
      problems.add(Problem.error(LedgerCode.J117, place, "text", source.shown()));
    } catch (IOException e) {
      throw unreadable(source, e);
    }
    return Optional.empty();
  }

  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private String digest(Source source) throws IOException {
    long most = (long) working.settings().evidenceMegabytes() << 20;
    MessageDigest digest = Sha256.digest();
    try (InputStream in = source.area().stream(source.file())) {
      byte[] buffer = new byte[BUFFER];
      long all = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        all += read;
        if (all > most) {
          throw new TooLarge();
        }
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /// Keeps all that were named, each under its digest, where they aren't there yet.
  public void keep() {
    Path folder = invocation.workspace().evidence(working.year().year());
    named.forEach((evidence, source) -> {
      byte[] bytes;
      try {
        bytes = source.area().bytes(source.file());
      } catch (IOException e) {
        throw unreadable(source, e);
      }
      if (!Sha256.hex(bytes).equals(evidence.hash())) {
        throw new CommandFailed(
            Exit.ENVIRONMENT,
            List.of(Problem.error(LedgerCode.J126, Place.NONE, "file", source.shown())));
      }
      Path file = folder.resolve(evidence.fileName());
      if (!isKept(file, evidence)) {
        invocation.files().write(file, bytes);
      }
    });
  }

  private boolean isKept(Path file, Evidence evidence) {
    Tree tree = invocation.workspace().tree();
    try {
      return tree.hasFile(file) && Sha256.hex(tree.bytes(file)).equals(evidence.hash());
    } catch (IOException _) {
      // Written anew, and told by that where it can't be.
      return false;
    }
  }

  private static EnvironmentFailure unreadable(Source source, IOException cause) {
    return InputFile.failure(source.shown(), cause);
  }
}
