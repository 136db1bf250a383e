package id.loket.sync;

import id.loket.desk.Claims.Candidate;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import id.loket.store.JournalTable.Head;
import id.loket.sync.HubTrouble.BrokenChain;
import id.loket.sync.HubTrouble.DeskTooOld;
import id.loket.sync.HubTrouble.HubTooOld;
import id.loket.sync.HubTrouble.OtherSort;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * A desk's line to a hub: one connection, opened with the first request and kept; after a failure
 * the next request opens another. Every request is one statement and one transaction at the hub,
 * and may be repeated when its answer was lost. Not thread-safe, and a request blocks: a desk that
 * exchanges and claims at once has a line for each (the hub allows a role three).
 */
public final class HubLink implements AutoCloseable {
  /** The exchange that this program speaks, and the schema it needs. */
  static final int EXCHANGE = 1;

  /** For an answer that needs no work. */
  private static final Duration SHORT = Duration.ofSeconds(10);

  private static final String PUSH =
      "SELECT answer, at_seq, at_hash FROM loket.push(?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
  private static final String PULL = "SELECT * FROM loket.pull(?,?,?,?)";
  private static final String STANDING =
      "SELECT key, ticket, built_on FROM loket.claim WHERE office = ? AND desk = ? AND key IS NOT NULL"
          + " AND settled IS NULL AND granted > clock_timestamp() - interval '60 s'";
  private static final String HASH_AT =
      "SELECT hash FROM loket.entry WHERE office = ? AND origin = ? AND seq = ?";
  private static final String FORKS =
      "SELECT origin, seq, stamp, act, subject, kind, actor, body, personal_state, personal, salt,"
          + " personal_hash, hash FROM loket.fork WHERE office = ? AND origin = ? AND seq >= ?"
          + " ORDER BY seq, hash LIMIT ?";
  private static final String WITHHELD =
      "SELECT seq FROM loket.entry WHERE office = ? AND origin = ? AND personal_state = 2"
          + " ORDER BY seq LIMIT ?";

  private final Enrolment enrolment;
  private final Self self;
  private final HubLine line;

  /**
   * Who comes.
   *
   * @param machine see {@code store.Machine}
   * @param sample the folder holds practice data
   */
  public record Self(String machine, boolean sample) {}

  public HubLink(Enrolment enrolment, Self self) {
    this.enrolment = enrolment;
    this.self = self;
    this.line = new HubLine(enrolment);
  }

  public Hello hello() throws HubException {
    Hello hello =
        ask(c -> {
          c.setNetworkTimeout(Runnable::run, (int) SHORT.toMillis());
          try (PreparedStatement s = c.prepareStatement("SELECT * FROM loket.hello(?)")) {
            s.setString(1, self.machine());
            try (ResultSet r = s.executeQuery()) {
              r.next();
              c.setNetworkTimeout(Runnable::run, (int) HubDoor.PATIENCE.toMillis());
              int oldest = r.getInt("oldest");
              if (oldest > EXCHANGE) {
                throw new HubException(new DeskTooOld(EXCHANGE, oldest));
              }
              return hello(r);
            }
          }
        });
    if (hello.hub().schema() < EXCHANGE) {
      throw new HubException(new HubTooOld(hello.hub().schema(), EXCHANGE));
    }
    if (hello.hub().sample() != self.sample()) {
      throw new HubException(new OtherSort(hello.hub().sample()));
    }
    return hello;
  }

  private static Hello hello(ResultSet r) throws SQLException {
    String[] origins = (String[]) r.getArray("origins").getArray();
    Long[] seqs = (Long[]) r.getArray("seqs").getArray();
    byte[][] hashes = (byte[][]) r.getArray("hashes").getArray();
    Long[] forked = (Long[]) r.getArray("forks").getArray();
    Long[] beside = (Long[]) r.getArray("beside").getArray();
    Map<Origin, Head> heads = new HashMap<>();
    Map<Origin, Hello.Forked> forks = new HashMap<>();
    for (int i = 0; i < origins.length; i++) {
      Origin origin = Origin.parse(origins[i]);
      heads.put(origin, new Head(seqs[i], Bytes.wrap(hashes[i])));
      if (forked[i] > 0) {
        forks.put(origin, new Hello.Forked(forked[i], beside[i]));
      }
    }
    OffsetDateTime rival = r.getObject("rival", OffsetDateTime.class);
    return new Hello(
        r.getObject("clock", OffsetDateTime.class).toInstant(),
        new Hello.Hub(
            r.getString("hub"),
            HubKind.valueOf(r.getString("kind")),
            r.getBoolean("sample"),
            r.getInt("schema"),
            r.getInt("max_rows"),
            r.getInt("max_bytes")),
        new Enrolment.Place(r.getString("office"), r.getString("desk"), r.getBoolean("authority")),
        new Hello.Tie(r.getBoolean("other_machine"), rival == null ? null : rival.toInstant()),
        heads,
        forks);
  }

