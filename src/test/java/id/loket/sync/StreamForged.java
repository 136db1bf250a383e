package id.loket.sync;

import id.loket.domain.office.OriginOpened;
import id.loket.fixture.TestHub;
import id.loket.journal.Bytes;
import id.loket.journal.Chain;
import id.loket.journal.Entry;
import id.loket.journal.Happened;
import id.loket.journal.Header;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import id.loket.store.FactCodec;
import id.loket.store.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What somebody who owns the hub's tables could put into a regency's stream; its chains hold. */
final class StreamForged {
  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-23T09:00:00+07:00");
  private static final String HOLIDAY =
      "{\"at\":\"" + AT + "\",\"verb\":\"x\",\"date\":\"2026-12-28\",\"name\":\"Palsu\"}";

  private StreamForged() {}

  private static List<Entry> origin(String kind, String subject, String body, long stamp) {
    Origin origin = new Origin("0", Ids.random());
    OriginOpened opening = new OriginOpened("0", "", true, true, null);
    Bytes opened = FactCodec.body(opening, new Happened.When(AT, false, "x"), null);
    List<Entry> entries = new ArrayList<>();
    Header first =
        new Header(
            "33.02",
            origin,
            1,
            1000,
            "act",
            "origin/" + origin.text(),
            new Header.Kinds("OriginOpened.v1", "system"));
    entries.add(entry(first, opened, Bytes.EMPTY));
    Header header =
        new Header("33.02", origin, 2, stamp, "act", subject, new Header.Kinds(kind, "system"));
    entries.add(entry(header, Bytes.utf8(body), entries.getFirst().hash()));
    return entries;
  }

  private static Entry entry(Header header, Bytes body, Bytes previous) {
    return new Entry(
        header, body, Personal.NONE, Chain.hash(previous, header, body, Personal.NONE.hash()));
  }

  /** What the hub's function answers. */
  static String publish(TestHub hub, String kind, String subject) throws SQLException {
    List<Entry> entries = origin(kind, subject, HOLIDAY, 1002);
    try (Connection c = hub.server.superuser(hub.database);
        PreparedStatement s =
            c.prepareStatement("SELECT loket.publish(?,?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
      s.setString(1, "33.02");
      s.setString(2, entries.getFirst().header().origin().text());
      s.setLong(3, 1);
      EntryRows.bind(s, entries);
      try (ResultSet r = s.executeQuery()) {
        r.next();
        return r.getString(1);
      }
    }
  }

  static void insert(TestHub hub, String kind, String subject) throws SQLException {
    insert(hub, kind, subject, HOLIDAY, 1002);
  }

  /** Past the function. */
  static void insert(TestHub hub, String kind, String subject, String body, long stamp)
      throws SQLException {
    List<Entry> entries = origin(kind, subject, body, stamp);
    String origin = entries.getFirst().header().origin().text();
    try (Connection c = hub.server.superuser(hub.database)) {
      try (PreparedStatement s =
          c.prepareStatement("INSERT INTO loket.origin VALUES ('33.02', ?, '0', true, 2, ?)")) {
        s.setString(1, origin);
        s.setBytes(2, entries.getLast().hash().view());
        s.executeUpdate();
      }
      for (Entry e : entries) {
        try (PreparedStatement s =
            c.prepareStatement(
                "INSERT INTO loket.entry VALUES ('33.02',?,?,?,'act',?,?,'system',?,0,'','','',?)")) {
          s.setString(1, origin);
          s.setLong(2, e.header().seq());
          s.setLong(3, e.header().stamp());
          s.setString(4, e.header().subject());
          s.setString(5, e.header().kind());
          s.setBytes(6, e.body().view());
          s.setBytes(7, e.hash().view());
          s.executeUpdate();
        }
      }
    }
  }
}
