package org.duban.report.template;

import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Locale;
import java.util.Optional;

/// Shows templates the components of records by name, lists, texts, numbers and truth values, and
/// nothing else: no methods, no classes. An empty `Optional` is a missing value, a constant of an
/// enum its name in lower case.
final class RecordWrapper extends SimpleObjectWrapper {

  RecordWrapper() {
    super(Configuration.VERSION_2_3_35);
  }

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    return value instanceof String text ? new SimpleScalar(XmlText.of(text)) : super.wrap(value);
  }

  @Override
  protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
    return switch (value) {
      case Record record -> new RecordModel(record, this);
      case Optional<?> optional -> wrap(optional.orElse(null));
      case Enum<?> constant -> new SimpleScalar(constant.name().toLowerCase(Locale.ROOT));
      default -> super.handleUnknownType(value);
    };
  }
}
