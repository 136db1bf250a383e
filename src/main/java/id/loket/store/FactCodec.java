package id.loket.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import id.loket.domain.office.SettingFact;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Fact;
import id.loket.journal.Happened;
import id.loket.journal.Personal;
import id.loket.journal.Rehomed;
import id.loket.journal.Stamp;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Facts as the bytes of an entry and back. The body holds {@code at} (office time with offset),
 * {@code verb}, {@code on} (hash of the fact it builds on), {@code unsure} where the clock was,
 * {@code rehomed} where it repeats an entry ({@link Rehomed}), then what the fact says; the
 * personal part what it says of people.
 */
public final class FactCodec {
  private static final String AT = "at";
  private static final String VERB = "verb";
  private static final String ON = "on";
  private static final String UNSURE = "unsure";

  /** No component of a fact may be called so. */
  static final Set<String> TAKEN = Set.of(AT, VERB, ON, UNSURE, Reissue.KEY);

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
    out.writeStringField(AT, when.at().toString());
    out.writeStringField(VERB, when.verb());
    if (on != null) {
      out.writeStringField(ON, on);
    }
    if (when.unsure()) {
      out.writeBooleanField(UNSURE, true);
    }
  }

  /**
   * Empty for an unknown kind, a broken body or stamp, a setting that is filed under another one's
   * subject: kept and shipped, never folded.
   */
  public static Optional<Happened<?>> decode(Entry entry) {
    Class<? extends Fact> type = Kinds.of(entry.header().kind());
    if (type == null || Stamp.isBroken(entry.header().stamp())) {
      return Optional.empty();
    }
    try {
      Beside beside = new Beside();
      boolean repeats = Reissue.claims(entry);
      Rehomed rehomed = repeats ? Reissue.of(entry).orElse(null) : null;
      if (repeats && rehomed == null) {
        return Optional.empty();
      }
      Bytes personal =
          entry.personal().state() == Personal.State.PRESENT ? entry.personal().content() : null;
      Fact fact = Parts.read(type, entry.body(), personal, beside);
      if (fact instanceof SettingFact setting
          && !setting.subject().equals(entry.header().subject())) {
        // whoever may write one setting must not put it in the place of another one
        return Optional.empty();
      }
      return Optional.of(
          new Happened<>(
              entry.hash().hex(),
              position(entry, rehomed),
              entry.header().act(),
              entry.header().actor(),
              beside.when(),
              beside.on,
              rehomed,
              fact));
    } catch (IOException | RuntimeException e) {
      // Whatever a poisoned body makes a record or the parser throw: it must not stop the others.
      return Optional.empty();
    }
  }

  /** Where an entry folds, whether or not this version can read it. */
  static Happened.Position position(Entry entry) {
    return position(entry, Reissue.of(entry).orElse(null));
  }

  private static Happened.Position position(Entry entry, @Nullable Rehomed rehomed) {
    return new Happened.Position(
        rehomed == null ? entry.header().stamp() : rehomed.stamp(),
        entry.header().origin().text(),
        entry.header().seq());
  }

  /** What a body says beside the fact itself. */
  private static final class Beside implements RecordShape.Other {
    private @Nullable OffsetDateTime at;
    private String verb = "";
    private @Nullable String on;
    private boolean unsure;

    @Override
    public void field(String name, JsonParser in) throws IOException {
      switch (name) {
        case AT -> at = OffsetDateTime.parse(in.getText());
        case VERB -> verb = in.getText();
        case ON -> on = in.currentToken() == JsonToken.VALUE_STRING ? in.getText() : null;
        case UNSURE -> unsure = in.getBooleanValue();
        default -> in.skipChildren();
      }
    }

    Happened.When when() throws IOException {
      if (at == null) {
        throw new IOException("when is not said");
      }
      return new Happened.When(at, unsure, verb);
    }
  }
}
