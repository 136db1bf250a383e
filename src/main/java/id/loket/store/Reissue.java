package id.loket.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Rehomed;
import id.loket.journal.Stamp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of entries that are issued again. They are those of the first ones, word for word, but
 * for two things: {@code rehomed} at their top says what they repeat, and where they name an entry
 * by its hash that was issued again too, they name the one in its place. Nothing else of the format
 * differs, so a version that does not know of it reads them as entries like any others.
 */
public final class Reissue {
  static final String KEY = "rehomed";

  /** A quote within a text is escaped, so this stands in a body only where the key does. */
  private static final byte[] QUOTED = Bytes.utf8('"' + KEY + '"').toArray();

  private static final int[] SKIP = skips();

  private Reissue() {}

  /** What an entry repeats, of a kind unknown here too; empty: nothing, or it says it wrongly. */
  public static Optional<Rehomed> of(Entry entry) {
    if (!claims(entry)) {
      return Optional.empty();
    }
    try (JsonParser in = Json.FACTORY.createParser(entry.body().view())) {
      Rehomed found = null;
      if (in.nextToken() == JsonToken.START_OBJECT) {
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
          in.nextToken();
          if (name.equals(KEY)) {
            found = (Rehomed) RecordShape.of(Rehomed.class).read(in);
          } else {
            in.skipChildren();
          }
        }
      }
      return Optional.ofNullable(found)
          .filter(r -> r.isOf(entry.header().origin()) && !Stamp.isBroken(r.stamp()));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Whether its body has the key at all: this is asked of every entry that comes. */
  static boolean claims(Entry entry) {
    byte[] body = entry.body().view();
    for (int end = QUOTED.length - 1; end < body.length; end += SKIP[body[end] & 0xFF]) {
      int from = end - QUOTED.length + 1;
      if (body[end] == QUOTED[QUOTED.length - 1]
          && Arrays.equals(body, from, end + 1, QUOTED, 0, QUOTED.length)) {
        return true;
      }
    }
    return false;
  }

  /** Horspool's: by the byte under its end, how far the key cannot begin. */
  private static int[] skips() {
    int[] skips = new int[256];
    Arrays.fill(skips, QUOTED.length);
    for (int i = 0; i < QUOTED.length - 1; i++) {
      skips[QUOTED[i] & 0xFF] = QUOTED.length - 1 - i;
    }
    return skips;
  }

  /** What to say of an entry that is issued again. */
  static Rehomed rehomed(Entry entry, OffsetDateTime at) {
    String hash = entry.hash().hex();
    return of(entry)
        .map(r -> new Rehomed(hash, r.first(), r.origin(), r.stamp(), at))
        .orElseGet(() ->
            new Rehomed(hash, hash, entry.header().origin().text(), entry.header().stamp(), at));
  }

  /**
   * The body with which an entry is issued again.
   *
   * @param inPlaceOf hashes of entries that were issued again, and of those now in their place
   * @throws StoreException when it is no JSON object: then there is nothing to repeat
   */
  public static Bytes body(Entry entry, OffsetDateTime at, Map<String, String> inPlaceOf) {
    return body(entry, rehomed(entry, at), inPlaceOf);
  }

  /**
   * The body of an entry for a journal in which what it repeats will never be: it says nothing of
   * that.
   *
   * @throws StoreException when it is no JSON object
   */
  public static Bytes anew(Entry entry, Map<String, String> inPlaceOf) {
    return body(entry, (Rehomed) null, inPlaceOf);
  }

  private static Bytes body(Entry entry, @Nullable Rehomed says, Map<String, String> inPlaceOf) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(entry.body().size() + 400);
    try (JsonParser in = Json.FACTORY.createParser(entry.body().view());
        JsonGenerator out = Json.FACTORY.createGenerator(bytes)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw Json.wrong(in, "an object");
      }
      out.writeStartObject();
      if (says != null) {
        out.writeFieldName(KEY);
        RecordShape.of(Rehomed.class).write(out, says);
      }
      copy(in, out, inPlaceOf);
    } catch (IOException e) {
      throw new StoreException("a body that cannot be repeated", e);
    }
    return Bytes.wrap(bytes.toByteArray());
  }

  private static void copy(JsonParser in, JsonGenerator out, Map<String, String> inPlaceOf)
      throws IOException {
    int depth = 1;
    while (depth > 0) {
      JsonToken token = in.nextToken();
      if (token == null) {
        throw Json.wrong(in, "its end");
      }
      if (depth == 1 && token == JsonToken.FIELD_NAME && in.currentName().equals(KEY)) {
        in.nextToken();
        in.skipChildren();
        continue;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      @Nullable String now = token == JsonToken.VALUE_STRING ? inPlaceOf.get(in.getText()) : null;
      if (now != null) {
        out.writeString(now);
      } else {
        out.copyCurrentEventExact(in);
      }
    }
  }
}
