package org.duban.cli.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Arguments;
import org.duban.cli.option.Command;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.cli.option.ViewpointOptions;
import org.duban.compare.history.HistoryEvent;
import org.duban.intake.Admission;
import org.duban.office.JudgedYear;
import org.duban.office.SubjectHistory;
import org.duban.office.SubjectStory;
import org.duban.office.YearSession;
import org.duban.plan.model.Plan;
import org.duban.problem.Exit;
import org.duban.problem.KnownWords;
import org.duban.problem.UsageCode;
import picocli.CommandLine.Model.OptionSpec;

/// `duban show SUBJECT`: one indicator or task, with its history and how its status comes about.
public final class ShowCommand implements Command {

  private static final String PERIOD = "--period";
  private static final String HISTORY = "--history";

  @Override
  public String name() {
    return "show";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.required("SUBJECT"));
  }

  @Override
  public List<OptionSpec> options() {
    List<OptionSpec> options = new ArrayList<>();
    options.add(Options.value("PERIOD", PERIOD));
    options.add(Options.flag(HISTORY));
    options.addAll(ViewpointOptions.options());
    options.add(Options.year());
    options.add(Options.wide());
    options.add(Format.option(Format.OF_TEXTS));
    return options;
  }

  @Override
  public Exit run(Invocation invocation) {
    Arguments arguments = invocation.arguments();
    Format format = Format.of(arguments, Format.OF_TEXTS);
    YearSession working = YearSession.of(invocation, arguments.value(PERIOD));
    JudgedYear assessment = JudgedYear.of(working, ViewpointOptions.of(invocation.arguments()));
    Plan plan = assessment.plan().plan();
    String typed = arguments.word(0).orElseThrow();
    String id = new Admission(plan, invocation.today()).idOf(typed).orElse(typed);
    KnownWords.require(id, plan.subjects(), UsageCode.U023);
    SubjectStory story = SubjectStory.of(id, assessment, invocation.phrases());
    Optional<List<HistoryEvent>> history =
        arguments.has(HISTORY)
            ? Optional.of(new SubjectHistory(id, working, assessment).happenings())
            : Optional.empty();
    if (format == Format.JSON) {
      new SubjectJson(story, history, assessment.projected(), invocation.phrases())
          .print(invocation.out());
    } else {
      history.ifPresentOrElse(
          happenings -> new HistoryText(story, happenings, invocation).print(),
          () -> new SubjectText(story, assessment.view(), invocation).print());
    }
    return working.exit();
  }
}
