package org.duban.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {

  @Test
  void breaksAtSpaces() {
    assertThat(Wrap.lines("one two three", 8)).containsExactly("one two", "three");
  }

  @Test
  void keepsALongWordWhole() {
    assertThat(Wrap.lines("a incomprehensible b", 5)).containsExactly("a", "incomprehensible", "b");
  }

  @Test
  void breaksBetweenChineseCharacters() {
    assertThat(Wrap.lines("登记年度目标", 8)).containsExactly("登记年度", "目标");
  }

  @Test
  void keepsPunctuationWithItsWord() {
    assertThat(Wrap.lines("甲乙丙，“丁戊”己", 6)).containsExactly("甲乙", "丙，", "“丁戊”", "己");
    assertThat(Wrap.lines("甲乙（丙丁）", 6)).containsExactly("甲乙", "（丙", "丁）");
  }

  @Test
  void keepsNumbersAndLatinWordsWhole() {
    assertThat(Wrap.lines("目标5800人 duban", 8)).containsExactly("目标5800", "人 duban");
  }

  @Test
  void nothingIsOneEmptyLine() {
    assertThat(Wrap.lines("", 10)).containsExactly("");
  }
}
