package org.duban.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.report.model.ComparisonReport;
import org.duban.report.model.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The page on the report model has every record of the model, and every field of each.
class TemplatesPageTest {

  private static final Path PAGE = Path.of("src/site/markdown/templates.md");

  static Stream<Class<?>> records() {
    Set<Class<?>> records = new LinkedHashSet<>();
    collect(Report.class, records);
    collect(ComparisonReport.class, records);
    return records.stream();
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyFieldIsDescribed(Class<?> type) throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf("\n### " + type.getSimpleName() + "\n");
    assertThat(start).as(type.getSimpleName()).isNotNegative();
    int end = page.indexOf("\n### ", start + 1);
    String section = page.substring(start, end < 0 ? page.length() : end);
    for (RecordComponent component : type.getRecordComponents()) {
      assertThat(section).contains("| `" + component.getName() + "` |");
    }
  }

  private static void collect(Type type, Set<Class<?>> records) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        collect(argument, records);
      }
    } else if (type instanceof Class<?> found && found.isRecord() && records.add(found)) {
      for (RecordComponent component : found.getRecordComponents()) {
        collect(component.getGenericType(), records);
      }
    }
  }
}
