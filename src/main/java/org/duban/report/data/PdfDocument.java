package org.duban.report.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The objects of a PDF that may come from anywhere and be damaged in any way. Only what is asked
/// for is read: no page, no font, no tree of pages. What is unpacked is counted before it is kept.
///
/// A library that is made to show or change PDFs reads them whole, decrypts them and mends them; on
/// what is made to harm, that costs all memory there is.
final class PdfDocument {

  /// What all that is unpacked comes to: far more than any report's, far less than what fills the
  /// memory.
  static final int LARGEST = 128 << 20;

  /// What one stream unpacks to.
  private static final int LARGEST_STREAM = 64 << 20;

  /// Objects that are looked up one through another.
  private static final int LONGEST_WAY = 32;

  /// Tables of objects that are laid one over another, each by a program that changed the file.
  private static final int MOST_TABLES = 100;

  private static final int MOST_OBJECTS = 1_000_000;

  private static final String TYPE = "Type";

  private final byte[] pdf;
  private final PdfSyntax.Effort effort = new PdfSyntax.Effort();

  /// Where each object stands, by number; the latest place first found.
  private final Map<Long, Place> places = new HashMap<>();

  private final Map<Long, Packed> packed = new HashMap<>();
  private final Table newest;
  private Optional<PdfValue> root = Optional.empty();
  private int unpacked;

  /// One table of objects.
  ///
  /// @param at where it stands
  /// @param trailer what is said of the whole file beside it
  /// @param before where the table before stands; −1 where there is none
  /// @param places where it says that objects stand, by number
  /// @param freed the objects that it takes out
  /// @param reuses whether a number in it is that of another object before
  record Table(
      long at,
      PdfValue.Dictionary trailer,
      long before,
      Map<Long, Place> places,
      Set<Long> freed,
      boolean reuses) {

    Table {
      Objects.requireNonNull(trailer);
      places = Map.copyOf(places);
      freed = Set.copyOf(freed);
    }
  }

  /// Where an object stands.
  ///
  /// @param in the stream of objects that it stands in; 0 where it stands in the file itself
  /// @param at its byte in the file, or its number in that stream
  record Place(long in, long at) {}

  /// A stream of objects, unpacked.
  private static final class Packed {
    private final byte[] bytes;
    private final List<Long> numbers;
    private final List<Long> starts;

    Packed(byte[] bytes, List<Long> numbers, List<Long> starts) {
      this.bytes = bytes;
      this.numbers = List.copyOf(numbers);
      this.starts = List.copyOf(starts);
    }
  }

