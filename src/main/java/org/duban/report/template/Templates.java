package org.duban.report.template;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duban.report.data.Digest;
import org.duban.wording.Lang;
import org.duban.wording.Phrases;

/// The templates that Duban brings. They see the report and its texts; they reach no class, no
/// method and no file.
public final class Templates {

  private static final String FOLDER = "/org/duban/report/templates";

  /// All files, in the order of their names. A test compares them with the folder.
  private static final List<String> FILES =
      List.of(
          "annual.ftlh",
          "brief.ftlh",
          "bulletin.ftlh",
          "department.ftlh",
          "parts.ftlh",
          "report.css",
          "report_en.css",
          "report_zh.css",
          "task.ftlh");

  private final Configuration configuration = configuration();

  /// The text that template `name` makes of `values`, with the texts of `lang` under `say`.
  public String fill(String name, Lang lang, Map<String, Object> values) {
    try {
      Template template = configuration.getTemplate(name);
      StringWriter out = new StringWriter();
      Map<String, Object> all = new HashMap<>(values);
      all.put("say", new Saying(Phrases.of(lang)));
      template.process(all, out);
      return out.toString();
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A file that stands beside the templates: a style sheet.
  public byte[] file(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(FOLDER + "/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// SHA-256 over the SHA-256 of each file, as `sha256sum * | sha256sum` prints it in their folder.
  public String digest() {
    StringBuilder lines = new StringBuilder();
    for (String name : FILES) {
      lines.append(Digest.sha256(file(name))).append("  ").append(name).append('\n');
    }
    return Digest.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, FOLDER));
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    configuration.setObjectWrapper(new RecordWrapper());
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setLocalizedLookup(false);
    return configuration;
  }
}
