package org.duban.report.template;

import freemarker.cache.StrongCacheStorage;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.problem.ReportCode;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.xml.sax.SAXException;

/// The templates of reports. They see the report and its texts; they reach no class, no method and
/// no file. An office's own run within budgets of time, memory and output besides.
public final class Templates {

  /// Enough for the notes of 3,000 tasks, and little enough to be set.
  private static final long MOST_TEXT = 16 << 20;

  private static final BudgetedRun.Budget TO_FILL =
      new BudgetedRun.Budget(10_000, 256L << 20, ReportCode.R042);

  /// To set the pages takes longer than to write what stands on them.
  private static final BudgetedRun.Budget TO_SET =
      new BudgetedRun.Budget(30_000, 512L << 20, ReportCode.R058);

  private final TemplateFiles files;
  private final TemplateProblems problems;
  private final Configuration configuration;

  public Templates(TemplateFiles files) {
    this.files = files;
    this.problems = new TemplateProblems(files);
    this.configuration = configuration(files);
  }

  /// The text that template `name` makes of `values`, with the texts of `lang` under `say` and
  /// `shorten`; or what is wrong with the office's own templates. A fault in one that Duban brings
  /// is a bug.
  public Read<String> fill(String name, Lang lang, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("say", new Saying(Phrases.of(lang)));
    all.put("shorten", new Shortening());
    if (!files.haveOwn()) {
      BudgetedText text = new BudgetedText(Long.MAX_VALUE);
      try {
        configuration.getTemplate(name).process(all, text);
      } catch (TemplateException e) {
        throw new IllegalStateException(e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Read.of(text.toString());
    }
    return fillOwn(name, all);
  }

  private Read<String> fillOwn(String name, Map<String, Object> values) {
    List<Problem> unreadable = load();
    if (!unreadable.isEmpty()) {
      return Read.failed(unreadable);
    }
    BudgetedText text = new BudgetedText(MOST_TEXT);
    Optional<Throwable> failure =
        BudgetedRun.run(TO_FILL, () -> configuration.getTemplate(name).process(values, text));
    return failure.isPresent()
        ? Read.failed(problems.of(failure.get(), name))
        : Read.of(text.toString());
  }

  /// What is done with the document that a template made.
  @FunctionalInterface
  public interface Making<T> {
    T run() throws SAXException;
  }

  /// What `making` makes of `xhtml`, which template `name` made; or what is wrong with the office's
  /// own templates.
  public <T> Read<T> made(String name, String xhtml, Making<T> making) {
    if (!files.haveOwn()) {
      try {
        return Read.of(making.run());
      } catch (SAXException e) {
        throw new IllegalStateException(name, e);
      }
    }
    AtomicReference<T> made = new AtomicReference<>();
    return BudgetedRun.run(TO_SET, () -> made.set(making.run()))
        .map(failure -> Read.<T>failed(problems.ofMade(failure, name, xhtml)))
        .orElseGet(() -> Read.of(made.get()));
  }

  /// Reads all templates, and makes their loops stop when they are told to. What is wrong with any
  /// is told at once.
  private List<Problem> load() {
    List<Problem> unreadable = new ArrayList<>();
    for (String name : files.names(".ftlh")) {
      try {
        Template template = configuration.getTemplate(name);
        _CoreAPI.addThreadInterruptedChecks(template);
      } catch (IOException e) {
        unreadable.add(problems.of(e, name));
      }
    }
    return unreadable;
  }

  private static Configuration configuration(TemplateFiles files) {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setTemplateLoader(new FilesLoader(files));
    configuration.setCacheStorage(new StrongCacheStorage());
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    configuration.setObjectWrapper(new RecordWrapper());
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    // A failed <#attempt> goes on with its <#recover>: nobody is told.
    configuration.setAttemptExceptionReporter((_, _) -> {});
    configuration.setWrapUncheckedExceptions(true);
    configuration.setLocalizedLookup(false);
    return configuration;
  }
}
