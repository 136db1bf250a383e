package id.loket.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import id.loket.domain.Text;
import id.loket.domain.appointment.AppointmentId;
import id.loket.domain.appointment.BookingCode;
import id.loket.domain.dossier.DossierId;
import id.loket.domain.dossier.TrackingCode;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.domain.queue.TicketId;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.staff.StaffId;
import id.loket.domain.visit.VisitId;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * How values are written down as JSON: records as objects of their components in their order,
 * absent for null; the records of a sealed type with their name as {@code is}; names of enums, ISO
 * dates and times, text values as text. Reading is strict: a value of another type, or a component
 * that must be there and is not, makes an {@link IOException}; components that this version does
 * not know are passed over. The domain itself knows nothing of JSON, and the append path nothing of
 * reflection but kept method handles.
 */
final class Json {
  static final JsonFactory FACTORY = new JsonFactory();

  private static final Map<Type, Shape> SHAPES = new ConcurrentHashMap<>();

  static {
    text(OffsetDateTime.class, OffsetDateTime::toString, OffsetDateTime::parse);
    text(LocalDate.class, LocalDate::toString, LocalDate::parse);
    text(LocalDateTime.class, LocalDateTime::toString, LocalDateTime::parse);
    text(LocalTime.class, LocalTime::toString, LocalTime::parse);
    text(TicketId.class, Text::value, TicketId::new);
    text(VisitId.class, Text::value, VisitId::new);
    text(DossierId.class, Text::value, DossierId::new);
    text(AppointmentId.class, Text::value, AppointmentId::new);
    text(BookingCode.class, Text::value, BookingCode::new);
    text(TrackingCode.class, Text::value, TrackingCode::new);
    text(StaffId.class, Text::value, StaffId::new);
    text(Nik.class, Text::value, Nik::new);
    text(Phone.class, Text::value, Phone::new);
    text(ServiceCode.class, ServiceCode::value, ServiceCode::new);
    text(String.class, text -> text, text -> text);
    SHAPES.put(boolean.class, new Flag());
    SHAPES.put(Boolean.class, new Flag());
    SHAPES.put(int.class, new Whole());
    SHAPES.put(Integer.class, new Whole());
    SHAPES.put(long.class, new Long64());
    SHAPES.put(Long.class, new Long64());
  }

  private Json() {}

  /** How values of one type are written, and read with the parser at their first token. */
  interface Shape {
    void write(JsonGenerator out, Object value) throws IOException;

    Object read(JsonParser in) throws IOException;
  }

  /** Writes what its own type says, where that is told from the outside. */
  static IOException wrong(JsonParser in, String wanted) {
    return new IOException(wanted + " expected, not " + in.currentToken());
  }

  static Shape shape(Type type) {
    Shape known = SHAPES.get(type);
    if (known == null) {
      known = made(type);
      SHAPES.put(type, known);
    }
    return known;
  }

