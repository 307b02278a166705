package org.duban.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duban.draft.text.Text;

/// What was found in one document, in the order of its text.
final class Findings {

  /// A promise with who is to keep it.
  record Target(Promise promise, Assignment assignment) {}

  /// A task with those under it.
  static final class Item {

    /// As the text has it (一 is 1); empty where it has none.
    final String number;

    final Text name;
    final Text quote;
    Assignment assignment;
    final List<Item> items = new ArrayList<>();

    /// What is said under it, in paragraphs.
    final List<Text> paragraphs = new ArrayList<>();

    /// What its own line says behind its name.
    Text rest = Text.EMPTY;

    /// What is to be reached, where a table has a column for it.
    String success = "";

    Item(String number, Text name, Text quote, Assignment assignment) {
      this.number = number;
      this.name = name;
      this.quote = quote;
      this.assignment = assignment;
    }
  }

  /// The tasks that rows of tables are, by their lines, until a heading above claims them.
  final Map<Integer, Item> rows = new TreeMap<>();

  record Rest(Text text, Unread.Why why) {}

  final List<Target> targets = new ArrayList<>();
  final List<Item> items = new ArrayList<>();
  final List<Rest> unread = new ArrayList<>();

  /// The lines whose text is used up.
  final Set<Integer> used = new HashSet<>();

  void unread(Text text, Unread.Why why) {
    if (!text.isBlank()) {
      unread.add(new Rest(text, why));
    }
  }
}
