package org.duban.journal.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.disk.Found;
import org.duban.disk.Owner;
import org.duban.disk.Tree;
import org.duban.journal.entry.LedgerCode;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// A batch that was found in `updates/.pending`: whoever may make files in that folder may lay one
/// there, so it counts only where its owner could have written the journals himself.
///
/// @param batch what counts as recorded; empty where there is none, or none that counts
/// @param problems what to tell of it
/// @param refused whether there is one that doesn't count, and must not be lost either
public record PendingFile(Optional<PendingBatch> batch, List<Problem> problems, boolean refused) {

  static final PendingFile NONE = new PendingFile(Optional.empty(), List.of(), false);

  private static final int WRITABLE_BY_GROUP = 0b010_000;
  private static final int WRITABLE_BY_ALL = 0b010;
  private static final int GROUP_OF_FOLDER = 02000;
  private static final int ROOT = 0;

  public PendingFile {
    problems = List.copyOf(problems);
  }

  /// The batch that a file holds.
  ///
  /// @param bytes what the file holds
  public static PendingFile of(JournalFolder folder, byte[] bytes) throws IOException {
    if (!PendingBatch.isSealed(bytes)) {
      return NONE;
    }
    Optional<PendingBatch> batch =
        PendingBatch.parse(bytes).filter(b -> b.parts().stream().allMatch(p -> fits(folder, p)));
    String file = folder.nameOf(folder.pending());
    Place place = Place.ofFile(file);
    if (batch.isEmpty()) {
      Problem damaged = Problem.warning(LedgerCode.J090, place, "file", file);
      return new PendingFile(Optional.empty(), List.of(damaged), false);
    }
    List<PendingBatch.Part> parts = batch.get().parts();
    List<String> foreign = new ArrayList<>();
    for (PendingBatch.Part part : parts) {
      if (!mayWrite(folder, part.journal())) {
        foreign.add(folder.nameOf(part.journal()));
      }
    }
    String owner = Owner.of(folder.pending()).name();
    Instant at = folder.tree().attributes(folder.pending()).lastModifiedTime().toInstant();
    String when = at.truncatedTo(ChronoUnit.SECONDS).toString();
    String entries = Problem.listed(parts.stream().flatMap(p -> entries(p).stream()).toList());
    boolean isForeign = !foreign.isEmpty();
    Problem told =
        Problem.warning(
            isForeign ? LedgerCode.J091 : LedgerCode.J092,
            place,
            "file",
            file,
            "owner",
            owner,
            "when",
            when,
            "entries",
            entries,
            "journals",
            Problem.listed(foreign));
    return new PendingFile(isForeign ? Optional.empty() : batch, List.of(told), isForeign);
  }

  /// Whether there is none that ever was one.
  public boolean isDamaged() {
    return batch.isEmpty() && !refused;
  }

  /// What stops a writer.
  public Problem asError() {
    return problems.getFirst().asError();
  }

  /// Whether the part is what a writer makes: whole entries, for a journal that there can be.
  private static boolean fits(JournalFolder folder, PendingBatch.Part part) {
    String lines =
        part.offset() > 0
            ? JournalTail.HEAD
                + (part.text().startsWith("\n") ? part.text().substring(1) : part.text())
            : part.text();
    if (folder.refusalOf(part.journal()).isPresent() || !lines.endsWith("\n")) {
      return false;
    }
    List<Problem> problems = new ArrayList<>();
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    JournalImage.of(part.journal(), folder.nameOf(part.journal()), bytes)
        .index(folder.year(), problems, _ -> {});
    return problems.isEmpty();
  }

  /// `统计局#4` for each entry.
  private static List<String> entries(PendingBatch.Part part) {
    return part.text()
        .lines()
        .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
        .map(line -> part.journal() + "#" + line.substring(0, line.indexOf(',')))
        .toList();
  }

  /// Whether the owner of the file could have written the journal, as far as modes tell.
  private static boolean mayWrite(JournalFolder folder, String journal) throws IOException {
    Tree tree = folder.tree();
    Path file = folder.file(journal);
    boolean tells = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    if (!tells || tree.look(file) == Found.NOTHING) {
      // To make a journal takes no more than to make this file.
      return true;
    }
    Map<String, Object> writer = tree.attributes(folder.pending(), "unix:uid,gid");
    Map<String, Object> target = tree.attributes(file, "unix:uid,gid,mode");
    int mode = (int) target.get("mode");
    if (writer.get("uid").equals(target.get("uid"))
        || writer.get("uid").equals(ROOT)
        || (mode & WRITABLE_BY_ALL) != 0) {
      return true;
    }
    // A file takes the group of its folder where that says so: then it shows no membership, unless
    // only members may write there.
    int above = (int) tree.attributes(folder.path(), "unix:mode").get("mode");
    return (mode & WRITABLE_BY_GROUP) != 0
        && writer.get("gid").equals(target.get("gid"))
        && ((above & GROUP_OF_FOLDER) == 0 || (above & WRITABLE_BY_ALL) == 0);
  }
}
