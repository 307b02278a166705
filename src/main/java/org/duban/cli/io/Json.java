package org.duban.cli.io;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.duban.text.Visible;

/// Writes JSON for people and programs: two spaces a level, fields in the order in which they are
/// written, letters of every script as they are, a line break at the end.
public final class Json {

  private final Output out;
  private final JsonWriter writer;

  private Json(Output out, Writer target, String indent) {
    this.out = out;
    writer = new JsonWriter(new VisibleJson(target));
    writer.setIndent(indent);
    writer.setHtmlSafe(false);
    writer.setSerializeNulls(true);
  }

  /// Writes one document, an object whose `schema` is the first field.
  public static void document(Output out, String schema, Consumer<Json> fields) {
    write(out, schema, fields, "  ");
  }

  /// Writes one document on one line.
  public static void line(Output out, String schema, Consumer<Json> fields) {
    write(out, schema, fields, "");
  }

  private static void write(Output out, String schema, Consumer<Json> fields, String indent) {
    out.write(target -> {
      Json json = new Json(out, target, indent);
      json.step(JsonWriter::beginObject);
      json.field("schema", schema);
      fields.accept(json);
      json.step(JsonWriter::endObject);
    });
    out.print("\n");
  }

  public void field(String name, String value) {
    step(w -> w.name(name).value(value));
  }

  public void field(String name, int value) {
    step(w -> w.name(name).value(value));
  }

  public void field(String name, boolean value) {
    step(w -> w.name(name).value(value));
  }

  public void nullField(String name) {
    step(w -> w.name(name).nullValue());
  }

  /// A text field, null where there is no value.
  public void field(String name, Optional<String> value) {
    value.ifPresentOrElse(v -> field(name, v), () -> nullField(name));
  }

  /// A number as a decimal string, null where there is none.
  public void number(String name, Optional<BigDecimal> value) {
    field(name, value.map(BigDecimal::toPlainString));
  }

  public void object(String name, Runnable fields) {
    step(w -> w.name(name).beginObject());
    fields.run();
    step(JsonWriter::endObject);
  }

  /// An array of objects, one for each item.
  public <T> void objects(String name, Collection<T> items, Consumer<T> fields) {
    step(w -> w.name(name).beginArray());
    for (T item : items) {
      step(JsonWriter::beginObject);
      fields.accept(item);
      step(JsonWriter::endObject);
    }
    step(JsonWriter::endArray);
  }

  /// A list of whole numbers.
  public void numbers(String name, Collection<Integer> numbers) {
    step(w -> w.name(name).beginArray());
    numbers.forEach(number -> step(w -> w.value(number)));
    step(JsonWriter::endArray);
  }

  /// An array of texts.
  public void texts(String name, Collection<String> texts) {
    step(w -> w.name(name).beginArray());
    texts.forEach(text -> step(w -> w.value(text)));
    step(JsonWriter::endArray);
  }

  /// A value that is JSON already.
  public void json(String name, String value) {
    step(w -> w.name(name).jsonValue(value));
  }

  private void step(Step step) {
    out.write(_ -> step.on(writer));
  }

  /// Escapes what JSON lets through and a terminal would act on.
  private static final class VisibleJson extends Writer {

    private final Writer target;

    VisibleJson(Writer target) {
      this.target = target;
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
      Visible.json(CharBuffer.wrap(chars, from, length), target);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      Visible.json(CharBuffer.wrap(text, from, from + length), target);
    }

    @Override
    public void flush() throws IOException {
      target.flush();
    }

    @Override
    public void close() throws IOException {
      target.close();
    }
  }

  @FunctionalInterface
  private interface Step {
    void on(JsonWriter writer) throws IOException;
  }
}
