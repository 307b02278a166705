package org.duban.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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

  private final List<Path> folders;
  private final List<FontDescription> loaded = new ArrayList<>();
  private final List<Path> unusable = new ArrayList<>();
  private Optional<List<Path>> waiting = Optional.empty();

  public MoreFonts(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /// The files that were looked into and can't be used: no TrueType font, or one that may not be
  /// embedded.
  public synchronized List<Path> unusable() {
    return List.copyOf(unusable);
  }

  /// The first font that has `codePoint`.
  synchronized Optional<FontDescription> having(int codePoint) {
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
    List<Path> files = waiting.get();
    while (!files.isEmpty()) {
      Path file = files.removeFirst();
      try {
        loaded.add(load(file));
        return true;
      } catch (IOException | RuntimeException e) {
        // What a broken font does to the library can't be foreseen: the user is told which it is.
        unusable.add(file);
      }
    }
    return false;
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> found = Files.walk(folder)) {
        files.addAll(inOrder(found));
      } catch (IOException e) {
        unusable.add(folder);
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

  private FontDescription load(Path file) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String face = name.endsWith(".ttc") ? name + ",0" : name;
    BaseFont font = SparseFont.of(face, Files.readAllBytes(file));
    font.setSecureRandom(new SubsetPrefix(OWN_PREFIXES + loaded.size()));
    return new FontDescription(font, IdentValue.NORMAL, NORMAL_WEIGHT);
  }
}
