package org.duban.problem;

/// What kind of problem it is. Each package that finds problems has one enum of them; the constants
/// are the codes that a user sees (`T012`).
///
/// The sentences stand in `wording/<topic>_zh.properties` and `wording/<topic>_en.properties` under
/// `<code>.message` (the cause) and `<code>.fix` (what to do).
public interface Code {

  /// The code as printed: a letter and three digits. Stable: scripts match on it.
  String name();

  /// The file of sentences that this code's texts are in.
  String topic();
}
