package org.duban.cli.option;

/// The program's version. A test holds it to the one in pom.xml.
public final class ProgramVersion {

  public static final String NUMBER = "0.1.0";

  private ProgramVersion() {}
}
