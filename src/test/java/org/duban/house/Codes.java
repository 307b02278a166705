package org.duban.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duban.problem.Code;

/// Every problem code that there is, found where the classes are.
public final class Codes {

  private static final Path CLASSES = Path.of("target/classes");

  private Codes() {}

  public static List<Code> all() throws IOException, ClassNotFoundException {
    List<Code> codes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        String path = CLASSES.relativize(file).toString();
        String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
        Class<?> type = Class.forName(name, false, Codes.class.getClassLoader());
        if (type.isEnum() && Code.class.isAssignableFrom(type)) {
          for (Object constant : type.getEnumConstants()) {
            codes.add((Code) constant);
          }
        }
      }
    }
    return codes;
  }
}
