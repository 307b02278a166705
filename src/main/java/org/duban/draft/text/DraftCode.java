package org.duban.draft.text;

import org.duban.problem.Code;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// What can be wrong with a document that a plan is to be drafted from.
public enum DraftCode implements Code {
  /// Neither the text nor `--year` says what year the plan is for.
  N001,
  /// The text has the reports of several years.
  N002,
  /// Neither targets nor tasks were found.
  N003,
  /// The text has tasks, and no targets.
  N004,
  /// The document is of a kind that is not read.
  N005,
  /// The document is damaged.
  N006,
  /// The document grows beyond all measure when it is unpacked.
  N007,
  /// A PDF without text: its pages are pictures.
  N008,
  /// `--year` is another year than the text says.
  N009,
  /// Some pages of a PDF have no text.
  N010,
  /// A PDF that is encrypted.
  N011;

  @Override
  public String topic() {
    return "draft";
  }

  public Problem error(String file, String... args) {
    return Problem.error(this, Place.ofFile(file), args);
  }

  public Problem warning(String file, String... args) {
    return Problem.warning(this, Place.ofFile(file), args);
  }
}
