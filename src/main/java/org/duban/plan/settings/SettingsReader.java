package org.duban.plan.settings;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.disk.Found;
import org.duban.disk.Input;
import org.duban.disk.RefusedException;
import org.duban.plan.model.Measure;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Workspace;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/// Reads duban.toml. Every key has a default; a key that is unknown, of the wrong type or out of
/// range is an error, and all of them are told in one run.
public final class SettingsReader {

  /// Thousands of lines; the parser takes a second for them.
  private static final int MOST_BYTES = 100_000;

  /// The largest threshold that makes sense: a shortfall of ten times the target.
  private static final int MOST_POINTS = 1000;

  /// The longest delay that a rule may wait for.
  private static final int MOST_MONTHS = 24;

  private static final BigDecimal DEFAULT_RED = BigDecimal.TEN;

  private static final Pattern TWICE =
      Pattern.compile("(.+) previously defined at line ([0-9]+), column [0-9]+");
  private static final Pattern UNEXPECTED = Pattern.compile("Unexpected '(.+)', expected .*");
  private static final Pattern END = Pattern.compile("^Unexpected end of (?:line|input)");

  private SettingsReader() {}

  /// The settings of `workspace`; all defaults when it has no such file.
  ///
  /// @param shownAs the file's path in problems
  public static Read<Settings> read(Workspace workspace, String shownAs) {
    Path file = workspace.settingsFile();
    if (workspace.tree().at(file) == Found.NOTHING) {
      return Read.of(defaults());
    }
    String text;
    try {
      text = text(workspace);
    } catch (Input.TooLarge _) {
      return tooLarge(shownAs);
    } catch (CharacterCodingException e) {
      return Read.failed(Problem.error(SettingsCode.C002, Place.ofFile(shownAs)));
    } catch (IOException e) {
      if (e instanceof RefusedException refused && refused.found() != Found.FOLDER) {
        return Read.failed(refused.problem(shownAs));
      }
      return Read.failed(
          Problem.error(
              SettingsCode.C009, Place.ofFile(shownAs), "cause", EnvironmentFailure.reason(e)));
    }
    return of(text, shownAs);
  }

