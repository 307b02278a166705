package org.duban.report.template;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import org.duban.text.Phrases;

/// `say("name", "arg", value, …)` in a template: the report's own text of that name, in the
/// report's language.
final class Saying implements TemplateMethodModelEx {

  private final Phrases phrases;

  Saying(Phrases phrases) {
    this.phrases = phrases;
  }

  @Override
  @SuppressWarnings("rawtypes") // as FreeMarker declares it
  public TemplateModel exec(List arguments) throws TemplateModelException {
    String[] texts = new String[arguments.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text(arguments.get(i));
    }
    if (texts.length == 0 || phrases.find("report." + texts[0]).isEmpty()) {
      throw new TemplateModelException("say: no text of that name");
    }
    String[] pairs = new String[texts.length - 1];
    System.arraycopy(texts, 1, pairs, 0, pairs.length);
    return new SimpleScalar(phrases.say("report." + texts[0], pairs));
  }

  private static String text(Object argument) throws TemplateModelException {
    if (argument instanceof TemplateScalarModel scalar) {
      return scalar.getAsString();
    }
    throw new TemplateModelException("say takes texts");
  }
}
