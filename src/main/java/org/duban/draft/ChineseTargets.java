package org.duban.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duban.draft.text.Line;
import org.duban.draft.text.Marker;
import org.duban.draft.text.Predicate;
import org.duban.draft.text.Text;

/// Finds the passages of a Chinese report that state the year's targets, and what they promise.
/// Nothing else is looked at, so that what was achieved last year can't be taken for a target.
final class ChineseTargets {

  /// Longer sentences are no list of targets.
  private static final int LONGEST_SENTENCE = 3000;

  private static final int LONGEST_LINE = 60;

  /// What goes on after the targets without stating any.
  private static final Pattern NO_MORE =
      Pattern.compile(
          "(?:这|上述|以上|我们|实现|提出|确定|考虑|同时|要|为|做好|重点|围绕|今年|会议|报告|各位|综合|当前|坚持|完成|在|从|对|必须|全面|全力).*",
          Pattern.DOTALL);

  private static final Pattern REASON =
      Pattern.compile(
          "[。;]\\s*(?:主要考虑|主要是|主要依据|这一|这个|该目标|提出这|确定这|设定这|理由|依据|测算|安排这|上述|综合考虑|从).*",
          Pattern.DOTALL);

  private final List<Line> lines;
  private final int year;
  private final Findings findings;
  private final OwnPlace place;

  /// The line of the first passage; -1 where there is none.
  private int first = -1;

  ChineseTargets(List<Line> lines, int year, Findings findings) {
    this.lines = lines;
    this.year = year;
    this.findings = findings;
    this.place = new OwnPlace(lines);
  }

  /// Reads all passages; the line where the plan of the year begins.
  int read() {
    for (int i = 0; i < lines.size(); i++) {
      if (findings.used.contains(i)) {
        continue;
      }
      Line line = lines.get(i);
      if (line.isRow()) {
        continue;
      }
      Optional<TargetLead> heading = TargetLead.asHeading(line.body().plain(), year);
      if (heading.isPresent()) {
        list(i, heading.get());
      } else {
        sentences(i, line.body());
      }
    }
    if (findings.targets.isEmpty()) {
      striving();
    }
    return first;
  }

  private void sentences(int index, Text body) {
    boolean goesOn = false;
    for (int[] range : body.ranges("。!?")) {
      Text sentence = body.sub(range[0], range[1]).strip();
      Optional<TargetLead> lead = TargetLead.inSentence(sentence.plain(), year);
      if (lead.isPresent()) {
        goesOn = passage(index, sentence, lead.get());
      } else if (goesOn && !NO_MORE.matcher(sentence.plain()).matches()) {
        goesOn = more(sentence);
      } else {
        goesOn = false;
      }
    }
  }

  /// Whether targets may go on in the next sentence.
  private boolean passage(int index, Text sentence, TargetLead lead) {
    Text rest = sentence.from(lead.end()).strip();
    return switch (lead.of()) {
      case THE_PAST -> false;
      case SEVERAL_YEARS -> {
        findings.unread(sentence, Unread.Why.SEVERAL_YEARS);
        yield false;
      }
      case THE_YEAR -> {
        if (sentence.length() > LONGEST_SENTENCE) {
          findings.unread(sentence.sub(0, LONGEST_LINE), Unread.Why.TOO_LONG);
          yield false;
        }
        if (rest.isBlank()) {
          list(index, lead);
          yield false;
        }
        TargetSentence.Taken taken = TargetSentence.read(rest);
        if (taken.promises().isEmpty()) {
          findings.unread(sentence, Unread.Why.NO_TARGET);
          yield false;
        }
        begin(index);
        take(taken, Assignment.NONE);
        yield true;
      }
    };
  }

  private boolean more(Text sentence) {
    if (sentence.length() > LONGEST_SENTENCE) {
      return false;
    }
    TargetSentence.Taken taken = TargetSentence.read(sentence);
    boolean all =
        taken.unread().isEmpty()
            && !taken.promises().isEmpty()
            && taken.promises().stream()
                .allMatch(p ->
                    Predicate.numberIn(Text.of(p.wording(), new int[p.wording().length()]).plain())
                        .isPresent());
    if (all) {
      take(taken, Assignment.NONE);
    }
    return all;
  }

