package org.duban.journal.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duban.disk.Sha256;

/// What somebody does who may write a journal and knows how its hashes are made: writes its history
/// anew, so that the chain is whole again.
public final class Rewriting {

  private Rewriting() {}

  /// A journal with `text` as its content and all hashes made anew.
  public static void write(Path journal, String text) throws IOException {
    List<String> lines = new ArrayList<>(text.lines().toList());
    String name = journal.getFileName().toString().replaceFirst("\\.csv$", "");
    Path year = journal.getParent().getParent().getFileName();
    String hash = HashChain.start(Integer.parseInt(year.toString()), name);
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = new ArrayList<>(CsvLine.split(lines.get(i)).orElseThrow());
      hash = HashChain.next(hash, cells);
      cells.set(JournalColumn.HASH.index(), hash);
      lines.set(i, CsvLine.join(cells));
    }
    Files.writeString(journal, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }

  /// Lets the register's last entry speak of another file.
  public static void register(Path register, byte[] pdf) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(register));
    List<String> cells = new ArrayList<>(CsvLine.split(lines.getLast()).orElseThrow());
    cells.set(JournalColumn.EVIDENCE.index(), Sha256.hex(pdf));
    lines.set(lines.size() - 1, CsvLine.join(cells));
    write(register, String.join("\n", lines));
  }
}
