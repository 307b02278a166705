import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Turns what javac leaves to be linked at each start into plain code: switches over types, and
/// `equals` and `hashCode` of records. An archive of classes can't hold their links, and making the
/// first of them loads the JDK's class-file library, some 20 ms. The code does what the JDK's
/// `SwitchBootstraps.typeSwitch` and `ObjectMethods.bootstrap` are specified to do.
final class LinkedClasses {

  static final String NOTE =
      "Switches over types and the methods of records made plain code; nothing else was changed.\n";

  private static final ClassDesc OBJECTS = Objects.class.describeConstable().orElseThrow();

  private final ClassFile classFile;

  /// @param libraries finds the classes that those to change refer to
  LinkedClasses(ClassLoader libraries) {
    this.classFile =
        ClassFile.of(
            ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(libraries)));
  }

  byte[] change(byte[] bytes) {
    ClassModel model = classFile.parse(bytes);
    return classFile.transformClass(model, new Links(model).transform());
  }

  /// One class's way from call sites to code.
  private static final class Links {

    private final ClassModel model;
    private final List<InvokeDynamicInstruction> switches = new ArrayList<>();

    Links(ClassModel model) {
      this.model = model;
    }

    ClassTransform transform() {
      return ClassTransform.transformingMethodBodies(this::link)
          .andThen(ClassTransform.endHandler(this::addSwitches));
    }

    private void addSwitches(ClassBuilder builder) {
      for (int i = 0; i < switches.size(); i++) {
        InvokeDynamicInstruction site = switches.get(i);
        builder.withMethodBody(
            name(i),
            site.typeSymbol(),
            ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
            code -> typeSwitch(code, site.bootstrapArgs()));
      }
    }

    private void link(CodeBuilder code, CodeElement element) {
      if (element instanceof InvokeDynamicInstruction site) {
        String bootstrap = site.bootstrapMethod().methodName();
        List<ConstantDesc> arguments = site.bootstrapArgs();
        if (bootstrap.equals("typeSwitch")
            && arguments.stream().allMatch(ClassDesc.class::isInstance)) {
          switches.add(site);
          code.invokestatic(
              model.thisClass().asSymbol(),
              name(switches.size() - 1),
              site.typeSymbol(),
              model.flags().has(AccessFlag.INTERFACE));
          return;
        }
        if (site.bootstrapMethod().owner().descriptorString().endsWith("/ObjectMethods;")
            && !site.name().stringValue().equals("toString")) {
          List<DirectMethodHandleDesc> fields =
              arguments.stream().skip(2).map(DirectMethodHandleDesc.class::cast).toList();
          if (site.name().equalsString("hashCode")) {
            hashCode(code, fields);
          } else {
            equals(code, fields);
          }
          return;
        }
      }
      code.with(element);
    }

    private static String name(int number) {
      return "typeSwitch$" + number;
    }

    /// The place of the first label from the second argument on that the first is an instance of;
    /// the number of labels when there is none, -1 for null.
    private static void typeSwitch(CodeBuilder code, List<ConstantDesc> labels) {
      code.aload(0).ifThen(Opcode.IFNULL, b -> b.iconst_m1().ireturn());
      for (int i = 0; i < labels.size(); i++) {
        Label next = code.newLabel();
        code.iload(1).loadConstant(i).if_icmpgt(next);
        code.aload(0).instanceOf((ClassDesc) labels.get(i)).ifeq(next);
        code.loadConstant(i).ireturn().labelBinding(next);
      }
      code.loadConstant(labels.size()).ireturn();
    }

    /// The record is on the stack.
    private static void hashCode(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
      int record = code.allocateLocal(TypeKind.REFERENCE);
      code.astore(record).iconst_0();
      for (DirectMethodHandleDesc field : fields) {
        ClassDesc type = field.invocationType().returnType();
        code.bipush(31).imul().aload(record).getfield(field.owner(), field.methodName(), type);
        if (type.isPrimitive()) {
          code.invokestatic(boxed(type), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, type));
        } else {
          code.invokestatic(
              OBJECTS,
              "hashCode",
              MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object));
        }
        code.iadd();
      }
    }

    /// The record and what it is compared with are on the stack.
    private void equals(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
      int other = code.allocateLocal(TypeKind.REFERENCE);
      int record = code.allocateLocal(TypeKind.REFERENCE);
      ClassDesc owner = model.thisClass().asSymbol();
      Label different = code.newLabel();
      Label end = code.newLabel();
      code.astore(other).astore(record).aload(other).instanceOf(owner).ifeq(different);
      code.aload(other).checkcast(owner).astore(other);
      for (DirectMethodHandleDesc field : fields) {
        ClassDesc type = field.invocationType().returnType();
        code.aload(record).getfield(owner, field.methodName(), type);
        code.aload(other).getfield(owner, field.methodName(), type);
        if (type.isPrimitive()) {
          code.invokestatic(
                  boxed(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
              .ifne(different);
        } else {
          code.invokestatic(
                  OBJECTS,
                  "equals",
                  MethodTypeDesc.of(
                      ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
              .ifeq(different);
        }
      }
      code.iconst_1().goto_(end).labelBinding(different).iconst_0().labelBinding(end);
    }

    private static ClassDesc boxed(ClassDesc primitive) {
      return switch (TypeKind.from(primitive)) {
        case BOOLEAN -> ConstantDescs.CD_Boolean;
        case BYTE -> ConstantDescs.CD_Byte;
        case CHAR -> ConstantDescs.CD_Character;
        case SHORT -> ConstantDescs.CD_Short;
        case INT -> ConstantDescs.CD_Integer;
        case LONG -> ConstantDescs.CD_Long;
        case FLOAT -> ConstantDescs.CD_Float;
        case DOUBLE -> ConstantDescs.CD_Double;
        case REFERENCE, VOID -> throw new IllegalArgumentException(primitive.displayName());
      };
    }
  }
}
