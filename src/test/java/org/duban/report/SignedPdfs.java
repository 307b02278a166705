package org.duban.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Calendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureInterface;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfSignature;
import org.openpdf.text.pdf.PdfSignatureAppearance;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfString;

/// Signs PDFs as other programs do, by updates behind their end, with a key for tests.
public final class SignedPdfs {

  private static final char[] PASSWORD = "duban-test".toCharArray();

  private SignedPdfs() {}

  /// What is changed in an open document. The objects that it returns are written too.
  @FunctionalInterface
  public interface Change {
    Set<COSDictionary> apply(PDDocument document) throws IOException;
  }

  /// The PDF after what `kind` names.
  public static byte[] of(byte[] pdf, String kind) throws IOException {
    return switch (kind) {
      case "signed" -> signed(pdf, _ -> Set.of());
      case "visible" -> visible(pdf, new PDRectangle(60, 60, 120, 120));
      case "covering" -> visible(pdf, new PDRectangle(0, 0, 500, 700));
      case "broken" -> {
        byte[] signed = signed(pdf, _ -> Set.of());
        // In the date of the signature.
        int at = new String(signed, StandardCharsets.ISO_8859_1).indexOf("D:20210720", pdf.length);
        signed[at + 9] = '1';
        yield signed;
      }
      case "note" -> signed(pdf, SignedPdfs::annotate);
      case "note-alone" -> updated(pdf, SignedPdfs::annotate);
      case "content" -> signed(pdf, SignedPdfs::write);
      case "file" -> signed(pdf, SignedPdfs::attach);
      case "metadata" -> signed(pdf, SignedPdfs::describe);
      case "title" -> signed(pdf, SignedPdfs::entitle);
      case "action" -> signed(pdf, SignedPdfs::act);
      case "page" -> signed(pdf, SignedPdfs::addPage);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static Set<COSDictionary> annotate(PDDocument document) throws IOException {
    PDPage page = document.getPage(0);
    PDAnnotationText note = new PDAnnotationText();
    note.setRectangle(new PDRectangle(100, 100, 20, 20));
    note.setContents("66.3%");
    var annotations = page.getAnnotations();
    annotations.add(note);
    page.setAnnotations(annotations);
    return Set.of(page.getCOSObject(), note.getCOSObject());
  }

  private static Set<COSDictionary> write(PDDocument document) throws IOException {
    PDPage page = document.getPage(0);
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
      content.addRect(100, 100, 50, 10);
      content.fill();
    }
    return Set.of(page.getCOSObject());
  }

  private static Set<COSDictionary> attach(PDDocument document) throws IOException {
    var files = document.getDocumentCatalog().getNames().getEmbeddedFiles();
    var node = files.getNames() == null ? files.getKids().getFirst() : files;
    var file = node.getNames().values().iterator().next().getEmbeddedFile();
    try (var out = file.createOutputStream(COSName.FLATE_DECODE)) {
      out.write("{}".getBytes(StandardCharsets.US_ASCII));
    }
    return Set.of(file.getCOSObject());
  }

  private static Set<COSDictionary> describe(PDDocument document) throws IOException {
    PDMetadata metadata =
        new PDMetadata(document, new ByteArrayInputStream("<x/>".getBytes(StandardCharsets.UTF_8)));
    document.getDocumentCatalog().setMetadata(metadata);
    return Set.of(document.getDocumentCatalog().getCOSObject(), metadata.getCOSObject());
  }

  private static Set<COSDictionary> entitle(PDDocument document) {
    document.getDocumentInformation().setTitle("关于2021年1—6月目标任务全面完成的通报");
    return Set.of(document.getDocumentInformation().getCOSObject());
  }

  private static Set<COSDictionary> act(PDDocument document) {
    COSDictionary action = new COSDictionary();
    action.setName(COSName.S, "URI");
    action.setString(COSName.getPDFName("URI"), "https://example.org/");
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    catalog.setItem(COSName.OPEN_ACTION, action);
    return Set.of(catalog);
  }

  private static Set<COSDictionary> addPage(PDDocument document) {
    PDPage page = new PDPage();
    document.addPage(page);
    COSDictionary parent = page.getCOSObject().getCOSDictionary(COSName.PARENT);
    return Set.of(page.getCOSObject(), parent);
  }

  /// An update without a signature.
  public static byte[] updated(byte[] pdf, Change change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.setDocumentId(1L);
      document.saveIncremental(out, change.apply(document));
    }
    return out.toByteArray();
  }

