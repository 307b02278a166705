package org.duban.report.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.duban.report.model.AttentionItem;
import org.duban.report.model.BehindItem;
import org.duban.report.model.MissingByDepartment;
import org.duban.report.model.ReportPhrases;

/// What needs attention: what is behind, what did not come, what is told differently from what the
/// figures show.
final class Attention {

  private static final Pattern NOTHING =
      Pattern.compile("(?iu)(?:无|暂无|没有|暂时没有|none|nil|n/?a|[-—–－/／.…。]*)[。.]?");

  private final ReportPhrases prose;
  private final List<AttentionItem> matters;
  private final Set<String> waiting;

  /// @param waiting what was reported but waits to be approved
  Attention(ReportPhrases prose, List<AttentionItem> matters, Set<String> waiting) {
    this.prose = prose;
    this.matters = List.copyOf(matters);
    this.waiting = Set.copyOf(waiting);
  }

  List<BehindItem> laggards() {
    return AttentionItem.behind(matters).stream().map(this::laggard).toList();
  }

  /// What was due and did not come, by department.
  List<MissingByDepartment> unreported() {
    return owed(matter -> matter.isUnreported() && !waiting.contains(matter.id()));
  }

  /// The laggards whose department doesn't say what it will do, by department.
  List<MissingByDepartment> withoutStep() {
    return owed(matter -> matter.isBehind() && said(matter.words().nextSteps()).isEmpty());
  }

  /// The laggards whose department gives no reason, by department.
  List<MissingByDepartment> withoutReason() {
    return owed(matter -> matter.isBehind() && said(matter.words().issues()).isEmpty());
  }

  /// What `words` say; nothing where they say that there is nothing to say (无, —, none).
  private static String said(String words) {
    String said = words.strip();
    return NOTHING.matcher(said).matches() ? "" : said;
  }

  /// What is on schedule by its progress and not by its department's report. Where a laggard is
  /// told to be on schedule, its own account says so.
  List<String> disagreements() {
    return matters.stream()
        .filter(matter -> matter.disagrees() && !matter.isBehind())
        .map(this::disagreement)
        .toList();
  }

  private BehindItem laggard(AttentionItem matter) {
    String issues = said(matter.words().issues());
    String next = said(matter.words().nextSteps());
    return new BehindItem(
        matter.id(),
        matter.name(),
        matter.department(),
        matter.standing(),
        prose.sentence(matter.account()),
        issues.isEmpty() ? "" : prose.sentence(prose.say("reason", "issues", issues)),
        next.isEmpty() ? "" : prose.sentence(next));
  }

  private List<MissingByDepartment> owed(Predicate<AttentionItem> isOwed) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (AttentionItem matter : matters) {
      if (isOwed.test(matter)) {
        String department =
            matter.department().isEmpty() ? prose.say("no_department") : matter.department();
        names.computeIfAbsent(department, d -> new ArrayList<>()).add(prose.quoted(matter.name()));
      }
    }
    return names.entrySet().stream()
        .map(entry -> new MissingByDepartment(entry.getKey(), entry.getValue()))
        .toList();
  }

  private String disagreement(AttentionItem matter) {
    return prose.say(
        "disagreement",
        "name",
        matter.name(),
        "department",
        matter.department(),
        "account",
        matter.account());
  }
}
