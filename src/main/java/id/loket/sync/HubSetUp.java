package id.loket.sync;

import id.loket.sync.HubTrouble.Unfit;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateOutput;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Makes a database a hub: three roles without login (who owns, who desks and who reporters are
 * members of), the schemas by Flyway, and what everybody may do at a PostgreSQL by default taken
 * back. Repeatable; each step looks first, and says so only where it changed something.
 */
public final class HubSetUp {
  private static final int OLDEST_SERVER = 150_000;

  private final PGSimpleDataSource door;
  private final Connection connection;
  private final List<Change> changes = new ArrayList<>();

  /**
   * One thing that was changed.
   *
   * @param name the role, schema or version; how many rights were taken back
   */
  public record Change(What what, String name) {}

  /** What was changed. */
  public enum What {
    ROLE,
    SCHEMA,
    MIGRATED,
    HUB,
    RIGHTS,
    /** Not changed, since only a superuser may: so many rights of everybody are left. */
    RIGHTS_LEFT
  }

  /**
   * Not yet done.
   *
   * @param door this one's alone: what it opens is the owner's
   */
  HubSetUp(PGSimpleDataSource door, Connection connection) {
    this.door = door;
    door.setOptions("-c role=loket_owner");
    this.connection = connection;
  }

  static boolean isHub(Connection c) throws SQLException {
    return text(c, "SELECT to_regclass('loket.hub')::text") != null;
  }

  List<Change> run(HubKind kind, boolean sample) throws SQLException, HubException {
    if (Integer.parseInt(need("SHOW server_version_num")) < OLDEST_SERVER) {
      throw new HubException(new Unfit(Unfit.Fault.OLD_SERVER));
    }
    if (!need("SHOW server_encoding").equals("UTF8")) {
      throw new HubException(new Unfit(Unfit.Fault.ENCODING));
    }
    role("loket_owner");
    role("loket_desk");
    role(HubReporter.ROLE);
    // who made a role may manage it, but since PostgreSQL 16 is not a member of it by that alone
    if (!isSuperuser()) {
      sql("GRANT loket_owner TO CURRENT_USER");
    }
    schema("loket");
    schema("laporan");
    migrate();
    hub(kind, sample);
    changes.addAll(new HubRights(connection, isSuperuser()).narrow());
    return List.copyOf(changes);
  }

  private void role(String name) throws SQLException {
    String there = text(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'");
    if (there == null) {
      sql("CREATE ROLE " + name + " NOLOGIN");
      changes.add(new Change(What.ROLE, name));
    }
  }

  private void schema(String name) throws SQLException {
    if (text(connection, "SELECT to_regnamespace('" + name + "')::text") == null) {
      sql("CREATE SCHEMA " + name + " AUTHORIZATION loket_owner");
      changes.add(new Change(What.SCHEMA, name));
    }
  }

  /** As the owner from its first statement, so that nothing is ever the admin's. */
  private void migrate() throws SQLException, HubException {
    try {
      Flyway.configure()
          .dataSource(door)
          .defaultSchema("loket")
          .createSchemas(false)
          .locations("classpath:db/postgres")
          .load()
          .migrate()
          .migrations
          .stream()
          .map(this::version)
          .forEach(v -> changes.add(new Change(What.MIGRATED, v)));
    } catch (FlywayException e) {
      for (Throwable at = e; at != null; at = at.getCause()) {
        if (at instanceof SQLException cause) {
          throw cause;
        }
      }
      throw new HubException(new HubTrouble.Refused("Flyway"));
    }
  }

  private String version(MigrateOutput done) {
    return "V" + done.version;
  }

  private void hub(HubKind kind, boolean sample) throws SQLException, HubException {
    String is =
        HubAdmin.asOwner(
            connection,
            "SELECT kind || ' ' || sample FROM loket.hub",
            s -> {
              try (ResultSet r = s.executeQuery()) {
                return r.next() ? r.getString(1) : "";
              }
            });
    if (is.isEmpty()) {
      HubAdmin.asOwner(
          connection,
          "INSERT INTO loket.hub (kind, sample) VALUES (?, ?)",
          s -> {
            s.setString(1, kind.name());
            s.setBoolean(2, sample);
            return s.executeUpdate();
          });
      changes.add(new Change(What.HUB, kind.name()));
    } else if (!is.equals(kind.name() + " " + sample)) {
      throw new HubException(new Unfit(Unfit.Fault.OTHER_HUB));
    }
  }

  private boolean isSuperuser() throws SQLException {
    return has("(SELECT rolsuper FROM pg_roles WHERE rolname = current_user)");
  }

  private boolean has(String condition) throws SQLException {
    return "t".equals(text(connection, "SELECT " + condition));
  }

  private void sql(String statement) throws SQLException {
    HubAdmin.run(connection, statement);
  }

  private String need(String query) throws SQLException {
    String text = text(connection, query);
    if (text == null) {
      throw new SQLException("nothing answered");
    }
    return text;
  }

  private static @Nullable String text(Connection c, String query) throws SQLException {
    try (var s = c.createStatement();
        ResultSet r = s.executeQuery(query)) {
      return r.next() ? r.getString(1) : null;
    }
  }
}
