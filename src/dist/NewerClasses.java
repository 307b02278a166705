import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Copies a jar of classes older than Java 6 with its classes brought to this JDK's class-file
/// version. An archive of classes takes older ones in only half checked, so that a start still
/// verifies them, and with bytes that differ each time.
final class NewerClasses {

  private static final String CHANGE =
      "Class files brought to class-file version %d; nothing else was changed.\n";

  private final LocalDateTime date;

  /// @param date that of every entry
  NewerClasses(Instant date) {
    this.date = LocalDateTime.ofInstant(date, ZoneOffset.UTC);
  }

  void copy(Path from, OutputStream to) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {from.toUri().toURL()});
        JarFile jar = new JarFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(to)) {
      ClassFile classFile =
          ClassFile.of(
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(loader)));
      for (JarEntry entry : jar.stream().filter(e -> !e.isDirectory()).toList()) {
        byte[] bytes;
        try (InputStream in = jar.getInputStream(entry)) {
          bytes = in.readAllBytes();
        }
        boolean isClass = entry.getName().endsWith(".class");
        put(
            out,
            entry.getName(),
            isClass ? classFile.transformClass(classFile.parse(bytes), newest()) : bytes);
      }
      String change = CHANGE.formatted(ClassFile.latestMajorVersion());
      put(out, "META-INF/CHANGES.txt", change.getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Passes the parts of each method on one by one, so that its code is put together anew, now with
  /// stack maps.
  private static ClassTransform newest() {
    return ClassTransform.transformingMethodBodies(CodeBuilder::with)
        .andThen((builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(ClassFile.latestMajorVersion(), 0);
          } else {
            builder.with(element);
          }
        });
  }

  private void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(date);
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
