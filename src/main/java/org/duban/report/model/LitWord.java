package org.duban.report.model;

import java.util.Objects;
import org.duban.status.model.Light;
import org.duban.status.model.Verdict;

/// Where something stands, as a light and a word.
///
/// @param word 达序时, 超额完成, 未报送
public record LitWord(Verdict verdict, Light light, String word) {

  public LitWord {
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(light);
    Objects.requireNonNull(word);
  }
}
