package org.duban.disk;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of files for names of people's making, such that each system takes them and each is read
/// back: what Windows forbids in a name stands as `%` and two hexadecimal digits, as in addresses
/// (RFC 3986): `发改局:项目科` is `发改局%3A项目科`. Other names stand as they are.
///
/// Source of what is forbidden: "Naming Files, Paths, and Namespaces" in the documentation of the
/// Windows API: `< > : " / \ | ? *`, names of devices whatever follows their first dot, and a dot
/// or blank at the end. A dot, or `~$`, at the beginning hides a file.
public final class FileNames {

  private static final String FORBIDDEN = "<>:\"/\\|?*";

  private static final Set<String> DEVICES =
      Set.of("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$");

  private static final Pattern NUMBERED_DEVICE = Pattern.compile("(?:COM|LPT)[0-9¹²³]");

  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

  private FileNames() {}

  /// The name of the file, without an ending.
  public static String of(String name) {
    StringBuilder file = new StringBuilder(name.length());
    boolean isDevice = isDevice(name);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean isFirst = i == 0 && (isDevice || c == '.' || name.startsWith("~$"));
      boolean isLast = i == name.length() - 1 && (c == '.' || c == ' ');
      boolean isEscape = c == '%' && ESCAPE.matcher(name).region(i, name.length()).lookingAt();
      if (isFirst || isLast || isEscape || FORBIDDEN.indexOf(c) >= 0) {
        file.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      } else {
        file.append(c);
      }
    }
    return file.toString();
  }

  /// The name that a file is called after; empty where it is another than would be given to it.
  ///
  /// @param file without its ending
  public static Optional<String> nameOf(String file) {
    String name =
        ESCAPE
            .matcher(file)
            .replaceAll(m ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(m.group(1), 16))));
    return Optional.of(name).filter(n -> of(n).equals(file));
  }

  private static boolean isDevice(String name) {
    int dot = name.indexOf('.');
    String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toUpperCase(Locale.ROOT);
    return DEVICES.contains(stem) || NUMBERED_DEVICE.matcher(stem).matches();
  }
}
