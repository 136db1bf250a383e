package id.loket.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import id.loket.domain.PersonalPart;
import id.loket.journal.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Splits a record into what is about a person ({@link PersonalPart} components) and the rest, and
 * puts the two together again.
 */
final class Parts {

  private Parts() {}

  /** Writes what comes before a record's own components. */
  interface Preamble {
    void write(JsonGenerator out) throws IOException;
  }

  static Bytes impersonal(Object record) {
    return impersonal(record, out -> {});
  }

  static Bytes impersonal(Object record, Preamble preamble) {
    return write(record, RecordShape.Which.IMPERSONAL, preamble);
  }

  /** Null where the record holds nothing about a person. */
  static @Nullable Bytes personal(Object record) {
    for (RecordShape.Part part : RecordShape.of(record.getClass()).parts()) {
      if (part.personal() && part.of(record) != null) {
        return write(record, RecordShape.Which.PERSONAL, out -> {});
      }
    }
    return null;
  }

  private static Bytes write(Object record, RecordShape.Which which, Preamble preamble) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator out = Json.FACTORY.createGenerator(bytes)) {
      out.writeStartObject();
      preamble.write(out);
      RecordShape.of(record.getClass()).writeParts(out, record, which);
      out.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    return Bytes.wrap(bytes.toByteArray());
  }

  static <T> T read(Class<T> type, Bytes impersonal, @Nullable Bytes personal) throws IOException {
    return read(type, impersonal, personal, RecordShape.PASS_OVER);
  }

  /**
   * Personal components come from the personal part alone and the others from the rest alone, so
   * that a copy from which the personal part is withheld reads the same. For that reason too a
   * personal part that cannot be read counts as withheld.
   *
   * @param other is shown what stands beside the record's components
   * @throws IOException when it is not JSON of that record, or a component that must be there is
   *     not
   */
  static <T> T read(
      Class<T> type, Bytes impersonal, @Nullable Bytes personal, RecordShape.Other other)
      throws IOException {
    RecordShape<T> shape = RecordShape.of(type);
    @Nullable Object[] values = shape.values();
    fill(shape, values, impersonal, RecordShape.Which.IMPERSONAL, other);
    if (personal != null && !personal.isEmpty()) {
      @Nullable Object[] whole = values.clone();
      try {
        fill(shape, whole, personal, RecordShape.Which.PERSONAL, RecordShape.PASS_OVER);
        return shape.make(whole);
      } catch (IOException | RuntimeException e) {
        // as if it were withheld
      }
    }
    return shape.make(values);
  }

  private static void fill(
      RecordShape<?> shape,
      @Nullable Object[] values,
      Bytes json,
      RecordShape.Which which,
      RecordShape.Other other)
      throws IOException {
    try (JsonParser in = Json.FACTORY.createParser(json.view())) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw Json.wrong(in, "an object");
      }
      shape.fill(values, in, which, other);
      if (in.nextToken() != null) {
        throw Json.wrong(in, "nothing more");
      }
    }
  }
}
