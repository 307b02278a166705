import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;

/// Brings classes older than Java 6 to this JDK's class-file version. An archive of classes takes
/// older ones in only half checked, so that a start still verifies them, and with bytes that differ
/// each time.
final class NewerClasses {

  static final String NOTE =
      "Class files brought to class-file version %d; nothing else was changed.\n"
          .formatted(ClassFile.latestMajorVersion());

  private final ClassFile classFile;

  /// @param libraries finds the classes that those to change refer to
  NewerClasses(ClassLoader libraries) {
    this.classFile =
        ClassFile.of(
            StackMapsOption.GENERATE_STACK_MAPS,
            ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(libraries)));
  }

  /// Passes the parts of each method on one by one, so that its code is put together anew, now with
  /// stack maps.
  byte[] change(byte[] bytes) {
    ClassTransform newest =
        ClassTransform.transformingMethodBodies(CodeBuilder::with)
            .andThen((builder, element) -> {
              if (element instanceof ClassFileVersion) {
                builder.withVersion(ClassFile.latestMajorVersion(), 0);
              } else {
                builder.with(element);
              }
            });
    return classFile.transformClass(classFile.parse(bytes), newest);
  }
}
