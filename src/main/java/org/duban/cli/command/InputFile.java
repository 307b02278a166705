package org.duban.cli.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.duban.csv.FileCode;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// A file that a command reads from front to back, or what comes through stdin.
public final class InputFile {

  private InputFile() {}

  static boolean isStdin(String typed) {
    return typed.equals(Session.STDIN);
  }

  /// To read what `typed` names.
  public static InputStream open(String typed, Invocation invocation) {
    if (isStdin(typed)) {
      return invocation.console().in();
    }
    Path file = invocation.file(typed);
    if (Files.isDirectory(file)) {
      throw new EnvironmentFailure(Problem.error(FileCode.F002, Place.ofFile(typed)));
    }
    try {
      return new BufferedInputStream(Files.newInputStream(file));
    } catch (IOException e) {
      throw failure(typed, e);
    }
  }

  /// All that is in what `typed` names.
  static byte[] contents(String typed, Invocation invocation) {
    try (InputStream in = open(typed, invocation)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw failure(typed, e);
    }
  }

  private static EnvironmentFailure failure(String typed, IOException cause) {
    FileCode code =
        switch (cause) {
          case NoSuchFileException _ -> FileCode.F001;
          case AccessDeniedException _ -> FileCode.F003;
          default -> FileCode.F017;
        };
    return new EnvironmentFailure(
        Problem.error(code, Place.ofFile(typed), "cause", EnvironmentFailure.reason(cause)), cause);
  }
}
