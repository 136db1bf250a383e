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
   * A desk code with an enrolment in force.
   *
   * @param seen when it last came; null: never
   * @param tied its PC is known
   * @param rival when another PC came with its file; null: none did
   */
  public record Desk(
      Enrolment.Place place,
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

  /** How long ago a desk was last here. */
  public @Nullable Duration away(Desk desk) {
    return desk.seen() == null ? null : Duration.between(desk.seen(), now);
  }

  static final String SQL =
      "SELECT h.kind AS hub_kind, h.sample, clock_timestamp() AS now, d.office, d.code,"
          + " d.authority, d.machine IS NOT NULL AS tied, d.seen, d.rival,"
          + " coalesce(sum(o.seq), 0)::bigint AS entries, count(o.origin)::int AS origins,"
          + " max(o.seen) AS last, count(o.forked)::int AS forked"
          + " FROM loket.hub h"
          + " LEFT JOIN loket.desk d ON d.revoked IS NULL"
          + " LEFT JOIN loket.origin o ON o.office = d.office AND o.desk = d.code"
          + " GROUP BY h.kind, h.sample, d.office, d.code, d.authority, d.machine, d.seen, d.rival"
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
