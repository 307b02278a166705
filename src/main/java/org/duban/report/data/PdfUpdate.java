package org.duban.report.data;

import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// One update behind the end of a PDF, held against what was there: it may add fields of signatures
/// that say what they are of, what proves their certificates, and nothing else. Each byte of it
/// must belong to an object that its table names, and each object must have a place where it shows
/// nothing but a signature.
final class PdfUpdate {

  /// The keys of a field that may be new. None of them does anything when the page is opened or the
  /// field is clicked.
  private static final Set<String> FIELD =
      Set.of(
          "Type", "Subtype", "FT", "T", "TU", "TM", "V", "F", "Ff", "Rect", "P", "AP", "MK", "DA",
          "Q", "BS", "Border", "Lock", "SV", "NM", "M", "Lang", "Alt", "DR");

  private static final Set<String> SIGNATURE =
      Set.of(
          "Type",
          "Filter",
          "SubFilter",
          "ByteRange",
          "Contents",
          "Cert",
          "Name",
          "M",
          "Reason",
          "Location",
          "ContactInfo",
          "Reference",
          "Changes",
          "R",
          "V",
          "Prop_Build",
          "Prop_AuthTime",
          "Prop_AuthType");

  private static final Set<String> TRAILER =
      Set.of(
          "Size",
          "Root",
          "Prev",
          "Info",
          "ID",
          "Type",
          "W",
          "Index",
          "Filter",
          "DecodeParms",
          "Length",
          "DocChecksum");

  /// What the document's information may say anew: when it was changed, and by which program.
  private static final Set<String> INFORMATION = Set.of("ModDate", "Producer");

  /// What a seal may cover of a page at most, in square millimetres: 60 × 60.
  private static final BigDecimal LARGEST_SEAL = BigDecimal.valueOf(3600);

  private static final BigDecimal MILLIMETRES_A_POINT = new BigDecimal("0.352777778");

  private static final int MOST_PAGES = 10_000;
  private static final int DEEPEST = 64;

  private static final Pattern DATE =
      Pattern.compile(
          "D:(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(?:Z|([+-]\\d\\d)'?(\\d\\d)'?)?.*");

  /// It adds more than signatures.
  static final class MoreThanSignatures extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    private final String what;

    MoreThanSignatures(String what) {
      super(what);
      this.what = what;
    }

