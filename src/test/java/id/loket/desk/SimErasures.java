package id.loket.desk;

import id.loket.desk.SimFailure.Sort;
import id.loket.domain.person.PersonalErased;
import id.loket.domain.person.PersonalErased.What;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Happened;
import id.loket.journal.Personal;
import id.loket.journal.Stamp;
import id.loket.store.FactCodec;
import id.loket.store.MemoryStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a desk erased of its own is kept nowhere, whichever came first (fault 31): neither in an
 * entry nor in a page that the database let go of.
 */
final class SimErasures {
  private SimErasures() {}

  /**
   * Asks one desk.
   *
   * @param all its journal
   * @param names of those who came, by the entry that has it
   */
  static void check(SimDesk desk, List<Entry> all, Map<Bytes, String> names, Tally tally) {
    for (Entry e : all) {
      Happened<?> wish = erasure(e);
      if (wish != null) {
        all.stream()
            .filter(other -> other.header().subject().equals(e.header().subject()))
            .filter(other -> other.header().origin().desk().equals(wish.position().desk()))
            .filter(other -> place(other).compareTo(wish.position()) < 0)
            .filter(other -> other.personal().state() == Personal.State.PRESENT)
            .forEach(other -> {
              throw new SimFailure(
                  Sort.DIVERGENT, "not erased at " + desk.code + ": " + other.header());
            });
        tally.count("erasure");
      }
    }
    List<String> gone =
        all.stream()
            .filter(e -> e.personal().state() == Personal.State.ERASED)
            .map(e -> names.get(e.hash()))
            .filter(Objects::nonNull)
            .toList();
    if (!gone.isEmpty()) {
      byte[] image = MemoryStore.image(desk.desk.store());
      String bytes = new String(image, StandardCharsets.ISO_8859_1);
      if (gone.stream().anyMatch(bytes::contains)) {
        throw new SimFailure(Sort.DIVERGENT, "a name is left in the bytes of " + desk.code);
      }
      tally.count("looked for erased bytes");
    }
  }

  private static @Nullable Happened<?> erasure(Entry e) {
    return e.header().kind().equals("PersonalErased.v1") && !Stamp.isBroken(e.header().stamp())
        ? FactCodec.decode(e)
            .filter(h -> h.fact() instanceof PersonalErased p && p.what() == What.ALL)
            .orElse(null)
        : null;
  }

  private static Happened.Position place(Entry e) {
    return new Happened.Position(e.header().stamp(), e.header().origin().text(), e.header().seq());
  }
}
