package org.duban.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.ledger.LedgerDifference.Sort;
import org.duban.plan.read.PlanChange.Sheet;
import org.duban.time.Period;

/// One difference between two versions. Done to the one, all of them give the other.
public sealed interface Change {

  /// The id of what it is about; empty where it is about the whole.
  String subject();

  Why why();

  /// A change of the plan: a row of one of its sheets.
  sealed interface OfPlan extends Change {
    Sheet sheet();

    /// The row's id, as it is called after the change.
    String id();

    /// The indicator or task, or the department's name.
    @Override
    default String subject() {
      return sheet() == Sheet.PACE ? id().substring(0, id().lastIndexOf(' ')) : id();
    }
  }

  /// A row that only the later plan has.
  record RowAdded(Sheet sheet, String id, Map<String, String> cells, Why why) implements OfPlan {
    public RowAdded {
      Objects.requireNonNull(sheet);
      Objects.requireNonNull(id);
      Objects.requireNonNull(cells);
      Objects.requireNonNull(why);
    }
  }

  /// A row that only the earlier plan has.
  record RowRemoved(Sheet sheet, String id, Map<String, String> cells, Why why) implements OfPlan {
    public RowRemoved {
      Objects.requireNonNull(sheet);
      Objects.requireNonNull(id);
      Objects.requireNonNull(cells);
      Objects.requireNonNull(why);
    }
  }

  /// A row with the same content under another id; what refers to it follows.
  record RowMoved(Sheet sheet, String from, String id, String name, Why why) implements OfPlan {
    public RowMoved {
      Objects.requireNonNull(sheet);
      Objects.requireNonNull(from);
      Objects.requireNonNull(id);
      Objects.requireNonNull(name);
      Objects.requireNonNull(why);
    }
  }

  /// One column of a row.
  record CellChanged(Sheet sheet, String id, String field, String before, String after, Why why)
      implements OfPlan {
    public CellChanged {
      Objects.requireNonNull(sheet);
      Objects.requireNonNull(id);
      Objects.requireNonNull(field);
      Objects.requireNonNull(before);
      Objects.requireNonNull(after);
      Objects.requireNonNull(why);
    }

    /// Whether it is the target itself or the planned values on the way to it.
    boolean isTarget() {
      return field.equals("target") || sheet == Sheet.PACE;
    }
  }

  /// What is in force for a subject and period.
  record ReportChanged(
      String subject, Sort sort, Optional<Reported> before, Optional<Reported> after, Why why)
      implements Change {
    public ReportChanged {
      Objects.requireNonNull(subject);
      Objects.requireNonNull(sort);
      if (before.isEmpty() && after.isEmpty()) {
        throw new IllegalArgumentException("no change of " + subject);
      }
      Objects.requireNonNull(why);
    }

    /// What of it changed.
    public enum Facet {
      /// The figure or the percentage.
      VALUE,
      /// How firm a figure is, or what the department says.
      STATE,
      /// The day from which it counts as known.
      DAY,
      /// The words that go with it.
      WORDS
    }

    /// The first of the facets that differs.
    public Facet facet() {
      if (before.isEmpty() || after.isEmpty()) {
        Reported only = before.or(() -> after).orElseThrow();
        return only.value().isPresent()
            ? Facet.VALUE
            : only.state().isPresent() ? Facet.STATE : Facet.WORDS;
      }
      if (!before.get().value().equals(after.get().value())) {
        return Facet.VALUE;
      }
      if (!before.get().state().equals(after.get().state())) {
        return Facet.STATE;
      }
      return before.get().publishedOn().equals(after.get().publishedOn()) ? Facet.WORDS : Facet.DAY;
    }

    /// The period, as the entry published last names it.
    public Period period() {
      return Stream.of(before, after)
          .flatMap(Optional::stream)
          .reduce((a, b) -> a.publishedOn().isAfter(b.publishedOn()) ? a : b)
          .orElseThrow()
          .period();
    }
  }

  /// Where a subject stands.
  ///
  /// @param movedBy the changes that moved it, the one that counts most first
  record StandingChanged(
      String subject,
      Optional<StatusSummary> before,
      Optional<StatusSummary> after,
      Why why,
      List<Change> movedBy)
      implements Change {
    public StandingChanged {
      Objects.requireNonNull(subject);
      Objects.requireNonNull(before);
      Objects.requireNonNull(after);
      Objects.requireNonNull(why);
      movedBy = List.copyOf(movedBy);
    }

    /// Whether verdict or light changed, and not only the completion.
    public boolean isOfVerdict() {
      return before.isEmpty() || after.isEmpty() || before.get().isOtherVerdictThan(after.get());
    }
  }

  /// A score with its rank.
  ///
  /// @param ofTask whether it is a priority task's, and not a department's
  /// @param points with one decimal
  record Rated(boolean ofTask, BigDecimal points, int place) {
    public Rated {
      Objects.requireNonNull(points);
    }
  }

  /// The score or rank of a department or priority task.
  ///
  /// @param subject the department's name or the task's id
  /// @param movedBy the changes of what the score is made of
  record ScoreChanged(
      String subject, Optional<Rated> before, Optional<Rated> after, Why why, List<Change> movedBy)
      implements Change {
    public ScoreChanged {
      Objects.requireNonNull(subject);
      Objects.requireNonNull(before);
      Objects.requireNonNull(after);
      Objects.requireNonNull(why);
      movedBy = List.copyOf(movedBy);
    }
  }

  /// A journal that has something else under a number that it had before.
  ///
  /// @param no the first entry that is known to differ
  /// @param before its hash by the one version
  /// @param after its hash by the other
  record HistoryRewritten(String journal, int no, String before, String after, Why why)
      implements Change {
    public HistoryRewritten {
      Objects.requireNonNull(journal);
      Objects.requireNonNull(before);
      Objects.requireNonNull(after);
      Objects.requireNonNull(why);
    }

    @Override
    public String subject() {
      return "";
    }
  }

  /// A rule by which the office judges.
  ///
  /// @param key as duban.toml has it: `status.total.red`
  record RuleChanged(String key, String before, String after, Why why) implements Change {
    public RuleChanged {
      Objects.requireNonNull(key);
      Objects.requireNonNull(before);
      Objects.requireNonNull(after);
      Objects.requireNonNull(why);
    }

    @Override
    public String subject() {
      return "";
    }
  }
}
