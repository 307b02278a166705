package org.duban.report.chart;

import org.duban.text.Phrases;

/// What a chart says of what it leaves out.
final class Excerpt {

  private Excerpt() {}

  /// The text `name` on the `most` of `all` that are shown; empty where all are.
  static String note(String name, int most, int all, Phrases phrases) {
    return all <= most
        ? ""
        : phrases.say("report." + name, "n", String.valueOf(most), "all", String.valueOf(all));
  }

  /// `legend` with the `note`.
  static String with(String note, String legend, Phrases phrases) {
    return note.isEmpty()
        ? legend
        : phrases.say("report.chart_note", "legend", legend, "note", note);
  }
}
