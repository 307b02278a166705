package org.duban.report.template;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.RecordComponent;

/// A record as a template sees it: its components by name.
final class RecordModel implements TemplateHashModel {

  private final Record subject;
  private final ObjectWrapper wrapper;

  RecordModel(Record subject, ObjectWrapper wrapper) {
    this.subject = subject;
    this.wrapper = wrapper;
  }

  @Override
  public TemplateModel get(String name) throws TemplateModelException {
    for (RecordComponent component : subject.getClass().getRecordComponents()) {
      if (component.getName().equals(name)) {
        return wrapper.wrap(value(component));
      }
    }
    return null;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  private Object value(RecordComponent component) throws TemplateModelException {
    try {
      return component.getAccessor().invoke(subject);
    } catch (ReflectiveOperationException e) {
      throw new TemplateModelException(component.toString(), e);
    }
  }
}
