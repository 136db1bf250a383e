package id.loket.sync;

import id.loket.sync.HubSetUp.Change;
import id.loket.sync.HubSetUp.What;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes back what everybody may do at a PostgreSQL by default. Repeatable. */
final class HubRights {
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

  private final Connection connection;
  private final boolean superuser;
  private final List<Change> changes = new ArrayList<>();

  HubRights(Connection connection, boolean superuser) {
    this.connection = connection;
    this.superuser = superuser;
  }

  /** What it did. */
  List<Change> narrow() throws SQLException {
    int taken = 0;
    sql("SET ROLE loket_owner");
    try {
      sql("ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC");
      sql("GRANT USAGE ON SCHEMA loket TO loket_desk");
      // Flyway's own table is as shut as the others
      if (text(
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
            String.valueOf(text("SELECT current_database()")));
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
    return List.copyOf(changes);
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
    if (!superuser) {
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

  private boolean has(String condition) throws SQLException {
    return "t".equals(text("SELECT " + condition));
  }

  private void sql(String statement) throws SQLException {
    HubAdmin.run(connection, statement);
  }

  private @Nullable String text(String query) throws SQLException {
    try (var s = connection.createStatement();
        ResultSet r = s.executeQuery(query)) {
      return r.next() ? r.getString(1) : null;
    }
  }
}
