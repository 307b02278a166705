package org.duban.journal.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.duban.time.Period;

/// What an entry says.
public sealed interface Content {

  /// An entry that is no figure or update itself, but is about others or about the record.
  sealed interface Act extends Content {}

  /// An indicator's figure, cumulative to the end of `period`, in the indicator's unit.
  ///
  /// @param publishedOn the day on which it became known
  record Actual(
      String subject,
      Period period,
      BigDecimal value,
      Basis basis,
      LocalDate publishedOn,
      Remarks remarks)
      implements Content {
    public Actual {
      Objects.requireNonNull(subject);
      Objects.requireNonNull(period);
      Objects.requireNonNull(value);
      Objects.requireNonNull(basis);
      Objects.requireNonNull(publishedOn);
      Objects.requireNonNull(remarks);
    }
  }

  /// A task's update.
  ///
  /// @param progress percent done, 0 to 100
  record Progress(
      String subject,
      Period period,
      Optional<BigDecimal> progress,
      Optional<TaskReport> status,
      LocalDate publishedOn,
      Remarks remarks)
      implements Content {
    public Progress {
      Objects.requireNonNull(subject);
      Objects.requireNonNull(period);
      Objects.requireNonNull(progress);
      Objects.requireNonNull(status);
      Objects.requireNonNull(publishedOn);
      Objects.requireNonNull(remarks);
    }
  }

  /// Withdraws entry `no` of the same journal from `publishedOn` on.
  record Withdrawal(int no, LocalDate publishedOn, String reason) implements Act {
    public Withdrawal {
      Objects.requireNonNull(publishedOn);
      Objects.requireNonNull(reason);
    }
  }

  /// Puts a plan version in force from `publishedOn` on.
  ///
  /// @param digest SHA-256 over the frozen files, in hex
  /// @param document the document that decided it (龙政〔2021〕3号)
  record Adopt(int version, String digest, String document, LocalDate publishedOn, String reason)
      implements Act {
    public Adopt {
      Objects.requireNonNull(digest);
      Objects.requireNonNull(document);
      Objects.requireNonNull(publishedOn);
      Objects.requireNonNull(reason);
    }
  }

  /// Enters an issued report in the register.
  ///
  /// @param number the document's number (龙政督〔2021〕6号)
  /// @param details kind, language, as-of day and chain heads, as JSON
  /// @param digest SHA-256 of the PDF, in hex
  record Issue(String number, Period period, LocalDate publishedOn, String details, String digest)
      implements Act {
    public Issue {
      Objects.requireNonNull(number);
      Objects.requireNonNull(period);
      Objects.requireNonNull(publishedOn);
      Objects.requireNonNull(details);
      Objects.requireNonNull(digest);
    }
  }

  /// Notes how far all journals go, so that nothing up to there can be changed unseen.
  ///
  /// @param details the journals' heads, as JSON
  record Seal(LocalDate publishedOn, String details, String reason) implements Act {
    public Seal {
      Objects.requireNonNull(publishedOn);
      Objects.requireNonNull(details);
      Objects.requireNonNull(reason);
    }
  }

  /// Another person than the recorder stands for a figure or update, or sends it back.
  ///
  /// @param approves whether he stands for it
  /// @param hash of the entry that it is about, in hex: of another one of that number it says
  ///   nothing
  /// @param signature of the approval by a key; empty where it has none
  record Decision(
      boolean approves,
      EntryName about,
      String hash,
      String signature,
      LocalDate publishedOn,
      String reason)
      implements Act {
    public Decision {
      Objects.requireNonNull(about);
      Objects.requireNonNull(hash);
      Objects.requireNonNull(signature);
      Objects.requireNonNull(publishedOn);
      Objects.requireNonNull(reason);
    }
  }

  /// Closes a period or opens it again (封账, 解除封账).
  ///
  /// @param closes whether it is closed
  /// @param department for whose subjects; empty for all
  /// @param details how far the journals went, as JSON
  record Closing(
      boolean closes,
      Period period,
      String department,
      String details,
      LocalDate publishedOn,
      String reason)
      implements Act {
    public Closing {
      Objects.requireNonNull(period);
      Objects.requireNonNull(department);
      Objects.requireNonNull(details);
      Objects.requireNonNull(publishedOn);
      Objects.requireNonNull(reason);
    }
  }

  /// The day from which the entry counts as known.
  LocalDate publishedOn();
}
