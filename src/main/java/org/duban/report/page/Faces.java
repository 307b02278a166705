package org.duban.report.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpdf.css.sheet.FontFaceRule;
import org.openpdf.css.value.FontSpecification;
import org.openpdf.extend.UserAgentCallback;
import org.openpdf.layout.SharedContext;
import org.openpdf.pdf.FontFamily;
import org.openpdf.pdf.ITextFSFont;
import org.openpdf.pdf.ITextFontResolver;
import org.openpdf.render.FSFont;

/// Resolves the fonts of a style sheet to the [faces][FontFace] that Duban brings, and to no other:
/// the bytes of a report must not depend on the fonts of the machine.
public final class Faces extends ITextFontResolver {

  @Override
  public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
    String family = wanted.families == null ? "" : wanted.families[0];
    int weight = convertWeightToInt(wanted.fontWeight);
    return new ITextFSFont(FontFace.of(family, weight).description(), wanted.size);
  }

  @Override
  protected Map<String, FontFamily> loadFonts() {
    return new HashMap<>();
  }

  /// No style sheet brings fonts of its own.
  @Override
  public void importFontFaces(List<FontFaceRule> rules, UserAgentCallback agent) {}
}