  /**
   * Entries of one origin of this desk's own, in their order without gaps. To a regency hub without
   * their personal parts: give them withheld.
   */
  public PushAnswer push(List<Entry> next) throws HubException {
    Entry first = next.getFirst();
    return ask(c -> {
      try (PreparedStatement s = c.prepareStatement(PUSH)) {
        s.setString(1, first.header().office());
        s.setString(2, first.header().origin().text());
        s.setLong(3, first.header().seq());
        EntryRows.bind(s, next);
        try (ResultSet r = s.executeQuery()) {
          r.next();
          return answer(r.getString(1), r.getLong(2), Bytes.wrap(r.getBytes(3)));
        }
      }
    });
  }

  private static PushAnswer answer(String word, long seq, Bytes hash) {
    return switch (word) {
      case "TAKEN" -> new PushAnswer.Taken(new Head(seq, hash));
      case "GAP" -> new PushAnswer.Gap(new Head(seq, hash));
      case "FORK" -> new PushAnswer.Forked(seq, hash);
      default -> new PushAnswer.NotTaken(PushAnswer.Why.valueOf(word), seq);
    };
  }

  /**
   * What the office wrote beyond what is held, each origin from its next entry on, in its order;
   * empty where there is nothing. Each chain was followed from the given heads.
   *
   * @param held as far as the caller wants to be asked again: all that it holds, or all that it
   *     holds with personal parts
   */
  public List<Entry> pull(Map<Origin, Head> held, int rows, int bytes) throws HubException {
    List<Map.Entry<Origin, Head>> vector = List.copyOf(held.entrySet());
    List<Entry> pulled =
        ask(c -> {
          try (PreparedStatement s = c.prepareStatement(PULL)) {
            String[] origins = vector.stream().map(e -> e.getKey().text()).toArray(String[]::new);
            Long[] seqs = vector.stream().map(e -> e.getValue().seq()).toArray(Long[]::new);
            s.setArray(1, c.createArrayOf("text", origins));
            s.setArray(2, c.createArrayOf("int8", seqs));
            s.setInt(3, rows);
            s.setInt(4, bytes);
            return entries(s);
          }
        });
    follow(held, pulled);
    return pulled;
  }

  private List<Entry> entries(PreparedStatement s) throws SQLException, HubException {
    List<Entry> found = new ArrayList<>();
    try (ResultSet r = s.executeQuery()) {
      while (r.next()) {
        Entry entry = EntryRows.read(r, enrolment.place().office());
        if (entry == null) {
          throw new HubException(
              new BrokenChain(new Origin("?", String.valueOf(r.getRow())), r.getLong(2)));
        }
        found.add(entry);
      }
    }
    return found;
  }

  private static void follow(Map<Origin, Head> held, List<Entry> pulled) throws HubException {
    Map<Origin, Head> heads = new HashMap<>(held);
    for (Entry entry : pulled) {
      Origin origin = entry.header().origin();
      Head before = heads.getOrDefault(origin, Head.NONE);
      if (entry.header().seq() != before.seq() + 1 || !entry.follows(before.hash())) {
        throw new HubException(new BrokenChain(origin, entry.header().seq()));
      }
      heads.put(origin, new Head(entry.header().seq(), entry.hash()));
    }
  }

  /** Personal parts of own entries that the hub holds without; how many it took. */
  public int fill(Origin origin, List<Entry> entries) throws HubException {
    List<Entry> present =
        entries.stream().filter(e -> e.personal().state() == Personal.State.PRESENT).toList();
    return ask(c -> {
      try (PreparedStatement s = c.prepareStatement("SELECT loket.fill(?,?,?,?)")) {
        s.setString(1, origin.text());
        s.setArray(2, EntryRows.numbers(c, present, e -> e.header().seq()));
        s.setArray(3, EntryRows.bytes(c, present, e -> e.personal().content()));
        s.setArray(4, EntryRows.bytes(c, present, e -> e.personal().salt()));
        try (ResultSet r = s.executeQuery()) {
          r.next();
          return r.getInt(1);
        }
      }
    });
  }

