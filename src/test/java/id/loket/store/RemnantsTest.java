package id.loket.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a database is written anew, so that nothing of what was erased stays in its pages. */
class RemnantsTest {
  private static final long ANY_SIZE = Long.MAX_VALUE;
  private static final long NO_SIZE = 0;

  @TempDir Path root;

  @Test
  void a_small_database_is_written_anew_at_once() throws SQLException {
    try (Store store = store()) {
      remnants(store, ANY_SIZE).erased(true);
      assertThat(isAnew(store)).isTrue();
    }
  }

  @Test
  void what_others_erased_writes_it_anew_once_and_then_when_the_program_is_closed()
      throws SQLException {
    try (Store store = store()) {
      Remnants remnants = remnants(store, ANY_SIZE);
      remnants.erased(false);
      assertThat(isAnew(store)).isTrue();
      waste(store);
      remnants.erased(false);
      assertThat(isAnew(store)).isFalse();
      remnants.closing();
      assertThat(isAnew(store)).isTrue();
    }
  }

  @Test
  void a_large_one_is_written_anew_at_the_close_after_some_days_erasures() throws SQLException {
    try (Store store = store()) {
      Remnants remnants = remnants(store, NO_SIZE);
      for (int day = 1; day <= 6; day++) {
        remnants.erased(true);
        remnants.closing();
        assertThat(isAnew(store)).isFalse();
      }
      remnants.erased(true);
      assertThat(isAnew(store)).isFalse();
      remnants.closing();
      assertThat(isAnew(store)).isTrue();
      waste(store);
      remnants.closing();
      assertThat(isAnew(store)).as("nothing was erased since").isFalse();
    }
  }

  @Test
  void while_somebody_else_writes_it_is_put_off() throws SQLException {
    try (Store store = store();
        Store other = Store.open(root.resolve("data"), root.resolve("state"))) {
      Remnants remnants = remnants(store, NO_SIZE);
      for (int day = 1; day <= 7; day++) {
        remnants.erased(true);
      }
      try (Statement mine = store.connection().createStatement()) {
        mine.execute("PRAGMA busy_timeout=1");
      }
      try (Statement others = other.connection().createStatement()) {
        others.execute("BEGIN IMMEDIATE");
        remnants.closing();
        assertThat(isAnew(store)).isFalse();
        others.execute("ROLLBACK");
      }
      remnants.closing();
      assertThat(isAnew(store)).isTrue();
    }
  }

  private Store store() throws SQLException {
    Store store = Store.open(root.resolve("data"), root.resolve("state"));
    waste(store);
    return store;
  }

  private static Remnants remnants(Store store, long atOnce) {
    return new Remnants(new Statements(store.connection()), store.machine(), atOnce);
  }

  /** Leaves unused pages, which only a database that is written anew has none of. */
  private static void waste(Store store) throws SQLException {
    try (Statement s = store.connection().createStatement()) {
      s.execute("CREATE TABLE waste AS SELECT zeroblob(100000)");
      s.execute("DROP TABLE waste");
    }
    assertThat(isAnew(store)).isFalse();
  }

  private static boolean isAnew(Store store) {
    return new Statements(store.connection())
        .query("PRAGMA freelist_count", r -> r.getLong(1))
        .equals(List.of(0L));
  }
}
