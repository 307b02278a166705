package org.duban.report.ofd;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers and texts as the XML of OFD has them.
final class OfdXml {

  /// Of a millimetre.
  private static final int DECIMALS = 3;

  private OfdXml() {}

  static String number(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /// A text between tags or in quotes. What XML can't hold becomes U+FFFD.
  static String text(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
          }
        });
    return out.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF));
  }
}
