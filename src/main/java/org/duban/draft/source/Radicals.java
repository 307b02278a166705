package org.duban.draft.source;

import java.text.Normalizer;

/// Letters of their own in place of what PDFs have: browsers print 一, 长 and 民 by the codes of
/// radicals of the same shape (⼀, ⻓, ⺠), and fi as one letter.
final class Radicals {

  private static final char FIRST = '\u2e80';
  private static final char FIRST_OF_KANGXI = '\u2f00';
  private static final char LAST_OF_KANGXI = '\u2fd5';

  /// Each radical of the supplement that is a letter by itself, with that letter behind it.
  private static final String SUPPLEMENT =
      "⺁厂⺎兀⺒巳⺓幺⺛旡⺜日⺝月⺟母⺠民⺧牛⺩王⺬示⺮竹⺱网⺶羊⺻聿⺼肉⺽臼⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页"
          + "⻛风⻜飞⻝食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龜⻳龟";

  private Radicals() {}

  static String asLetters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().forEach(c -> letters.append(letter(c)));
    return letters.toString();
  }

  private static String letter(int code) {
    boolean compatible =
        (code >= FIRST_OF_KANGXI && code <= LAST_OF_KANGXI) || (code >= 0xFB00 && code <= 0xFB06);
    if (compatible) {
      return Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKC);
    }
    int at = code >= FIRST && code < FIRST_OF_KANGXI ? SUPPLEMENT.indexOf(code) : -1;
    return at >= 0 ? SUPPLEMENT.substring(at + 1, at + 2) : Character.toString(code);
  }
}
