package org.duban.cli.compare;

import java.util.List;
import java.util.stream.Collectors;
import org.duban.cli.io.Output;
import org.duban.cli.io.PrintedTable;
import org.duban.text.Lang;
import org.duban.text.Visible;

/// A title, some lines and a table as one HTML file that needs no other and runs nothing.
final class HtmlPage {

  private static final String STYLE =
      "body{font:15px/1.5 sans-serif;margin:2em;color:#222}"
          + "table{border-collapse:collapse}"
          + "th,td{border:1px solid #999;padding:.2em .6em;text-align:left;vertical-align:top}"
          + "th{background:#eee}";

  private HtmlPage() {}

  static void print(Lang lang, String title, List<String> lines, PrintedTable table, Output out) {
    out.println("<!DOCTYPE html>");
    out.println("<html lang=\"" + (lang == Lang.ZH ? "zh-CN" : "en") + "\">");
    out.println("<head>");
    out.println("<meta charset=\"utf-8\">");
    out.println("<title>" + escaped(title) + "</title>");
    out.println("<style>" + STYLE + "</style>");
    out.println("</head>");
    out.println("<body>");
    out.println("<h1>" + escaped(title) + "</h1>");
    lines.forEach(line -> out.println("<p>" + escaped(line) + "</p>"));
    if (!table.rows().isEmpty()) {
      out.println("<table>");
      out.println("<thead>" + row("th scope=\"col\"", "th", texts(table)) + "</thead>");
      out.println("<tbody>");
      table
          .rows()
          .forEach(row ->
              out.println(row("td", "td", row.stream().map(PrintedTable.Cell::text).toList())));
      out.println("</tbody>");
      out.println("</table>");
    }
    out.println("</body>");
    out.println("</html>");
  }

  private static List<String> texts(PrintedTable table) {
    return table.columns().stream().map(PrintedTable.Column::header).toList();
  }

  private static String row(String open, String close, List<String> cells) {
    return cells.stream()
        .map(cell -> "<" + open + ">" + escaped(cell) + "</" + close + ">")
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  static String escaped(String text) {
    return Visible.text(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