  /// An update with a signature, and with `change`.
  public static byte[] signed(byte[] pdf, Change change) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf);
        SignatureOptions options = new SignatureOptions()) {
      return signed(document, options, change);
    }
  }

  private static byte[] visible(byte[] pdf, PDRectangle where) throws IOException {
    return signed(
        pdf,
        document -> {
          PDSignatureField field = document.getSignatureFields().getLast();
          var widget = field.getWidgets().getFirst();
          widget.setRectangle(where);
          PDAppearanceStream picture = new PDAppearanceStream(document);
          picture.setBBox(new PDRectangle(where.getWidth(), where.getHeight()));
          picture.setResources(new PDResources());
          try (var content = new PDPageContentStream(document, picture)) {
            content.setNonStrokingColor(1f, 0f, 0f);
            content.addRect(10, 10, where.getWidth() - 20, where.getHeight() - 20);
            content.fill();
          }
          PDAppearanceDictionary appearance = new PDAppearanceDictionary();
          appearance.setNormalAppearance(picture);
          widget.setAppearance(appearance);
          return Set.of(widget.getCOSObject());
        });
  }

  private static byte[] signed(PDDocument document, SignatureOptions options, Change change)
      throws IOException {
    document.setDocumentId(1L);
    PDSignature signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
    Calendar at = Calendar.getInstance(TimeZone.getTimeZone("Asia/Shanghai"));
    at.setTimeInMillis(1_626_742_800_000L);
    signature.setSignDate(at);
    options.setPreferredSignatureSize(6000);
    SignatureInterface signer = content -> cms(content.readAllBytes());
    document.addSignature(signature, signer, options);
    Set<COSDictionary> changed = new HashSet<>(change.apply(document));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    changed.forEach(object -> object.setNeedToBeUpdated(true));
    document.saveIncremental(out);
    return out.toByteArray();
  }

  /// As the library signs that prints reports too.
  public static byte[] byOpenPdf(byte[] pdf) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfStamper stamper =
        PdfStamper.createSignature(new PdfReader(pdf), out, "\0", (File) null, true);
    stamper.setUpdateMetadata(false);
    stamper.setUpdateDocInfo(false);
    PdfSignatureAppearance appearance = stamper.getSignatureAppearance();
    appearance.setCryptoDictionary(
        new PdfSignature(PdfName.ADOBE_PPKLITE, PdfName.ADBE_PKCS7_DETACHED));
    appearance.preClose(new HashMap<>(Map.of(PdfName.CONTENTS, 12_002)));
    byte[] signed = appearance.getRangeStream().readAllBytes();
    PdfDictionary contents = new PdfDictionary();
    contents.put(
        PdfName.CONTENTS, new PdfString(Arrays.copyOf(cms(signed), 6000)).setHexWriting(true));
    appearance.close(contents);
    return out.toByteArray();
  }

  /// A signature of `content` that stands apart from it (RFC 5652).
  public static byte[] cms(byte[] content) throws IOException {
    try (InputStream file = SignedPdfs.class.getResourceAsStream("seal.p12")) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(file, PASSWORD);
      X509Certificate certificate = (X509Certificate) store.getCertificate("office");
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      byte[] attributes =
          concat(
              der(0x30, name("06092a864886f70d010903"), der(0x31, name("06092a864886f70d010701"))),
              der(0x30, name("06092a864886f70d010904"), der(0x31, der(0x04, digest))));
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign((PrivateKey) store.getKey("office", PASSWORD));
      signature.update(der(0x31, attributes));
      byte[] sha256 = der(0x30, name("0609608648016503040201"));
      byte[] signer =
          der(
              0x30,
              name("020101"),
              der(
                  0x30,
                  certificate.getIssuerX500Principal().getEncoded(),
                  der(0x02, certificate.getSerialNumber().toByteArray())),
              sha256,
              der(0xA0, attributes),
              der(0x30, name("06092a864886f70d010101"), name("0500")),
              der(0x04, signature.sign()));
      return der(
          0x30,
          name("06092a864886f70d010702"),
          der(
              0xA0,
              der(
                  0x30,
                  name("020101"),
                  der(0x31, sha256),
                  der(0x30, name("06092a864886f70d010701")),
                  der(0xA0, certificate.getEncoded()),
                  der(0x31, signer))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] name(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static byte[] der(int tag, byte[]... parts) {
    byte[] held = concat(parts);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (held.length < 0x80) {
      out.write(held.length);
    } else {
      out.write(0x82);
      out.write(held.length >> 8);
      out.write(held.length);
    }
    out.writeBytes(held);
    return out.toByteArray();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List.of(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }
}
