package org.duban.plan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duban.plan.wording.Wording;
import org.duban.problem.Read;
import org.duban.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Wordings put together from numbers, units, operators, frames and denials, with what they mean
/// written down as they are made: none may be read as something else. Those that deny must be
/// refused.
class WordingOracleTest {

  private static final long SEED = 20251130L;
  private static final int WORDINGS = 10_000;

  /// The least that must be read and not refused, in percent of those that deny nothing.
  private static final int LEAST_READ = 85;

  @ParameterizedTest
  @EnumSource(Lang.class)
  void noneIsReadAsSomethingElse(Lang lang) {
    Random random = new Random(SEED);
    List<String> misread = new ArrayList<>();
    int meant = 0;
    int understood = 0;
    for (int i = 0; i < WORDINGS; i++) {
      MadeWording made = MadeWording.of(lang, random);
      Read<Wording.Reading> read = made.read();
      if (!made.denies()) {
        meant++;
        understood += read.value().isPresent() ? 1 : 0;
      }
      if (read.value().filter(r -> !made.isMeantBy(r)).isPresent()) {
        misread.add(made + " " + read.value().get());
      }
    }
    assertThat(misread).as("seed %s", SEED).isEmpty();
    assertThat(understood * 100).as("of %s", meant).isGreaterThan(LEAST_READ * meant);
  }
}
