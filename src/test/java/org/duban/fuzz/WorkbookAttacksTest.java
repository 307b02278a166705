package org.duban.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duban.disk.Input;
import org.duban.plan.read.PlanSheets;
import org.duban.problem.Read;
import org.duban.sheet.Table;
import org.duban.sheet.TableReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Workbooks that ask for something outside of themselves, in each of their parts: nobody is
/// called, and no file is read into a cell or a message.
class WorkbookAttacksTest {

  private static final String SECRET = "not-to-be-read";

  @TempDir Path folder;

  static Stream<String> parts() {
    return WorkbookParts.ALL.sequencedKeySet().stream();
  }

  @ParameterizedTest
  @MethodSource("parts")
  void nothingOutsideIsReadOrCalled(String part) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(1);
      String web = "http://127.0.0.1:" + server.getLocalPort() + "/";
      for (String xml : attacksOn(WorkbookParts.ALL.get(part), secret.toUri().toString(), web)) {
        byte[] file = TableTargets.with(part, xml.getBytes(UTF_8));
        Read<Table> read =
            TableReader.read(Input.of(new ByteArrayInputStream(file)), "f.xlsx", PlanSheets.TASKS);
        assertThat(read.toString()).as(xml).doesNotContain(SECRET);
        FuzzTarget.tell(read.problems());
      }
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static List<String> attacksOn(String xml, String file, String web) {
    String root = xml.substring(1, xml.indexOf(' '));
    List<String> attacks = new ArrayList<>();
    for (String from : List.of(file, web + "x.xml")) {
      String declared = "<!DOCTYPE %s [<!ENTITY e SYSTEM '%s'>]>".formatted(root, from);
      attacks.add(declared + xml);
      attacks.add(
          declared + xml.replace("<v>1</v>", "<v>&e;</v>").replace("<t>id</t>", "<t>&e;</t>"));
      attacks.add("<!DOCTYPE %s SYSTEM '%s'>".formatted(root, from) + xml);
      attacks.add("<!DOCTYPE %s [<!ENTITY %% p SYSTEM '%s'> %%p;]>".formatted(root, from) + xml);
      attacks.add("<?xml-stylesheet href='%s'?>".formatted(from) + xml);
      attacks.add(
          xml.replaceFirst(
              " xmlns=",
              " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a %s' xmlns="
                  .formatted(from)));
      attacks.add(
          xml.replace(
              "</" + root + ">",
              "<i:include xmlns:i='http://www.w3.org/2001/XInclude' href='%s' parse='text'/></%s>"
                  .formatted(from, root)));
      // Parts that would have to be fetched.
      attacks.add(
          xml.replaceAll("Target='[^']*'", "Target='%s' TargetMode='External'".formatted(from)));
      attacks.add(xml.replaceAll("Target='[^']*'", "Target='%s'".formatted(from)));
      attacks.add(xml.replaceAll("Target='[^']*'", "Target='../../../../etc/hostname'"));
    }
    attacks.add(
        laughs(root) + xml.replace("<t>id</t>", "<t>&l9;</t>").replace("<v>1</v>", "<v>&l9;</v>"));
    return attacks;
  }

  /// Ten to the tenth letters, once unpacked.
  private static String laughs(String root) {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE " + root + " [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    return laughs + "]>";
  }
}
