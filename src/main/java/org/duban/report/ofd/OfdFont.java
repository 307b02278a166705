package org.duban.report.ofd;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes a font that stands alone of one that a PDF embeds. There, the glyphs are enough: the page
/// says their numbers. Readers of OFD also go by characters, and by the font's own name.
final class OfdFont {

  private static final int TRUE_TYPE = 0x00010000;
  private static final int CHECKSUM_OF_ALL = 0xB1B0AFBA;

  /// Unicode, up to U+10FFFF.
  private static final int UNICODE_FULL = 10;

  private static final int GROUPED = 12;
  private static final int RECORD = 16;
  private static final int GROUP = 12;

  private OfdFont() {}

  /// @param embedded TrueType as a PDF embeds it
  /// @param glyphs the glyph of each code point that is used
  static byte[] standingAlone(byte[] embedded, String name, SortedMap<Integer, Integer> glyphs) {
    SortedMap<String, byte[]> tables = new TreeMap<>(tables(embedded));
    tables.put("cmap", characters(glyphs));
    tables.put("name", names(name));
    tables.put("OS/2", metrics(tables, glyphs));
    tables.put("post", post());
    byte[] head = tables.get("head").clone();
    ByteBuffer.wrap(head).putInt(8, 0);
    tables.put("head", head);
    byte[] font = written(tables);
    int all = CHECKSUM_OF_ALL - sum(font);
    ByteBuffer.wrap(font).putInt(offset(font, "head") + 8, all);
    return font;
  }

  private static Map<String, byte[]> tables(byte[] font) {
    ByteBuffer in = ByteBuffer.wrap(font);
    Map<String, byte[]> tables = new TreeMap<>();
    int count = in.getShort(4);
    for (int i = 0; i < count; i++) {
      int record = 12 + i * RECORD;
      String tag = new String(font, record, 4, StandardCharsets.US_ASCII);
      int from = in.getInt(record + 8);
      tables.put(tag, Arrays.copyOfRange(font, from, from + in.getInt(record + 12)));
    }
    return tables;
  }

  private static int offset(byte[] font, String tag) {
    ByteBuffer in = ByteBuffer.wrap(font);
    for (int i = 0; i < in.getShort(4); i++) {
      int record = 12 + i * RECORD;
      if (new String(font, record, 4, StandardCharsets.US_ASCII).equals(tag)) {
        return in.getInt(record + 8);
      }
    }
    throw new IllegalArgumentException("a font without " + tag);
  }

  private static byte[] written(SortedMap<String, byte[]> tables) {
    int power = Integer.highestOneBit(tables.size());
    int size = 12 + RECORD * tables.size();
    for (byte[] table : tables.values()) {
      size += padded(table.length);
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putInt(TRUE_TYPE);
    out.putShort((short) tables.size());
    out.putShort((short) (power * RECORD));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) ((tables.size() - power) * RECORD));
    int at = 12 + RECORD * tables.size();
    for (var table : tables.entrySet()) {
      out.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
      out.putInt(sum(table.getValue()));
      out.putInt(at);
      out.putInt(table.getValue().length);
      at += padded(table.getValue().length);
    }
    for (byte[] table : tables.values()) {
      out.put(table);
      out.put(new byte[padded(table.length) - table.length]);
    }
    return out.array();
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }

  private static int sum(byte[] table) {
    ByteBuffer in = ByteBuffer.wrap(Arrays.copyOf(table, padded(table.length)));
    int sum = 0;
    while (in.hasRemaining()) {
      sum += in.getInt();
    }
    return sum;
  }

  /// Format 12, which has all of Unicode.
  private static byte[] characters(SortedMap<Integer, Integer> glyphs) {
    List<int[]> groups = new ArrayList<>();
    glyphs.forEach((character, glyph) -> {
      int[] last = groups.isEmpty() ? new int[] {-2, -2, 0} : groups.getLast();
      if (character == last[1] + 1 && glyph == last[2] + character - last[0]) {
        last[1] = character;
      } else {
        groups.add(new int[] {character, character, glyph});
      }
    });
    int head = 12;
    ByteBuffer out = ByteBuffer.allocate(head + 16 + groups.size() * GROUP);
    out.putShort((short) 0).putShort((short) 1);
    out.putShort((short) 3).putShort((short) UNICODE_FULL).putInt(head);
    out.putShort((short) GROUPED).putShort((short) 0);
    out.putInt(16 + groups.size() * GROUP).putInt(0).putInt(groups.size());
    groups.forEach(group -> out.putInt(group[0]).putInt(group[1]).putInt(group[2]));
    return out.array();
  }

  private static byte[] names(String name) {
    String family = name.replaceAll("-.*", "");
    String style = name.contains("-") ? name.replaceAll(".*-", "") : "Regular";
    List<String> texts = List.of(family, style, name, name, "Version 1.0", name);
    ByteArrayOutputStream letters = new ByteArrayOutputStream();
    ByteBuffer out = ByteBuffer.allocate(6 + 12 * texts.size());
    out.putShort((short) 0).putShort((short) texts.size()).putShort((short) out.capacity());
    for (int i = 0; i < texts.size(); i++) {
      byte[] text = texts.get(i).getBytes(StandardCharsets.UTF_16BE);
      out.putShort((short) 3).putShort((short) 1).putShort((short) 0x409).putShort((short) (i + 1));
      out.putShort((short) text.length).putShort((short) letters.size());
      letters.writeBytes(text);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(out.array());
    all.writeBytes(letters.toByteArray());
    return all.toByteArray();
  }

  /// Version 4, with what the horizontal head says of heights. It may be embedded: a PDF does.
  private static byte[] metrics(Map<String, byte[]> tables, SortedMap<Integer, Integer> glyphs) {
    ByteBuffer hhea = ByteBuffer.wrap(tables.get("hhea"));
    short ascent = hhea.getShort(4);
    short descent = hhea.getShort(6);
    short em = ByteBuffer.wrap(tables.get("head")).getShort(18);
    ByteBuffer out = ByteBuffer.allocate(96);
    out.putShort(0, (short) 4);
    out.putShort(2, em);
    out.putShort(4, (short) 400);
    out.putShort(6, (short) 5);
    out.putShort(64, (short) Math.min(0xFFFF, glyphs.firstKey()));
    out.putShort(66, (short) Math.min(0xFFFF, glyphs.lastKey()));
    out.putShort(68, ascent);
    out.putShort(70, descent);
    out.putShort(74, ascent);
    out.putShort(76, (short) -descent);
    return out.array();
  }

  /// Without names of glyphs.
  private static byte[] post() {
    return ByteBuffer.allocate(32).putInt(0, 0x00030000).array();
  }
}
