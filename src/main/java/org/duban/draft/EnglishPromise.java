package org.duban.draft;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.draft.text.Text;

/// Takes an English clause with a target apart: "Reduce the waste sent to our landfills by 30%",
/// "Plant 1 million trees", "GDP growth of around 5 percent", "a drop of 2.5 percent in energy
/// consumption". Where the sentence splits a name or a wording, both are put together again.
final class EnglishPromise {

  private static final String NUMBER =
      "(?:[£$€]\\s*)?[0-9][0-9.,]*(?<![.,])\\s*(?:%|per ?cent|percent(?:age points?)?|(?:thousand|million|billion|trillion|[mb]n?|k)\\b)?";

  private static final String BOUND =
      "(?:at least|at most|no (?:more|less|fewer|higher|lower) than|not (?:more|less) than|up to|more than|less than|fewer than|over|under|above|below|around|about|approximately|some|nearly|exceeding|within)";

  private static final String AMOUNT = "(?:" + BOUND + "\\s+)?" + NUMBER;

  private static final String UP =
      "(?:increase|raise|grow|expand|extend|boost|improve|lift|scale up|enlarge|widen|quintuple|triple|double|quadruple|maximise|maximize)";

  private static final String DOWN =
      "(?:reduce|cut|lower|decrease|limit|shrink|bring down|minimise|minimize|halve|slash)";

  private static final String OUR = "(?:the |our |its |their |a |an )?";

  /// "increase A from 64% to 75%", "reduce A by 30%", "expand A to 1,300km".
  private static final Pattern CHANGE =
      Pattern.compile(
          "("
              + UP
              + "|"
              + DOWN
              + ")\\s+"
              + OUR
              + "(.+?)\\s+(?:from\\s+("
              + AMOUNT
              + "[^0-9]{0,24}?)\\s+)?(by|to)\\s+("
              + AMOUNT
              + "(?![0-9/])[^,;]*)(.*)",
          Pattern.CASE_INSENSITIVE);

  /// "Use 15% less energy in A".
  private static final Pattern LESS =
      Pattern.compile(
          "(?:use|consume|produce|generate|emit|spend|have|create|send)\\s+("
              + AMOUNT
              + ")\\s+(less|fewer|more)\\s+(.+)",
          Pattern.CASE_INSENSITIVE);

  /// "Quadruple A".
  private static final Pattern MULTIPLE =
      Pattern.compile(
          "(double|triple|quadruple|quintuple|halve)\\s+" + OUR + "(.+)", Pattern.CASE_INSENSITIVE);

  /// "peak its carbon emissions around 2025", "Achieve net zero".
  private static final Pattern PEAK =
      Pattern.compile(
          "(peak|end|eliminate|phase out)\\s+"
              + OUR
              + "(.+?)((?:\\s+(?:around|by|in|before))\\s+20[0-9]{2}.*)",
          Pattern.CASE_INSENSITIVE);

  /// "a drop of around 2.5 percent in A", "an increase of 3% in A".
  private static final Pattern CHANGE_IN =
      Pattern.compile(
          "(?:an? |the )?((?:drop|fall|reduction|decrease|decline|cut|increase|growth|rise)s?)\\s+of\\s+("
              + AMOUNT
              + ")\\s+in\\s+(.+)",
          Pattern.CASE_INSENSITIVE);

  /// "Green 80% of all buildings", "30% of A from B".
  private static final Pattern SHARE =
      Pattern.compile(
          "(?:([a-z]+)\\s+)?("
              + BOUND
              + "\\s+)?([0-9][0-9.,]*\\s*(?:%|per ?cent|percent))\\s+of\\s+"
              + OUR
              + "(.+)",
          Pattern.CASE_INSENSITIVE);

  /// "Send zero waste to landfill".
  private static final Pattern ZERO =
      Pattern.compile(
          "(?:send|achieve|reach|have|ensure|record|maintain|produce)\\s+(?:zero|no)\\s+([a-z][^0-9]{2,80})",
          Pattern.CASE_INSENSITIVE);

  /// "All vehicles to run on cleaner energy".
  private static final Pattern ALL =
      Pattern.compile(
          "(all|every|no)\\s+(.+?)\\s+(?:to|will|must|should)\\s+(?:be\\s+)?(.+)",
          Pattern.CASE_INSENSITIVE);

  /// "GDP growth of around 5 percent", "unemployment rate below 4%", "A: 62%".
  private static final Pattern NAMED =
      Pattern.compile(
          "(.*?[a-z].*?)(?:\\s+(?:of|at|to|is|will be|reaches?|remains?|stays?|kept)|:|\\s+[–—-])?\\s+((?:"
              + BOUND
              + "\\s+)?"
              + NUMBER
              + "(?![0-9/]).*)",
          Pattern.CASE_INSENSITIVE);

