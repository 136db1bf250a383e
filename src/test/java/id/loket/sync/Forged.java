package id.loket.sync;

import id.loket.journal.Bytes;
import id.loket.journal.Chain;
import id.loket.journal.Entry;
import id.loket.journal.Header;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import id.loket.sync.ExchangeTest.Chained;

/** An origin that begins as somebody wants, with a chain that holds. */
final class Forged {
  private Forged() {}

  /** Opened under that desk code's name, by this body with its desk's name put in. */
  static Chained begin(Entry like, String desk, String body) {
    return begin(like, desk, desk, body);
  }

  static Chained begin(Entry like, String originDesk, String saidDesk, String body) {
    Origin origin = new Origin(originDesk, "f0" + Integer.toHexString(body.hashCode()));
    Header header =
        new Header(
            like.header().office(),
            origin,
            1,
            like.header().stamp(),
            "act",
            "origin/" + origin.text(),
            like.header().kinds());
    Bytes said = Bytes.utf8(body.replace("\"desk\":\"1\"", "\"desk\":\"" + saidDesk + "\""));
    Bytes hash = Chain.hash(Bytes.EMPTY, header, said, Bytes.EMPTY);
    return new Chained(new Entry(header, said, Personal.NONE, hash));
  }
}
