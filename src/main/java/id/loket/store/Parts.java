package id.loket.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.loket.domain.PersonalPart;
import id.loket.journal.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a record into what is about a person ({@link PersonalPart} components) and the rest, and
 * puts the two together again.
 */
final class Parts {
  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
      };

  private static final ClassValue<ObjectReader> READERS =
      new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> type) {
          return Json.MAPPER.readerFor(type);
        }
      };

  private Parts() {}

  private record Part(String name, Method accessor, boolean personal, boolean optional) {
    static Part of(RecordComponent c) {
      Method accessor = c.getAccessor();
      accessor.setAccessible(true);
      boolean personal = PersonalPart.class.isAssignableFrom(c.getType());
      boolean optional = c.getAnnotatedType().isAnnotationPresent(Nullable.class);
      return new Part(c.getName(), accessor, personal, optional);
    }

    @Nullable Object of(Object record) {
      try {
        return accessor.invoke(record);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("a record that cannot be read: " + name, e);
      }
    }
  }

  /** Writes what comes before a record's own components. */
  interface Preamble {
    void write(JsonGenerator out) throws IOException;
  }

  static Bytes impersonal(Object record, Preamble preamble) {
    return write(record, false, preamble);
  }

  /** Null where the record holds nothing about a person. */
  static @Nullable Bytes personal(Object record) {
    for (Part part : PARTS.get(record.getClass())) {
      if (part.personal() && part.of(record) != null) {
        return write(record, true, out -> {});
      }
    }
    return null;
  }

  private static Bytes write(Object record, boolean personal, Preamble preamble) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator out = Json.MAPPER.createGenerator(bytes)) {
      out.writeStartObject();
      preamble.write(out);
      for (Part part : PARTS.get(record.getClass())) {
        if (part.personal() == personal) {
          Object value = part.of(record);
          switch (value) {
            case null -> {}
            case String text -> out.writeStringField(part.name(), text);
            case Boolean flag -> out.writeBooleanField(part.name(), flag);
            default -> out.writePOJOField(part.name(), value);
          }
        }
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    return Bytes.wrap(bytes.toByteArray());
  }

  /**
   * Personal components come from the personal part alone and the others from the rest alone, so
   * that a copy from which the personal part is withheld reads the same. For that reason too a
   * personal part that cannot be read counts as withheld.
   *
   * @throws IOException when it is not JSON of that record, or a component that must be there is
   *     not
   */
  static <T> T read(Class<T> type, ObjectNode impersonal, @Nullable Bytes personal)
      throws IOException {
    ObjectNode all = Json.MAPPER.createObjectNode();
    take(type, false, impersonal, all);
    if (personal != null && !personal.isEmpty()) {
      try {
        if (Json.MAPPER.readTree(personal.view()) instanceof ObjectNode about) {
          ObjectNode whole = Json.MAPPER.createObjectNode().setAll(all);
          take(type, true, about, whole);
          return record(type, whole);
        }
      } catch (IOException | RuntimeException e) {
        return record(type, all);
      }
    }
    return record(type, all);
  }

  private static void take(Class<?> type, boolean personal, ObjectNode from, ObjectNode to) {
    for (Part part : PARTS.get(type)) {
      JsonNode value = part.personal() == personal ? from.get(part.name()) : null;
      if (value != null) {
        to.set(part.name(), value);
      }
    }
  }

  private static <T> T record(Class<T> type, ObjectNode all) throws IOException {
    T record = type.cast(READERS.get(type).readValue(all));
    for (Part part : PARTS.get(type)) {
      if (!part.optional() && part.of(record) == null) {
        throw new IOException(type.getSimpleName() + " lacks " + part.name());
      }
    }
    return record;
  }

  static <T> T read(Class<T> type, Bytes impersonal, @Nullable Bytes personal) throws IOException {
    if (Json.MAPPER.readTree(impersonal.view()) instanceof ObjectNode node) {
      return read(type, node, personal);
    }
    throw new IOException("not an object");
  }
}
