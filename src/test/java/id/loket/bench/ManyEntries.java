package id.loket.bench;

import id.loket.journal.Bytes;
import id.loket.journal.Chain;
import id.loket.journal.Entry;
import id.loket.journal.Header;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import id.loket.store.Ids;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A long past of a desk: the entries of a real visit over and over, each time another visit's, in
 * one unbroken chain that begins with the desk's own entries.
 */
final class ManyEntries {
  /** The day of the visit that is taken as the pattern; the past lies before it. */
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private static final int A_DAY = 150;

  private final List<Entry> visit;
  private final Origin origin;
  private final String office;
  private Bytes head;
  private long seq;
  private long stamp;
  private int visits;

  /**
   * @param before all that the desk wrote up to the visit
   * @param visit what one visit wrote
   */
  ManyEntries(List<Entry> before, List<Entry> visit) {
    Entry last = before.getLast();
    this.visit = visit;
    this.origin = last.header().origin();
    this.office = last.header().office();
    this.head = last.hash();
    this.seq = last.header().seq();
    this.stamp = last.header().stamp();
  }

  /** So many more, and the rest of the last visit. */
  List<Entry> next(int entries) {
    List<Entry> made = new ArrayList<>(entries + visit.size());
    while (made.size() < entries) {
      another(made);
    }
    return made;
  }

  private void another(List<Entry> to) {
    Map<String, String> instead = new HashMap<>();
    String act = Ids.uuid();
    instead.put(DAY.toString(), DAY.minusDays(1 + visits++ / A_DAY).toString());
    for (Entry e : visit) {
      Header h = e.header();
      String id = h.subject().substring(h.subject().indexOf('/') + 1);
      if (id.length() == 36) {
        instead.computeIfAbsent(id, old -> Ids.uuid());
      }
      Header made =
          new Header(
              office,
              origin,
              ++seq,
              ++stamp,
              act,
              replaced(h.subject(), instead),
              new Header.Kinds(h.kind(), h.actor()));
      String body = replaced(new String(e.body().view(), StandardCharsets.UTF_8), instead);
      Bytes bytes = Bytes.wrap(body.getBytes(StandardCharsets.UTF_8));
      Personal personal = e.personal();
      Bytes hash = Chain.hash(head, made, bytes, personal.hash());
      instead.put(e.hash().hex(), hash.hex());
      head = hash;
      to.add(new Entry(made, bytes, personal, hash));
    }
  }

  private static String replaced(String text, Map<String, String> instead) {
    String made = text;
    for (Map.Entry<String, String> each : instead.entrySet()) {
      made = made.replace(each.getKey(), each.getValue());
    }
    return made;
  }
}
