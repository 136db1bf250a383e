package id.loket.sync;

import id.loket.sync.HubTrouble.Unfit;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
 * Makes a database a hub: two roles without login (who owns, who desks are members of), the schema
 * by Flyway, and what everybody may do at a PostgreSQL by default taken back. Repeatable; each step
 * looks first, and says so only where it changed something.
 */
public final class HubSetUp {
  private static final int OLDEST_SERVER = 150_000;

  /**
   * What everybody may do that harms others: large objects fill the disk past every check,
   * session-long advisory locks the server's lock table.
   */
  private static final String LOOSE_FUNCTIONS =
      "SELECT p.oid::regprocedure::text FROM pg_proc p"
          + " WHERE p.pronamespace = 'pg_catalog'::regnamespace"
          + " AND (p.proname LIKE 'lo\\_%' OR p.proname IN ('lowrite', 'loread')"
          + "   OR p.proname LIKE 'pg\\_advisory\\_%' OR p.proname LIKE 'pg\\_try\\_advisory\\_%')"
          + " AND has_function_privilege('public', p.oid, 'EXECUTE')";

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
    // who made a role may manage it, but since PostgreSQL 16 is not a member of it by that alone
    if (!isSuperuser()) {
      sql("GRANT loket_owner TO CURRENT_USER");
    }
    if (text(connection, "SELECT to_regnamespace('loket')::text") == null) {
      sql("CREATE SCHEMA loket AUTHORIZATION loket_owner");
      changes.add(new Change(What.SCHEMA, "loket"));
    }
    migrate();
    hub(kind, sample);
    narrow();
    return List.copyOf(changes);
  }

  private void role(String name) throws SQLException {
    String there = text(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'");
    if (there == null) {
      sql("CREATE ROLE " + name + " NOLOGIN");
      changes.add(new Change(What.ROLE, name));
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

  private void narrow() throws SQLException {
    int taken = 0;
    sql("SET ROLE loket_owner");
    try {
      sql("ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC");
      sql("GRANT USAGE ON SCHEMA loket TO loket_desk");
      // Flyway's own table is as shut as the others
      if (text(
              connection,
              "SELECT 1 FROM pg_class WHERE oid = 'loket.flyway_schema_history'::regclass"
                  + " AND relforcerowsecurity")
          == null) {
        sql("CREATE POLICY owner ON loket.flyway_schema_history TO loket_owner USING (true)");
        sql("ALTER TABLE loket.flyway_schema_history ENABLE ROW LEVEL SECURITY");
        sql("ALTER TABLE loket.flyway_schema_history FORCE ROW LEVEL SECURITY");
        taken++;
      }
    } finally {
      sql("RESET ROLE");
    }
    for (String right : List.of("TEMPORARY", "CREATE")) {
      if (has("has_database_privilege('public', current_database(), '" + right + "')")) {
        HubAdmin.run(
            connection,
            "REVOKE " + right + " ON DATABASE %I FROM PUBLIC",
            need("SELECT current_database()"));
        taken++;
      }
    }
    if (has("to_regnamespace('public') IS NOT NULL")
        && has("has_schema_privilege('public', 'public', 'CREATE')")) {
      sql("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
      taken++;
    }
    taken += looseFunctions();
    if (taken > 0) {
      changes.add(new Change(What.RIGHTS, String.valueOf(taken)));
    }
  }

  private int looseFunctions() throws SQLException {
    List<String> loose = new ArrayList<>();
    try (PreparedStatement s = connection.prepareStatement(LOOSE_FUNCTIONS);
        ResultSet r = s.executeQuery()) {
      while (r.next()) {
        loose.add(r.getString(1));
      }
    }
    if (loose.isEmpty()) {
      return 0;
    }
    if (!isSuperuser()) {
      changes.add(new Change(What.RIGHTS_LEFT, String.valueOf(loose.size())));
      return 0;
    }
    for (String function : loose) {
      sql("REVOKE EXECUTE ON FUNCTION " + function + " FROM PUBLIC");
      // by which Flyway keeps two migrations apart
      if (function.startsWith("pg_try_advisory_") || function.startsWith("pg_advisory_")) {
        sql("GRANT EXECUTE ON FUNCTION " + function + " TO loket_owner");
      }
    }
    return loose.size();
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
