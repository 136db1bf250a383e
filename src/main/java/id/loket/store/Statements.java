package id.loket.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prepared statements of one connection, kept: preparing anew costs a fifth of a commit. One that
 * failed is dead in this driver (disk full, file locked), so it is let go and prepared anew the
 * next time: the desk must work again as soon as the cause is gone.
 */
final class Statements {
  private final Connection connection;
  private final Map<String, PreparedStatement> kept = new HashMap<>();

  Statements(Connection connection) {
    this.connection = connection;
  }

  interface RowReader<T extends @Nullable Object> {
    T read(ResultSet row) throws SQLException;
  }

  Connection connection() {
    return connection;
  }

  interface Use {
    void of(PreparedStatement statement) throws SQLException;
  }

  /** Binds and executes. */
  void use(String sql, Use use) throws SQLException {
    try {
      use.of(of(sql));
    } catch (SQLException e) {
      forget(sql);
      throw e;
    }
  }

  private void forget(String sql) {
    PreparedStatement dead = kept.remove(sql);
    if (dead != null) {
      try {
        dead.close();
      } catch (SQLException e) {
        // it is closed already
      }
    }
  }

  private PreparedStatement of(String sql) throws SQLException {
    PreparedStatement s = kept.get(sql);
    if (s == null) {
      s = connection.prepareStatement(sql);
      kept.put(sql, s);
    }
    return s;
  }

  interface RowVisitor {
    void row(ResultSet row) throws SQLException;
  }

  void each(String sql, RowVisitor visitor) {
    try (ResultSet rows = of(sql).executeQuery()) {
      while (rows.next()) {
        visitor.row(rows);
      }
    } catch (SQLException e) {
      forget(sql);
      throw new StoreException("query", e);
    }
  }

  <T extends @Nullable Object> List<T> query(
      String sql, RowReader<T> reader, @Nullable Object... args) {
    try {
      PreparedStatement s = bind(sql, args);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = s.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      forget(sql);
      throw new StoreException("query", e);
    }
  }

  /** As {@link #query}, without the rows that the reader could make nothing of. */
  <T> List<T> list(String sql, RowReader<@Nullable T> reader, @Nullable Object... args) {
    List<T> found = new ArrayList<>();
    for (T each : this.<@Nullable T>query(sql, reader, args)) {
      if (each != null) {
        found.add(each);
      }
    }
    return found;
  }

  int update(String sql, @Nullable Object... args) {
    try {
      return bind(sql, args).executeUpdate();
    } catch (SQLException e) {
      forget(sql);
      throw new StoreException("update", e);
    }
  }

  private PreparedStatement bind(String sql, @Nullable Object... args) throws SQLException {
    PreparedStatement s = of(sql);
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case null -> s.setObject(i + 1, null);
        case String text -> s.setString(i + 1, text);
        case Long number -> s.setLong(i + 1, number);
        case Integer number -> s.setInt(i + 1, number);
        case byte[] bytes -> s.setBytes(i + 1, bytes);
        default -> throw new IllegalArgumentException("cannot bind " + args[i].getClass());
      }
    }
    return s;
  }
}