  /// Targets in the lines below line `index`, one or more in each.
  private void list(int index, TargetLead lead) {
    List<TargetSentence.Taken> taken = new ArrayList<>();
    List<Assignment> assigned = new ArrayList<>();
    List<Integer> used = new ArrayList<>();
    Optional<Marker.Rank> rank = Optional.empty();
    for (int i = index + 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isRow() || TargetLead.inSentence(line.text().plain(), year).isPresent()) {
        break;
      }
      if (Assignment.isLine(line.text().plain())) {
        if (!taken.isEmpty()) {
          assigned.set(assigned.size() - 1, assigned.getLast().and(Assignment.ofLine(line.text())));
          used.add(i);
        }
        continue;
      }
      Optional<Marker.Rank> own = line.marker().map(Marker::rank);
      if (!taken.isEmpty() && !own.equals(rank)) {
        break;
      }
      Assignment.Split split = Assignment.split(withoutReason(line.body()));
      TargetSentence.Taken one = TargetSentence.read(split.rest());
      if (!isTargetLine(split.rest(), one)) {
        break;
      }
      rank = own;
      taken.add(one);
      assigned.add(split.assignment());
      used.add(i);
    }
    if (lead.of() == TargetLead.Of.SEVERAL_YEARS) {
      used.forEach(i -> findings.unread(lines.get(i).text(), Unread.Why.SEVERAL_YEARS));
    }
    if (lead.of() != TargetLead.Of.THE_YEAR || taken.isEmpty()) {
      return;
    }
    begin(index);
    for (int i = 0; i < taken.size(); i++) {
      take(taken.get(i), assigned.get(i));
    }
    findings.used.add(index);
    findings.used.addAll(used);
  }

  /// The target of a line that goes on to say why it was chosen.
  private static Text withoutReason(Text line) {
    int[] first = line.ranges("。;").getFirst();
    return REASON.matcher(line.plain()).region(first[1], line.length()).lookingAt()
        ? line.sub(0, first[1])
        : line;
  }

  /// A short line with a promise, or a long one that is nothing but promises with numbers.
  private static boolean isTargetLine(Text line, TargetSentence.Taken taken) {
    if (taken.promises().isEmpty()) {
      return false;
    }
    long numbered =
        taken.promises().stream()
            .filter(p -> p.wording().chars().anyMatch(Character::isDigit))
            .count();
    if (line.length() <= LONGEST_LINE) {
      return taken.unread().isEmpty()
          && taken.promises().size() <= 4
          && !line.plain().matches(".*(?:工作|方面)[:：]?$");
    }
    return line.length() <= LONGEST_SENTENCE
        && numbered >= 3
        && numbered * 2 > taken.promises().size();
  }

  /// Where no passage announces targets: sentences that strive for several figures of the year.
  private void striving() {
    for (int i = 0; i < lines.size(); i++) {
      Text body = lines.get(i).body();
      for (int[] range : body.ranges("。!?")) {
        Text sentence = body.sub(range[0], range[1]).strip();
        if (sentence.length() > LONGEST_SENTENCE) {
          continue;
        }
        Optional<TargetLead> lead = TargetLead.striving(sentence.plain(), year);
        if (lead.isEmpty() || lead.get().of() != TargetLead.Of.THE_YEAR) {
          continue;
        }
        TargetSentence.Taken taken = TargetSentence.read(sentence.from(lead.get().end()));
        long numbered =
            taken.promises().stream()
                .filter(p -> p.wording().chars().anyMatch(Character::isDigit))
                .count();
        if (numbered >= 3) {
          begin(i);
          take(taken, Assignment.NONE);
        }
      }
    }
  }

  private void begin(int index) {
    if (first < 0) {
      first = index;
    }
  }

  private void take(TargetSentence.Taken taken, Assignment assignment) {
    for (Promise promise : taken.promises()) {
      if (place.isOfAnother(promise.quote().plain())) {
        findings.unread(promise.quote(), Unread.Why.OTHER_PLACE);
      } else {
        findings.targets.add(new Findings.Target(promise, assignment));
      }
    }
    taken.unread().forEach(text -> findings.unread(text, Unread.Why.NO_TARGET));
  }
}
