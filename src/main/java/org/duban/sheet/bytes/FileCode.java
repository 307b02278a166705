package org.duban.sheet.bytes;

import org.duban.problem.Code;

/// The problems of files, rows and cells as such, before anything is known of what they mean.
public enum FileCode implements Code {
  /// There is no such file.
  F001,
  /// A folder stands where a file is meant.
  F002,
  /// The user may not read the file.
  F003,
  /// The file is larger than Duban reads.
  F004,
  /// The file is empty, or has no header.
  F005,
  /// There is no row below the header.
  F006,
  /// Not a text file, but one of a kind that Duban knows.
  F007,
  /// A NUL character.
  F008,
  /// The bytes are of no encoding that Duban knows.
  F009,
  /// Two encodings in one file.
  F010,
  /// A quote that is never closed.
  F011,
  /// Text after a closing quote.
  F012,
  /// Too many cells in a row.
  F014,
  /// A cell that is too long.
  F015,
  /// A row that is too long.
  F016,
  /// The file can't be read: the disk or the network failed.
  F017,
  /// Not a text file, of whatever kind.
  F018,
  /// So many broken rows that the rest is not read.
  F019,
  /// A required column is missing.
  F020,
  /// Two columns of the same name.
  F021,
  /// Two columns of one meaning.
  F022,
  /// An unknown column.
  F023,
  /// Too many columns.
  F024,
  /// Not a number.
  F030,
  /// Commas that may be thousands separators or decimal marks.
  F031,
  /// A number with an exponent.
  F032,
  /// A number with too many digits.
  F033,
  /// A sign and a word for rise or fall at once.
  F034,
  /// A number with no-break spaces between its digits.
  F035,
  /// A number with the mark of a footnote.
  F036,
  /// Not a date.
  F040,
  /// A day that does not exist.
  F041,
  /// A workbook protected by a password.
  F050,
  /// A workbook of the old format.
  F051,
  /// A broken workbook.
  F052,
  /// A workbook that grows beyond all measure when unpacked.
  F053,
  /// A formula: its stored result is taken.
  F054,
  /// A formula without a stored result.
  F055,
  /// An error value in a cell.
  F056,
  /// A workbook without data.
  F058,
  /// A web page or another text of a spreadsheet under the name of a workbook.
  F059,
  /// Something under an empty header.
  F060,
  /// Sheets with data that are not read.
  F061,
  /// A file in an encoding of Western Europe.
  F062,
  /// A character that means something on one computer alone, or the mark of one that was lost.
  F063;

  @Override
  public String topic() {
    return "csv";
  }
}
