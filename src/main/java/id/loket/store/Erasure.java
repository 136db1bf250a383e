package id.loket.store;

import id.loket.domain.person.PersonalErased;
import id.loket.domain.person.PersonalErased.What;
import id.loket.domain.staff.PasswordSet;
import id.loket.domain.staff.RecoveryCodeSet;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what {@link PersonalErased} says: takes content and salt out of the subject's entries
 * before it in the fold order, whichever of them came first. Their hashes stay, so every chain
 * holds as before.
 */
final class Erasure {
  /** A verifier is erased by its successor as if somebody had asked for it. */
  private static final Set<String> ERASING =
      Stream.of(PersonalErased.class, PasswordSet.class, RecoveryCodeSet.class)
          .map(Kinds::nameOf)
          .collect(Collectors.toUnmodifiableSet());

  private static final String KINDS =
      ERASING.stream().sorted().collect(Collectors.joining("', '", "('", "')"));

  private static final String ANY =
      "SELECT 1 FROM journal WHERE subject = ? AND kind IN " + KINDS + " LIMIT 1";

  private final JournalTable journal;
  private final ForkTable forks;
  private final Aside aside;
  private final Statements sql;

  Erasure(JournalTable journal, Connection connection) {
    this.journal = journal;
    this.forks = new ForkTable(connection, journal);
    this.aside = new Aside(connection, journal);
    this.sql = new Statements(connection);
  }

  /** Whether an entry may erase something of its subject. */
  static boolean isOne(Entry entry) {
    return ERASING.contains(entry.header().kind());
  }

  /** Whether the subject has something that erases. */
  boolean concerns(String subject) {
    return !sql.query(ANY, r -> true, subject).isEmpty();
  }

  /** Whether something was there to erase. */
  boolean apply(String subject) {
    if (!concerns(subject)) {
      return false;
    }
    List<Entry> entries = journal.ofSubject(subject);
    List<Erased> erasures = erasures(entries);
    List<Entry> gone = entries.stream().filter(e -> isErased(e, erasures)).toList();
    gone.forEach(this::erase);
    forks.ofSubject(subject).stream().filter(e -> isErased(e, erasures)).forEach(forks::erase);
    aside.ofSubject(subject).stream().filter(e -> isErased(e, erasures)).forEach(aside::erase);
    return !gone.isEmpty();
  }

  /**
   * What is to go.
   *
   * @param own only what the same desk wrote: the desk has no right to erase others' entries
   */
  private record Erased(Position position, What what, boolean own) {
    boolean covers(Entry entry) {
      Header h = entry.header();
      if (own && !h.origin().desk().equals(position.desk())) {
        return false;
      }
      // a broken stamp has no place in the order: then the person's wish goes first
      boolean before =
          Stamp.isBroken(h.stamp()) || FactCodec.position(entry).compareTo(position) < 0;
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

  private List<Erased> erasures(List<Entry> entries) {
    List<Erased> erasures = new ArrayList<>();
    Rights rights = journal.rights();
    for (Entry entry : entries) {
      Happened<?> h = FactCodec.decode(entry).orElse(null);
      if (h != null && h.fact() instanceof PersonalErased wish) {
        boolean right = rights.has(h.position().origin());
        erasures.add(new Erased(h.position(), wish.what(), !right));
      } else if (h != null && isVerifier(h.fact()) && rights.counts(h)) {
        erasures.add(new Erased(h.position(), What.ALL, false));
      }
    }
    return erasures;
  }

  private static boolean isVerifier(Fact fact) {
    return fact instanceof PasswordSet || fact instanceof RecoveryCodeSet;
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
