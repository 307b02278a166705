package org.duban.report.model;

import java.util.Objects;

/// What makes a report a notice that an office sends. Each text is ready to print, and empty where
/// duban.toml doesn't give what it says.
///
/// @param head what stands large at the head: the series, or else the issuer
/// @param issuer the issuer, where the head is the series
/// @param to whom it goes to: 各乡镇人民政府、区直各部门：
/// @param opening what leads to the text: 根据…，现将有关情况通报如下：
/// @param signed who signs it
/// @param date the day it is dated, which is that of its data: 2021年7月16日
/// @param contact whom to ask
/// @param copy who gets a copy
public record Notice(
    String head,
    String issuer,
    String to,
    String opening,
    String signed,
    String date,
    String contact,
    String copy) {

  public Notice {
    Objects.requireNonNull(head);
    Objects.requireNonNull(issuer);
    Objects.requireNonNull(to);
    Objects.requireNonNull(opening);
    Objects.requireNonNull(signed);
    Objects.requireNonNull(date);
    Objects.requireNonNull(contact);
    Objects.requireNonNull(copy);
  }

  /// Whether it says of itself that it is sample data.
  public boolean isSample() {
    return EntryRemarks.isMarked(head + issuer + to + opening + signed + contact + copy);
  }
}
