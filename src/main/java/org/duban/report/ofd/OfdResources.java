package org.duban.report.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/// What the pages of a document share: fonts, pictures, and the numbers of all objects.
final class OfdResources {

  private final Map<String, Face> faces = new LinkedHashMap<>();
  private final Map<COSBase, Picture> pictures = new LinkedHashMap<>();
  private int lastId;

  /// A font, with what is used of it.
  private static final class Face {
    private final int id;
    private final PDType0Font font;
    private final SortedMap<Integer, Integer> glyphs = new TreeMap<>();

    Face(int id, PDType0Font font) {
      this.id = id;
      this.font = font;
    }
  }

  private static final class Picture {
    private final int id;
    private final byte[] png;

    Picture(int id, byte[] png) {
      this.id = id;
      this.png = png;
    }
  }

  int nextId() {
    return ++lastId;
  }

  int lastId() {
    return lastId;
  }

  void use(PDType0Font font, int codePoint, int glyph) {
    face(font).glyphs.put(codePoint, glyph);
  }

  int id(PDType0Font font) {
    return face(font).id;
  }

  private Face face(PDType0Font font) {
    return faces.computeIfAbsent(name(font), _ -> new Face(nextId(), font));
  }

  /// Without the letters before the name of a subset.
  private static String name(PDType0Font font) {
    return font.getName().replaceFirst("^[A-Z]{6}\\+", "");
  }

  int picture(PDImage image) throws IOException {
    COSBase key = image.getCOSObject();
    Picture known = pictures.get(key);
    if (known == null) {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.setUseCache(false);
      ImageIO.write(image.getImage(), "png", png);
      known = new Picture(nextId(), png.toByteArray());
      pictures.put(key, known);
    }
    return known.id;
  }

  /// The files of the fonts, by their names below the folder of resources; and of the pictures.
  Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (var face : faces.entrySet()) {
      PDStream embedded = face.getValue().font.getFontDescriptor().getFontFile2();
      if (embedded == null) {
        throw new IOException("a font that is not embedded: " + face.getKey());
      }
      files.put(
          fontFile(face.getKey()),
          OfdFont.standingAlone(embedded.toByteArray(), face.getKey(), face.getValue().glyphs));
    }
    pictures.values().forEach(picture -> files.put(pictureFile(picture), picture.png));
    return files;
  }

  private static String fontFile(String name) {
    return name.replaceAll("[^A-Za-z0-9-]", "_") + ".ttf";
  }

  private static String pictureFile(Picture picture) {
    return "picture_" + picture.id + ".png";
  }

  /// The list of the fonts, as XML.
  String fonts() {
    StringBuilder out = new StringBuilder("<ofd:Fonts>");
    faces.forEach((name, face) ->
        out.append("<ofd:Font ID=\"")
            .append(face.id)
            .append("\" FontName=\"")
            .append(OfdXml.text(name))
            .append("\" FamilyName=\"")
            .append(OfdXml.text(name.replaceAll("-.*", "")))
            .append("\"><ofd:FontFile>")
            .append(fontFile(name))
            .append("</ofd:FontFile></ofd:Font>"));
    return out.append("</ofd:Fonts>").toString();
  }

  /// The list of the pictures, as XML; empty without any.
  String media() {
    if (pictures.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("<ofd:MultiMedias>");
    pictures
        .values()
        .forEach(picture ->
            out.append("<ofd:MultiMedia ID=\"")
                .append(picture.id)
                .append("\" Type=\"Image\" Format=\"PNG\"><ofd:MediaFile>")
                .append(pictureFile(picture))
                .append("</ofd:MediaFile></ofd:MultiMedia>"));
    return out.append("</ofd:MultiMedias>").toString();
  }
}
