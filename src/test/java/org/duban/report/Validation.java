package org.duban.report;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// What veraPDF says against a PDF.
public final class Validation {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Validation() {}

  /// The failed checks of the standard, each with its clause; none for a document that keeps it.
  public static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (InputStream in = new ByteArrayInputStream(pdf);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(check -> check.getStatus() == TestAssertion.Status.FAILED)
          .map(check -> check.getRuleId().getClause() + " " + check.getMessage())
          .distinct()
          .toList();
    }
  }
}