    /// As PDF calls it.
    String what() {
      return what;
    }
  }

  /// What an object that it writes is for.
  private enum Use {
    DOCUMENT,
    SIGNATURE,
    PROOF
  }

  private final byte[] pdf;
  private final int from;
  private final int to;
  private final PdfDocument before;
  private final PdfDocument after;

  /// The objects that it writes, each with its use once that is known.
  private final Map<Long, Optional<Use>> written = new HashMap<>();

  /// The objects that proved certificates before.
  private final Set<Long> proofs = new HashSet<>();

  private final Map<Long, PdfValue.Dictionary> fields = new HashMap<>();
  private final Map<Long, Integer> pages = new HashMap<>();

  private final Set<Long> shown = new HashSet<>();

  private boolean proves;

  private PdfUpdate(byte[] pdf, int from, int to) throws IOException {
    this.pdf = Arrays.copyOf(pdf, to);
    this.from = from;
    this.to = to;
    this.before = new PdfDocument(Arrays.copyOf(pdf, from));
    this.after = new PdfDocument(this.pdf);
  }

  /// The signatures that an update adds.
  ///
  /// @param from where the update begins, which is where the file ended before
  /// @param to where it ends
  /// @throws IOException if it is no update
  static List<PdfSignature> signatures(byte[] pdf, int from, int to)
      throws IOException, MoreThanSignatures {
    return new PdfUpdate(pdf, from, to).signatures();
  }

  private List<PdfSignature> signatures() throws IOException, MoreThanSignatures {
    readObjects();
    readPages();
    if (before.catalog().values().get("DSS") != null) {
      reach(before.catalog().values().get("DSS"), proofs, 0);
    }
    holdCatalog();
    holdPages();
    holdInformation();
    List<PdfSignature> signatures = new ArrayList<>();
    for (var field : fields.entrySet()) {
      if (before.place(field.getKey()).isEmpty() || isFilled(field.getKey())) {
        signature(field.getKey(), field.getValue()).ifPresent(signatures::add);
      }
    }
    for (long number : new TreeSet<>(written.keySet())) {
      if (written.get(number).isEmpty() && !isAsBefore(number)) {
        throw new MoreThanSignatures(described(number));
      }
    }
    if (signatures.isEmpty() && !proves) {
      throw new MoreThanSignatures("/AcroForm");
    }
    return signatures;
  }

  /// Holds its bytes against its table: what the one has, the other names.
  private void readObjects() throws IOException, MoreThanSignatures {
    PdfDocument.Table table = after.newest();
    if (table.at() < from) {
      throw new IOException("no table");
    }
    if (table.before() != before.newest().at() || table.reuses()) {
      throw new MoreThanSignatures("/Prev");
    }
    for (long freed : table.freed()) {
      if (before.place(freed).isPresent()) {
        throw new MoreThanSignatures(described(freed));
      }
    }
    if (!TRAILER.containsAll(table.trailer().values().keySet())
        || !Objects.equals(root(before), root(after))
        // Some programs leave it away, and say the same in the metadata.
        || (information(after) != null && !information(after).equals(information(before)))) {
      throw new MoreThanSignatures("trailer");
    }
    Map<Long, PdfDocument.Place> found = new HashMap<>();
    PdfSyntax syntax = after.at(from);
    boolean tabled = false;
    while (!syntax.skips("startxref")) {
      int start = syntax.next();
      if (syntax.skips("xref")) {
        if (tabled || start != table.at()) {
          throw new MoreThanSignatures("xref");
        }
        while (!syntax.skips("trailer")) {
          syntax.value();
        }
        syntax.value();
        tabled = true;
        continue;
      }
      PdfDocument.Written object = after.written(start);
      syntax = after.at(object.end());
      if (start == table.at()) {
        // The table is an object itself; it need not name itself.
        tabled = true;
        written.put(object.number(), Optional.of(Use.DOCUMENT));
        if (before.place(object.number()).isPresent()) {
          throw new MoreThanSignatures(described(object.number()));
        }
      } else {
        written.put(object.number(), Optional.empty());
      }
      if (found.put(object.number(), new PdfDocument.Place(0, start)) != null) {
        throw new MoreThanSignatures(described(object.number()));
      }
    }
    if (!tabled || syntax.whole() != table.at() || syntax.next() + 5 > to) {
      throw new IOException("no table at the end");
    }
    if (!new String(pdf, syntax.next(), 5, StandardCharsets.ISO_8859_1).equals("%%EOF")) {
      throw new IOException("no end");
    }
    readPacked(table, found);
    Map<Long, PdfDocument.Place> named = new HashMap<>(table.places());
    found.forEach((number, place) -> {
      if (place.at() == table.at()) {
        named.putIfAbsent(number, place);
      }
    });
    if (!named.equals(found)) {
      throw new MoreThanSignatures("xref");
    }
  }

  /// The objects that stand packed in a stream.
  private void readPacked(PdfDocument.Table table, Map<Long, PdfDocument.Place> found)
      throws IOException, MoreThanSignatures {
    Set<Long> streams = new TreeSet<>();
    table.places().values().stream()
        .map(PdfDocument.Place::in)
        .filter(in -> in != 0)
        .forEach(streams::add);
    for (long stream : streams) {
      if (!found.containsKey(stream)
          || before.place(stream).isPresent()
          || !(after.object(stream) instanceof PdfValue.Stream(var about, _))
          || about.values().containsKey("Extends")) {
        throw new MoreThanSignatures(described(stream));
      }
      written.put(stream, Optional.of(Use.DOCUMENT));
      List<Long> numbers = after.numbersIn(stream);
      for (int i = 0; i < numbers.size(); i++) {
        written.putIfAbsent(numbers.get(i), Optional.empty());
        if (found.put(numbers.get(i), new PdfDocument.Place(stream, i)) != null) {
          throw new MoreThanSignatures(described(numbers.get(i)));
        }
      }
    }
  }

  private static PdfValue root(PdfDocument document) {
    return document.newest().trailer().values().get("Root");
  }

  private static PdfValue information(PdfDocument document) {
    return document.newest().trailer().values().get("Info");
  }

  private void holdCatalog() throws IOException, MoreThanSignatures {
    Map<String, PdfValue> was = before.catalog().values();
    Map<String, PdfValue> is = after.catalog().values();
    if (root(after) instanceof PdfValue.Reference(var number)) {
      use(number, Use.DOCUMENT);
    }
    Set<String> keys = new TreeSet<>(was.keySet());
    keys.addAll(is.keySet());
    for (String key : keys) {
      switch (key) {
        case "AcroForm" -> holdForm(was.get(key), is.get(key));
        case "DSS" -> {
          if (is.get(key) == null) {
            throw new MoreThanSignatures("/Catalog /DSS");
          }
          proves |= !proofs.containsAll(walk(is.get(key), Use.PROOF));
        }
        case "Perms" -> {
          if (was.get(key) == null) {
            holdPermissions(is.get(key));
          } else {
            requireSame("/Catalog /Perms", was.get(key), is.get(key));
          }
        }
        case "Extensions", "Version" -> walk(is.get(key), Use.SIGNATURE);
        default -> requireSame("/Catalog /" + key, was.get(key), is.get(key));
      }
    }
  }

  /// A signature may say what others may change after it: viewers hold them to that.
  private void holdPermissions(PdfValue value) throws IOException, MoreThanSignatures {
    use(value, Use.SIGNATURE);
    PdfValue.Dictionary permissions = dictionary(value, "/Catalog /Perms");
    if (!permissions.values().keySet().equals(Set.of("DocMDP"))
        || !(permissions.values().get("DocMDP") instanceof PdfValue.Reference(var number))
        || !written.containsKey(number)) {
      throw new MoreThanSignatures("/Catalog /Perms");
    }
  }

  private void holdForm(PdfValue was, PdfValue is) throws IOException, MoreThanSignatures {
    String what = "/AcroForm";
    if (is == null) {
      throw new MoreThanSignatures(what);
    }
    useInPlace(was, is);
    Map<String, PdfValue> old =
        was == null
            ? Map.of()
            : before.dictionary(was).orElseThrow(() -> new IOException(what)).values();
    PdfValue.Dictionary form = dictionary(is, what);
    for (var part : form.values().entrySet()) {
      switch (part.getKey()) {
        case "Fields" -> useInPlace(old.get("Fields"), part.getValue());
        case "SigFlags" -> {}
        case "DA", "DR" -> walk(part.getValue(), Use.SIGNATURE);
        case "NeedAppearances" -> {
          if (!part.getValue().equals(new PdfValue.Word("false"))) {
            throw new MoreThanSignatures(what + " /NeedAppearances");
          }
        }
        default ->
            requireSame(what + " /" + part.getKey(), old.get(part.getKey()), part.getValue());
      }
    }
    List<PdfValue> had =
        was == null ? List.of() : before.list(new PdfValue.Dictionary(old), "Fields");
    List<PdfValue> has = after.list(form, "Fields");
    if (has.size() < had.size() || !has.subList(0, had.size()).equals(had)) {
      throw new MoreThanSignatures(what + " /Fields");
    }
    for (PdfValue field : has) {
      if (!(field instanceof PdfValue.Reference(var number))) {
        throw new MoreThanSignatures(what + " /Fields");
      }
      if (written.containsKey(number)) {
        boolean added = !had.contains(field);
        if (added == before.place(number).isPresent()) {
          throw new MoreThanSignatures(described(number));
        }
        use(number, Use.DOCUMENT);
        holdField(number, added);
      } else if (!had.contains(field)) {
        throw new MoreThanSignatures(what + " /Fields");
      }
    }
  }

  private void holdField(long number, boolean added) throws IOException, MoreThanSignatures {
    PdfValue.Dictionary field = dictionary(new PdfValue.Reference(number), described(number));
    Map<String, PdfValue> values = field.values();
    if (!new PdfValue.Name("Sig").equals(values.get("FT"))
        || !FIELD.containsAll(values.keySet())
        || !new PdfValue.Name("Widget")
            .equals(values.getOrDefault("Subtype", new PdfValue.Name("Widget")))) {
      throw new MoreThanSignatures(described(number));
    }
    if (!added) {
      // A field that waited for its signature.
      Map<String, PdfValue> old =
          before
              .dictionary(new PdfValue.Reference(number))
              .orElseThrow(() -> new IOException("no field"))
              .values();
      if (isFilled(number)) {
        for (String key : FIELD) {
          if (!Set.of("V", "AP", "M").contains(key)) {
            requireSame(described(number), old.get(key), values.get(key));
          }
        }
      } else {
        requireSame(described(number), before.object(number), after.object(number));
      }
    }
    if (values.get("P") != null
        && !(values.get("P") instanceof PdfValue.Reference(var page) && pages.containsKey(page))) {
      throw new MoreThanSignatures(described(number) + " /P");
    }
    for (var part : values.entrySet()) {
      if (!part.getKey().equals("P") && !part.getKey().equals("V")) {
        walk(part.getValue(), Use.SIGNATURE);
      }
    }
    fields.put(number, field);
  }

  private boolean isFilled(long number) throws IOException {
    return before
            .dictionary(new PdfValue.Reference(number))
            .filter(old -> old.values().get("V") == null)
            .isPresent()
        && fieldAfter(number).values().get("V") != null;
  }

  private PdfValue.Dictionary fieldAfter(long number) throws IOException {
    return after
        .dictionary(new PdfValue.Reference(number))
        .orElseThrow(() -> new IOException("no field"));
  }

  /// Pages may show the fields of signatures that are new, and are otherwise what they were.
  private void holdPages() throws IOException, MoreThanSignatures {
    for (long page : pages.keySet()) {
      Map<String, PdfValue> was = pageOf(before, page);
      Map<String, PdfValue> is = pageOf(after, page);
      if (written.containsKey(page)) {
        use(page, Use.DOCUMENT);
        Set<String> keys = new TreeSet<>(was.keySet());
        keys.addAll(is.keySet());
        keys.remove("Annots");
        for (String key : keys) {
          requireSame("/Page " + pages.get(page) + " /" + key, was.get(key), is.get(key));
        }
      }
      useInPlace(was.get("Annots"), is.get("Annots"));
      List<PdfValue> had = before.list(new PdfValue.Dictionary(was), "Annots");
      List<PdfValue> has = after.list(new PdfValue.Dictionary(is), "Annots");
      if (has.size() < had.size() || !has.subList(0, had.size()).equals(had)) {
        throw new MoreThanSignatures("/Page " + pages.get(page) + " /Annots");
      }
      for (PdfValue annotation : has.subList(had.size(), has.size())) {
        if (!(annotation instanceof PdfValue.Reference(var number))) {
          throw new MoreThanSignatures("/Page " + pages.get(page) + " /Annots");
        }
        if (!fields.containsKey(number) || !shown.add(number)) {
          throw new MoreThanSignatures(described(number));
        }
      }
    }
  }

  private static Map<String, PdfValue> pageOf(PdfDocument document, long number)
      throws IOException {
    return document
        .dictionary(new PdfValue.Reference(number))
        .orElseThrow(() -> new IOException("no page " + number))
        .values();
  }

  private void holdInformation() throws IOException, MoreThanSignatures {
    if (information(after) instanceof PdfValue.Reference(var number)
        && written.containsKey(number)) {
      use(number, Use.DOCUMENT);
      Map<String, PdfValue> was = pageOf(before, number);
      Map<String, PdfValue> is = pageOf(after, number);
      Set<String> keys = new TreeSet<>(was.keySet());
      keys.addAll(is.keySet());
      keys.removeAll(INFORMATION);
      for (String key : keys) {
        requireSame("/Info /" + key, was.get(key), is.get(key));
      }
    }
  }

  private Optional<PdfSignature> signature(long number, PdfValue.Dictionary field)
      throws IOException, MoreThanSignatures {
    PdfValue given = field.values().get("V");
    if (given == null) {
      if (field.values().containsKey("AP") || field.values().containsKey("MK")) {
        // It shows something, and nobody signs for it.
        throw new MoreThanSignatures(described(number));
      }
      return Optional.empty();
    }
    String what = described(number) + " /V";
    use(given, Use.SIGNATURE);
    Map<String, PdfValue> values = dictionary(given, what).values();
    if (!SIGNATURE.containsAll(values.keySet())
        || (given instanceof PdfValue.Reference(var own) && before.place(own).isPresent())) {
      throw new MoreThanSignatures(what);
    }
    for (PdfValue value : values.values()) {
      walk(value, Use.SIGNATURE);
    }
    byte[] covered = covered(values, what);
    if (!(values.get("Contents") instanceof PdfValue.Text(var contents))) {
      throw new MoreThanSignatures(what + " /Contents");
    }
    SignedMessage message =
        SignedMessage.of(contents.getBytes(StandardCharsets.ISO_8859_1), covered);
    return Optional.of(
        new PdfSignature(
            message.by().or(() -> text(values.get("Name"))),
            text(values.get("M")).flatMap(PdfUpdate::date),
            message.held(),
            shown(number, field)));
  }

  private static Optional<String> text(PdfValue value) {
    return value instanceof PdfValue.Text text
        ? Optional.of(text.read()).filter(t -> !t.isBlank())
        : Optional.empty();
  }

  /// What a signature is of: all bytes of the file as the update leaves it, but its own.
  private byte[] covered(Map<String, PdfValue> signature, String what)
      throws IOException, MoreThanSignatures {
    List<PdfValue> range = after.list(new PdfValue.Dictionary(signature), "ByteRange");
    long[] at = new long[4];
    if (range.size() != at.length) {
      throw new MoreThanSignatures(what + " /ByteRange");
    }
    for (int i = 0; i < at.length; i++) {
      if (!(range.get(i) instanceof PdfValue.Whole(var whole)) || whole < 0 || whole > to) {
        throw new MoreThanSignatures(what + " /ByteRange");
      }
      at[i] = whole;
    }
    int gap = (int) at[1];
    int behind = (int) at[2];
    int end = behind + (int) at[3];
    if (at[0] != 0
        || gap < from
        || behind <= gap + 1
        || end > to
        || !isBlank(end)
        || pdf[gap] != '<'
        || pdf[behind - 1] != '>') {
      throw new MoreThanSignatures(what + " /ByteRange");
    }
    PdfSyntax inside = after.at(gap);
    if (!inside.value().equals(signature.get("Contents")) || inside.at() != behind) {
      throw new MoreThanSignatures(what + " /Contents");
    }
    byte[] covered = new byte[gap + end - behind];
    System.arraycopy(pdf, 0, covered, 0, gap);
    System.arraycopy(pdf, behind, covered, gap, end - behind);
    return covered;
  }

  private boolean isBlank(int start) {
    for (int i = start; i < to; i++) {
      if (pdf[i] != '\n' && pdf[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  /// Where a field prints something. One that covers more than a seal does is no seal.
  private Optional<PdfSignature.Shown> shown(long number, PdfValue.Dictionary field)
      throws IOException, MoreThanSignatures {
    List<PdfValue> corners = after.list(field, "Rect");
    if (corners.isEmpty()) {
      return Optional.empty();
    }
    if (corners.size() != 4) {
      throw new MoreThanSignatures(described(number) + " /Rect");
    }
    BigDecimal width =
        number(corners.get(2)).subtract(number(corners.get(0))).abs().multiply(MILLIMETRES_A_POINT);
    BigDecimal height =
        number(corners.get(3)).subtract(number(corners.get(1))).abs().multiply(MILLIMETRES_A_POINT);
    if (width.signum() == 0 || height.signum() == 0) {
      return Optional.empty();
    }
    if (width.multiply(height).compareTo(LARGEST_SEAL) > 0) {
      throw new MoreThanSignatures(described(number) + " /Rect");
    }
    int page = page(number);
    return page == 0
        ? Optional.empty()
        : Optional.of(
            new PdfSignature.Shown(
                page,
                width.setScale(0, RoundingMode.HALF_UP),
                height.setScale(0, RoundingMode.HALF_UP)));
  }

  /// The page that shows a field, from 1; 0 where none does.
  private int page(long field) throws IOException {
    for (var page : pages.entrySet()) {
      PdfValue.Dictionary shown = new PdfValue.Dictionary(pageOf(after, page.getKey()));
      if (after.list(shown, "Annots").contains(new PdfValue.Reference(field))) {
        return page.getValue();
      }
    }
    return 0;
  }

  private BigDecimal number(PdfValue value) throws IOException {
    return decimal(after.found(value)).orElseThrow(() -> new IOException("no number"));
  }

  private static Optional<BigDecimal> decimal(PdfValue value) {
    if (value instanceof PdfValue.Whole(var whole)) {
      return Optional.of(BigDecimal.valueOf(whole));
    }
    return value instanceof PdfValue.Word(var word)
            && word.matches("[+-]?(\\d{1,12}\\.?\\d{0,12}|\\.\\d{1,12})")
        ? Optional.of(new BigDecimal(word))
        : Optional.empty();
  }

  /// Numbers all pages, as they are shown.
  private void readPages() throws IOException {
    PdfValue tree = before.catalog().values().get("Pages");
    if (tree == null) {
      throw new IOException("no pages");
    }
    readPages(tree, 0);
  }

  private void readPages(PdfValue node, int depth) throws IOException {
    if (depth > DEEPEST
        || pages.size() > MOST_PAGES
        || !(node instanceof PdfValue.Reference(var number))
        || pages.containsKey(number)) {
      throw new IOException("a tree of pages without end");
    }
    PdfValue.Dictionary values =
        before.dictionary(node).orElseThrow(() -> new IOException("no page"));
    if (values.values().get("Kids") == null) {
      pages.put(number, pages.size() + 1);
      return;
    }
    for (PdfValue kid : before.list(values, "Kids")) {
      readPages(kid, depth + 1);
    }
  }

  /// Takes what `value` is or leads to for a use: objects that the update writes, which nothing
  /// before has a number of; or that were for the same use.
  ///
  /// @return the numbers of the objects
  private Set<Long> walk(PdfValue value, Use use) throws IOException, MoreThanSignatures {
    Set<Long> reached = new HashSet<>();
    if (value != null) {
      walk(value, use, reached, 0);
    }
    return reached;
  }

  private void walk(PdfValue value, Use use, Set<Long> reached, int depth)
      throws IOException, MoreThanSignatures {
    if (depth > DEEPEST) {
      throw new IOException("nested too deeply");
    }
    switch (value) {
      case PdfValue.Reference(var number) -> {
        if (!reached.add(number)) {
          return;
        }
        if (use == Use.PROOF
            ? before.place(number).isPresent() && !proofs.contains(number)
            : proofs.contains(number)) {
          throw new MoreThanSignatures(described(number));
        }
        if (after.place(number).isEmpty()) {
          // What would come to stand there, nobody has checked.
          throw new MoreThanSignatures(described(number));
        }
        if (written.containsKey(number)) {
          if (use != Use.PROOF && before.place(number).isPresent()) {
            // Already there: it is held to what it was, in the end.
            return;
          }
          use(number, use);
          walk(after.object(number), use, reached, depth + 1);
        } else if (use == Use.PROOF) {
          walk(after.object(number), use, reached, depth + 1);
        }
      }
      case PdfValue.Array(var values) -> {
        for (PdfValue each : values) {
          walk(each, use, reached, depth + 1);
        }
      }
      case PdfValue.Dictionary(var values) -> {
        for (PdfValue each : values.values()) {
          walk(each, use, reached, depth + 1);
        }
      }
      case PdfValue.Stream(var about, _) -> walk(about, use, reached, depth + 1);
      case PdfValue.Whole _, PdfValue.Word _, PdfValue.Name _, PdfValue.Text _ -> {}
    }
  }

  /// Whatever `value` led to before.
  private void reach(PdfValue value, Set<Long> reached, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("nested too deeply");
    }
    switch (value) {
      case PdfValue.Reference(var number) -> {
        if (reached.add(number)) {
          reach(before.object(number), reached, depth + 1);
        }
      }
      case PdfValue.Array(var values) -> {
        for (PdfValue each : values) {
          reach(each, reached, depth + 1);
        }
      }
      case PdfValue.Dictionary(var values) -> {
        for (PdfValue each : values.values()) {
          reach(each, reached, depth + 1);
        }
      }
      case PdfValue.Stream(var about, _) -> reach(about, reached, depth + 1);
      case PdfValue.Whole _, PdfValue.Word _, PdfValue.Name _, PdfValue.Text _ -> {}
    }
  }

  private void use(PdfValue value, Use use) throws MoreThanSignatures {
    if (value instanceof PdfValue.Reference(var number)) {
      use(number, use);
    }
  }

  /// A part of the document that may say more than it did. An object that was there before must be
  /// what stood in its place then: elsewhere, it would take away what it was.
  private void useInPlace(PdfValue was, PdfValue is) throws MoreThanSignatures {
    if (is instanceof PdfValue.Reference(var number)
        && before.place(number).isPresent()
        && !is.equals(was)) {
      throw new MoreThanSignatures(described(number));
    }
    use(is, Use.DOCUMENT);
  }

  /// An object is for one use only.
  private void use(long number, Use use) throws MoreThanSignatures {
    Optional<Use> known = written.get(number);
    if (known != null) {
      if (known.filter(u -> u != use).isPresent()) {
        throw new MoreThanSignatures(described(number));
      }
      written.put(number, Optional.of(use));
    }
  }

  private PdfValue.Dictionary dictionary(PdfValue value, String what)
      throws IOException, MoreThanSignatures {
    return after.dictionary(value).orElseThrow(() -> new MoreThanSignatures(what));
  }

  private boolean isAsBefore(long number) throws IOException {
    return before.place(number).isPresent() && isSame(before.object(number), after.object(number));
  }

  private static void requireSame(String what, PdfValue one, PdfValue other)
      throws MoreThanSignatures {
    boolean same = one == null ? other == null : other != null && isSame(one, other);
    if (!same) {
      throw new MoreThanSignatures(what);
    }
  }

  /// Whether two values say the same, however they are written.
  private static boolean isSame(PdfValue one, PdfValue other) {
    return switch (one) {
      case PdfValue.Array(var values) ->
          other instanceof PdfValue.Array(var others)
              && values.size() == others.size()
              && IntStream.range(0, values.size())
                  .allMatch(i -> isSame(values.get(i), others.get(i)));
      case PdfValue.Dictionary(var values) ->
          other instanceof PdfValue.Dictionary(var others)
              && values.keySet().equals(others.keySet())
              && values.entrySet().stream()
                  .allMatch(e -> isSame(e.getValue(), others.get(e.getKey())));
      case PdfValue.Word word ->
          word.equals(other)
              || (decimal(word).isPresent()
                  && decimal(other).filter(d -> d.compareTo(decimal(word).get()) == 0).isPresent());
      case PdfValue.Whole whole ->
          decimal(other)
              .filter(d -> d.compareTo(BigDecimal.valueOf(whole.value())) == 0)
              .isPresent();
      case PdfValue.Name _, PdfValue.Text _, PdfValue.Reference _ -> one.equals(other);
      // Its bytes are other bytes, wherever they stand.
      case PdfValue.Stream _ -> false;
    };
  }

  /// An object as PDF calls it: `12 0 obj /Annot /Text`.
  private String described(long number) {
    StringBuilder what = new StringBuilder().append(number).append(" 0 obj");
    try {
      PdfValue value = after.object(number);
      PdfValue.Dictionary about =
          value instanceof PdfValue.Stream stream
              ? stream.about()
              : value instanceof PdfValue.Dictionary dictionary
                  ? dictionary
                  : new PdfValue.Dictionary(Map.of());
      for (String key : List.of("Type", "Subtype", "FT")) {
        if (about.values().get(key) instanceof PdfValue.Name(var name)) {
          what.append(" /").append(name);
        }
      }
    } catch (IOException _) {
      // Its number must do.
      return what.toString();
    }
    return what.toString();
  }

  /// `D:20210720153000+08'00'`
  private static Optional<OffsetDateTime> date(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return Optional.empty();
    }
    try {
      int[] part = new int[6];
      for (int i = 0; i < part.length; i++) {
        part[i] = Integer.parseInt(date.group(i + 1));
      }
      ZoneOffset zone =
          date.group(7) == null
              ? ZoneOffset.UTC
              : ZoneOffset.of(date.group(7) + ":" + date.group(8));
      return Optional.of(
          LocalDateTime.of(part[0], part[1], part[2], part[3], part[4], part[5]).atOffset(zone));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
