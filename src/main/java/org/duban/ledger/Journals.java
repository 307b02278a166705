package org.duban.ledger;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duban.disk.Folders;
import org.duban.disk.LockedFile;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.JournalHead;
import org.duban.journal.entry.Recorder;
import org.duban.journal.format.HashChain;
import org.duban.journal.store.FileFailures;
import org.duban.journal.store.JournalFolder;
import org.duban.journal.store.JournalWriter;
import org.duban.journal.store.PendingBatch;
import org.duban.journal.store.PendingFile;
import org.duban.plan.model.Workspace;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.time.GoalYear;

/// Appends to the journals of a year; the only code that does. Any number of processes may append
/// at once.
public final class Journals {

  private final JournalFolder folder;

  public Journals(Workspace workspace, GoalYear year) {
    this.folder = new JournalFolder(workspace, year);
  }

  /// Enters `drafts`, all or none, even when the process is killed on the way. On return they are
  /// on the disk.
  ///
  /// @return the entries in the order of the drafts, with warnings; with an error nothing was
  ///   entered
  public Read<List<Entry>> append(List<EntryDraft> drafts, Recorder recorder) {
    List<Problem> refusals =
        drafts.stream()
            .map(EntryDraft::journal)
            .distinct()
            .flatMap(j -> folder.writingRefusalOf(j).stream())
            .distinct()
            .toList();
    if (!refusals.isEmpty()) {
      return Read.failed(refusals);
    }
    if (drafts.isEmpty()) {
      return Read.of(List.of());
    }
    JournalFolder.IN_PROCESS.lock();
    try {
      makeFolder();
      return drafts.size() == 1
          ? appendOne(drafts.getFirst(), recorder, Optional.empty(), Optional.empty())
          : appendBatch(drafts, recorder);
    } finally {
      JournalFolder.IN_PROCESS.unlock();
    }
  }

  /// Enters `draft` in the same way, but only where its journal is still as `seen` knows it.
  ///
  /// @param first what has to be done before the entry counts; nobody else enters anything in this
  ///   journal meanwhile, and where it fails nothing is entered; it is undone where the entry can't
  ///   be made, but not where that is in doubt
  public Read<Entry> appendTo(Ledger seen, EntryDraft draft, Recorder recorder, Beforehand first) {
    Optional<Problem> refusal = folder.writingRefusalOf(draft.journal());
    if (refusal.isPresent()) {
      return Read.failed(refusal.get());
    }
    String expected =
        seen.heads().stream()
            .filter(h -> h.journal().equals(draft.journal()))
            .map(JournalHead::hash)
            .findAny()
            .orElseGet(() -> HashChain.start(folder.year().year(), draft.journal()));
    JournalFolder.IN_PROCESS.lock();
    try {
      makeFolder();
      Read<List<Entry>> entries =
          appendOne(draft, recorder, Optional.of(expected), Optional.of(first));
      return entries.hasErrors()
          ? Read.failed(entries.problems())
          : Read.of(entries.value().orElseThrow().getFirst(), entries.problems());
    } finally {
      JournalFolder.IN_PROCESS.unlock();
    }
  }

