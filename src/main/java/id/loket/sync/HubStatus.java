package id.loket.sync;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a hub holds, desk by desk. */
public record HubStatus(Instant now, HubKind kind, boolean sample, List<Desk> desks) {
  public HubStatus {
    desks = List.copyOf(desks);
  }

  /**
   * A desk code with an enrolment in force, or one that was shut out.
   *
   * @param revoked nobody comes as this desk any more; what it wrote stays
   * @param seen when it last came; null: never
   * @param tied its PC is known
   * @param rival when another PC came with its file; null: none did
   */
  public record Desk(
      Enrolment.Place place,
      boolean revoked,
      boolean tied,
      @Nullable Instant seen,
      @Nullable Instant rival,
      Written written) {}

  /**
   * What is here of it.
   *
   * @param entries of all its origins together
   * @param last when the last of them came; null: none did
   * @param forked how many of its origins went two ways
   */
  public record Written(long entries, int origins, @Nullable Instant last, int forked) {}

  /**
   * The last entry of an origin.
   *
   * @param hash its first half, hex: enough to compare
   * @param seen when it came
   * @param forked the lowest seq of which there are two variants, null: none
   */
  public record Tip(
      String office, String origin, long seq, String hash, Instant seen, @Nullable Long forked) {}

  static final String TIPS =
      "SELECT office, origin, seq, left(encode(hash, 'hex'), 32), seen, forked FROM loket.origin"
          + " ORDER BY office, desk, origin";

  static List<Tip> tips(PreparedStatement s) throws SQLException {
    List<Tip> tips = new ArrayList<>();
    try (ResultSet r = s.executeQuery()) {
      while (r.next()) {
        tips.add(
            new Tip(
                r.getString(1),
                r.getString(2),
                r.getLong(3),
                r.getString(4),
                r.getObject(5, OffsetDateTime.class).toInstant(),
                r.getObject(6, Long.class)));
      }
    }
    return tips;
  }

  /** How long ago a desk was last here. */
  public @Nullable Duration away(Desk desk) {
    return desk.seen() == null ? null : Duration.between(desk.seen(), now);
  }

  static final String SQL =
      "SELECT h.kind AS hub_kind, h.sample, clock_timestamp() AS now, d.office, d.code,"
          + " d.authority, d.revoked IS NOT NULL AS revoked, d.machine IS NOT NULL AS tied, d.seen,"
          + " d.rival,"
          + " coalesce(sum(o.seq), 0)::bigint AS entries, count(o.origin)::int AS origins,"
          + " max(o.seen) AS last, count(o.forked)::int AS forked"
          + " FROM loket.hub h"
          // of a code that was enrolled again the enrolment in force, else the last one
          + " LEFT JOIN loket.desk d ON NOT EXISTS (SELECT FROM loket.desk x WHERE x.office = d.office"
          + " AND x.code = d.code AND d.revoked IS NOT NULL"
          + " AND (x.revoked IS NULL OR (x.revoked, x.role) > (d.revoked, d.role)))"
          + " LEFT JOIN loket.origin o ON o.office = d.office AND o.desk = d.code"
          + " GROUP BY h.kind, h.sample, d.office, d.code, d.authority, d.revoked, d.machine, d.seen,"
          + " d.rival"
          + " ORDER BY d.office, length(d.code), d.code";

  static HubStatus read(PreparedStatement s) throws SQLException {
    List<Desk> desks = new ArrayList<>();
    HubKind kind = HubKind.OFFICE;
    boolean sample = false;
    Instant now = Instant.EPOCH;
    try (ResultSet r = s.executeQuery()) {
      while (r.next()) {
        kind = HubKind.valueOf(r.getString("hub_kind"));
        sample = r.getBoolean("sample");
        now = r.getObject("now", OffsetDateTime.class).toInstant();
        if (r.getString("office") != null) {
          desks.add(desk(r));
        }
      }
    }
    return new HubStatus(now, kind, sample, desks);
  }

  private static Desk desk(ResultSet r) throws SQLException {
    return new Desk(
        new Enrolment.Place(r.getString("office"), r.getString("code"), r.getBoolean("authority")),
        r.getBoolean("revoked"),
        r.getBoolean("tied"),
        time(r, "seen"),
        time(r, "rival"),
        new Written(
            r.getLong("entries"), r.getInt("origins"), time(r, "last"), r.getInt("forked")));
  }

  private static @Nullable Instant time(ResultSet r, String column) throws SQLException {
    OffsetDateTime at = r.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
