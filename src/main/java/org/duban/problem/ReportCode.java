package org.duban.problem;

/// What can be wrong with a report.
public enum ReportCode implements Code {
  /// A character that no font of the report has.
  R001,
  /// A folder that duban.toml names and that isn't there.
  R002,
  /// A font that can't be used.
  R003,
  /// A character that no font has, printed as its code point.
  R004,
  /// A file that is no PDF, or a damaged one.
  R010,
  /// A PDF without a report's data.
  R011,
  /// A report's data that can't be read.
  R012,
  /// A file inside a report that is missing or was changed.
  R013,
  /// A PDF that takes a password.
  R014,
  /// A PDF that unpacks to more than any report.
  R015,
  /// A document number that was given already.
  R020,
  /// A report that was issued already.
  R021,
  /// A file that is a report as it was issued.
  R022,
  /// A report that is to be issued while figures wait to be approved.
  R023,
  /// A logo that duban.toml names and that isn't there.
  R030,
  /// A logo outside the workspace.
  R031,
  /// A logo whose file is too large.
  R032,
  /// A logo that is no PNG.
  R033,
  /// A logo of too many points.
  R034,
  /// A logo that is damaged.
  R035,
  /// Templates larger than any can be.
  R040,
  /// A folder without any template.
  R041,
  /// A template that takes too long.
  R042,
  /// A template that writes too much.
  R043,
  /// A template that takes too much memory.
  R044,
  /// A template that calls itself, or nests elements, too deeply.
  R045,
  /// A fault in a template.
  R046,
  /// A template that makes XHTML that isn't well-formed.
  R047,
  /// A template that makes XHTML that can't be set.
  R048,
  /// What an HTML report can't have.
  R049,
  /// Something in a template that has no value.
  R050,
  /// What a template can't have in that place.
  R051,
  /// A template that ends too soon.
  R052,
  /// A directive or built-in function of a template that there isn't.
  R053,
  /// What templates may not do.
  R054,
  /// A template that includes one that there isn't.
  R055,
  /// Something in a template that is of the wrong kind.
  R056,
  /// A link that leads out of the report.
  R057,
  /// What an own template makes takes too long to be set.
  R058,
  /// A line of text that is wider than its page.
  R059;

  @Override
  public String topic() {
    return "report";
  }
}
