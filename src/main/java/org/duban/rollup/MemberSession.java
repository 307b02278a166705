package org.duban.rollup;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duban.disk.IndexHome;
import org.duban.office.Session;
import org.duban.plan.model.Workspace;
import org.duban.plan.settings.Settings;
import org.duban.plan.settings.SettingsReader;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.text.Lang;

/// The desk of one member among many: nobody sits at it, so that what is told is kept.
final class MemberSession implements Session {

  private final Workspace workspace;
  private final Optional<Integer> year;
  private final LocalDate today;
  private final Read<Settings> settings;
  private final List<Problem> told = new ArrayList<>();

  MemberSession(Workspace workspace, Optional<Integer> year, LocalDate today) {
    this.workspace = workspace;
    this.year = year;
    this.today = today;
    settings = SettingsReader.read(workspace, shown(workspace.settingsFile()));
  }

  /// What was told so far, each once.
  List<Problem> told() {
    return told.stream().distinct().toList();
  }

  @Override
  public Path folder() {
    return workspace.root();
  }

  @Override
  public Workspace workspace() {
    return workspace;
  }

  @Override
  public Optional<Workspace> anyWorkspace() {
    return Optional.of(workspace);
  }

  @Override
  public Read<Settings> settings() {
    return settings;
  }

  @Override
  public Optional<Integer> year() {
    return year;
  }

  @Override
  public LocalDate today() {
    return today;
  }

  /// None: what is kept for one user says nothing to a machine that judges for all.
  @Override
  public Optional<IndexHome> indexHome() {
    return Optional.empty();
  }

  @Override
  public Lang lang() {
    return settings.value().map(Settings::language).flatMap(Lang::of).orElse(Lang.ZH);
  }

  @Override
  public byte[] contents(String typed) {
    throw new UnsupportedOperationException("a member names no file: " + typed);
  }

  @Override
  public void complain(List<Problem> problems) {
    told.addAll(problems);
  }
}
