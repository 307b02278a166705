package org.duban.report.template;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import org.duban.report.model.Shortened;

/// `shorten(text, most)` in a template: the text cut to the width of so many letters.
final class Shortening implements TemplateMethodModelEx {

  @Override
  @SuppressWarnings("rawtypes") // as FreeMarker declares it
  public TemplateModel exec(List arguments) throws TemplateModelException {
    if (arguments.size() == 2
        && arguments.get(0) instanceof TemplateScalarModel text
        && arguments.get(1) instanceof TemplateNumberModel most
        && most.getAsNumber().intValue() > 0) {
      return new SimpleScalar(Shortened.to(most.getAsNumber().intValue(), text.getAsString()));
    }
    throw new TemplateModelException("shorten takes a text and a number above 0");
  }
}
