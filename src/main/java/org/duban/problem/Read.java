package org.duban.problem;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// What came out of reading something: a value, and all problems that were met on the way. With an
/// error among the problems the value is what could be read of the rest, or absent.
public record Read<T>(Optional<T> value, List<Problem> problems) {

  public Read {
    Objects.requireNonNull(value);
    problems = List.copyOf(problems);
  }

  public static <T> Read<T> of(T value) {
    return new Read<>(Optional.of(value), List.of());
  }

  public static <T> Read<T> of(T value, List<Problem> problems) {
    return new Read<>(Optional.of(value), problems);
  }

  public static <T> Read<T> failed(Problem... problems) {
    return new Read<>(Optional.empty(), List.of(problems));
  }

  public static <T> Read<T> failed(List<Problem> problems) {
    return new Read<>(Optional.empty(), problems);
  }

  /// What is made of the value, with the same problems.
  public <R> Read<R> map(Function<T, R> making) {
    return new Read<>(value.map(making), problems);
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
