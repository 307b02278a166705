package org.duban.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Small PDFs made to use up time or memory, or to make their reader fail.
public final class HostilePdfs {

  private static final int HUGE = 400_000_000;

  private HostilePdfs() {}

  /// All kinds, with the code that tells of each.
  public static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("encrypted", "R014");
    kinds.put("table", "R015");
    kinds.put("objects", "R015");
    kinds.put("attachments", "R015");
    kinds.put("report", "R015");
    kinds.put("pages", "R011");
    kinds.put("pages-loop", "R011");
    kinds.put("entries", "R010");
    kinds.put("entries-packed", "R011");
    kinds.put("nested", "R010");
    kinds.put("nested-dictionaries", "R010");
    kinds.put("tables-loop", "R010");
    kinds.put("references-loop", "R010");
    kinds.put("names", "R010");
    kinds.put("names-shared", "R010");
    kinds.put("kids-loop", "R010");
    kinds.put("packed-twice", "R010");
    kinds.put("objects-in-themselves", "R010");
    kinds.put("cut-off", "R010");
    kinds.put("zeros", "R010");
    kinds.put("junk", "R010");
    return kinds;
  }

  public static byte[] of(String kind) {
    return switch (kind) {
      case "encrypted" -> pdf("/Encrypt<</Filter/Standard/V 5/R 6>>", text("<</Type/Catalog>>"));
      case "table" ->
          packedTable("/Size 100000000/W[1 4 2]", stream("/Filter/FlateDecode", zeros(HUGE)));
      case "objects" ->
          packedTable(
              "/Size 4/W[1 1 1]",
              stream(
                  "/Filter/FlateDecode", deflated(new byte[] {0, 0, 0, 2, 3, 0, 1, 0, 0, 1, 9, 0})),
              stream("/Type/ObjStm/N 1000/First 5000/Filter/FlateDecode", zeros(HUGE)));
      case "attachments" -> attachments();
      case "report" ->
          attached(
              stream(
                  "/Filter/FlateDecode",
                  deflated(
                      ("{\"schema\":\"duban/report/1\",\"x\":\"" + "a".repeat(60_000_000) + "\"}")
                          .getBytes(StandardCharsets.US_ASCII))));
      case "pages" -> {
        List<byte[]> objects = new ArrayList<>(List.of(text("<</Type/Catalog/Pages 2 0 R>>")));
        for (int i = 3; i < 13; i++) {
          objects.add(text("<</Type/Pages/Kids[" + (i + " 0 R ").repeat(20) + "]>>"));
        }
        objects.add(text("<</Type/Page>>"));
        yield pdf("", objects.toArray(byte[][]::new));
      }
      case "pages-loop" ->
          pdf(
              "",
              text("<</Type/Catalog/Pages 2 0 R>>"),
              text("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2000000000>>"));
      case "entries" ->
          text(
              """
              %PDF-1.7
              xref
              0 2147483647
              0000000000 65535 f
              trailer
              <</Size 2147483647>>
              startxref
              9
              %%EOF
              """);
      case "entries-packed" ->
          packedTable(
              "/Size 2147483647/Index[0 2147483647]/W[1 1 1]",
              stream("/Filter/FlateDecode", deflated(new byte[] {0, 0, 0, 1, 9, 0})));
      case "nested" -> pdf("", text("<</X " + "[".repeat(200_000) + "]".repeat(200_000) + ">>"));
      case "nested-dictionaries" ->
          pdf("", text("<</X " + "<</A ".repeat(200_000) + "1" + ">>".repeat(200_000) + ">>"));
      case "tables-loop" ->
          text(
              """
              %PDF-1.7
              xref
              0 1
              0000000000 65535 f
              trailer
              <</Root 1 0 R/Prev 9>>
              startxref
              9
              %%EOF
              """);
      case "references-loop" -> pdf("", text("<</Names 2 0 R>>"), text("3 0 R"), text("2 0 R"));
      case "names" -> attachedAs("(report.json)2 0 R".repeat(300_000), stream("", text("{}")));
      case "names-shared" ->
          pdf(
              "",
              text("<</Names<</EmbeddedFiles 2 0 R>>>>"),
              text("<</Kids[" + "2 0 R ".repeat(20_000) + "]>>"));
      case "kids-loop" ->
          pdf("", text("<</Names<</EmbeddedFiles 2 0 R>>>>"), text("<</Kids[2 0 R 2 0 R]>>"));
      case "packed-twice" ->
          attached(stream("/Filter[/FlateDecode/FlateDecode]", deflated(zeros(HUGE))));
      case "objects-in-themselves" ->
          packedTable(
              "/Size 4/W[1 1 1]",
              stream(
                  "/Filter/FlateDecode",
                  deflated(new byte[] {0, 0, 0, 2, 1, 0, 1, 0, 0, 2, 3, 0})));
      case "cut-off" -> text("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\nstartxref\n");
      case "zeros" -> new byte[50_000_000];
      case "junk" -> text("%PDF-1.7\n" + "1 0 obj\n".repeat(3_000_000));
      default -> throw new IllegalArgumentException(kind);
    };
  }

  /// One that carries `report.json` and nothing else.
  public static byte[] withReport(byte[] json) {
    return attached(stream("", json));
  }

  private static byte[] attachments() {
    List<byte[]> objects = new ArrayList<>();
    byte[] zeros = zeros(60_000_000);
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      names.append("(f)").append(2 * i + 2).append(" 0 R ");
      objects.add(text("<</UF(f" + i + ")/EF<</F " + (2 * i + 3) + " 0 R>>>>"));
      objects.add(stream("/Filter/FlateDecode", zeros));
    }
    objects.addFirst(text("<</Names<</EmbeddedFiles<</Names[" + names + "]>>>>>>"));
    return pdf("", objects.toArray(byte[][]::new));
  }

  private static byte[] attached(byte[] stream) {
    return attachedAs("(report.json)2 0 R", stream);
  }

  private static byte[] attachedAs(String names, byte[] stream) {
    return pdf(
        "",
        text("<</Names<</EmbeddedFiles<</Names[" + names + "]>>>>>>"),
        text("<</UF(report.json)/EF<</F 3 0 R>>>>"),
        stream);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] stream(String about, byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(text("<<" + about + "/Length " + bytes.length + ">>\nstream\n"));
    out.writeBytes(bytes);
    out.writeBytes(text("\nendstream"));
    return out.toByteArray();
  }

  private static byte[] zeros(int length) {
    return deflated(new byte[length]);
  }

  private static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(out, new Deflater(1))) {
      deflater.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// A document whose catalog is the first of the objects.
  private static byte[] pdf(String trailer, byte[]... objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(text("%PDF-1.7\n"));
    StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n");
    table.append("0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      table.append("%010d 00000 n \n".formatted(out.size()));
      out.writeBytes(text((i + 1) + " 0 obj\n"));
      out.writeBytes(objects[i]);
      out.writeBytes(text("\nendobj\n"));
    }
    int at = out.size();
    out.writeBytes(
        text(table + "trailer\n<</Root 1 0 R" + trailer + ">>\nstartxref\n" + at + "\n%%EOF\n"));
    return out.toByteArray();
  }

  /// A document with a table of objects in a stream, object 2, which stands at byte 9; others
  /// follow from byte 9 on where they are given.
  private static byte[] packedTable(String about, byte[] table, byte[]... others) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(text("%PDF-1.7\n"));
    for (byte[] other : others) {
      out.writeBytes(text("3 0 obj\n"));
      out.writeBytes(other);
      out.writeBytes(text("\nendobj\n"));
    }
    if (others.length == 0) {
      out.writeBytes(text("1 0 obj\n<</Type/Catalog>>\nendobj\n"));
    }
    int at = out.size();
    String head = new String(table, 0, 2, StandardCharsets.ISO_8859_1);
    out.writeBytes(text("2 0 obj\n" + head + "/Type/XRef/Root 1 0 R" + about));
    out.write(table, 2, table.length - 2);
    out.writeBytes(text("\nendobj\nstartxref\n" + at + "\n%%EOF\n"));
    return out.toByteArray();
  }
}