  /// It can be read with a password only.
  static final class Encrypted extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    Encrypted() {
      super("encrypted");
    }
  }

  /// It unpacks to more than can be kept.
  static final class TooLarge extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    TooLarge() {
      super("unpacks to too much");
    }
  }

  /// Reads the tables that say where everything stands.
  ///
  /// @throws IOException if the bytes are no PDF
  PdfDocument(byte[] pdf) throws IOException {
    this.pdf = pdf;
    long table = at(lastStart()).whole();
    Set<Long> seen = new HashSet<>();
    Table first = null;
    while (table >= 0 && seen.add(table)) {
      if (seen.size() > MOST_TABLES) {
        throw new IOException("too many tables");
      }
      Table read = readTable(table, seen);
      first = first == null ? read : first;
      table = read.before();
    }
    if (first == null) {
      throw new IOException("no table of objects");
    }
    newest = first;
  }

  /// The table that was written last.
  Table newest() {
    return newest;
  }

  /// The numbers of all objects.
  Set<Long> numbers() {
    return places.keySet();
  }

  /// Where an object's number is `number`; empty where there is none.
  Optional<Place> place(long number) {
    return Optional.ofNullable(places.get(number));
  }

  /// What the document begins with.
  PdfValue.Dictionary catalog() throws IOException {
    return dictionary(root.orElseThrow(() -> new IOException("no catalog")))
        .orElseThrow(() -> new IOException("no catalog"));
  }

  Optional<PdfValue.Dictionary> dictionary(PdfValue value) throws IOException {
    return found(value) instanceof PdfValue.Dictionary dictionary
        ? Optional.of(dictionary)
        : Optional.empty();
  }

  /// What stands under `key`; empty where nothing does.
  Optional<PdfValue> field(PdfValue.Dictionary dictionary, String key) throws IOException {
    PdfValue value = dictionary.values().get(key);
    return value == null ? Optional.empty() : Optional.of(found(value));
  }

  List<PdfValue> list(PdfValue.Dictionary dictionary, String key) throws IOException {
    return field(dictionary, key).orElse(null) instanceof PdfValue.Array(var values)
        ? values
        : List.of();
  }

  /// The value itself, where it is a reference what stands there.
  PdfValue found(PdfValue value) throws IOException {
    PdfValue found = value;
    for (int i = 0; found instanceof PdfValue.Reference(var number); i++) {
      if (i == LONGEST_WAY) {
        throw new IOException("references without end");
      }
      found = object(number);
    }
    return found;
  }

  /// The bytes of a stream, unpacked.
  byte[] content(PdfValue.Stream stream) throws IOException {
    int length = length(stream);
    int end = stream.start() + length;
    at(end).require("endstream");
    Optional<PdfValue> filter = field(stream.about(), "Filter");
    if (filter.orElse(null) instanceof PdfValue.Array(var filters)) {
      if (filters.size() > 1) {
        throw new IOException("packed more than once");
      }
      filter = filters.isEmpty() ? Optional.empty() : Optional.of(found(filters.getFirst()));
    }
    if (filter.isEmpty()) {
      count(length);
      return Arrays.copyOfRange(pdf, stream.start(), end);
    }
    if (!filter.get().equals(new PdfValue.Name("FlateDecode"))) {
      throw new IOException("packed by " + filter.get());
    }
    return inflated(stream.start(), length);
  }

  private int length(PdfValue.Stream stream) throws IOException {
    long length =
        field(stream.about(), "Length").orElse(null) instanceof PdfValue.Whole(var whole)
            ? whole
            : -1;
    if (length < 0 || length > pdf.length - stream.start()) {
      throw new IOException("a stream of no length");
    }
    return (int) length;
  }

  PdfSyntax at(long at) throws IOException {
    return new PdfSyntax(pdf, at, effort);
  }

  private long lastStart() throws IOException {
    String word = "startxref";
    for (int at = pdf.length - word.length(); at >= 0; at--) {
      if (pdf[at] == 's' && at(at).skips(word)) {
        return at + (long) word.length();
      }
    }
    throw new IOException("no startxref");
  }

  /// Reads one table.
  private Table readTable(long at, Set<Long> seen) throws IOException {
    PdfSyntax syntax = at(at);
    PdfValue.Dictionary trailer;
    Rows rows = new Rows();
    if (syntax.skips("xref")) {
      while (!syntax.skips("trailer")) {
        readSection(syntax, rows);
      }
      trailer = dictionary(syntax.value()).orElseThrow(() -> new IOException("no trailer"));
      if (trailer.values().get("XRefStm") instanceof PdfValue.Whole(var hidden)
          && seen.add(hidden)) {
        readTable(hidden, seen);
      }
    } else if (indirect(syntax) instanceof PdfValue.Stream stream) {
      trailer = stream.about();
      readStream(stream, rows);
    } else {
      throw new IOException("no table of objects");
    }
    if (trailer.values().containsKey("Encrypt")) {
      throw new Encrypted();
    }
    if (root.isEmpty()) {
      root = Optional.ofNullable(trailer.values().get("Root"));
    }
    long before = trailer.values().get("Prev") instanceof PdfValue.Whole(var table) ? table : -1;
    return new Table(at, trailer, before, rows.places, rows.freed, rows.reuses);
  }

  /// What is read of a table.
  private final class Rows {
    private final Map<Long, Place> places = new HashMap<>();
    private final Set<Long> freed = new HashSet<>();
    private boolean reuses;

    void used(long number, Place place, long generation) throws IOException {
      reuses |= places.put(number, place) != null || generation != 0;
      put(number, place);
    }

    void freed(long number) throws IOException {
      if (freed.size() == MOST_OBJECTS) {
        throw new TooLarge();
      }
      freed.add(number);
    }
  }

  /// `0 2`, then a line for each object: where it stands, how often it was changed, in use or free.
  private static void readSection(PdfSyntax syntax, Rows rows) throws IOException {
    long first = syntax.whole();
    long count = syntax.whole();
    for (long i = 0; i < count; i++) {
      long at = syntax.whole();
      long generation = syntax.whole();
      if (syntax.skips("n")) {
        rows.used(first + i, new Place(0, at), generation);
      } else {
        syntax.require("f");
        rows.freed(first + i);
      }
    }
  }

  /// The same, packed: `W` says of how many bytes each number is.
  private void readStream(PdfValue.Stream stream, Rows table) throws IOException {
    byte[] rows = rows(stream);
    int[] widths = new int[3];
    List<PdfValue> given = list(stream.about(), "W");
    for (int i = 0; i < widths.length; i++) {
      if (given.size() <= i
          || !(given.get(i) instanceof PdfValue.Whole(var width))
          || width < 0
          || width > Long.BYTES) {
        throw new IOException("no widths");
      }
      widths[i] = (int) width;
    }
    List<PdfValue> index = list(stream.about(), "Index");
    if (index.isEmpty()) {
      index = List.of(new PdfValue.Whole(0), new PdfValue.Whole(Long.MAX_VALUE));
    }
    int length = widths[0] + widths[1] + widths[2];
    int at = 0;
    for (int i = 0; i + 1 < index.size(); i += 2) {
      if (!(index.get(i) instanceof PdfValue.Whole(var first))
          || !(index.get(i + 1) instanceof PdfValue.Whole(var count))) {
        throw new IOException("no index");
      }
      for (long n = 0; n < count && length > 0 && at + length <= rows.length; n++) {
        long kind = widths[0] == 0 ? 1 : number(rows, at, widths[0]);
        long second = number(rows, at + widths[0], widths[1]);
        long third = number(rows, at + widths[0] + widths[1], widths[2]);
        if (kind == 1) {
          table.used(first + n, new Place(0, second), third);
        } else if (kind == 2) {
          table.used(first + n, new Place(second, third), 0);
        } else {
          table.freed(first + n);
        }
        at += length;
      }
    }
  }

  /// A stream's content, where it was packed row by row as what differs from the row above (PNG's
  /// filter "up", or none).
  private byte[] rows(PdfValue.Stream stream) throws IOException {
    byte[] content = content(stream);
    Optional<PdfValue> given = field(stream.about(), "DecodeParms");
    if (given.orElse(null) instanceof PdfValue.Array(var each) && !each.isEmpty()) {
      given = Optional.of(found(each.getFirst()));
    }
    if (!(given.orElse(null) instanceof PdfValue.Dictionary parameters)
        || !(parameters.values().get("Predictor") instanceof PdfValue.Whole(var predictor))
        || predictor < 10) {
      return content;
    }
    if (!(parameters.values().get("Columns") instanceof PdfValue.Whole(var columns))
        || columns < 1
        || columns > content.length) {
      throw new IOException("no columns");
    }
    int width = (int) columns;
    byte[] rows = new byte[content.length / (width + 1) * width];
    for (int row = 0; row * width < rows.length; row++) {
      int filter = content[row * (width + 1)];
      if (filter != 0 && filter != 2) {
        throw new IOException("a filter of pictures");
      }
      for (int i = 0; i < width; i++) {
        int above = filter == 0 || row == 0 ? 0 : rows[(row - 1) * width + i];
        rows[row * width + i] = (byte) (content[row * (width + 1) + 1 + i] + above);
      }
    }
    return rows;
  }

  private static long number(byte[] bytes, int at, int length) {
    long number = 0;
    for (int i = at; i < at + length; i++) {
      number = number << Byte.SIZE | (bytes[i] & 0xFF);
    }
    return number;
  }

  private void put(long number, Place place) throws IOException {
    if (places.size() == MOST_OBJECTS) {
      throw new TooLarge();
    }
    places.putIfAbsent(number, place);
  }

  PdfValue object(long number) throws IOException {
    Place place = places.get(number);
    if (place == null) {
      return new PdfValue.Word("null");
    }
    if (place.in() == 0) {
      return indirect(at(place.at()));
    }
    Packed stream = opened(place.in());
    if (place.at() < 0 || place.at() >= stream.starts.size()) {
      throw new IOException("no object " + number);
    }
    return new PdfSyntax(stream.bytes, stream.starts.get((int) place.at()), effort).value();
  }

  /// The numbers of the objects that a stream of objects holds, in their order.
  List<Long> numbersIn(long stream) throws IOException {
    return opened(stream).numbers;
  }

  private Packed opened(long number) throws IOException {
    Packed stream = packed.get(number);
    if (stream == null) {
      stream = packed(number);
      packed.put(number, stream);
    }
    return stream;
  }

  private Packed packed(long number) throws IOException {
    Place place = places.get(number);
    if (place == null
        || place.in() != 0
        || !(indirect(at(place.at())) instanceof PdfValue.Stream stream)
        || !new PdfValue.Name("ObjStm").equals(stream.about().values().get(TYPE))
        || !(field(stream.about(), "N").orElse(null) instanceof PdfValue.Whole(var count))
        || !(field(stream.about(), "First").orElse(null) instanceof PdfValue.Whole(var first))
        || count < 0
        || count > MOST_OBJECTS) {
      throw new IOException("no stream of objects " + number);
    }
    byte[] content = content(stream);
    PdfSyntax syntax = new PdfSyntax(content, 0, effort);
    List<Long> numbers = new ArrayList<>();
    List<Long> starts = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      numbers.add(syntax.whole());
      starts.add(first + syntax.whole());
    }
    return new Packed(content, numbers, starts);
  }

  /// An object as it stands in the file.
  ///
  /// @param number under which it can be referred to
  /// @param end behind it
  record Written(long number, PdfValue value, int end) {}

  /// The object that begins at `start`, up to its `endobj`.
  Written written(int start) throws IOException {
    long number = at(start).whole();
    PdfSyntax syntax = at(start);
    PdfValue value = indirect(syntax);
    if (value instanceof PdfValue.Stream stream) {
      syntax = at(stream.start() + (long) length(stream));
      syntax.require("endstream");
    }
    syntax.require("endobj");
    return new Written(number, value, syntax.at());
  }

  /// `12 0 obj`, a value, and where that is about a stream, where its bytes begin.
  private static PdfValue indirect(PdfSyntax syntax) throws IOException {
    syntax.whole();
    syntax.whole();
    syntax.require("obj");
    PdfValue value = syntax.value();
    if (value instanceof PdfValue.Dictionary about && syntax.skips("stream")) {
      syntax.skipOne('\r');
      syntax.skipOne('\n');
      return new PdfValue.Stream(about, syntax.at());
    }
    return value;
  }

  private byte[] inflated(int start, int length) throws IOException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, start, length);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int more = inflater.inflate(buffer);
        if (more == 0) {
          throw new IOException("a stream is cut off");
        }
        if (out.size() + more > LARGEST_STREAM) {
          throw new TooLarge();
        }
        count(more);
        out.write(buffer, 0, more);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new IOException(e);
    } finally {
      inflater.end();
    }
  }

  private void count(int bytes) throws TooLarge {
    if (bytes > LARGEST - unpacked) {
      throw new TooLarge();
    }
    unpacked += bytes;
  }
}
