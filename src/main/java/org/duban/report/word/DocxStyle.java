package org.duban.report.word;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.duban.text.Lang;

/// The paragraph styles of a document. Those that Word knows have its own names, so that its
/// navigation pane and its menus work. An element of a report gets the style that its class names
/// (`p.text`, or what stands in `div.memo`), else the one of its tag.
///
/// Sizes and line pitches are in points: of a Chinese document after GB/T 9704, of an English one,
/// and of a report that is one page in either language. A pitch is exact; without one a line is as
/// high as its font asks.
@SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
enum DocxStyle {
  NORMAL("Normal", "Normal", Face.BODY, Size.of(16, 28, 10.5, 0, 10, 14.5)),
  TITLE("Title", "Title", Face.TITLE, Size.of(22, 34, 18.5, 26, 17, 24), Look::centredInChinese),
  HEADING_1(
      "Heading1",
      "heading 1",
      Face.HEADING_1,
      Size.of(16, 28, 14, 20, 12, 18),
      look -> look.heading(0)),
  HEADING_2(
      "Heading2",
      "heading 2",
      Face.HEADING_2,
      Size.of(16, 28, 11, 16, 11, 16),
      look -> look.heading(1)),
  HEADING_3(
      "Heading3",
      "heading 3",
      Face.HEADING_3,
      Size.of(16, 28, 10.5, 15, 10, 14.5),
      look -> look.heading(2)),
  TEXT("BodyText", "Body Text", Face.BODY, Size.of(16, 28, 10.5, 0, 10, 14.5), Look::text),
  OFFICE("office", "Letterhead", Face.TITLE, Size.of(30, 44, 11, 0, 20, 28), Look::letterhead),
  LONG("long", "Letterhead long", Face.TITLE, Size.of(21, 34, 11, 0, 16, 24), Look::letterhead),
  LONGEST(
      "longest",
      "Letterhead longest",
      Face.TITLE,
      Size.of(16, 26, 11, 0, 13, 20),
      Look::letterhead),
  NUMBER("number", "Number", Face.BODY, Size.of(16, 28, 9.5, 0, 10, 14.5), Look::number),
  ISSUED("issued", "Issued", Face.BODY, Size.of(14, 28, 10.5, 0, 10, 14.5), Look::issued),
  MEMO("memo", "Memo", Face.BODY, Size.of(16, 28, 10.5, 0, 10, 14.5)),
  SUBTITLE(
      "Subtitle", "Subtitle", Face.BODY, Size.of(14, 24, 10.5, 0, 10, 15), Look::centredInChinese),
  NOTICE("notice", "Notice", Face.TABLE, Size.of(10.5, 16, 9.5, 0, 8.5, 12), Look::boxed),
  TO("to", "Addressee", Face.BODY, Size.of(16, 28, 10.5, 0, 10, 14.5)),
  SUMMARY("summary", "Summary", Face.BODY, Size.of(12, 20, 10.5, 0, 10, 14.5), Look::text),
  WORST("worst", "Item", Face.BODY, Size.of(12, 20, 10.5, 0, 9, 12.5)),
  CAPTION("caption", "caption", Face.TABLE_HEAD, Size.of(12, 20, 10.5, 0, 10, 14), Look::caption),
  PICTURE("Picture", "Picture", Face.BODY, Size.of(12, 0, 10.5, 0, 10, 0), Look::picture),
  CELL("TableText", "Table Text", Face.TABLE, Size.of(10.5, 15, 8.5, 0, 9, 12)),
  HEAD("TableHead", "Table Head", Face.TABLE_HEAD, Size.of(10.5, 15, 8.5, 0, 9, 12), Look::head),
  GAP("Gap", "Gap", Face.BODY, Size.of(6, 8, 6, 8, 4, 4)),
  ANNEXES("annex-list", "Annexes", Face.BODY, Size.of(16, 28, 10.5, 0, 10, 14.5), Look::indented),
  SIGNATURE(
      "signature", "Signature", Face.BODY, Size.of(16, 28, 10.5, 0, 10, 14.5), Look::signature),
  IMPRINT("imprint", "Imprint", Face.BODY, Size.of(14, 24, 10.5, 0, 10, 14.5), Look::imprint),
  PROOF("proof", "Proof", Face.TABLE, Size.of(7.5, 10, 7, 0, 7, 10)),
  FOOTER("Footer", "footer", Face.FOOTER, Size.of(14, 0, 8.5, 0, 10, 0));

