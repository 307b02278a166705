package org.duban.sheet.bytes;

/// How much of a file is read: far more than an office has, and little enough that the worst file
/// takes seconds. What is beyond is refused with its place, never cut.
public final class FileLimits {

  /// Two million entries of a journal fit; much more would not fit into memory.
  public static final int FILE_BYTES = 512 << 20;

  /// A row of cells that are each too long is shorter: those are told apart from a lost quote.
  public static final int ROW_LENGTH = 12_000_000;

  /// Of a cell with a text. What is longer is a quote gone astray or an attack.
  public static final int TEXT_LENGTH = 100_000;

  /// Of a cell that is taken apart for what it means: a name, a target, a figure.
  public static final int WORD_LENGTH = 1_000;

  public static final int HEADER_LENGTH = 200;

  public static final int COLUMNS = 500;

  /// Rows that break the quoting rules, each told: the reading ends behind so many.
  public static final int BROKEN_ROWS = 500;

  /// Rows of a sheet with something in them.
  public static final int SHEET_ROWS = 200_000;

  /// More than an office fills in; a sheet of this size in memory is about 200 MB.
  public static final int SHEET_CELLS = 2_000_000;

  private FileLimits() {}
}
