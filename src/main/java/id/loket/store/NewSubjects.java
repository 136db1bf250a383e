package id.loket.store;

import id.loket.journal.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Subjects of which all that is known came with one batch, and what came: a new desk's first
 * exchange is made of little else, and need not read back what it has just written.
 */
final class NewSubjects {
  private final JournalTable journal;
  private final Map<String, List<Entry>> entries = new HashMap<>();
  private final Set<String> others = new HashSet<>();

  NewSubjects(JournalTable journal) {
    this.journal = journal;
  }

  /** To be told before that entry is appended. */
  void comes(Entry e) {
    String subject = e.header().subject();
    List<Entry> known = entries.get(subject);
    if (Erasure.isOne(e)) {
      other(subject);
    } else if (known != null) {
      known.add(e);
    } else if (!others.contains(subject)) {
      if (journal.knows(subject)) {
        others.add(subject);
      } else {
        entries.put(subject, new ArrayList<>(List.of(e)));
      }
    }
  }

  /** Something else happened to that subject: the journal alone tells what is known of it. */
  void other(String subject) {
    entries.remove(subject);
    others.add(subject);
  }

  /** All entries of it, none of which erases anything; null: the journal must be asked. */
  @Nullable List<Entry> of(String subject) {
    return entries.get(subject);
  }
}
