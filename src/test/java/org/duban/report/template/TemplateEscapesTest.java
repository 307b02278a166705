package org.duban.report.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ways by which templates of FreeMarker are known to get out of their engine: to classes, to
/// commands, to files and addresses. `SECRET` is the path of a file, `MARK` of one that a command
/// would make, `WEB` an address that listens.
class TemplateEscapesTest {

  private static final String WORDS = "not-to-be-read";

  /// What a template sees of a Java object when it got hold of one.
  private static final String OBJECTS = "java.|freemarker.";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${'freemarker.template.utility.Execute'?new()('touch MARK')}",
        "<#assign ex='freemarker.template.utility.Execute'?new()>${ex('touch MARK')}",
        "${'freemarker.template.utility.ObjectConstructor'?new()('java.io.FileWriter', 'MARK')}",
        "${'freemarker.template.utility.JythonRuntime'?new()}",
        "${'java.lang.ProcessBuilder'?new('touch', 'MARK')}",
        "${'freemarker.test.templatesuite.models.NewTestModel'?new()}",
        "${'freemarker.template.utility.\\x0045xecute'?new()('touch MARK')}",
        "${say?api.class.forName('java.lang.Runtime')}",
        "${lang?api.getClass()}",
        "${lang.class}",
        "${lang.getClass()}",
        "${say.class.protectionDomain.classLoader}",
        "${shorten?api}",
        "${.data_model?api}",
        "${.globals?api}",
        "${.vars?api}",
        "<#list .data_model?keys as k>${k}=${.data_model[k]?api} </#list>",
        "${.data_model['class']}",
        "${.main?api}",
        "${'${\"freemarker.template.utility.Execute\"?new()(\"touch MARK\")}'?interpret}",
        "<@'${\"freemarker.template.utility.Execute\"?new()(\"touch MARK\")}'?interpret/>",
        "${'\"freemarker.template.utility.Execute\"?new()(\"touch MARK\")'?eval}",
        "${'{\"a\": 1}'?eval_json?api}",
        "<#include 'SECRET'>",
        "<#include 'SECRET' parse=false>",
        "<#include 'SECRET' encoding='ISO-8859-1'>",
        "<#include '/SECRET'>",
        "<#include '//SECRET'>",
        "<#include '../secret.txt'>",
        "<#include '../secret.txt' parse=false>",
        "<#include '..\\\\secret.txt' parse=false>",
        "<#include '*/secret.txt' parse=false>",
        "<#include '/*/secret.txt' parse=false>",
        "<#include './../secret.txt' parse=false>",
        "<#include 'x/../../secret.txt' parse=false>",
        "<#include '\\x002e\\x002e/secret.txt' parse=false>",
        "<#include '%2e%2e/secret.txt' parse=false>",
        "<#include '../secret.txt\u0000.ftlh' parse=false>",
        "<#include 'file:SECRET' parse=false>",
        "<#include 'file://SECRET' parse=false>",
        "<#include 'WEBx.ftlh'>",
        "<#include 'jar:WEBx.jar!/x.ftlh'>",
        "<#include 'classpath:/org/duban/text/cli_en.properties' parse=false>",
        "<#include '/org/duban/text/cli_en.properties' parse=false>",
        "<#import '../secret.txt' as x>",
        "<#import 'SECRET' as x>",
        "<#import 'WEBx.ftlh' as x>",
        "<@.get_optional_template('../secret.txt', {'parse': false}).include/>",
        "<@.get_optional_template('SECRET', {'parse': false}).include/>",
        "<#assign t=.get_optional_template('WEBx.ftlh')>${t.exists?c}<@t.include/>",
        "<#setting new_builtin_class_resolver='unrestricted'>",
        "<#setting api_builtin_enabled='true'>${lang?api.class}",
        "<#setting object_wrapper='freemarker.ext.beans.BeansWrapper'>",
        "<#setting template_loader='x'>",
        "<#setting classic_compatible=true>${lang.class}",
        "<#ftl ns_prefixes={'D': 'WEB'}>${.node}",
        "<#visit .data_model>",
        "${say('../../text/cli_en', lang?api)}",
        "${shorten(say, say)}",
      })
  void noneGetsOut(String payload) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), WORDS);
    Path mark = folder.resolve("mark");
    Path templates = Files.createDirectory(folder.resolve("templates"));
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(1);
      String template =
          payload
              .replace("SECRET", secret.toString())
              .replace("MARK", mark.toString())
              .replace("WEB", "http://127.0.0.1:" + server.getLocalPort() + "/");
      Files.writeString(templates.resolve("bulletin.ftlh"), template);

      Read<String> filled =
          new Templates(TemplateFiles.in(templates, "t").value().orElseThrow())
              .fill("bulletin.ftlh", Lang.EN, Map.of("lang", "en"));

      String seen = filled.value().orElse("");
      assertThat(seen).doesNotContain(WORDS, "Usage: ");
      assertThat(seen.split(OBJECTS, -1)).as(seen).hasSize(1);
      assertThat(filled.problems()).extracting(Problem::args).asString().doesNotContain(WORDS);
      assertThat(mark).doesNotExist();
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  /// That the test could see it if one did.
  @Test
  void aFileOfTheFolderIsSeen() throws IOException {
    Files.writeString(folder.resolve("bulletin.ftlh"), "<#include 'own.ftlh'>");
    Files.writeString(folder.resolve("own.ftlh"), WORDS);

    assertThat(
            new Templates(TemplateFiles.in(folder, "t").value().orElseThrow())
                .fill("bulletin.ftlh", Lang.EN, Map.of())
                .value())
        .contains(WORDS);
  }
}
