package org.duban.cli.due;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duban.disk.Sha256;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryFields;
import org.duban.office.DueList;
import org.duban.plan.model.Task;
import org.duban.text.Phrases;
import org.duban.time.PeriodLabel;

/// What is due as a calendar (RFC 5545): a day for each figure, task and approval. An event keeps
/// its UID when its day moves, so that a calendar that takes the file again moves it too.
final class DueCalendar {

  /// In UTF-8, without the line's end.
  private static final int LONGEST_LINE = 75;

  private static final String END = "\r\n";

  /// Of a UID, which a digest stands for, as many hexadecimal digits tell events apart.
  private static final int UID_DIGITS = 32;

  private final Dues dues;
  private final String office;
  private final Phrases phrases;
  private final List<String> lines = new ArrayList<>();

  DueCalendar(Dues dues, String office, Phrases phrases) {
    this.dues = dues;
    this.office = office;
    this.phrases = phrases;
  }

  String text() {
    add("BEGIN:VCALENDAR");
    add("VERSION:2.0");
    add("PRODID:-//Duban//due//" + phrases.lang().code().toUpperCase(Locale.ROOT));
    add("CALSCALE:GREGORIAN");
    add("METHOD:PUBLISH");
    add("X-WR-CALNAME:" + escaped(say("calendar", "office", office)));
    for (DueList.Missing m : dues.missing()) {
      event(
          m.department(),
          "figure|" + m.subject() + "|" + m.period(),
          m.deadline(),
          say(
              "event.missing",
              "name",
              m.name(),
              "period",
              PeriodLabel.of(m.period(), phrases.lang())));
    }
    for (Task task : dues.tasks()) {
      event(
          task.department(),
          "task|" + task.id(),
          task.due(),
          say("event.task", "name", task.name()));
    }
    for (Entry entry : dues.waiting()) {
      EntryFields fields = EntryFields.of(entry.content());
      event(
          entry.journal(),
          "approval|" + entry.reference(),
          dues.deadline(entry),
          say("event.waiting", "name", dues.name(fields.subject()), "entry", entry.reference()));
    }
    add("END:VCALENDAR");
    return String.join(END, lines) + END;
  }

  private void event(String department, String what, LocalDate day, String summary) {
    String key = office + "|" + dues.period().year().year() + "|" + what;
    add("BEGIN:VEVENT");
    add("UID:" + Sha256.hex(key).substring(0, UID_DIGITS) + "@duban");
    add("DTSTAMP:" + date(dues.today()) + "T000000Z");
    add("DTSTART;VALUE=DATE:" + date(day));
    add("DTEND;VALUE=DATE:" + date(day.plusDays(1)));
    add(
        "SUMMARY:"
            + escaped(
                department.isEmpty()
                    ? summary
                    : say("event", "department", department, "what", summary)));
    if (!department.isEmpty()) {
      add("CATEGORIES:" + escaped(department));
    }
    add("TRANSP:TRANSPARENT");
    add("END:VEVENT");
  }

  private static String date(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  /// A value of type TEXT.
  private static String escaped(String text) {
    StringBuilder value = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        value.append("\\n");
      } else if (!Character.isISOControl(c)) {
        if (c == '\\' || c == ';' || c == ',') {
          value.append('\\');
        }
        value.append(c);
      }
    }
    return value.toString();
  }

  /// Folded between characters: what follows begins with a blank.
  private void add(String line) {
    StringBuilder folded = new StringBuilder();
    int length = 0;
    for (int i = 0; i < line.length(); ) {
      String character = Character.toString(line.codePointAt(i));
      int bytes = character.getBytes(StandardCharsets.UTF_8).length;
      if (length + bytes > LONGEST_LINE) {
        folded.append(END).append(' ');
        length = 1;
      }
      folded.append(character);
      length += bytes;
      i += character.length();
    }
    lines.add(folded.toString());
  }

  private String say(String key, String... args) {
    return phrases.say("cli.due." + key, args);
  }
}
