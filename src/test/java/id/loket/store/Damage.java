package id.loket.store;

import java.sql.SQLException;
import java.sql.Statement;

/** Damages a store through its own connection, so that nothing tells it that somebody did. */
public final class Damage {
  private Damage() {}

  public static void run(Store store, String sql) {
    try (Statement s = store.connection().createStatement()) {
      s.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
