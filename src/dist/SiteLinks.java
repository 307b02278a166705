import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Stops the build of the site where a link leads nowhere: to a file that isn't there, or to an
/// anchor that its page doesn't have. `mvn site` runs it as `java src/dist/SiteLinks.java FOLDER`.
final class SiteLinks {

  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
  private static final Pattern ANCHOR = Pattern.compile("(?:id|name)=\"([^\"]+)\"");

  private final Path root;
  private final Map<Path, Set<String>> anchors = new HashMap<>();

  private SiteLinks(Path root) {
    this.root = root;
  }

  public static void main(String[] args) throws IOException {
    List<String> dead = new SiteLinks(Path.of(args[0]).toRealPath()).dead();
    dead.forEach(System.err::println);
    if (!dead.isEmpty()) {
      System.exit(1);
    }
  }

  private List<String> dead() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path page : pages()) {
      for (String link : found(LINK, page)) {
        URI uri = URI.create(link.replace("&amp;", "&"));
        if (!uri.isAbsolute() && uri.getRawAuthority() == null && !leadsSomewhere(page, uri)) {
          dead.add("dead link: " + root.relativize(page) + " -> " + link);
        }
      }
    }
    return dead;
  }

  /// Those of the site itself; reports of other plugins may lie beside them.
  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(f -> f.toString().endsWith(".html") && !f.startsWith(root.resolve("jacoco")))
          .sorted()
          .toList();
    }
  }

  private boolean leadsSomewhere(Path page, URI uri) throws IOException {
    Path to = uri.getPath().isEmpty() ? page : page.resolveSibling(uri.getPath()).normalize();
    if (!Files.exists(to)) {
      return false;
    }
    if (uri.getFragment() == null || !to.toString().endsWith(".html")) {
      return true;
    }
    if (!anchors.containsKey(to)) {
      anchors.put(to, found(ANCHOR, to));
    }
    return anchors.get(to).contains(uri.getFragment());
  }

  private static Set<String> found(Pattern pattern, Path page) throws IOException {
    Set<String> found = new HashSet<>();
    pattern.matcher(Files.readString(page)).results().forEach(match -> found.add(match.group(1)));
    return found;
  }
}
