package org.duban.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duban.disk.Found;
import org.duban.disk.Sha256;
import org.duban.disk.Tree;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryFields;
import org.duban.journal.entry.Evidence;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Workspace;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// Whether the files that prove what was recorded are there and are what they were, and whether
/// there are others among them.
final class EvidenceCheck {

  private static final int BUFFER = 1 << 16;

  private final Tree tree;
  private final Path folder;
  private final List<Problem> findings = new ArrayList<>();

  private EvidenceCheck(Workspace workspace, Ledger ledger) {
    tree = workspace.tree();
    folder = workspace.evidence(ledger.year().year());
  }

  static List<Problem> findings(Workspace workspace, Ledger ledger) {
    EvidenceCheck check = new EvidenceCheck(workspace, ledger);
    Optional<Problem> refusal = check.tree.folderRefusal(check.folder, check.shown(check.folder));
    if (refusal.isPresent()) {
      return List.of(refusal.get());
    }
    Map<Evidence, Entry> named = new LinkedHashMap<>();
    for (Entry entry : ledger.everProved()) {
      for (Evidence evidence : Evidence.in(EntryFields.of(entry.content()).remarks().evidence())) {
        named.putIfAbsent(evidence, entry);
      }
    }
    named.forEach(check::look);
    check.others(named.keySet());
    return check.findings;
  }

  private void look(Evidence evidence, Entry entry) {
    Path file = folder.resolve(evidence.fileName());
    Found found = tree.at(file);
    if (found == Found.NOTHING || found == Found.BLOCKED) {
      add(Problem.error(AuditCode.A029, place(file), "name", evidence.name(), "entry", by(entry)));
    } else if (found != Found.FILE) {
      tree.refusal(file, shown(file)).ifPresent(this::add);
    } else if (!digest(file).equals(evidence.hash())) {
      add(Problem.error(AuditCode.A030, place(file), "name", evidence.name(), "entry", by(entry)));
    }
  }

  private static String by(Entry entry) {
    return entry.reference();
  }

  /// What lies there and no entry names: left by a command that failed, or laid there.
  private void others(Set<Evidence> named) {
    if (!tree.hasFolder(folder)) {
      return;
    }
    Set<String> names = new HashSet<>();
    named.forEach(e -> names.add(e.fileName()));
    Set<Path> others = new TreeSet<>();
    try {
      for (Path file : tree.list(folder)) {
        if (!names.contains(file.getFileName().toString())) {
          others.add(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    others.forEach(file ->
        add(Problem.warning(AuditCode.A034, place(file), "file", file.getFileName().toString())));
  }

  private String digest(Path file) {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = tree.stream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private void add(Problem problem) {
    findings.add(problem);
  }

  private Place place(Path file) {
    return Place.ofFile(shown(file));
  }

  private String shown(Path file) {
    return tree.root().relativize(file).toString().replace('\\', '/');
  }
}
