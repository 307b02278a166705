package org.duban.report.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.disk.Area;
import org.duban.disk.Input;
import org.openpdf.css.constants.IdentValue;
import org.openpdf.pdf.FontDescription;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.SparseFont;

/// Fonts for the characters that Duban's own lack: its font of rare ideographs, then the TrueType
/// files in the folders given, in the order of their names, the upright ones of usual weight first.
/// A file is read when a character is looked for that no font before it has.
public final class MoreFonts {

  /// Only Duban's own fonts.
  public static final MoreFonts NONE = new MoreFonts(List.of());

  private static final int NORMAL_WEIGHT = 400;

  private static final List<String> CUTS =
      List.of("bold", "black", "light", "thin", "italic", "oblique", "condensed");

  /// The last prefix of a subset that one of Duban's own faces has.
  private static final int OWN_PREFIXES = FontFace.values().length;

  private final List<Folder> folders;

  private record Waiting(Path path, Input input) {}

  private final List<FontDescription> loaded = new ArrayList<>();
  private final List<Path> unusable = new ArrayList<>();
  private Optional<List<Waiting>> waiting = Optional.empty();

  /// Where fonts are looked for.
  ///
  /// @param area what `path` is in
  public record Folder(Area area, Path path) {}

  public MoreFonts(List<Folder> folders) {
    this.folders = List.copyOf(folders);
  }

  /// The files that were looked into and can't be used: no TrueType font, or one that may not be
  /// embedded.
  public synchronized List<Path> unusable() {
    return List.copyOf(unusable);
  }

  /// The first font that has `codePoint`.
  public synchronized Optional<FontDescription> having(int codePoint) {
    FontDescription rare = FontFace.RARE.description();
    if (rare.getFont().charExists(codePoint)) {
      return Optional.of(rare);
    }
    for (int i = 0; i < loaded.size() || loadNext(); i++) {
      if (loaded.get(i).getFont().charExists(codePoint)) {
        return Optional.of(loaded.get(i));
      }
    }
    return Optional.empty();
  }

  /// Whether there was another file with a font.
  private boolean loadNext() {
    if (waiting.isEmpty()) {
      waiting = Optional.of(new ArrayList<>(files()));
    }
    List<Waiting> files = waiting.get();
    while (!files.isEmpty()) {
      Waiting file = files.removeFirst();
      try {
        loaded.add(load(file));
        return true;
      } catch (IOException | RuntimeException e) {
        // What a broken font does to the library can't be foreseen: the user is told which it is.
        unusable.add(file.path());
      }
    }
    return false;
  }

  private List<Waiting> files() {
    List<Waiting> files = new ArrayList<>();
    for (Folder folder : folders) {
      try {
        inOrder(folder.area().walk(folder.path()).stream())
            .forEach(file -> files.add(new Waiting(file, folder.area().input(file))));
      } catch (IOException e) {
        unusable.add(folder.path());
      }
    }
    return files;
  }

  private static boolean isFont(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.tt[fc]");
  }

  /// The fonts among `found` in the order in which they are looked into.
  static List<Path> inOrder(Stream<Path> found) {
    return found
        .filter(MoreFonts::isFont)
        .sorted(Comparator.comparing(MoreFonts::isOfAnotherCut).thenComparing(file -> file))
        .toList();
  }

  /// Whether the name tells that the font is bold, slanted or narrow: such a one comes after all
  /// others of its folder.
  private static boolean isOfAnotherCut(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return CUTS.stream().anyMatch(name::contains);
  }

  private FontDescription load(Waiting file) throws IOException {
    String name = file.path().getFileName().toString().toLowerCase(Locale.ROOT);
    String face = name.endsWith(".ttc") ? name + ",0" : name;
    BaseFont font = SparseFont.of(face, file.input().bytes(Area.LARGEST));
    font.setSecureRandom(new SubsetPrefix(OWN_PREFIXES + loaded.size()));
    return new FontDescription(font, IdentValue.NORMAL, NORMAL_WEIGHT);
  }
}
