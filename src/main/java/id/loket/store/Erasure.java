package id.loket.store;

import id.loket.domain.person.PersonalErased;
import id.loket.domain.person.PersonalErased.What;
import id.loket.journal.Entry;
import id.loket.journal.Fact;
import id.loket.journal.Happened;
import id.loket.journal.Happened.Position;
import id.loket.journal.Header;
import id.loket.journal.Personal;
import id.loket.journal.Stamp;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what {@link PersonalErased} says: takes content and salt out of the subject's entries
 * before it in the fold order, whichever of them came first. Their hashes stay, so every chain
 * holds as before.
 */
final class Erasure {
  private static final String KIND = Kinds.nameOf(PersonalErased.class);

  private final JournalTable journal;
  private final Statements sql;

  Erasure(JournalTable journal, Connection connection) {
    this.journal = journal;
    this.sql = new Statements(connection);
  }

  /** Whether something was there to erase. */
  boolean apply(String subject) {
    boolean any =
        !sql.query(
                "SELECT 1 FROM journal WHERE subject = ? AND kind = ? LIMIT 1",
                r -> true,
                subject,
                KIND)
            .isEmpty();
    if (!any) {
      return false;
    }
    List<Entry> entries = journal.ofSubject(subject);
    List<Erased> erasures = erasures(entries);
    List<Entry> gone = entries.stream().filter(e -> isErased(e, erasures)).toList();
    gone.forEach(this::erase);
    return !gone.isEmpty();
  }

  private record Erased(Position position, What what) {
    boolean covers(Entry entry) {
      Header h = entry.header();
      // a broken stamp has no place in the order: then the person's wish goes first
      boolean before =
          Stamp.isBroken(h.stamp())
              || new Position(h.stamp(), h.origin().text(), h.seq()).compareTo(position) < 0;
      return before && Erasure.covers(what, Kinds.of(h.kind()));
    }
  }

  /** Of a kind that this version cannot read nobody knows what it is about. */
  private static boolean covers(What what, @Nullable Class<? extends Fact> kind) {
    return kind == null
        ? what == What.ALL
        : Stream.of(kind.getRecordComponents()).anyMatch(c -> what.covers(c.getType()));
  }

  /** Whether an erasure written now would take something from an entry. */
  static boolean takes(What what, Entry entry) {
    return switch (entry.personal().state()) {
      case NONE, ERASED -> false;
      case PRESENT, WITHHELD -> covers(what, Kinds.of(entry.header().kind()));
    };
  }

  private static List<Erased> erasures(List<Entry> entries) {
    List<Erased> erasures = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.header().kind().equals(KIND)) {
        FactCodec.decode(entry)
            .filter(h -> h.fact() instanceof PersonalErased)
            .map(h -> h.with((PersonalErased) h.fact()))
            .map(Erasure::erased)
            .ifPresent(erasures::add);
      }
    }
    return erasures;
  }

  private static Erased erased(Happened<PersonalErased> h) {
    return new Erased(h.position(), h.fact().what());
  }

  private static boolean isErased(Entry entry, List<Erased> erasures) {
    return switch (entry.personal().state()) {
      case NONE, ERASED -> false;
      case PRESENT, WITHHELD -> erasures.stream().anyMatch(e -> e.covers(entry));
    };
  }

  private void erase(Entry entry) {
    sql.update(
        "UPDATE journal SET personal = x'', salt = x'', personal_state = "
            + Personal.State.ERASED.code()
            + " WHERE origin = ? AND seq = ?",
        entry.header().origin().text(),
        entry.header().seq());
  }
}
