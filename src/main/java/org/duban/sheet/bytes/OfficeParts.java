package org.duban.sheet.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// The parts of a workbook or of a document of Word: XML files in a ZIP archive, which name each
/// other (ECMA-376, part 2).
public final class OfficeParts implements AutoCloseable {

  /// A part that unpacks to more than is read.
  public static final class PartTooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final ZipFile zip;
  private final long largest;

  /// @param largest how many bytes of one part are read
  public OfficeParts(byte[] bytes, long largest) throws IOException {
    // It insists on the directory at the end, so that no archive that was cut off is read.
    this.zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
    this.largest = largest;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /// The name of the part that `from` is related to in that way.
  public Optional<String> ofType(String from, String type)
      throws IOException, SAXException, ParserConfigurationException {
    return relations(from).stream()
        .filter(r -> r.type.endsWith("/" + type))
        .map(Relation::target)
        .findFirst();
  }

  /// The names of the parts that `from` is related to, by the ids that it uses for them.
  public Map<String, String> byId(String from)
      throws IOException, SAXException, ParserConfigurationException {
    Map<String, String> byId = new HashMap<>();
    relations(from).forEach(r -> byId.put(r.id, r.target));
    return byId;
  }

  private record Relation(String id, String type, String target) {}

  private List<Relation> relations(String from)
      throws IOException, SAXException, ParserConfigurationException {
    int slash = from.lastIndexOf('/') + 1;
    String folder = from.substring(0, slash);
    List<Relation> relations = new ArrayList<>();
    parse(
        folder + "_rels/" + from.substring(slash) + ".rels",
        new DefaultHandler() {
          @Override
          public void startElement(String uri, String name, String q, Attributes attributes) {
            if (name.equals("Relationship")) {
              relations.add(
                  new Relation(
                      attributes.getValue("Id"),
                      attributes.getValue("Type"),
                      resolved(folder, attributes.getValue("Target"))));
            }
          }
        });
    return relations;
  }

  private static String resolved(String folder, String target) {
    return target.startsWith("/")
        ? target.substring(1)
        : Path.of(folder).resolve(target).normalize().toString().replace('\\', '/');
  }

  /// Reads a part; one that isn't there has nothing to say.
  public void parse(String part, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    ZipArchiveEntry entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    try (InputStream in = new Limited(zip.getInputStream(entry))) {
      XMLReader reader = XMLHelper.newXMLReader();
      reader.setContentHandler(handler);
      reader.parse(new InputSource(in));
    }
  }

  private final class Limited extends FilterInputStream {

    private long count;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
      int read = super.read(buffer, start, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int more) throws IOException {
      count += more;
      if (count > largest) {
        throw new PartTooLarge();
      }
    }
  }
}
