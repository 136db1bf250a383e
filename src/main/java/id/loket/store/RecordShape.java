package id.loket.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import id.loket.domain.PersonalPart;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as a JSON object of its components. */
final class RecordShape<T> implements Json.Shape {
  private static final ClassValue<RecordShape<?>> ALL =
      new ClassValue<>() {
        @Override
        protected RecordShape<?> computeValue(Class<?> type) {
          return new RecordShape<>(type);
        }
      };

  /** Components and other fields of another version: not ours to judge. */
  static final Other PASS_OVER = (name, in) -> in.skipChildren();

  private final Class<T> type;
  private final List<Part> parts;
  private final Map<String, Part> byName = new HashMap<>();
  private final MethodHandle maker;

  /**
   * Made when first written: one call takes all components, which is far less than one for each.
   */
  private @Nullable MethodHandle taker;

  /** Which of a record's components. */
  enum Which {
    ALL,
    PERSONAL,
    IMPERSONAL;

    boolean takes(Part part) {
      return this == ALL || part.personal == (this == PERSONAL);
    }
  }

  /** Is shown the fields of an object that are no components, the parser at their value. */
  interface Other {
    void field(String name, JsonParser in) throws IOException;
  }

  private RecordShape(Class<T> type) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    Part[] all = new Part[components.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = Part.of(i, components[i]);
      byName.put(all[i].name, all[i]);
    }
    this.parts = List.of(all);
    this.maker = maker(type, components);
  }

  /** How that record is written; anything else is an {@link IllegalStateException}. */
  @SuppressWarnings("unchecked")
  static <T> RecordShape<T> of(Class<T> type) {
    if (!type.isRecord()) {
      throw new IllegalStateException(type + " is no record");
    }
    return (RecordShape<T>) ALL.get(type);
  }

  private static MethodHandle maker(Class<?> type, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return MethodHandles.lookup()
          .unreflectConstructor(constructor)
          .asSpreader(Object[].class, types.length)
          .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record that cannot be made: " + type, e);
    }
  }

  /** Two threads may both make it: either does. */
  private MethodHandle taker() {
    MethodHandle made = taker;
    if (made == null) {
      MethodHandle all =
          MethodHandles.identity(Object[].class)
              .asType(MethodType.methodType(Object.class, Object[].class))
              .asCollector(Object[].class, parts.size());
      MethodHandle each =
          MethodHandles.filterArguments(
              all, 0, parts.stream().map(part -> part.accessor).toArray(MethodHandle[]::new));
      made =
          MethodHandles.permuteArguments(
              each, MethodType.methodType(Object.class, Object.class), new int[parts.size()]);
      taker = made;
    }
    return made;
  }

  private @Nullable Object[] components(Object record) {
    try {
      return (@Nullable Object[]) (Object) taker().invokeExact(record);
    } catch (Throwable e) {
      throw new IllegalStateException("a record that cannot be read: " + type, e);
    }
  }

  /** One component. Its shape is looked up when first needed: records may hold each other. */
  static final class Part {
    private final int index;
    private final String name;
    private final Type type;
    private final MethodHandle accessor;
    private final boolean personal;
    private final boolean optional;
    private Json.@Nullable Shape shape;

    private Part(int index, RecordComponent c, MethodHandle accessor) {
      this.index = index;
      this.name = c.getName();
      this.type = c.getGenericType();
      this.accessor = accessor;
      this.personal = PersonalPart.class.isAssignableFrom(c.getType());
      this.optional = c.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static Part of(int index, RecordComponent c) {
      Method accessor = c.getAccessor();
      accessor.setAccessible(true);
      try {
        MethodHandle handle =
            MethodHandles.lookup()
                .unreflect(accessor)
                .asType(MethodType.methodType(Object.class, Object.class));
        return new Part(index, c, handle);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("a record that cannot be read: " + c, e);
      }
    }

    String name() {
      return name;
    }

    boolean personal() {
      return personal;
    }

    /** Its value in a record; null where it is absent. */
    @Nullable Object of(Object record) {
      try {
        return (Object) accessor.invokeExact(record);
      } catch (Throwable e) {
        throw new IllegalStateException("a record that cannot be read: " + name, e);
      }
    }

    /** Two threads may both look it up: they find the same. */
    Json.Shape shape() {
      Json.Shape known = shape;
      if (known == null) {
        known = Json.shape(type);
        shape = known;
      }
      return known;
    }
  }

  List<Part> parts() {
    return parts;
  }

  @Override
  public void write(JsonGenerator out, Object value) throws IOException {
    out.writeStartObject();
    writeParts(out, value, Which.ALL);
    out.writeEndObject();
  }

  /** The components alone, without the object's braces. */
  void writeParts(JsonGenerator out, Object record, Which which) throws IOException {
    @Nullable Object[] values = components(record);
    for (Part part : parts) {
      Object value = which.takes(part) ? values[part.index] : null;
      if (value != null) {
        out.writeFieldName(part.name);
        part.shape().write(out, value);
      }
    }
  }

  @Override
  public Object read(JsonParser in) throws IOException {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw Json.wrong(in, type.getSimpleName());
    }
    return readParts(in, Which.ALL, PASS_OVER);
  }

  T readParts(JsonParser in, Which which, Other other) throws IOException {
    @Nullable Object[] values = values();
    fill(values, in, which, other);
    return make(values);
  }

  @Nullable Object[] values() {
    return new @Nullable Object[parts.size()];
  }

  /** Reads an object's fields, from the one after the parser's token, up to its end. */
  void fill(@Nullable Object[] values, JsonParser in, Which which, Other other) throws IOException {
    int next = 0;
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      // nearly always they come in their order
      Part part = next < parts.size() ? parts.get(next) : null;
      if (part == null || !part.name.equals(name)) {
        part = byName.get(name);
      }
      JsonToken value = in.nextToken();
      if (part == null || !which.takes(part)) {
        other.field(name, in);
      } else {
        values[part.index] = value == JsonToken.VALUE_NULL ? null : part.shape().read(in);
        next = part.index + 1;
      }
    }
    if (in.currentToken() != JsonToken.END_OBJECT) {
      throw Json.wrong(in, "the end of " + type.getSimpleName());
    }
  }

  /**
   * The record of these components.
   *
   * @throws IOException when one that must be there is not, or the record does not take them
   */
  T make(@Nullable Object[] values) throws IOException {
    for (Part part : parts) {
      if (!part.optional && values[part.index] == null) {
        throw new IOException(type.getSimpleName() + " lacks " + part.name);
      }
    }
    try {
      return type.cast((Object) maker.invokeExact(values));
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IOException(type.getSimpleName() + " does not take what it was given", e);
    }
  }
}