  private static String text(Workspace workspace) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.wrap(workspace.tree().input(workspace.settingsFile()).bytes(MOST_BYTES));
    return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
  }

  /// The settings that `text` holds.
  public static Read<Settings> of(String text, String shownAs) {
    return text.length() > MOST_BYTES ? tooLarge(shownAs) : parsed(withoutMark(text), shownAs);
  }

  /// Editors on Windows put a byte order mark first; TOML has no place for it.
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Read<Settings> tooLarge(String shownAs) {
    return Read.failed(
        Problem.error(
            SettingsCode.C013,
            Place.ofFile(shownAs),
            "limit",
            Integer.toString(MOST_BYTES / 1000)));
  }

  /// What holds where duban.toml says nothing.
  public static Settings defaults() {
    return new Builder().settings();
  }

  /// The error of every indicator that has status keys and is not in one of `plans`.
  public static List<Problem> unknownIndicators(
      Settings settings, List<Plan> plans, Workspace workspace, String shownAs) {
    List<String> unknown =
        settings.indicatorRules().keySet().stream()
            .sorted()
            .filter(id -> plans.stream().noneMatch(p -> p.indicator(id).isPresent()))
            .toList();
    if (unknown.isEmpty()) {
      return List.of();
    }
    try {
      TomlParseResult toml = Toml.parse(withoutMark(text(workspace)));
      return unknown.stream()
          .map(id -> Problem.error(SettingsCode.C008, placeOf(id, toml, shownAs), "id", id))
          .toList();
    } catch (IOException e) {
      throw new EnvironmentFailure(
          Problem.error(
              SettingsCode.C009, Place.ofFile(shownAs), "cause", EnvironmentFailure.reason(e)),
          e);
    }
  }

  private static Place placeOf(String indicator, TomlParseResult toml, String shownAs) {
    String header = "status.indicator." + indicator;
    TomlPosition at = toml.inputPositionOf(List.of("status", "indicator", indicator));
    return at == null
        ? new Place(shownAs, 0, 0, header)
        : new Place(shownAs, at.line(), at.column(), header);
  }

  private static Read<Settings> parsed(String text, String shownAs) {
    TomlParseResult toml = Toml.parse(text);
    List<Problem> problems = new ArrayList<>();
    toml.errors().forEach(e -> problems.add(notToml(e, shownAs)));
    if (!problems.isEmpty()) {
      return Read.failed(problems);
    }
    Builder builder = new Builder();
    builder.read(new TomlSection(toml, "", shownAs, problems), problems);
    return Read.of(builder.settings(), problems);
  }

  /// The parser speaks English alone: what it says most often is taken apart.
  private static Problem notToml(TomlParseError error, String shownAs) {
    TomlPosition at = error.position();
    Place place = new Place(shownAs, at.line(), at.column(), "");
    Matcher twice = TWICE.matcher(error.getMessage());
    if (twice.matches()) {
      return Problem.error(SettingsCode.C010, place, "key", twice.group(1), "line", twice.group(2));
    }
    Matcher unexpected = UNEXPECTED.matcher(error.getMessage());
    if (unexpected.matches()) {
      return Problem.error(SettingsCode.C011, place, "found", unexpected.group(1));
    }
    return END.matcher(error.getMessage()).find()
        ? Problem.error(SettingsCode.C012, place)
        : Problem.error(SettingsCode.C001, place, "cause", error.getMessage());
  }

  /// The settings while they are read, each at its default first.
  private static final class Builder {

    private Optional<String> office = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<Integer> fiscalYearStart = Optional.empty();
    private Optional<Integer> reportDay = Optional.empty();
    private Preset preset = Preset.SEQUENTIAL;
    private StatusRule.Keys general = StatusRule.Keys.NONE;
    private final Map<Measure, StatusRule.Keys> measures = new HashMap<>();
    private StatusRule.Keys task = StatusRule.Keys.NONE;
    private Delays delays = Delays.NONE;
    private final Map<String, StatusRule.Keys> indicators = new HashMap<>();
    private Optional<Boolean> scores = Optional.empty();
    private Optional<String> fontsFolder = Optional.empty();
    private Optional<Boolean> systemFonts = Optional.empty();
    private Optional<String> template = Optional.empty();
    private Optional<String> logo = Optional.empty();
    private Optional<DocumentForm> document = Optional.empty();

    /// What is kept as a proof, where nothing is said, and the most that may be allowed.
    private static final int EVIDENCE_MEGABYTES = 20;

    private static final int MOST_MEGABYTES = 1000;

    private ApprovalRule approval = ApprovalRule.NONE;
    private Optional<Integer> evidence = Optional.empty();

    void read(TomlSection root, List<Problem> problems) {
      office = root.text("office");
      language = root.choice("language", List.of("zh", "en"));
      fiscalYearStart = root.whole("fiscal_year_start", 1, 12);
      reportDay = root.whole("report_day", 1, 31);
      root.section("status").ifPresent(section -> readStatus(section, problems));
      root.section("fonts")
          .ifPresent(section -> {
            fontsFolder = section.text("folder");
            systemFonts = section.truth("system");
            section.rejectOthers();
          });
      root.section("report")
          .ifPresent(section -> {
            template = section.text("template");
            logo = section.text("logo");
            section.rejectOthers();
          });
      document = root.section("document").map(this::form);
      root.section("approval")
          .ifPresent(section -> {
            approval =
                new ApprovalRule(section.flag("required").orElse(false), section.approvers("by"));
            section.rejectOthers();
          });
      root.section("evidence")
          .ifPresent(section -> {
            evidence = section.whole("megabytes", 1, MOST_MEGABYTES);
            section.rejectOthers();
          });
      root.rejectOthers();
    }

    private DocumentForm form(TomlSection section) {
      String issuer = section.words("issuer").or(() -> office).orElse("");
      DocumentForm form =
          new DocumentForm(
              issuer,
              section.words("kind").orElse(""),
              section.words("series").orElse(""),
              section.texts("to"),
              section.texts("copy"),
              section.words("signed").orElse(issuer),
              section.words("basis").orElse(""),
              section.words("contact").orElse(""));
      section.rejectOthers();
      return form;
    }

    private void readStatus(TomlSection status, List<Problem> problems) {
      status.choice("preset", Preset.ids()).ifPresent(id -> preset = Preset.of(id));
      scores = status.flag("score");
      general = keys(status, true);
      check(status, measure(Measure.TOTAL), problems);
      status.section("total").ifPresent(s -> readMeasure(s, Measure.TOTAL, problems));
      status.section("growth").ifPresent(s -> readMeasure(s, Measure.GROWTH, problems));
      status.section("level").ifPresent(s -> readMeasure(s, Measure.LEVEL, problems));
      status
          .section("task")
          .ifPresent(s -> {
            task = keys(s, false);
            delays = delays(s, problems);
            s.rejectOthers();
            check(s, taskRule(), problems);
          });
      status
          .section("indicator")
          .ifPresent(all -> {
            for (String id : all.keys()) {
              all.section(id)
                  .ifPresent(s -> {
                    StatusRule.Keys own = keys(s, true);
                    indicators.put(id, own);
                    s.rejectOthers();
                    check(s, own.over(measure(Measure.TOTAL)), problems);
                  });
            }
          });
      status.rejectOthers();
    }

    private void readMeasure(TomlSection section, Measure measure, List<Problem> problems) {
      measures.put(measure, keys(section, measure == Measure.TOTAL));
      section.rejectOthers();
      check(section, measure(measure), problems);
    }

    /// @param paced whether the section may hold for totals, which alone have a pace
    private static StatusRule.Keys keys(TomlSection section, boolean paced) {
      return new StatusRule.Keys(
          section
              .choice("rule", List.of("points", "relative"))
              .map(word ->
                  word.equals("points") ? StatusRule.Rule.POINTS : StatusRule.Rule.RELATIVE),
          section.amount("yellow", MOST_POINTS),
          section.amount("red", MOST_POINTS),
          section.amount("ahead", MOST_POINTS),
          section.amount("tolerance", Integer.MAX_VALUE),
          paced
              ? section
                  .choice("pace", List.of("calendar", "seasonal"))
                  .map(word ->
                      word.equals("seasonal") ? StatusRule.Pace.SEASONAL : StatusRule.Pace.CALENDAR)
              : Optional.empty());
    }

    private Delays delays(TomlSection section, List<Problem> problems) {
      Delays own =
          new Delays(
              section.whole("start_yellow", 1, MOST_MONTHS),
              section.whole("start_red", 1, MOST_MONTHS),
              section.whole("report_yellow", 1, MOST_MONTHS),
              section.whole("report_red", 1, MOST_MONTHS));
      Delays all = own.over(preset.delays());
      checkMonths(section, "start", all.startYellow(), all.startRed(), problems);
      checkMonths(section, "report", all.reportYellow(), all.reportRed(), problems);
      return own;
    }

    private static void checkMonths(
        TomlSection section,
        String what,
        Optional<Integer> yellow,
        Optional<Integer> red,
        List<Problem> problems) {
      String key = what + (section.keys().contains(what + "_yellow") ? "_yellow" : "_red");
      if (section.keys().contains(key)
          && yellow.isPresent()
          && red.isPresent()
          && yellow.get() > red.get()) {
        problems.add(
            Problem.error(
                SettingsCode.C007,
                section.place(key),
                "yellow",
                yellow.get().toString(),
                "red",
                red.get().toString()));
      }
    }

    /// Yellow past red would leave no yellow at all. Told only where the section sets one of them.
    private static void check(TomlSection section, StatusRule rule, List<Problem> problems) {
      BigDecimal yellow = rule.yellow().orElse(BigDecimal.ZERO);
      BigDecimal red = rule.red().orElse(DEFAULT_RED);
      boolean ownKeys = section.keys().contains("yellow") || section.keys().contains("red");
      if (ownKeys && yellow.compareTo(red) > 0) {
        String key = section.keys().contains("yellow") ? "yellow" : "red";
        problems.add(
            Problem.error(
                SettingsCode.C007,
                section.place(key),
                "yellow",
                yellow.toPlainString(),
                "red",
                red.toPlainString()));
      }
    }

    private StatusRule measure(Measure measure) {
      StatusRule base =
          switch (measure) {
            case TOTAL -> preset.ofShares();
            case GROWTH, LEVEL -> preset.ofLevels();
          };
      return measures.getOrDefault(measure, StatusRule.Keys.NONE).over(general.over(base));
    }

    private StatusRule taskRule() {
      return task.over(general.over(preset.ofShares()));
    }

    Settings settings() {
      Map<Measure, StatusRule> rules = new HashMap<>();
      for (Measure measure : Measure.values()) {
        rules.put(measure, measure(measure));
      }
      return new Settings(
          office.orElse(""),
          language.orElse("zh"),
          fiscalYearStart.orElse(1),
          reportDay.orElse(25),
          rules,
          taskRule(),
          delays.over(preset.delays()),
          indicators,
          scores.orElse(false),
          fontsFolder,
          systemFonts.orElse(false),
          template,
          logo,
          document,
          approval,
          evidence.orElse(EVIDENCE_MEGABYTES));
    }
  }
}
