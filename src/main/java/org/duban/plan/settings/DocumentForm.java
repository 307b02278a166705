package org.duban.plan.settings;

import java.util.List;
import java.util.Objects;

/// What makes a report a notice that an office sends: the `[document]` table of duban.toml. A text
/// that isn't given is empty, and what it says is left out of the report.
///
/// @param issuer who issues it; the office where the table doesn't say
/// @param kind what the title calls it: 通报
/// @param series what stands large at its head in place of the issuer: 督查通报
/// @param to whom it goes to
/// @param copy who gets a copy
/// @param signed who signs it; the issuer where the table doesn't say
/// @param basis what it rests on, which leads to its text
/// @param contact whom to ask
public record DocumentForm(
    String issuer,
    String kind,
    String series,
    List<String> to,
    List<String> copy,
    String signed,
    String basis,
    String contact) {

  public DocumentForm {
    Objects.requireNonNull(issuer);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(series);
    to = List.copyOf(to);
    copy = List.copyOf(copy);
    Objects.requireNonNull(signed);
    Objects.requireNonNull(basis);
    Objects.requireNonNull(contact);
  }
}
