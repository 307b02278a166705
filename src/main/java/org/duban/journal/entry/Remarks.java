package org.duban.journal.entry;

import java.util.Objects;

/// The words that come with an update; each may be empty.
///
/// @param note 进展
/// @param issues 存在问题
/// @param nextSteps 下一步措施
/// @param evidence a document or file that proves it
/// @param reason why an earlier entry is corrected
public record Remarks(
    String note, String issues, String nextSteps, String evidence, String reason) {

  public static final Remarks NONE = new Remarks("", "", "", "", "");

  public Remarks {
    Objects.requireNonNull(note);
    Objects.requireNonNull(issues);
    Objects.requireNonNull(nextSteps);
    Objects.requireNonNull(evidence);
    Objects.requireNonNull(reason);
  }

  /// The same with one more reason.
  public Remarks because(String more) {
    return new Remarks(
        note, issues, nextSteps, evidence, reason.isEmpty() ? more : reason + "; " + more);
  }

  /// Whether `other` has all words that are given here.
  boolean areIn(Remarks other) {
    return isIn(note, other.note)
        && isIn(issues, other.issues)
        && isIn(nextSteps, other.nextSteps)
        && isIn(evidence, other.evidence)
        && isIn(reason, other.reason);
  }

  private static boolean isIn(String words, String other) {
    return words.isEmpty() || words.equals(other);
  }
}