  private static Shape made(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return new ListOf(shape(of[0]));
      }
      if (generic.getRawType() == Map.class && of[0] instanceof Class<?> key) {
        return new MapOf(key.isEnum() ? EnumOf.of(key) : Words.of(key), shape(of[1]));
      }
    }
    if (type instanceof Class<?> c) {
      if (c.isEnum()) {
        return EnumOf.of(c);
      }
      if (c.isRecord()) {
        return RecordShape.of(c);
      }
      if (c.isSealed()) {
        return OneOf.of(c);
      }
    }
    throw new IllegalStateException("no way is known to write down " + type);
  }

  private static <T> void text(Class<T> type, Function<T, String> write, Function<String, T> read) {
    SHAPES.put(type, new TextShape<>(type, write, read));
  }

  private record TextShape<T>(Class<T> type, Function<T, String> write, Function<String, T> read)
      implements Shape {
    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeString(write.apply(type.cast(value)));
    }

    @Override
    public Object read(JsonParser in) throws IOException {
      if (in.currentToken() != JsonToken.VALUE_STRING) {
        throw wrong(in, type.getSimpleName());
      }
      return read.apply(in.getText());
    }
  }

  private record Flag() implements Shape {
    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeBoolean((Boolean) value);
    }

    @Override
    public Object read(JsonParser in) throws IOException {
      return in.getBooleanValue();
    }
  }

  /** Jackson itself would cut 2.5 down to 2. */
  private static JsonParser wholeNumber(JsonParser in) throws IOException {
    if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      throw wrong(in, "a whole number");
    }
    return in;
  }

  private record Whole() implements Shape {
    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeNumber((Integer) value);
    }

    /** One that does not fit is an {@link InputCoercionException}. */
    @Override
    public Object read(JsonParser in) throws IOException {
      return wholeNumber(in).getIntValue();
    }
  }

  private record Long64() implements Shape {
    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeNumber((Long) value);
    }

    @Override
    public Object read(JsonParser in) throws IOException {
      return wholeNumber(in).getLongValue();
    }
  }

  /** How the keys of a map are written. */
  private interface Keys {
    String name(Object key);

    Object named(String name) throws IOException;
  }

  /** Any text is a key. */
  private enum Words implements Keys {
    ANY;

    static Words of(Class<?> type) {
      if (type != String.class) {
        throw new IllegalStateException("no way is known to write down a key " + type);
      }
      return ANY;
    }

    @Override
    public String name(Object key) {
      return (String) key;
    }

    @Override
    public Object named(String name) {
      return name;
    }
  }

  private record EnumOf(Map<String, Object> values) implements Shape, Keys {
    static EnumOf of(Class<?> type) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (Object each : type.getEnumConstants()) {
        values.put(((Enum<?>) each).name(), each);
      }
      return new EnumOf(values);
    }

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeString(name(value));
    }

    @Override
    public Object read(JsonParser in) throws IOException {
      return named(in.getText());
    }

    @Override
    public String name(Object key) {
      return ((Enum<?>) key).name();
    }

    @Override
    public Object named(String name) throws IOException {
      Object value = values.get(name);
      if (value == null) {
        throw new IOException("unknown name");
      }
      return value;
    }
  }

  private record ListOf(Shape of) implements Shape {
    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeStartArray();
      for (Object each : (List<?>) value) {
        of.write(out, each);
      }
      out.writeEndArray();
    }

    @Override
    public Object read(JsonParser in) throws IOException {
      if (in.currentToken() != JsonToken.START_ARRAY) {
        throw wrong(in, "a list");
      }
      List<Object> all = new ArrayList<>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        all.add(of.read(in));
      }
      return all;
    }
  }

  private record MapOf(Keys keys, Shape values) implements Shape {
    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeStartObject();
      for (Map.Entry<?, ?> each : ((Map<?, ?>) value).entrySet()) {
        out.writeFieldName(keys.name(each.getKey()));
        values.write(out, each.getValue());
      }
      out.writeEndObject();
    }

    @Override
    public Object read(JsonParser in) throws IOException {
      if (in.currentToken() != JsonToken.START_OBJECT) {
        throw wrong(in, "an object");
      }
      Map<Object, Object> all = new LinkedHashMap<>();
      for (String key = in.nextFieldName(); key != null; key = in.nextFieldName()) {
        in.nextToken();
        all.put(keys.named(key), values.read(in));
      }
      return all;
    }
  }

  /** A sealed type: which of its records it is stands first. */
  private record OneOf(Map<String, RecordShape<?>> records) implements Shape {
    private static final String IS = "is";

    static OneOf of(Class<?> type) {
      Map<String, RecordShape<?>> records = new LinkedHashMap<>();
      for (Class<?> each : type.getPermittedSubclasses()) {
        records.put(each.getSimpleName(), RecordShape.of(each));
      }
      return new OneOf(records);
    }

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      String name = value.getClass().getSimpleName();
      RecordShape<?> shape = records.get(name);
      if (shape == null) {
        throw new IOException("unknown record " + name);
      }
      out.writeStartObject();
      out.writeStringField(IS, name);
      shape.writeParts(out, value, RecordShape.Which.ALL);
      out.writeEndObject();
    }

    @Override
    public Object read(JsonParser in) throws IOException {
      if (in.currentToken() != JsonToken.START_OBJECT || !IS.equals(in.nextFieldName())) {
        throw wrong(in, "an object that says what it is");
      }
      RecordShape<?> shape = records.get(String.valueOf(in.nextTextValue()));
      if (shape == null) {
        throw new IOException("unknown record");
      }
      return shape.readParts(in, RecordShape.Which.ALL, RecordShape.PASS_OVER);
    }
  }
}