  /**
   * Asks for the first of the candidates that nobody else has. The same key again gets the same.
   *
   * @param patience how long to wait for the answer; then the line is given up, and what was
   *     granted is asked for again by its key or released
   */
  public Optional<Candidate> claim(String key, List<Candidate> first, Duration patience)
      throws HubException {
    return ask(c -> {
      c.setNetworkTimeout(Runnable::run, (int) patience.toMillis());
      try (PreparedStatement s = c.prepareStatement("SELECT * FROM loket.claim(?,?,?)")) {
        s.setString(1, key);
        s.setArray(
            2,
            c.createArrayOf("text", first.stream().map(Candidate::ticket).toArray(String[]::new)));
        s.setArray(
            3, c.createArrayOf("text", first.stream().map(Candidate::on).toArray(String[]::new)));
        try (ResultSet r = s.executeQuery()) {
          r.next();
          String ticket = r.getString(1);
          c.setNetworkTimeout(Runnable::run, (int) HubDoor.PATIENCE.toMillis());
          return ticket == null
              ? Optional.empty()
              : Optional.of(new Candidate(ticket, r.getString(2)));
        }
      }
    });
  }

  /** Gives back what the key was granted, unless it was used; whether there was something. */
  public boolean release(String key) throws HubException {
    return ask(c -> {
      try (PreparedStatement s = c.prepareStatement("SELECT loket.release(?)")) {
        s.setString(1, key);
        try (ResultSet r = s.executeQuery()) {
          r.next();
          return r.getBoolean(1);
        }
      }
    });
  }

  /** What this desk was granted lately and no fact has used up, by key. */
  public Map<String, Candidate> standing() throws HubException {
    return ask(c -> {
      Map<String, Candidate> standing = new HashMap<>();
      try (PreparedStatement s = c.prepareStatement(STANDING)) {
        s.setString(1, enrolment.place().office());
        s.setString(2, enrolment.place().desk());
        try (ResultSet r = s.executeQuery()) {
          while (r.next()) {
            standing.put(r.getString(1), new Candidate(r.getString(2), r.getString(3)));
          }
        }
      }
      return standing;
    });
  }

  /** Hash of what the hub keeps there as the first variant. */
  public Optional<Bytes> hashAt(Origin origin, long seq) throws HubException {
    return ask(c -> {
      try (PreparedStatement s = c.prepareStatement(HASH_AT)) {
        s.setString(1, EntryRows.office(origin, enrolment.place().office()));
        s.setString(2, origin.text());
        s.setLong(3, seq);
        try (ResultSet r = s.executeQuery()) {
          return r.next() ? Optional.of(Bytes.wrap(r.getBytes(1))) : Optional.empty();
        }
      }
    });
  }

  /** The other variants of an origin, in the order of their seq, from that one on. */
  public List<Entry> forks(Origin origin, long from, int rows) throws HubException {
    return ask(c -> {
      try (PreparedStatement s = c.prepareStatement(FORKS)) {
        s.setString(1, enrolment.place().office());
        s.setString(2, origin.text());
        s.setLong(3, from);
        s.setInt(4, rows);
        return entries(s);
      }
    });
  }

  /** Own entries of which the hub lacks the personal part. */
  public List<Long> withheld(Origin origin, int rows) throws HubException {
    return ask(c -> {
      List<Long> seqs = new ArrayList<>();
      try (PreparedStatement s = c.prepareStatement(WITHHELD)) {
        s.setString(1, enrolment.place().office());
        s.setString(2, origin.text());
        s.setInt(3, rows);
        try (ResultSet r = s.executeQuery()) {
          while (r.next()) {
            seqs.add(r.getLong(1));
          }
        }
      }
      return seqs;
    });
  }

  /**
   * Waits until somebody else of the office pushed, at most so long: a hint, whose content is
   * ignored. Costs the network nothing.
   */
  public boolean await(Duration atMost) throws HubException {
    return ask(c -> {
      PGConnection own = c.unwrap(PGConnection.class);
      PGNotification[] heard = own.getNotifications((int) Math.max(1, atMost.toMillis()));
      return Arrays.stream(heard).anyMatch(n -> n.getPID() != own.getBackendPID());
    });
  }

  /**
   * Breaks the line from another thread: what is being asked fails, the next request is made anew.
   */
  public void abort() {
    line.abort();
  }

  private <T> T ask(HubLine.Request<T> request) throws HubException {
    return line.ask(request);
  }

  @Override
  public void close() {
    line.hangUp();
  }
}
