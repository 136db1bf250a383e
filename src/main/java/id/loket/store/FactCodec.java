package id.loket.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Fact;
import id.loket.journal.Happened;
import id.loket.journal.Personal;
import id.loket.journal.Stamp;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facts as the bytes of an entry and back. The body holds {@code at} (office time with offset),
 * {@code verb}, {@code on} (hash of the fact it builds on), {@code unsure} where the clock was,
 * then what the fact says; the personal part what it says of people.
 */
public final class FactCodec {
  private FactCodec() {}

  public static String kind(Fact fact) {
    return Kinds.nameOf(fact);
  }

  public static Bytes body(Fact fact, Happened.When when, @Nullable String on) {
    return Parts.impersonal(fact, out -> preamble(out, when, on));
  }

  /** Null where the fact says nothing of a person. */
  public static @Nullable Bytes personal(Fact fact) {
    return Parts.personal(fact);
  }

  private static void preamble(JsonGenerator out, Happened.When when, @Nullable String on)
      throws IOException {
    out.writeStringField("at", when.at().toString());
    out.writeStringField("verb", when.verb());
    if (on != null) {
      out.writeStringField("on", on);
    }
    if (when.unsure()) {
      out.writeBooleanField("unsure", true);
    }
  }

  /** Empty for an unknown kind, a broken body or a broken stamp: kept and shipped, never folded. */
  public static Optional<Happened<?>> decode(Entry entry) {
    Class<? extends Fact> type = Kinds.of(entry.header().kind());
    if (type == null || Stamp.isBroken(entry.header().stamp())) {
      return Optional.empty();
    }
    try {
      if (!(Json.MAPPER.readTree(entry.body().view()) instanceof ObjectNode body)) {
        return Optional.empty();
      }
      JsonNode on = body.get("on");
      Happened.When when =
          new Happened.When(
              OffsetDateTime.parse(body.required("at").asText()),
              body.path("unsure").asBoolean(),
              body.path("verb").asText());
      Bytes personal =
          entry.personal().state() == Personal.State.PRESENT ? entry.personal().content() : null;
      Fact fact = Parts.read(type, body, personal);
      return Optional.of(
          new Happened<>(
              entry.hash().hex(),
              new Happened.Position(
                  entry.header().stamp(), entry.header().origin().text(), entry.header().seq()),
              entry.header().act(),
              entry.header().actor(),
              when,
              on != null && on.isTextual() ? on.textValue() : null,
              fact));
    } catch (IOException | RuntimeException e) {
      // Whatever a poisoned body makes a record or the parser throw: it must not stop the others.
      return Optional.empty();
    }
  }
}
