package org.duban.sheet.grid;

import java.util.List;
import org.duban.problem.Problem;

/// Takes what a file holds, row by row, from whichever format it is in.
interface RowSink {

  /// The row that starts at `line`, as it stands in the file.
  void row(int line, List<String> texts);

  /// What is wrong with a row that could not be read.
  void problem(Problem problem);

  /// The header of the column at `index`, from 0; empty when there is none or it isn't known yet.
  String headerAt(int index);

  /// How many cells a row has; 0 while the header isn't known.
  int width();
}
