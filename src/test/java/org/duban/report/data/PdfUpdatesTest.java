package org.duban.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duban.disk.Sha256;
import org.duban.report.Samples;
import org.duban.report.SignedPdfs;
import org.duban.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfUpdatesTest {

  private static final byte[] ISSUED = Samples.pdf(Lang.ZH);

  private static PdfUpdates behind(byte[] pdf) {
    return PdfUpdates.behind(pdf, ISSUED.length).orElseThrow();
  }

  @Test
  void aSignatureIsRead() throws IOException {
    byte[] pdf = SignedPdfs.of(ISSUED, "signed");

    assertThat(PdfUpdates.beginning(pdf, Sha256.hex(ISSUED)::equals)).hasValue(ISSUED.length);
    PdfUpdates updates = behind(pdf);
    assertThat(updates.other()).isEmpty();
    assertThat(updates.signatures()).hasSize(1);
    PdfSignature signature = updates.signatures().getFirst();
    assertThat(signature.by()).hasValue("区督查室（测试）");
    assertThat(signature.at())
        .hasValueSatisfying(at -> assertThat(at).hasToString("2021-07-20T09:00+08:00"));
    assertThat(signature.held()).isEqualTo(PdfSignature.Held.HOLDS);
    assertThat(signature.shown()).isEmpty();
  }

  @Test
  void severalSignOneAfterTheOther() throws IOException {
    byte[] pdf = SignedPdfs.of(SignedPdfs.of(SignedPdfs.of(ISSUED, "signed"), "visible"), "signed");

    PdfUpdates updates = behind(pdf);

    assertThat(updates.other()).isEmpty();
    assertThat(updates.count()).isEqualTo(3);
    assertThat(updates.signatures())
        .extracting(PdfSignature::held)
        .containsOnly(PdfSignature.Held.HOLDS)
        .hasSize(3);
    assertThat(updates.signatures().get(1).shown().orElseThrow().page()).isEqualTo(1);
  }

  @Test
  void openPdfSignsLikewise() throws IOException {
    byte[] pdf = SignedPdfs.byOpenPdf(ISSUED);

    PdfUpdates updates = behind(pdf);

    assertThat(updates.other()).isEmpty();
    assertThat(updates.signatures())
        .extracting(PdfSignature::held)
        .containsExactly(PdfSignature.Held.HOLDS);
  }

  @ParameterizedTest
  @CsvSource({
    "note, /Annot",
    "note-alone, /Annot",
    "content, /Contents",
    "file, /EmbeddedFile",
    "metadata, /Metadata",
    "title, /Title",
    "action, /OpenAction",
    "page, /Page",
    "covering, /Rect"
  })
  void anythingElseIsNamed(String kind, String what) throws IOException {
    PdfUpdates updates = behind(SignedPdfs.of(ISSUED, kind));

    assertThat(updates.other())
        .hasValueSatisfying(other -> assertThat(other.what()).contains(what));
    assertThat(updates.signatures()).isEmpty();
  }

  @Test
  void whatASignatureDoesNotCoverBreaksIt() throws IOException {
    assertThat(behind(SignedPdfs.of(ISSUED, "broken")).signatures())
        .extracting(PdfSignature::held)
        .containsExactly(PdfSignature.Held.BROKEN);
  }

  @Test
  void whatIsNoUpdateIsNone() throws IOException {
    byte[] signed = SignedPdfs.of(ISSUED, "signed");

    assertThat(List.of("x", "%%EOF\n", "\n\n", "1 0 obj null endobj %%EOF"))
        .allSatisfy(
            text -> assertThat(PdfUpdates.behind(with(ISSUED, text), ISSUED.length)).isEmpty());
    assertThat(PdfUpdates.behind(with(signed, "x"), ISSUED.length)).isEmpty();
    assertThat(PdfUpdates.behind(ISSUED, ISSUED.length)).isEmpty();
  }

  @Test
  void anUpdateThatWritesSomethingOldAnewIsSeen() throws IOException {
    for (String number : List.of("3", "5", "9")) {
      Optional<PdfUpdates> updates =
          PdfUpdates.behind(
              byHand(ISSUED, number + " 0 obj\n<</Type/X>>\nendobj\n", number), ISSUED.length);

      assertThat(updates.orElseThrow().other())
          .hasValueSatisfying(other -> assertThat(other.what()).isNotEmpty());
    }
  }

  @Test
  void aTableThatNamesWhatIsNotWrittenIsSeen() throws IOException {
    String text = new String(ISSUED, StandardCharsets.ISO_8859_1);
    long elsewhere = text.indexOf(" 0 obj") - 1L;
    byte[] pdf = byHand(ISSUED, "", "4", elsewhere);

    assertThat(behind(pdf).other())
        .hasValueSatisfying(other -> assertThat(other.what()).isEqualTo("xref"));
  }

  @Test
  void bytesBetweenObjectsAreNoUpdate() throws IOException {
    assertThat(PdfUpdates.behind(byHand(ISSUED, "hidden\n", "4"), ISSUED.length)).isEmpty();
  }

  @Test
  void aSignatureThatCoversLessIsNone() throws IOException {
    byte[] signed = SignedPdfs.of(ISSUED, "signed");
    String text = new String(signed, StandardCharsets.ISO_8859_1);
    byte[] pdf = signed.clone();
    pdf[text.indexOf('0', text.indexOf("/ByteRange"))] = '1';

    assertThat(behind(pdf).other())
        .hasValueSatisfying(other -> assertThat(other.what()).contains("/ByteRange"));
  }

  @Test
  void anotherPdfHasNoKnownBeginning() throws IOException {
    byte[] pdf = SignedPdfs.updated(ISSUED, _ -> Set.of());

    assertThat(PdfUpdates.beginning(pdf, "0".repeat(64)::equals)).isEmpty();
    assertThat(PdfUpdates.beginning(ISSUED, Sha256.hex(ISSUED)::equals)).isEmpty();
  }

  private static byte[] with(byte[] pdf, String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(pdf);
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
  }

  private static byte[] byHand(byte[] pdf, String objects, String number) {
    return byHand(pdf, objects, number, pdf.length);
  }

  /// An update with an object under `number`, with the trailer that belongs to it.
  private static byte[] byHand(byte[] pdf, String objects, String number, long at) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    String before =
        text.substring(text.lastIndexOf("startxref") + 9, text.lastIndexOf("%%EOF")).strip();
    String root = entry(text, "/Root");
    String info = entry(text, "/Info");
    int table = pdf.length + objects.length();
    return with(
        pdf,
        objects
            + "xref\n"
            + number
            + " 1\n"
            + "%010d 00000 n \n".formatted(at)
            + "trailer\n<</Size 400/Prev "
            + before
            + root
            + info
            + ">>\nstartxref\n"
            + table
            + "\n%%EOF\n");
  }

  /// The last `/Root 3 0 R`, say.
  private static String entry(String pdf, String key) {
    int at = pdf.lastIndexOf(key);
    return pdf.substring(at, pdf.indexOf('R', at + 2) + 1);
  }
}
