package id.loket.desk;

import id.loket.fixture.OtherDesk;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import java.util.List;
import java.util.Random;

/** Entries of a desk whose program is newer, or broken: of unknown kinds, of any stamp and body. */
final class Poison {
  private final OtherDesk from;
  private final Random random;

  Poison(OtherDesk from, Random random) {
    this.from = from;
    this.random = random;
  }

  /** Its next entry, on the subject of another one. */
  Entry about(Entry other) {
    long ahead = random.nextInt(3) == 0 ? 1L << 40 : 1 + random.nextInt(1000);
    long stamp = random.nextInt(8) == 0 ? Long.MAX_VALUE : other.header().stamp() + ahead;
    String on = random.nextBoolean() ? "" : ",\"on\":\"" + other.hash().hex() + "\"";
    String good = "{\"at\":\"2026-11-23T09:00:00+07:00\",\"verb\":\"x\"" + on;
    String body =
        random.nextInt(4) == 0
            ? other.body().text()
            : of("{}", "rubbish", good + "}", good + ",\"counter\":\"7\"}", good + ",\"day\":1}");
    String kind =
        of(
            "TicketCalled.v1",
            "TicketCalled.v2",
            "TicketLeft.v1",
            "TicketFinished.v1",
            "VisitWentOut.v1",
            "ActUndone.v1",
            "CallsSet.v1",
            "Unheard.v1",
            other.header().kind());
    return from.write(other.header().subject(), stamp, kind, Bytes.utf8(body));
  }

  private String of(String... choices) {
    return List.of(choices).get(random.nextInt(choices.length));
  }
}
