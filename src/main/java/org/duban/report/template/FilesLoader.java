package org.duban.report.template;

import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/// Gives templates each other by name, and nothing else.
final class FilesLoader implements TemplateLoader {

  private final TemplateFiles files;

  FilesLoader(TemplateFiles files) {
    this.files = files;
  }

  @Override
  public Object findTemplateSource(String name) {
    return files.names().contains(name) ? name : null;
  }

  @Override
  public long getLastModified(Object name) {
    return 0;
  }

  @Override
  public Reader getReader(Object name, String encoding) {
    return new StringReader(new String(files.file((String) name), StandardCharsets.UTF_8));
  }

  /// As messages of the library name it.
  @Override
  public String toString() {
    return "the report's templates";
  }

  @Override
  public void closeTemplateSource(Object name) {}
}
