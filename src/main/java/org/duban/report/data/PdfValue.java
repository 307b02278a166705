package org.duban.report.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A value as PDF writes it (ISO 32000-1, 7.3).
sealed interface PdfValue {

  /// A number that is whole.
  record Whole(long value) implements PdfValue {}

  /// What stands for itself and that we have no use for: true, null, 1.5.
  record Word(String text) implements PdfValue {
    public Word {
      Objects.requireNonNull(text);
    }
  }

  record Name(String text) implements PdfValue {
    public Name {
      Objects.requireNonNull(text);
    }
  }

  /// A string; each character is a byte.
  record Text(String bytes) implements PdfValue {
    public Text {
      Objects.requireNonNull(bytes);
    }

    /// As people read it: UTF-16 or UTF-8 where it begins with their mark, else Latin letters.
    String read() {
      byte[] raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
      if (bytes.startsWith("\u00fe\u00ff")) {
        return new String(raw, 2, raw.length - 2, StandardCharsets.UTF_16BE);
      }
      return bytes.startsWith("\u00ef\u00bb\u00bf")
          ? new String(raw, 3, raw.length - 3, StandardCharsets.UTF_8)
          : bytes;
    }
  }

  record Array(List<PdfValue> values) implements PdfValue {
    public Array {
      values = List.copyOf(values);
    }
  }

  record Dictionary(Map<String, PdfValue> values) implements PdfValue {
    public Dictionary {
      values = Map.copyOf(values);
    }
  }

  /// What stands elsewhere, under a number.
  record Reference(long number) implements PdfValue {}

  /// Bytes with a dictionary about them.
  ///
  /// @param start where the bytes begin in the file
  record Stream(Dictionary about, int start) implements PdfValue {
    public Stream {
      Objects.requireNonNull(about);
    }
  }
}
