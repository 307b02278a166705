package org.duban.report.pdf;

import java.util.Objects;

/// A file inside a PDF.
///
/// @param mediaType `text/csv`
/// @param description for people
public record Attachment(
    String name, String mediaType, Relationship relationship, String description, Content content) {

  /// What the file is to the document.
  public enum Relationship {
    /// The document shows this data.
    DATA,
    /// The document was made from it.
    SOURCE
  }

  /// The bytes of a file.
  public static final class Content {

    private final byte[] bytes;

    public Content(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    byte[] bytes() {
      return bytes;
    }
  }

  public Attachment {
    Objects.requireNonNull(name);
    Objects.requireNonNull(mediaType);
    Objects.requireNonNull(relationship);
    Objects.requireNonNull(description);
    Objects.requireNonNull(content);
  }
}
