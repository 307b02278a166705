package org.duban.report.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDifferenceTest {

  private static final String ONE =
      "{'program':'1','templates':'a','tasks':[{'status':'behind','reason':'late'}],"
          + "'report':{'title':'T'}}";

  /// The words may be others where another version or other templates made them, the facts not.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'x':'x' | 'x':'x' | ",
        "'title':'T' | 'title':'U' | report.title",
        "'late' | 'early' | tasks[0].reason",
        "'program':'1' | 'program':'2' | ",
        "'program':'1','templates':'a','tasks':[{'status':'behind','reason':'late'}] "
            + "| 'program':'2','templates':'a','tasks':[{'status':'behind','reason':'early'}] | ",
        "'templates':'a','tasks':[{'status':'behind','reason':'late'}],'report':{'title':'T'} "
            + "| 'templates':'b','tasks':[{'status':'behind','reason':'x'}],'report':{'y':'U'} | ",
        "'templates':'a','tasks':[{'status':'behind' "
            + "| 'templates':'b','tasks':[{'status':'missed' | tasks[0].status",
      })
  void whatDiffersIsFound(String part, String other, String where) {
    String two = ONE.replace(part, other);
    assertThat(JsonDifference.between(ONE.getBytes(UTF_8), two.getBytes(UTF_8)))
        .isEqualTo(Optional.ofNullable(where));
  }
}
