package org.duban.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duban.plan.model.PlanCode;
import org.duban.plan.wording.Counterparts;
import org.duban.plan.wording.Wording;
import org.duban.problem.Place;
import org.duban.problem.Read;

/// A wording that a plan can hold.
///
/// @param wording the promise's, or as much of it as is understood
/// @param reduced whether something was left out that may matter
record Understood(String wording, Wording.Reading reading, boolean reduced) {

  private static final Pattern CLAUSE = Pattern.compile("[，,、；;]");

  /// A unit of two words: gigawatt-peak.
  private static final Pattern HYPHEN = Pattern.compile("(?<=[a-z])-(?=[a-z])");

  private static final Pattern SECOND_WORD = Pattern.compile("(?<=[a-z])-[a-z]+");

  /// What says since when or until when, and is told apart from the target.
  private static final List<Pattern> ASIDE =
      List.of(
          Pattern.compile("\\s*\\([^()]*\\)|（[^（）]*）"),
          Pattern.compile("^(?:全部|均|都)(?=.)"),
          Pattern.compile("(?i)(?<=%|percent|per cent)\\s+of\\s+[a-z ]{2,40}$"),
          Pattern.compile("(?:比|较)(?:20[0-9]{2}年|上年|去年|“?十[三四]五”?)(?:末|底|同期|相比)*"),
          Pattern.compile(
              "(?i)\\s*,?\\s*\\b(?:(?:compared (?:to|with)|from|on|against|over|relative to|below|above) (?:the )?(?:a )?(?:(?:19|20)[0-9]{2}(?:[/-][0-9]{2,4})?|baseline|average of (?:19|20)[0-9]{2}\\s*-\\s*(?:19|20)[0-9]{2})(?: levels?| baseline)?)"),
          Pattern.compile(
              "(?i)\\s*,?\\s*\\b(?:by|in|before|until|around|from|over|during) (?:the )?(?:(?:end of )?(?:19|20)[0-9]{2}(?:[/-][0-9]{2,4})?|next decade|end of the decade|(?:end of )?(?:march|june|july|september|december|january|april|may|august|october|november|february)(?: (?:19|20)[0-9]{2})?)(?: onwards)?"));

  /// The understood form of a promise that leaves out least; empty where none is understood.
  static Optional<Understood> of(Promise promise, String id, Counterparts others) {
    boolean first = true;
    for (String candidate : candidates(promise.wording())) {
      Read<Wording.Reading> read = read(candidate, promise, id, others);
      if (!read.hasErrors() && read.value().isPresent()) {
        return Optional.of(new Understood(candidate, read.value().get(), !first));
      }
      first = false;
    }
    return Optional.empty();
  }

  static boolean lacksCounterpart(Promise promise, String id, Counterparts others) {
    return read(promise.wording(), promise, id, others).problems().stream()
        .anyMatch(p -> p.code() == PlanCode.T004 || p.code() == PlanCode.T005);
  }

  private static Read<Wording.Reading> read(
      String wording, Promise promise, String id, Counterparts others) {
    return Wording.read(
        wording,
        new Wording.Row(
            id, promise.name(), "", Optional.empty(), promise.direction(), others, Place.NONE));
  }

  /// The wording, then shorter ones: without what is told aside, then its first clauses only.
  private static List<String> candidates(String wording) {
    List<String> candidates = new ArrayList<>();
    candidates.add(wording);
    String rest = wording;
    for (Pattern aside : ASIDE) {
      String shorter = aside.matcher(rest).replaceAll("").strip();
      if (!shorter.equals(rest) && !shorter.isEmpty()) {
        rest = shorter;
        candidates.add(rest);
      }
    }
    String spaced = HYPHEN.matcher(rest).replaceAll(" ");
    if (!spaced.equals(rest)) {
      candidates.add(spaced);
      candidates.add(SECOND_WORD.matcher(rest).replaceAll(""));
    }
    List<Integer> breaks = new ArrayList<>();
    var clause = CLAUSE.matcher(rest);
    while (clause.find()) {
      boolean inNumber =
          clause.start() > 0
              && clause.end() < rest.length()
              && Character.isDigit(rest.charAt(clause.start() - 1))
              && Character.isDigit(rest.charAt(clause.end()));
      if (!inNumber) {
        breaks.add(clause.start());
      }
    }
    for (int at : breaks.reversed()) {
      if (at > 0) {
        candidates.add(rest.substring(0, at).strip());
      }
    }
    return candidates;
  }
}