  /// "Plant 1 million trees", "around 12 million new urban jobs".
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:(?:to\\s+)?([a-z]+(?: [a-z]+)?)\\s+)?(" + AMOUNT + ")(?!\\s*%)\\s*([a-z][^0-9]*.*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern IN_STEP =
      Pattern.compile(
          "(.+?)\\s+(?:that is\\s+)?((?:generally |broadly |basically )?in (?:step|line) with .+)",
          Pattern.CASE_INSENSITIVE);

  /// "a basic equilibrium in the balance of payments", "steady increases in A".
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "((?:a\\s+)?(?:basic|general|overall|steady|stable|continued|continuous|further|sustained|solid|notable)\\s+[a-z]+)\\s+in\\s+"
              + OUR
              + "([^0-9]{3,120})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WHEN =
      Pattern.compile(
          "\\s*,?\\s*\\b(?:by|in|before|until|around|over|during|within) (?:the )?(?:end of )?(?:(?:march|june|july|september|december|january|april|may|august|october|november|february) )?((?:19|20)[0-9]{2})(?:[/-]([0-9]{2,4}))?\\b|\\s*,?\\s*\\bover the (?:next|coming) decade|\\s*,?\\s*\\bby the end of the (?:decade|year|plan)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BASE =
      Pattern.compile(
          "\\s*,?\\s*\\b(?:compared (?:to|with)|from|on|against|relative to|below|above) (?:the )?(?:average (?:of|from) )?(?:19|20)[0-9]{2}(?:\\s*[/–-]\\s*(?:20)?[0-9]{2,4})?(?: levels?| baseline)?|\\s*\\bfrom the average of [0-9 –-]+ levels?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ASIDE =
      Pattern.compile(
          "\\s*,\\s*(?:equivalent|which|ahead|in order|so that|helping|including|such as|compared|with|while|to ensure|thereby).*|\\s*\\([^()]*\\)\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TWO_USES =
      Pattern.compile(
          "([a-z-]+) and ([a-z-]+) (use|consumption|emissions?|costs?|output|production|prices?|efficiency|waste|generation)",
          Pattern.CASE_INSENSITIVE);

  private static final String VERB =
      "(?:plant|create|build|deliver|provide|support|train|recruit|install|open|complete|add|secure|generate|achieve|reach|restore|repair|upgrade|resurface|inspect|house|enrol|hire|launch|establish|hold|host|process|visit|help|reduce|attract|retain|introduce|produce|issue|adopt|replace|refurbish|convert|protect|green|develop|start|renovate|serve|collect|recycle)";

  /// Words with which an action begins that promises no number.
  private static final Pattern ACTION =
      Pattern.compile(
          "(?:"
              + VERB
              + "|"
              + UP
              + "|"
              + DOWN
              + "|answer|agree|appoint|approve|begin|bring|conclude|consult|design|ensure|extend|finalise|finalize|finish|fund|identify|implement|invest|maintain|make|manage|move|offer|prepare|publish|put|relocate|review|roll out|run|set up|strengthen|submit|tackle|update|work with|write)\\s",
          Pattern.CASE_INSENSITIVE);

  /// "2 gigawatt-peak of solar": the unit is no part of the name.
  private static final Pattern MEASURED =
      Pattern.compile(
          "((?:(?:giga|mega|kilo)watts?(?:[- ](?:peak|hours?))?|[gmk]wh?p?|tonnes?|tons|hectares?|acres?|miles?|(?:kilo|square )?met(?:re|er)s?|square (?:feet|foot)|litres?|km|ha)) of (.+)",
          Pattern.CASE_INSENSITIVE);

  private EnglishPromise() {}

  /// What `clause` promises: more than one thing where two names share it, nothing where no target
  /// is recognised.
  ///
  /// @param subject whose target it is, to stand before the name; empty for none
  static List<Promise> of(Text clause, String subject) {
    String plain =
        clause
            .withoutStop()
            .letters()
            .strip()
            .replaceFirst("(?i)^(?:and |or |to |we (?:will|aim to) |an? (?=[0-9]))+", "");
    String whole = plain;
    plain = ASIDE.matcher(plain).replaceFirst("");
    Matcher when = WHEN.matcher(plain);
    String due = "";
    while (when.find()) {
      due = when.group(1) == null ? due : when.group().strip();
    }
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    String core =
        BASE.matcher(WHEN.matcher(plain).replaceAll(""))
            .replaceAll("")
            .strip()
            .replaceAll("[\\s,]+$", "");
    List<Promise> promises = new ArrayList<>();
    Optional<String[]> named = named(core, plain);
    if (named.isEmpty() || named.get()[0].isBlank() || whole.length() > 400) {
      return promises;
    }
    String name =
        named
            .get()[0]
            .strip()
            .replaceFirst("(?i)^(?:the|our|its|their|an?) ", "")
            .replaceAll("[\\s:,–—-]+$", "");
    String wording = named.get()[1].strip();
    Matcher two = TWO_USES.matcher(name);
    List<String> names =
        two.matches()
            ? List.of(two.group(1) + " " + two.group(3), two.group(2) + " " + two.group(3))
            : List.of(name);
    if (!wording.matches("(?s).*[0-9].*") && !due.isEmpty()) {
      doubts.add(Doubt.IN_WORDS);
    }
    for (String each : names) {
      promises.add(
          new Promise(
              subject.isEmpty()
                      || each.toLowerCase(Locale.ROOT).startsWith(subject.toLowerCase(Locale.ROOT))
                  ? each
                  : subject + " " + each,
              wording,
              clause,
              Optional.empty(),
              doubts));
    }
    return promises;
  }

  /// The time limit in a clause.
  static String due(String plain) {
    Matcher when = WHEN.matcher(plain);
    String due = "";
    while (when.find()) {
      if (when.group(1) != null) {
        due = when.group().replaceFirst("^[\\s,]+", "").strip();
      }
    }
    return due;
  }

  private static Optional<String[]> named(String core, String plain) {
    Matcher change = CHANGE.matcher(core);
    if (change.matches()) {
      boolean down = change.group(1).matches("(?i)" + DOWN);
      String amount = change.group(5).strip();
      String bare = amount.replaceFirst("(?i)^(?:" + BOUND + ")\\s+", "");
      if (change.group(4).equalsIgnoreCase("by")) {
        return pair(change.group(2), (down ? "reduce by " : "increase by ") + amount);
      }
      return pair(
          change.group(2),
          down
              ? (bare.equals(amount) ? "reduce to " + amount : amount)
              : (bare.equals(amount) ? "reach " + amount : amount));
    }
    Matcher less = LESS.matcher(core);
    if (less.matches()) {
      boolean more = less.group(2).equalsIgnoreCase("more");
      return pair(less.group(3), (more ? "increase by " : "reduce by ") + less.group(1));
    }
    Matcher in = CHANGE_IN.matcher(core);
    if (in.matches()) {
      boolean up = in.group(1).matches("(?i)(?:increase|growth|rise)s?");
      return pair(in.group(3), (up ? "increase of " : "reduction of ") + in.group(2));
    }
    Matcher peak = PEAK.matcher(plain);
    if (peak.matches()) {
      return pair(peak.group(2), peak.group(1));
    }
    Matcher multiple = MULTIPLE.matcher(core);
    if (multiple.matches() && !core.matches(".*[0-9].*")) {
      return pair(multiple.group(2), multiple.group(1) + EnglishPromise.suffix(plain));
    }
    Matcher words = IN_WORDS.matcher(core);
    if (words.matches()) {
      return pair(words.group(2), words.group(1));
    }
    Matcher step = IN_STEP.matcher(core);
    if (step.matches()) {
      return pair(
          step.group(1).replaceFirst("(?i)^growth in (.*)", "$1 growth"),
          step.group(2).replaceFirst("(?i)^(?:generally|basically) ", ""));
    }
    Matcher zero = ZERO.matcher(core);
    if (zero.matches()) {
      return pair(zero.group(1), "zero");
    }
    Matcher share = SHARE.matcher(core);
    if (share.matches()) {
      String verb = share.group(1) == null ? "" : share.group(1).toLowerCase(Locale.ROOT);
      boolean plainVerb =
          verb.isEmpty()
              || verb.matches(
                  "achieve|reach|have|ensure|be|get|at|over|deliver|secure|maintain|to");
      String bound = share.group(2) == null ? "" : share.group(2);
      return pair(share.group(4) + (plainVerb ? "" : " " + verb), bound + share.group(3));
    }
    Matcher all = ALL.matcher(core);
    if (all.matches() && !core.matches(".*[0-9].*")) {
      return pair(all.group(2) + " " + all.group(3), all.group(1) + EnglishPromise.suffix(plain));
    }
    Matcher counted = COUNTED.matcher(core);
    if (counted.matches() && counted.group(3).length() > 2 && isVerb(counted.group(1))) {
      String noun = counted.group(3).strip();
      String amount =
          counted.group(1) != null && counted.group(1).matches("(?i)" + BOUND)
              ? counted.group(1) + " " + counted.group(2)
              : counted.group(2);
      Matcher measured = MEASURED.matcher(noun);
      return measured.matches()
          ? pair(measured.group(2), amount.strip() + " " + measured.group(1))
          : pair(noun, amount);
    }
    Matcher named = NAMED.matcher(core);
    if (named.matches() && named.group(1).length() <= 160) {
      return pair(
          named
              .group(1)
              .replaceFirst(
                  "(?i)^(?:achieve|maintain|keep|ensure|deliver|reach|secure|hold)\\s+", ""),
          named.group(2));
    }
    return Optional.empty();
  }

  /// Whether a sentence begins with what to do.
  static boolean startsWithVerb(String plain) {
    return ACTION.matcher(plain).lookingAt();
  }

  private static boolean isVerb(String word) {
    return word == null
        || word.matches("(?i)" + BOUND)
        || word.matches(
            "(?i)" + VERB + "(?: (?:at least|up to|over|around|about|more than|some|nearly))?");
  }

  private static String suffix(String plain) {
    Matcher when = WHEN.matcher(plain);
    String last = "";
    while (when.find()) {
      last = " " + when.group().replaceFirst("^[\\s,]+", "").strip();
    }
    return last;
  }

  private static Optional<String[]> pair(String name, String wording) {
    return Optional.of(new String[] {name, wording});
  }
}
