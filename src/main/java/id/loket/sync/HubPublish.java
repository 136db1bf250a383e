package id.loket.sync;

import id.loket.domain.office.OriginOpened;
import id.loket.domain.regency.Published;
import id.loket.domain.regency.Published.PublicationWithdrawn;
import id.loket.domain.regency.Published.ServicePublished;
import id.loket.domain.regency.RegencyStream;
import id.loket.domain.service.Service;
import id.loket.domain.staff.StaffId;
import id.loket.journal.Bytes;
import id.loket.journal.Chain;
import id.loket.journal.Entry;
import id.loket.journal.Fact;
import id.loket.journal.Happened;
import id.loket.journal.Header;
import id.loket.journal.HybridClock;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import id.loket.store.FactCodec;
import id.loket.store.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes into a hub what a regency makes known to its offices, within one transaction. Each
 * publication is an origin of its own: a hub that was set back, or two that are written to, never
 * make a fork of it. What is known already is not written again.
 */
public final class HubPublish {
  /** One publication after the other: what is known is read behind this. */
  private static final String BEGIN = "SELECT sample, clock_timestamp() FROM loket.hub FOR UPDATE";

  private static final String KNOWN =
      "SELECT origin, seq, stamp, act, subject, kind, actor, body, personal_state, personal, salt,"
          + " personal_hash, hash FROM loket.entry WHERE office = ? ORDER BY origin, seq";
  private static final String PUBLISH = "SELECT loket.publish(?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

  private final Connection connection;
  private final String regency;
  private final ZoneId zone;
  private final Map<String, Standing> known = new HashMap<>();

  /** What stands of a subject, and the highest stamp and version that it ever had. */
  private record Standing(Happened<?> last, long stamp, int version) {}

  /**
   * What came of it.
   *
   * @param written what the offices did not know
   * @param same how many were known so already
   * @param unknown withdrawn, but never published here: then nothing was written
   */
  public record Made(List<Published> written, int same, List<String> unknown) {
    public Made {
      written = List.copyOf(written);
      unknown = List.copyOf(unknown);
    }
  }

  HubPublish(Connection connection, String regency, ZoneId zone) {
    this.connection = connection;
    this.regency = regency;
    this.zone = zone;
  }

  private record Hub(boolean sample, OffsetDateTime now) {}

  Made publish(List<Published> wanted) throws SQLException {
    Hub hub = HubAdmin.asOwner(connection, BEGIN, HubPublish::hub);
    HubAdmin.asOwner(connection, KNOWN, this::learn);
    List<String> unknown =
        wanted.stream()
            .filter(w -> w instanceof PublicationWithdrawn && !known.containsKey(w.subject()))
            .map(Published::subject)
            .toList();
    if (!unknown.isEmpty()) {
      return new Made(List.of(), 0, unknown);
    }
    List<Published> news = wanted.stream().filter(this::isNews).map(this::counted).toList();
    if (!news.isEmpty()) {
      List<Entry> entries = entries(news, hub);
      String answer = HubAdmin.asOwner(connection, PUBLISH, s -> answer(s, entries));
      if (!answer.equals("TAKEN")) {
        throw new SQLException("the hub takes no such publication: " + answer);
      }
    }
    return new Made(news, wanted.size() - news.size(), List.of());
  }

  private static Hub hub(PreparedStatement s) throws SQLException {
    try (ResultSet r = s.executeQuery()) {
      r.next();
      return new Hub(r.getBoolean(1), r.getObject(2, OffsetDateTime.class));
    }
  }

  private boolean learn(PreparedStatement s) throws SQLException {
    s.setString(1, regency);
    try (ResultSet r = s.executeQuery()) {
      while (r.next()) {
        Entry entry = EntryRows.read(r, regency);
        if (entry != null) {
          FactCodec.decode(entry)
              .filter(h -> h.fact() instanceof Published)
              .ifPresent(h -> learn(entry, h));
        }
      }
    }
    return true;
  }

  private void learn(Entry entry, Happened<?> h) {
    int version = h.fact() instanceof ServicePublished(Service s) ? s.version() : 0;
    known.merge(
        entry.header().subject(),
        new Standing(h, entry.header().stamp(), version),
        (a, b) ->
            new Standing(
                a.last().position().compareTo(b.last().position()) > 0 ? a.last() : b.last(),
                Math.max(a.stamp(), b.stamp()),
                Math.max(a.version(), b.version())));
  }

  private boolean isNews(Published wanted) {
    Standing standing = known.get(wanted.subject());
    if (standing == null) {
      return true;
    }
    Fact last = standing.last().fact();
    if (last instanceof ServicePublished(Service before)
        && wanted instanceof ServicePublished(Service now)) {
      return !now.sameAs(before);
    }
    return !last.equals(wanted);
  }

  private Published counted(Published wanted) {
    Standing standing = known.get(wanted.subject());
    int before = standing == null ? 0 : standing.version();
    return wanted instanceof ServicePublished(Service service)
        ? new ServicePublished(service.version(before + 1))
        : wanted;
  }

  private List<Entry> entries(List<Published> news, Hub hub) {
    Origin origin = new Origin(RegencyStream.DESK, Ids.random());
    Happened.When when =
        new Happened.When(hub.now().atZoneSameInstant(zone).toOffsetDateTime(), false, "publish");
    HybridClock clock = new HybridClock();
    String act = Ids.uuid();
    long millis = hub.now().toInstant().toEpochMilli();
    List<Entry> entries = new ArrayList<>();
    OriginOpened opening = new OriginOpened(RegencyStream.DESK, "", hub.sample(), true, null);
    entries.add(
        entry(
            new Header(
                regency,
                origin,
                1,
                clock.next(millis, 0),
                act,
                "origin/" + origin.text(),
                kinds(opening)),
            FactCodec.body(opening, when, null),
            Bytes.EMPTY));
    for (Published published : news) {
      Standing standing = known.get(published.subject());
      Header header =
          new Header(
              regency,
              origin,
              entries.size() + 1L,
              clock.next(millis, standing == null ? 0 : standing.stamp()),
              act,
              published.subject(),
              kinds(published));
      @Nullable String replaces = standing == null ? null : standing.last().hash();
      entries.add(
          entry(header, FactCodec.body(published, when, replaces), entries.getLast().hash()));
    }
    return entries;
  }

  private static Header.Kinds kinds(Fact fact) {
    return new Header.Kinds(FactCodec.kind(fact), StaffId.SYSTEM.value());
  }

  private static Entry entry(Header header, Bytes body, Bytes previous) {
    return new Entry(
        header, body, Personal.NONE, Chain.hash(previous, header, body, Personal.NONE.hash()));
  }

  private String answer(PreparedStatement s, List<Entry> entries) throws SQLException {
    s.setString(1, regency);
    s.setString(2, entries.getFirst().header().origin().text());
    s.setLong(3, 1);
    EntryRows.bind(s, entries);
    try (ResultSet r = s.executeQuery()) {
      r.next();
      return r.getString(1);
    }
  }
}
