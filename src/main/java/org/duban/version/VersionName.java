package org.duban.version;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.duban.compare.CompareCode;
import org.duban.disk.Found;
import org.duban.office.Session;
import org.duban.problem.CommandFailed;
import org.duban.problem.Problem;
import org.duban.problem.UsageCode;

/// What one side of a comparison names.
public sealed interface VersionName {

  String RECORDED = "recorded:";
  String GIT = "git:";

  /// As it was typed.
  String typed();

  /// What was known on a day.
  record AsOf(String typed, LocalDate day) implements VersionName {}

  /// What the journals held at an instant.
  record AsRecorded(String typed, OffsetDateTime instant) implements VersionName {}

  /// What is known now, judged by an adopted plan version.
  record Adopted(String typed, int version) implements VersionName {}

  /// What is known now.
  record Now(String typed) implements VersionName {}

  /// Another workspace.
  record Folder(String typed) implements VersionName {}

  /// A revision of this workspace.
  record Git(String typed, String revision) implements VersionName {}

  /// An issued report, in a file or on stdin.
  record Issued(String typed) implements VersionName {}

  /// Whether it is a version of the workspace that the command is in, by its journals as they are.
  default boolean isOwn() {
    return switch (this) {
      case AsOf _, AsRecorded _, Adopted _, Now _ -> true;
      case Folder _, Git _, Issued _ -> false;
    };
  }

  /// The day that is named, where one is.
  default Optional<LocalDate> namedDay() {
    return switch (this) {
      case AsOf(_, var day) -> Optional.of(day);
      case AsRecorded(_, var instant) -> Optional.of(instant.toLocalDate());
      case Adopted _, Now _, Folder _, Git _, Issued _ -> Optional.empty();
    };
  }

  static VersionName of(String typed, Session session) {
    if (typed.equals("now")) {
      return new Now(typed);
    }
    if (typed.startsWith(RECORDED)) {
      return new AsRecorded(typed, instant(typed));
    }
    if (typed.startsWith(GIT)) {
      return new Git(typed, typed.substring(GIT.length()));
    }
    if (typed.matches("v[1-9]\\d{0,8}")) {
      return new Adopted(typed, Integer.parseInt(typed.substring(1)));
    }
    if (typed.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return new AsOf(typed, day(typed));
    }
    if (typed.equals(Session.STDIN)) {
      return new Issued(typed);
    }
    Path path = session.file(typed);
    Found found = session.area(path).at(path);
    if (found == Found.FOLDER) {
      return new Folder(typed);
    }
    if (found != Found.NOTHING || typed.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      return new Issued(typed);
    }
    throw CommandFailed.usage(unknown(typed));
  }

  private static OffsetDateTime instant(String typed) {
    try {
      return OffsetDateTime.parse(typed.substring(RECORDED.length()));
    } catch (DateTimeException e) {
      throw CommandFailed.usage(
          UsageCode.U024.with("option", RECORDED, "value", typed.substring(RECORDED.length())));
    }
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException e) {
      throw CommandFailed.usage(unknown(typed));
    }
  }

  private static Problem unknown(String typed) {
    return CompareCode.K001.error("value", typed);
  }
}
