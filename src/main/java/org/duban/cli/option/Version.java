package org.duban.cli.option;

/// The program's version. A test holds it to the one in pom.xml.
public final class Version {

  public static final String NUMBER = "0.1.0";

  private Version() {}
}
