package id.loket.store;

import java.sql.Connection;
import java.util.Optional;

/** What belongs to this copy on this machine: never folded, never shipped. */
public final class MachineTable {
  private final Statements sql;

  MachineTable(Connection connection) {
    this.sql = new Statements(connection);
  }

  public Optional<String> get(String key) {
    return sql.query("SELECT value FROM machine WHERE key = ?", r -> r.getString(1), key).stream()
        .findFirst();
  }

  public void put(String key, String value) {
    sql.update(
        "INSERT INTO machine (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value ="
            + " excluded.value",
        key,
        value);
  }

  /** Wrong passwords of a login on this machine; they survive a restart. */
  public record Failures(int count, int reported, long lastMillis) {
    public static final Failures NONE = new Failures(0, 0, 0);
  }

  /**
   * Wrong passwords so far.
   *
   * @param login a hash of what was typed: it may be a password in the wrong field
   */
  public Failures failures(String login) {
    return sql
        .query(
            "SELECT count, reported, last_ms FROM signin_failure WHERE login = ?",
            r -> new Failures(r.getInt(1), r.getInt(2), r.getLong(3)),
            login)
        .stream()
        .findFirst()
        .orElse(Failures.NONE);
  }

  public void failures(String login, Failures f) {
    if (f.count() == 0) {
      sql.update("DELETE FROM signin_failure WHERE login = ?", login);
      return;
    }
    sql.update(
        "INSERT INTO signin_failure (login, count, reported, last_ms) VALUES (?,?,?,?) ON CONFLICT"
            + " (login) DO UPDATE SET count = excluded.count, reported = excluded.reported, last_ms"
            + " = excluded.last_ms",
        login,
        f.count(),
        f.reported(),
        f.lastMillis());
  }
}
