package org.duban;

import java.io.File;
import java.io.IOException;
import java.util.zip.ZipFile;

/// Stands last on the class path, in a jar of its own: it is found where Duban's own jar can't be
/// read, and says so.
public final class Main {

  private static final int ENVIRONMENT = 3;

  private Main() {}

  public static void main(String[] args) {
    for (String jar : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      try (ZipFile file = new ZipFile(jar)) {
        file.size();
      } catch (IOException e) {
        System.err.println("duban: 安装已损坏：" + jar + "\n  请重新解包或安装。");
        System.err.println(
            "duban: the installation is damaged: " + jar + "\n  Unpack or install it again.");
        break;
      }
    }
    System.exit(ENVIRONMENT);
  }
}