  /// The role of a font.
  private enum Face {
    BODY("仿宋_GB2312", "Times New Roman", false),
    TITLE("方正小标宋简体", "Times New Roman", true),
    HEADING_1("黑体", "Times New Roman", true),
    HEADING_2("楷体_GB2312", "Times New Roman", true),
    HEADING_3("仿宋_GB2312", "Times New Roman", true),
    TABLE("仿宋_GB2312", "Arial", false),
    TABLE_HEAD("黑体", "Arial", false),
    FOOTER("宋体", "Arial", false);

    private final String chinese;
    private final String english;
    private final boolean boldInEnglish;

    Face(String chinese, String english, boolean boldInEnglish) {
      this.chinese = chinese;
      this.english = english;
      this.boldInEnglish = boldInEnglish;
    }

    /// Chinese text in one font and what is Latin in another, as offices have it.
    String xml(Lang lang) {
      return switch (lang) {
        case ZH -> fonts("Times New Roman", chinese);
        case EN -> fonts(english, "SimSun") + (boldInEnglish ? "<w:b/><w:bCs/>" : "");
      };
    }
  }

  /// @param briefly on the one page of a report that has one
  private record Size(
      double chinese,
      double chinesePitch,
      double english,
      double englishPitch,
      double briefly,
      double brieflyPitch) {

    static Size of(double zh, double zhPitch, double en, double enPitch, double b, double bPitch) {
      return new Size(zh, zhPitch, en, enPitch, b, bPitch);
    }
  }

  private final String id;
  private final String title;
  private final Face face;
  private final Size size;
  private final Function<Look, Look> look;

  DocxStyle(String id, String title, Face face, Size size) {
    this(id, title, face, size, Function.identity());
  }

  DocxStyle(String id, String title, Face face, Size size, Function<Look, Look> look) {
    this.id = id;
    this.title = title;
    this.face = face;
    this.size = size;
    this.look = look;
  }

  String id() {
    return id;
  }

  /// The style that a class of an element names.
  static Optional<DocxStyle> ofClass(String name) {
    String wanted = name.equals("text") ? TEXT.id : name;
    return Arrays.stream(values()).filter(style -> style.id.equalsIgnoreCase(wanted)).findAny();
  }

  /// Of its text, in points.
  double size(Lang lang, boolean brief) {
    if (brief) {
      return size.briefly();
    }
    return switch (lang) {
      case ZH -> size.chinese();
      case EN -> size.english();
    };
  }

  private double pitch(Lang lang, boolean brief) {
    if (brief) {
      return size.brieflyPitch();
    }
    return switch (lang) {
      case ZH -> size.chinesePitch();
      case EN -> size.englishPitch();
    };
  }

