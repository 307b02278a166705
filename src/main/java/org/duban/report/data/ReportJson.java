package org.duban.report.data;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Records as JSON: an empty `Optional` is null, a number a decimal text, a constant its name in
/// lower case. Fields stand in the order of the records, so that the same data make the same bytes.
public final class ReportJson {

  private static final Gson GSON =
      new GsonBuilder()
          .setPrettyPrinting()
          .disableHtmlEscaping()
          .serializeNulls()
          .registerTypeAdapter(BigDecimal.class, new Decimal())
          .registerTypeAdapterFactory(factory(Optional.class, ReportJson::optional))
          .registerTypeAdapterFactory(factory(Enum.class, (_, _) -> new Constant()))
          .create();

  private static final Gson COMPACT =
      GSON.newBuilder().setFormattingStyle(FormattingStyle.COMPACT).create();

  private ReportJson() {}

  /// `report.json` for a report.
  public static byte[] of(ReportData data, Record model) {
    JsonObject json = GSON.toJsonTree(data).getAsJsonObject();
    json.add("report", GSON.toJsonTree(model));
    return (GSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /// A record on one line.
  static String line(Record record) {
    return COMPACT.toJson(record);
  }

  /// What [line][#line] wrote.
  ///
  /// @throws JsonParseException if it isn't that
  static <T extends Record> T read(String line, Class<T> type) {
    try {
      T read = COMPACT.fromJson(line, type);
      if (read == null) {
        throw new JsonParseException(line);
      }
      return read;
    } catch (JsonParseException e) {
      throw e;
    } catch (RuntimeException e) {
      // A record that a field is missing for refuses to be made, each in its own way.
      throw new JsonParseException(e);
    }
  }

  /// What a `report.json` says. Fields that this version doesn't know are passed over.
  ///
  /// @throws JsonParseException if it is no report of this schema
  public static ReportData read(byte[] json) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      JsonElement schema = GSON.fromJson(text, JsonObject.class).get("schema");
      if (schema == null || !schema.equals(GSON.toJsonTree(ReportData.SCHEMA))) {
        throw new JsonParseException(String.valueOf(schema));
      }
      return read(text, ReportData.class);
    } catch (CharacterCodingException e) {
      throw new JsonParseException(e);
    }
  }

  @FunctionalInterface
  private interface Maker {
    TypeAdapter<?> of(Gson gson, TypeToken<?> type);
  }

  /// Adapters for the subclasses of `raw`.
  private static TypeAdapterFactory factory(Class<?> raw, Maker maker) {
    return new TypeAdapterFactory() {
      @Override
      @SuppressWarnings("unchecked") // the maker's adapters are for the type that it is given
      public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        return raw.isAssignableFrom(type.getRawType())
            ? (TypeAdapter<T>) maker.of(gson, type)
            : null;
      }
    };
  }

  private static TypeAdapter<?> optional(Gson gson, TypeToken<?> type) {
    TypeToken<?> held =
        TypeToken.get(((ParameterizedType) type.getType()).getActualTypeArguments()[0]);
    return new Maybe<>(gson.getAdapter(held));
  }

  private static final class Maybe<T> extends TypeAdapter<Optional<T>> {

    private final TypeAdapter<T> held;

    Maybe(TypeAdapter<T> held) {
      this.held = held;
    }

    @Override
    public void write(JsonWriter out, Optional<T> value) throws IOException {
      if (value.isEmpty()) {
        out.nullValue();
      } else {
        held.write(out, value.get());
      }
    }

    @Override
    public Optional<T> read(JsonReader in) throws IOException {
      if (in.peek() == JsonToken.NULL) {
        in.nextNull();
        return Optional.empty();
      }
      return Optional.of(held.read(in));
    }
  }

  private static final class Decimal extends TypeAdapter<BigDecimal> {

    @Override
    public void write(JsonWriter out, BigDecimal value) throws IOException {
      out.value(value.toPlainString());
    }

    @Override
    public BigDecimal read(JsonReader in) throws IOException {
      return new BigDecimal(in.nextString());
    }
  }

  /// Only written: what is read again has texts in their place.
  private static final class Constant extends TypeAdapter<Enum<?>> {

    @Override
    public void write(JsonWriter out, Enum<?> value) throws IOException {
      out.value(value.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Enum<?> read(JsonReader in) {
      throw new UnsupportedOperationException();
    }
  }
}
