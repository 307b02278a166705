package org.duban.report;

import java.util.Objects;
import java.util.Optional;
import org.duban.report.page.Logo;
import org.duban.report.page.MoreFonts;
import org.duban.report.template.TemplateFiles;

/// What an office prints its reports with, beside what Duban brings.
///
/// @param fonts for characters that Duban's own lack
/// @param boxesMissing whether a character that no font has is printed as its code point in a box;
///   otherwise there is no report then
/// @param templates the templates and style sheets
/// @param logo the office's
public record PrintSettings(
    MoreFonts fonts, boolean boxesMissing, TemplateFiles templates, Optional<Logo> logo) {

  /// What Duban brings, and no more.
  public static final PrintSettings PLAIN =
      new PrintSettings(MoreFonts.NONE, false, TemplateFiles.BUILT_IN, Optional.empty());

  public PrintSettings {
    Objects.requireNonNull(fonts);
    Objects.requireNonNull(templates);
    Objects.requireNonNull(logo);
  }
}
