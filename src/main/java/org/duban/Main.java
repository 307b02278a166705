package org.duban;

/// The program's entry: wires the objects and is the only place that knows the clock, the streams
/// and the environment.
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.out.println("duban");
  }
}
