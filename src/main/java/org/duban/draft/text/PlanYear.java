package org.duban.draft.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The year that a document plans for: by its title, by the words that announce its targets, by the
/// name of the file, by the day on which it was published.
///
/// @param reports the years of the titles of reports in it, in their order
/// @param starts the line of each of these titles
public record PlanYear(Optional<Integer> year, List<Integer> reports, List<Integer> starts) {

  public PlanYear {
    reports = List.copyOf(reports);
    starts = List.copyOf(starts);
  }

  private static final String Y = "((?:20)[0-9]{2})";

  private static final Pattern TITLE =
      Pattern.compile(
          "(?=.{4,50}$)(?:.*?"
              + Y
              + "年.{0,16}(?:工作报告|责任分解|任务分解|分工|工作要点|重点工作|主要预期目标|目标任务|任务清单|计划).*|.*(?:工作报告|责任分解|任务分解|分工|重点工作|工作要点).{0,8}\\("
              + Y
              + "年?\\).*)");

  private static final Pattern REPORT =
      Pattern.compile(
          "(?=.{4,40}$)(?:.*?"
              + Y
              + "年.{0,12}政府工作报告|.*政府工作报告.{0,4}\\("
              + Y
              + "年?\\))(?:\\(.*\\))?");

  private static final Pattern ANNOUNCED =
      Pattern.compile(Y + "年[^。;:]{0,24}(?:预期目标|主要目标|重点(?:做好|抓好|工作)|工作安排|工作任务|工作打算|经济社会发展)");

  private static final Pattern HEADLINE =
      Pattern.compile("(?=.{2,40}$)[^0-9]{0,12}" + Y + "年?[^0-9年月]*.*");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:target(?:s)?(?: for)?|fy|plan|priorities(?: for)?|year|strategy|budget)\\s*"
              + Y
              + "(?:\\s*[/-]\\s*(?:20)?([0-9]{2}))?|"
              + Y
              + "(?:[/-](?:20)?([0-9]{2}))?\\s+(?:target|priorities|plan|budget)");

  private static final Pattern DATE =
      Pattern.compile(Y + "(?:年|-|/|\\.)(?:1[0-2]|0?[1-9])(?:月|-|/|\\.)[0-9]{1,2}");

  private static final Pattern ANY = Pattern.compile("(?<![0-9])" + Y + "(?![0-9])");

  private static final Pattern JULY =
      Pattern.compile(
          "(?i)\\b(?:30(?:th)? June|June 30|1(?:st)? July|July 1)\\b|\\bJune 20[0-9]{2}");

  private static final Pattern APRIL =
      Pattern.compile(
          "(?i)\\b(?:31(?:st)? March|March 31|1(?:st)? April|April 1)\\b|\\bMarch 20[0-9]{2}");

  private static final int TITLES = 12;

  public boolean several() {
    return new LinkedHashSet<>(reports).size() > 1;
  }

  public boolean has(int wanted) {
    return year.filter(y -> y == wanted).isPresent() || reports.contains(wanted);
  }

  /// The lines of the report of one year.
  public List<Line> only(int wanted, List<Line> lines) {
    for (int i = 0; i < reports.size(); i++) {
      if (reports.get(i) == wanted) {
        int end = lines.size();
        for (int j = i + 1; j < reports.size(); j++) {
          if (reports.get(j) != wanted) {
            end = starts.get(j);
            break;
          }
        }
        return lines.subList(starts.get(i), end);
      }
    }
    return lines;
  }

  public static PlanYear of(ReportText source, List<Line> lines) {
    List<Integer> years = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Matcher report = REPORT.matcher(line.text().plain());
      if (line.marker().isEmpty() && report.matches()) {
        int year = Integer.parseInt(report.group(1) != null ? report.group(1) : report.group(2));
        years.add(year);
        starts.add(i);
      }
    }
    return new PlanYear(year(source, lines), years, starts);
  }

  /// The month in which the year of a document starts: January, unless it is one of two years in an
  /// English document (2022/23). Then it is July where the document ends or begins something there,
  /// else April.
  public static int firstMonth(ReportText source, int year) {
    boolean financial =
        !Script.isChinese(source.text())
            && Pattern.compile(
                    "(?<![0-9])%d\\s?[/–-]\\s?(?:20)?%02d(?![0-9])"
                        .formatted(year, (year + 1) % 100))
                .matcher(source.text())
                .find();
    if (!financial) {
      return 1;
    }
    return JULY.matcher(source.text()).find() && !APRIL.matcher(source.text()).find() ? 7 : 4;
  }

  private static Optional<Integer> year(ReportText source, List<Line> lines) {
    List<String> all = lines.stream().map(l -> l.text().plain()).toList();
    List<String> top = all.subList(0, Math.min(TITLES, all.size()));
    return first(TITLE, top)
        .or(() -> first(ANNOUNCED, all))
        .or(() -> Script.isChinese(source.text()) ? Optional.empty() : latest(ENGLISH, all))
        .or(() ->
            Script.isChinese(source.text())
                ? first(HEADLINE, top.subList(0, Math.min(4, top.size())))
                : Optional.empty())
        .or(() -> first(ANY, List.of(source.file().replaceFirst(".*/", ""))))
        .or(() -> first(DATE, all))
        .or(() -> latest(ANY, all).filter(_ -> !Script.isChinese(source.text())));
  }

  private static Optional<Integer> first(Pattern pattern, List<String> lines) {
    for (String line : lines) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.find()) {
        return Optional.of(number(matcher));
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> latest(Pattern pattern, List<String> lines) {
    Optional<Integer> latest = Optional.empty();
    for (String line : lines) {
      Matcher matcher = pattern.matcher(line);
      while (matcher.find()) {
        int year = number(matcher);
        if (latest.isEmpty() || year > latest.get()) {
          latest = Optional.of(year);
        }
      }
    }
    return latest;
  }

  private static int number(Matcher matcher) {
    for (int i = 1; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null && matcher.group(i).length() == 4) {
        return Integer.parseInt(matcher.group(i));
      }
    }
    throw new IllegalStateException("no year in " + matcher.group());
  }
}
