package org.duban.cli.option;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.duban.disk.Found;
import org.duban.disk.Input;
import org.duban.disk.RefusedException;
import org.duban.office.Session;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.sheet.bytes.FileCode;

/// A file that a command reads from front to back, or what comes through stdin.
public final class InputFile {

  private InputFile() {}

  public static boolean isStdin(String typed) {
    return typed.equals(Session.STDIN);
  }

  /// To read what `typed` names.
  public static InputStream open(String typed, Invocation invocation) {
    if (isStdin(typed)) {
      return invocation.console().in();
    }
    Path file = invocation.file(typed);
    try {
      return new BufferedInputStream(invocation.area(file).stream(file));
    } catch (IOException e) {
      throw failure(typed, e);
    }
  }

  /// What `typed` names, to be read once it is wanted.
  public static Input input(String typed, Invocation invocation) {
    if (isStdin(typed)) {
      return Input.of(invocation.console().in());
    }
    Path file = invocation.file(typed);
    return invocation.area(file).input(file);
  }

  /// All that is in what `typed` names.
  public static byte[] contents(String typed, Invocation invocation) {
    try (InputStream in = open(typed, invocation)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw failure(typed, e);
    }
  }

  /// Why what `typed` names can't be read.
  static EnvironmentFailure failure(String typed, IOException cause) {
    if (cause instanceof RefusedException refused && refused.found() != Found.FOLDER) {
      return new EnvironmentFailure(refused.problem(typed), cause);
    }
    FileCode code =
        switch (cause) {
          case RefusedException _ -> FileCode.F002;
          case NoSuchFileException _ -> FileCode.F001;
          case AccessDeniedException _ -> FileCode.F003;
          default -> FileCode.F017;
        };
    return new EnvironmentFailure(
        Problem.error(code, Place.ofFile(typed), "cause", EnvironmentFailure.reason(cause)), cause);
  }
}
