package org.duban.text;

/// The signs of currencies before an amount: £5m, ¥3亿, NZ$12.
public final class Currency {

  /// One character each, the full-width forms of ¥ and £ among them.
  public static final String SIGNS = "£$€¥￥￡";

  /// Letters before a dollar sign, as alternatives of a pattern.
  public static final String DOLLARS = "us|nz|au?|ca?|hk|s";

  /// All of them in small letters, apart by blanks.
  public static final String SPELLINGS = "£ $ € ¥ ￥ ￡ us$ nz$ a$ au$ c$ ca$ hk$ s$";

  private Currency() {}

  /// With the half-width forms of ¥ and £, for which HalfWidth has none.
  public static String halfWidth(String text) {
    return text.replace('￥', '¥').replace('￡', '£');
  }
}
