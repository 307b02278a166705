package org.duban.version;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/// Objects of a git repository, each held against its id: whoever may write the repository's files
/// can put other bytes under an id, and git itself hands them out unseen.
final class GitObjects implements AutoCloseable {

  /// How long an id of SHA-1 is in hex; the other kind of repository has SHA-256.
  private static final int SHA_1 = 40;

  /// Larger than any file of a workspace, and fit for one array.
  private static final long LARGEST = 1L << 30;

  private final Process process;
  private final OutputStream wanted;
  private final InputStream given;

  /// @param process a running `git cat-file --batch`
  GitObjects(Process process) {
    this.process = process;
    this.wanted = new BufferedOutputStream(process.getOutputStream());
    this.given = new BufferedInputStream(process.getInputStream());
  }

  /// An object: a commit, tree, blob or tag.
  static final class GitObject {

    private final String type;
    private final byte[] content;

    private GitObject(String type, byte[] content) {
      this.type = type;
      this.content = content;
    }

    boolean isTag() {
      return type.equals("tag");
    }

    byte[] content() {
      return content;
    }

    /// What a commit or tag says under `key` in its head.
    String field(String key) throws IOException {
      return field(key, 1);
    }

    /// The same where the head says it several times.
    ///
    /// @param which 1 for the first
    String field(String key, int which) throws IOException {
      return new String(content, StandardCharsets.UTF_8)
          .lines()
          .takeWhile(line -> !line.isEmpty())
          .filter(line -> line.startsWith(key + " "))
          .map(line -> line.substring(key.length() + 1))
          .skip(which - 1L)
          .findFirst()
          .orElseThrow(() -> new IOException("no " + key + " in a " + type));
    }
  }

  /// An entry of a tree.
  ///
  /// @param mode as git writes it: `40000` is a tree, `100644` a file
  record TreeEntry(String mode, String name, String id) {
    TreeEntry {
      Objects.requireNonNull(mode);
      Objects.requireNonNull(name);
      Objects.requireNonNull(id);
    }

    boolean isTree() {
      return mode.equals("40000");
    }

    /// A link (120000) or another repository is no file of ours.
    boolean isFile() {
      return mode.startsWith("100");
    }
  }

  /// An object has not the content that its id speaks of.
  static final class Altered extends IOException {
    private static final long serialVersionUID = 1L;

    Altered(String id) {
      super(id);
    }
  }

  /// The object of this id.
  ///
  /// @throws Altered if it is another than its id says
  /// @throws IOException if it can't be read
  GitObject object(String id) throws IOException {
    wanted.write((id + "\n").getBytes(StandardCharsets.US_ASCII));
    wanted.flush();
    // <id> <type> <size>, a line feed, the bytes, a line feed.
    String header = line();
    String[] words = header.split(" ", -1);
    if (words.length != 3 || !words[2].matches("\\d{1,10}")) {
      throw new IOException(header);
    }
    if (Long.parseLong(words[2]) > LARGEST) {
      throw new IOException("too large: " + header);
    }
    byte[] content = given.readNBytes(Integer.parseInt(words[2]));
    given.skipNBytes(1);
    MessageDigest digest = digest(id);
    digest.update((words[1] + " " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
    if (!HexFormat.of().formatHex(digest.digest(content)).equals(id)) {
      throw new Altered(id);
    }
    return new GitObject(words[1], content);
  }

  /// The entries of the tree of this id.
  List<TreeEntry> tree(String id) throws IOException {
    byte[] content = object(id).content();
    int length = id.length() / 2;
    List<TreeEntry> entries = new ArrayList<>();
    // <mode> <name>, a NUL, the id as bytes.
    for (int at = 0; at < content.length; ) {
      int blank = indexOf(content, ' ', at);
      int end = indexOf(content, 0, blank);
      if (end + 1 + length > content.length) {
        throw new IOException("a tree is cut off: " + id);
      }
      entries.add(
          new TreeEntry(
              new String(content, at, blank - at, StandardCharsets.US_ASCII),
              new String(content, blank + 1, end - blank - 1, StandardCharsets.UTF_8),
              HexFormat.of().formatHex(content, end + 1, end + 1 + length)));
      at = end + 1 + length;
    }
    return entries;
  }

  @Override
  public void close() {
    process.destroy();
  }

  private static int indexOf(byte[] bytes, int wanted, int from) throws IOException {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    throw new IOException("a tree is cut off");
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = given.read(); b != '\n'; b = given.read()) {
      if (b < 0) {
        throw new EOFException(line.toString(StandardCharsets.UTF_8));
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static MessageDigest digest(String id) {
    try {
      return MessageDigest.getInstance(id.length() == SHA_1 ? "SHA-1" : "SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1 and SHA-256", e);
    }
  }
}