  private void makeFolder() {
    Path path = folder.path();
    try {
      Folders.make(folder.tree(), path, new ArrayList<>());
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  /// @param head the hash that the journal must end in; empty where any will do
  private Read<List<Entry>> appendOne(
      EntryDraft draft, Recorder recorder, Optional<String> head, Optional<Beforehand> first) {
    while (true) {
      try (JournalWriter journal = JournalWriter.open(folder, draft.journal())) {
        if (!isPendingFor(draft.journal())) {
          Read<List<Entry>> entries = journal.prepare(List.of(draft.content()), recorder, head);
          if (!entries.hasErrors()) {
            first.ifPresent(Beforehand::run);
            write(journal, first);
          }
          return entries;
        }
      } catch (IOException e) {
        throw failed(folder.file(draft.journal()), e);
      }
      completePending();
    }
  }

  private static void write(JournalWriter journal, Optional<Beforehand> first) throws IOException {
    try {
      journal.write();
    } catch (EnvironmentFailure e) {
      if (journal.isUndone()) {
        first.ifPresent(Beforehand::undo);
      }
      throw e;
    }
  }

  /// Whether a batch that was killed half-way waits for this journal, whose lock is held. A batch
  /// under way holds that lock itself.
  private boolean isPendingFor(String journal) throws IOException {
    try {
      byte[] bytes = folder.tree().bytes(folder.pending());
      return PendingBatch.isSealed(bytes)
          && PendingBatch.parse(bytes).flatMap(batch -> batch.partOf(journal)).isPresent()
          && !PendingFile.of(folder, bytes).isDamaged();
    } catch (NoSuchFileException _) {
      return false;
    }
  }

  private void completePending() {
    try (LockedFile pending = openPending()) {
      complete(pending);
    } catch (IOException e) {
      throw failed(folder.pending(), e);
    }
  }

  private void complete(LockedFile pending) throws IOException {
    PendingFile found = PendingFile.of(folder, pending.read(0, pending.size()));
    if (found.refused()) {
      // Neither written to the journals nor over: somebody may need it.
      throw new EnvironmentFailure(found.asError());
    }
    Optional<PendingBatch> batch = found.batch();
    if (batch.isPresent()) {
      try (OpenJournals journals = new OpenJournals()) {
        for (PendingBatch.Part part : batch.get().parts()) {
          journals.open(part.journal());
        }
        for (PendingBatch.Part part : batch.get().parts()) {
          journals.get(part.journal()).complete(part);
        }
        pending.truncate(0);
      }
    }
  }

  private Read<List<Entry>> appendBatch(List<EntryDraft> drafts, Recorder recorder) {
    try (LockedFile pending = openPending();
        OpenJournals journals = new OpenJournals()) {
      complete(pending);
      Map<String, List<Content>> contents = new TreeMap<>();
      drafts.forEach(
          d -> contents.computeIfAbsent(d.journal(), _ -> new ArrayList<>()).add(d.content()));
      for (String journal : contents.keySet()) {
        journals.open(journal);
      }
      List<Problem> problems = new ArrayList<>();
      Map<String, List<Entry>> entries = new TreeMap<>();
      for (var journal : contents.entrySet()) {
        Read<List<Entry>> prepared =
            journals.get(journal.getKey()).prepare(journal.getValue(), recorder, Optional.empty());
        problems.addAll(prepared.problems());
        prepared.value().ifPresent(e -> entries.put(journal.getKey(), new ArrayList<>(e)));
      }
      if (problems.stream().noneMatch(Problem::isError)) {
        write(pending, journals);
      }
      if (problems.stream().anyMatch(Problem::isError)) {
        return Read.failed(problems);
      }
      return Read.of(
          drafts.stream().map(d -> entries.get(d.journal()).removeFirst()).toList(), problems);
    } catch (IOException e) {
      throw failed(folder.pending(), e);
    }
  }

  /// Writes what the journals have prepared. A failure is undone before it is told.
  private void write(LockedFile pending, OpenJournals journals) throws IOException {
    try {
      pending.write(
          0, new PendingBatch(journals.all().stream().map(JournalWriter::part).toList()).toBytes());
      for (JournalWriter journal : journals.all()) {
        journal.write();
      }
      pending.truncate(0);
    } catch (IOException | EnvironmentFailure e) {
      for (JournalWriter journal : journals.all()) {
        journal.undo();
      }
      pending.truncate(0);
      throw e;
    }
  }

  private LockedFile openPending() throws IOException {
    return LockedFile.open(folder.tree(), folder.pending(), folder.nameOf(folder.pending()));
  }

  private EnvironmentFailure failed(Path file, IOException e) {
    return new EnvironmentFailure(FileFailures.writing(folder.nameOf(file), e), e);
  }

  /// Journals whose locks are held together. They are always opened in alphabetical order, so that
  /// two batches can't wait for each other.
  private final class OpenJournals implements AutoCloseable {

    private final Map<String, JournalWriter> journals = new TreeMap<>();

    void open(String journal) throws IOException {
      journals.put(journal, JournalWriter.open(folder, journal));
    }

    JournalWriter get(String journal) {
      return journals.get(journal);
    }

    List<JournalWriter> all() {
      return List.copyOf(journals.values());
    }

    @Override
    public void close() throws IOException {
      for (JournalWriter journal : journals.values()) {
        journal.close();
      }
    }
  }
}