  /// All styles, as the part of a document that holds them.
  ///
  /// @param width of the text on a page, in twentieths of a point
  static String sheet(Lang lang, boolean brief, int width) {
    StringBuilder sheet = new StringBuilder(8000);
    sheet.append(DocxParts.XML).append("<w:styles ").append(DocxParts.W);
    sheet.append("><w:docDefaults><w:rPrDefault><w:rPr>").append(Face.BODY.xml(lang));
    double body = NORMAL.size(lang, brief);
    sheet.append(sized(body)).append("<w:lang w:val=\"en-");
    sheet.append(
        switch (lang) {
          case ZH -> "US";
          case EN -> "GB";
        });
    sheet.append("\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>");
    sheet.append("<w:pPrDefault/></w:docDefaults>");
    for (DocxStyle style : values()) {
      style.write(sheet, lang, brief, width);
    }
    sheet.append("<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">");
    sheet.append("<w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/>");
    sheet.append("<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>");
    sheet.append(margins(108, 0)).append("</w:tblPr></w:style>");
    sheet.append("<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"Report\">");
    sheet.append("<w:name w:val=\"Report Table\"/><w:basedOn w:val=\"TableNormal\"/><w:qFormat/>");
    sheet.append("<w:pPr><w:snapToGrid w:val=\"0\"/></w:pPr><w:tblPr><w:tblBorders>");
    sheet.append(border("top", 8, "333333")).append(border("bottom", 8, "333333"));
    sheet.append(border("insideH", 4, "999999")).append(border("insideV", 4, "999999"));
    sheet.append("</w:tblBorders>").append(margins(60, 30)).append("</w:tblPr></w:style>");
    for (CharacterStyle style : CharacterStyle.values()) {
      style.write(sheet, lang);
    }
    return sheet.append("</w:styles>").toString();
  }

  private void write(StringBuilder sheet, Lang lang, boolean brief, int width) {
    boolean normal = this == NORMAL;
    sheet.append("<w:style w:type=\"paragraph\"");
    sheet.append(normal ? " w:default=\"1\"" : isOwn() ? " w:customStyle=\"1\"" : "");
    sheet.append(" w:styleId=\"").append(id).append("\"><w:name w:val=\"").append(title);
    sheet.append("\"/>").append(normal ? "" : "<w:basedOn w:val=\"Normal\"/>");
    sheet.append("<w:qFormat/><w:pPr>");
    Look plain = new Look(lang, brief, width, size(lang, brief), pitch(lang, brief), isTable());
    look.apply(plain).write(sheet);
    sheet.append("</w:pPr><w:rPr>").append(face.xml(lang));
    sheet.append(colour(lang)).append(sized(size(lang, brief))).append("</w:rPr></w:style>");
  }

  private String colour(Lang lang) {
    return switch (this) {
      case OFFICE, LONG, LONGEST ->
          switch (lang) {
            case ZH -> "<w:color w:val=\"C8102E\"/>";
            case EN -> "<w:color w:val=\"1F3A5F\"/>";
          };
      case NOTICE -> "<w:color w:val=\"8A4B00\"/>";
      case PROOF -> "<w:color w:val=\"555555\"/>";
      case HEADING_1 ->
          switch (lang) {
            case ZH -> "";
            case EN -> "<w:color w:val=\"1F3A5F\"/>";
          };
      default -> "";
    };
  }

  /// Whether Word has no style of that name.
  private boolean isOwn() {
    return !title.equals(title.toLowerCase(Locale.ROOT))
        && !title.equals("Title")
        && !title.equals("Subtitle")
        && !title.equals("Body Text")
        && !title.equals("Signature");
  }

  private boolean isTable() {
    return this == CELL || this == HEAD || this == GAP;
  }

  private static String fonts(String latin, String asian) {
    return "<w:rFonts w:ascii=\"%1$s\" w:eastAsia=\"%2$s\" w:hAnsi=\"%1$s\" w:cs=\"%1$s\"/>"
        .formatted(latin, asian);
  }

  private static String sized(double points) {
    long halves = Math.round(points * 2);
    return "<w:sz w:val=\"%1$d\"/><w:szCs w:val=\"%1$d\"/>".formatted(halves);
  }

  private static String border(String side, int eighths, String colour) {
    return "<w:%s w:val=\"single\" w:sz=\"%d\" w:space=\"0\" w:color=\"%s\"/>"
        .formatted(side, eighths, colour);
  }

  private static String margins(int beside, int above) {
    return ("<w:tblCellMar><w:top w:w=\"%2$d\" w:type=\"dxa\"/><w:left w:w=\"%1$d\" w:type=\"dxa\"/>"
            + "<w:bottom w:w=\"%2$d\" w:type=\"dxa\"/><w:right w:w=\"%1$d\" w:type=\"dxa\"/></w:tblCellMar>")
        .formatted(beside, above);
  }

  /// The styles of pieces of a line, by the class of their element.
  enum CharacterStyle {
    STRONG("Strong", "Strong", "8A4B00"),
    GREEN("green", "Green light", "2E7D4F"),
    YELLOW("yellow", "Yellow light", "B87900"),
    RED("red", "Red light", "B3261E"),
    GREY("grey", "Grey light", "777777"),
    REMARK("remark", "Remark", "555555"),
    NOTE("note", "Note", "555555"),
    SAMPLE("sample", "Sample", "8A4B00"),
    DRAFT("draft", "Draft", "8A4B00");

    private final String id;
    private final String title;
    private final String colour;

    CharacterStyle(String id, String title, String colour) {
      this.id = id;
      this.title = title;
      this.colour = colour;
    }

    String id() {
      return id;
    }

    static Optional<CharacterStyle> ofClass(String name) {
      return Arrays.stream(values()).filter(style -> style.id.equals(name)).findAny();
    }

    private void write(StringBuilder sheet, Lang lang) {
      boolean strong = this == STRONG;
      sheet.append("<w:style w:type=\"character\"").append(strong ? "" : " w:customStyle=\"1\"");
      sheet.append(" w:styleId=\"").append(id).append("\"><w:name w:val=\"").append(title);
      sheet.append("\"/><w:qFormat/><w:rPr>");
      if (strong) {
        // 黑体 is a face of one weight, and what stands out in a Chinese document is set in it.
        sheet.append(
            switch (lang) {
              case ZH -> "<w:rFonts w:eastAsia=\"黑体\"/>";
              case EN -> "<w:b/><w:bCs/>";
            });
      } else {
        sheet.append("<w:color w:val=\"").append(colour).append("\"/>");
      }
      sheet.append("</w:rPr></w:style>");
    }
  }

  /// What a paragraph looks like, in twentieths of a point. Its elements are written in the order
  /// that the format's schema asks for.
  private static final class Look {

    private static final int EDGE = 12;

    private final Lang lang;
    private final boolean brief;
    private final int width;
    private final double size;
    private final double pitch;
    private final boolean offGrid;
    private boolean keepNext;
    private String borders = "";
    private String tabs = "";
    private int before;
    private int after;
    private int firstCharacters;
    private int rightCharacters;
    private String align = "";
    private int outline = -1;

    Look(Lang lang, boolean brief, int width, double size, double pitch, boolean offGrid) {
      this.lang = lang;
      this.brief = brief;
      this.width = width;
      this.size = size;
      this.pitch = pitch;
      this.offGrid = offGrid;
    }

    private boolean isChinese() {
      return switch (lang) {
        case ZH -> true;
        case EN -> false;
      };
    }

    Look centredInChinese() {
      align = isChinese() ? "center" : "left";
      after = brief ? 40 : 120;
      return this;
    }

    Look heading(int level) {
      keepNext = true;
      outline = level;
      before = isChinese() ? 0 : 240 - 60 * level;
      after = isChinese() ? 0 : 60;
      firstCharacters = isChinese() ? 200 : 0;
      align = "left";
      return this;
    }

    Look text() {
      firstCharacters = isChinese() ? 200 : 0;
      align = isChinese() ? "both" : "left";
      after = isChinese() ? 0 : 120;
      return this;
    }

    Look indented() {
      firstCharacters = isChinese() ? 200 : 0;
      return this;
    }

    Look letterhead() {
      align = isChinese() ? "center" : "left";
      return this;
    }

    /// The line below the head of a notice.
    Look number() {
      align = isChinese() ? "center" : "left";
      borders = isChinese() ? line("bottom", 16, "C8102E") : line("bottom", EDGE, "1F3A5F");
      after = brief ? 160 : isChinese() ? 560 : 240;
      return this;
    }

    Look issued() {
      tabs = tab("right", width);
      after = 280;
      return this;
    }

    Look boxed() {
      StringBuilder all = new StringBuilder();
      for (String side : new String[] {"top", "left", "bottom", "right"}) {
        all.append(line(side, 6, "8A4B00"));
      }
      borders = all.toString();
      after = brief ? 80 : 240;
      return this;
    }

    Look caption() {
      keepNext = true;
      before = brief ? 80 : 200;
      after = brief ? 40 : 80;
      align = isChinese() ? "center" : "left";
      return this;
    }

    Look picture() {
      after = brief ? 40 : 120;
      return this;
    }

    Look head() {
      keepNext = true;
      align = "center";
      return this;
    }

    Look signature() {
      align = isChinese() ? "right" : "left";
      rightCharacters = isChinese() ? 400 : 0;
      return this;
    }

    Look imprint() {
      borders =
          line("top", 8, "111111") + line("bottom", 8, "111111") + line("between", 4, "111111");
      return this;
    }

    private static String line(String side, int eighths, String colour) {
      return "<w:%s w:val=\"single\" w:sz=\"%d\" w:space=\"4\" w:color=\"%s\"/>"
          .formatted(side, eighths, colour);
    }

    private static String tab(String sort, int at) {
      return "<w:tab w:val=\"%s\" w:pos=\"%d\"/>".formatted(sort, at);
    }

    void write(StringBuilder out) {
      out.append(keepNext ? "<w:keepNext/>" : "");
      out.append(borders.isEmpty() ? "" : "<w:pBdr>" + borders + "</w:pBdr>");
      out.append(tabs.isEmpty() ? "" : "<w:tabs>" + tabs + "</w:tabs>");
      out.append(offGrid ? "<w:snapToGrid w:val=\"0\"/>" : "");
      out.append("<w:spacing w:before=\"").append(before).append("\" w:after=\"").append(after);
      out.append("\" w:line=\"");
      out.append(pitch > 0 ? Math.round(pitch * 20) + "\" w:lineRule=\"exact\"/>" : autoPitch());
      if (firstCharacters > 0 || rightCharacters > 0) {
        out.append("<w:ind w:rightChars=\"").append(rightCharacters);
        out.append("\" w:right=\"").append(points(rightCharacters));
        out.append("\" w:firstLineChars=\"").append(firstCharacters);
        out.append("\" w:firstLine=\"").append(points(firstCharacters)).append("\"/>");
      }
      out.append(align.isEmpty() ? "" : "<w:jc w:val=\"" + align + "\"/>");
      out.append(outline < 0 ? "" : "<w:outlineLvl w:val=\"" + outline + "\"/>");
    }

    /// Lines of a picture are as high as it.
    private String autoPitch() {
      return (offGrid || isChinese() ? 240 : 276) + "\" w:lineRule=\"auto\"/>";
    }

    /// Hundredths of a character in twentieths of a point.
    private long points(int characters) {
      return Math.round(characters * size / 5);
    }
  }
}
