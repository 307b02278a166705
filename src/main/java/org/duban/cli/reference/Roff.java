package org.duban.cli.reference;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duban.cli.io.Wrap;
import org.duban.cli.option.CommandTexts.Entry;

/// A manual page being written, in the macros of man(7).
final class Roff {

  /// Code within a sentence, as Markdown marks it.
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /// An option within a sentence.
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[a-z][a-z-]*");

  /// A word of what is typed that stands for another: PERIOD, FILE.
  private static final Pattern LABEL = Pattern.compile("\\b[A-Z]{2,}\\b");

  private final StringBuilder text = new StringBuilder();

  /// @param title of the page, `duban-report`
  /// @param date YYYY-MM-DD
  Roff(String title, String date, String source, String manual) {
    line(".TH %s 1 %s \"%s\" \"%s\"".formatted(dashes(title), date, source, manual));
    // Words of options are not to be cut, nor gaps left between ideographs.
    line(".nh");
    line(".ad l");
  }

  Roff section(String title) {
    line(".SH \"" + title + "\"");
    return this;
  }

  Roff subsection(String title) {
    line(".SS \"" + title + "\"");
    return this;
  }

  /// What apropos(1) finds a page by.
  Roff name(String title, String summary) {
    line(dashes(title) + " \\- " + summary);
    return this;
  }

  Roff paragraph(String words) {
    line(".PP");
    return words(words);
  }

  Roff words(String words) {
    line(marked(words));
    return this;
  }

  /// Lines in bold with their placeholders in italics, as a synopsis shows what to type.
  Roff usages(List<String> usages) {
    line(usages.stream().map(Roff::typed).collect(Collectors.joining("\n.br\n")));
    return this;
  }

  Roff entries(List<Entry> entries) {
    for (Entry entry : entries) {
      line(".TP");
      line(typed(entry.name()));
      line(marked(entry.text()));
    }
    return this;
  }

  /// Command lines as they are typed.
  Roff commands(List<String> lines) {
    line(".nf");
    line(".RS 4");
    lines.forEach(l -> line(dashes(escaped(l))));
    line(".RE");
    line(".fi");
    return this;
  }

  String page() {
    return text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String marked(String words) {
    // Formatters break lines at spaces alone.
    String breakable = String.join("\\:", Wrap.pieces(escaped(words))).replace(" \\:", " ");
    String escaped =
        OPTION.matcher(breakable).replaceAll(m -> Matcher.quoteReplacement(dashes(m.group())));
    return CODE.matcher(escaped).replaceAll("\\\\fB$1\\\\fR");
  }

  private static String typed(String words) {
    return "\\fB" + LABEL.matcher(dashes(escaped(words))).replaceAll("\\\\fI$0\\\\fB") + "\\fR";
  }

  /// A hyphen that is typed, where the formatter would print one of running text.
  private static String dashes(String escaped) {
    return escaped.replace("-", "\\-");
  }

  /// What the formatter would take for its own: a backslash, and a dot or quote that begins a line.
  private static String escaped(String words) {
    String escaped = words.replace("\\", "\\e");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
