package org.duban.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duban.disk.Elsewhere;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.text.Lang;
import org.duban.text.Phrases;

/// Small tables for the tests of this package.
final class Tables {

  static final Schema SCHEMA =
      Schema.of(
          Column.required("id", "编号", "序号", "代码"),
          Column.required("name", "名称", "指标名称"),
          Column.required("target", "目标", "目标值", "年度目标"),
          Column.optional("unit", "单位", "计量单位"),
          Column.optional("published_on", "发布日期"));

  private Tables() {}

  static Read<Table> read(Path folder, String text) throws IOException {
    return read(folder, text.getBytes(UTF_8));
  }

  static Read<Table> read(Path folder, byte[] bytes) throws IOException {
    return TableReader.read(
        Elsewhere.PLACE.input(Files.write(folder.resolve("t.csv"), bytes)), "t.csv", SCHEMA);
  }

  /// Each row as `line:cell|cell`.
  static List<String> rows(Read<Table> read) {
    return read.value().orElseThrow().rows().stream()
        .map(r -> r.line() + ":" + String.join("|", r.texts()))
        .toList();
  }

  /// Each problem as `severity code line:column header`, the last two where it has them.
  static List<String> problems(Read<?> read) {
    return read.problems().stream().map(Tables::shown).toList();
  }

  private static String shown(Problem p) {
    String severity = p.isError() ? "" : "warning ";
    String place = p.place().line() + ":" + p.place().column() + " " + p.place().header();
    return severity + p.code().name() + " " + place.strip();
  }

  static List<String> messages(Read<?> read) {
    return read.problems().stream().map(Phrases.of(Lang.EN)::message).toList();
  }
}
