package id.loket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.loket.fixture.RawSql;
import id.loket.store.StoreException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that cannot be used says why, and nothing half is left. */
class UnusableFolderTest {
  @TempDir Path root;
  private Path folder;

  @BeforeEach
  void a_folder() {
    folder = root.resolve("data");
    Store.open(folder, root).close();
  }

  @Test
  void of_a_newer_program_is_refused_in_words_and_left_alone() {
    RawSql.run(folder, "PRAGMA user_version = 99");

    assertRefused(Reason.NEWER);
    assertThat(RawSql.texts(folder, "PRAGMA user_version")).containsExactly("99");
  }

  @Test
  void a_file_where_the_folder_should_be() throws Exception {
    folder = Files.writeString(root.resolve("file"), "x");
    assertRefused(Reason.NOT_WRITABLE);
  }

  @Test
  void a_folder_where_the_file_should_be() throws Exception {
    folder = root.resolve("odd");
    Files.createDirectories(folder.resolve("loket.db"));
    assertRefused(Reason.NOT_WRITABLE);
  }

  @Test
  void a_file_that_is_no_database() throws Exception {
    Files.writeString(folder.resolve("loket.db"), "rubbish".repeat(2000));
    assertRefused(Reason.DAMAGED);
  }

  @Test
  void a_file_that_another_program_holds() throws SQLException {
    try (Store store = Store.open(folder, root);
        Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("loket.db"));
        Statement s = other.createStatement()) {
      set(store, "PRAGMA busy_timeout=10");
      s.execute("BEGIN IMMEDIATE");
      assertThatThrownBy(() -> put(store, "a"))
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.LOCKED));
      s.execute("ROLLBACK");
      put(store, "b");
      assertThat(store.machine().get("key")).contains("b");
    }
  }

  @Test
  void a_full_disk_saves_nothing_and_room_makes_it_work_again() throws SQLException {
    try (Store store = Store.open(folder, root)) {
      put(store, "before");
      set(store, "PRAGMA max_page_count=1");
      assertThatThrownBy(() ->
              store.inTransaction(() -> {
                store.machine().put("half", "x");
                store.machine().put("key", "x".repeat(1_000_000));
                return true;
              }))
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DISK_FULL));
      assertThat(store.machine().get("key")).contains("before");
      assertThat(store.machine().get("half")).isEmpty();
      set(store, "PRAGMA max_page_count=1000000");
      put(store, "after");
    }
    try (Store again = Store.open(folder, root)) {
      assertThat(again.machine().get("key")).contains("after");
    }
  }

  @Test
  void sqlite_is_new_enough_and_flushes_every_commit() throws SQLException {
    try (Store store = Store.open(folder, root)) {
      assertThat(Sqlite.number(store.connection(), "PRAGMA synchronous")).isEqualTo(2);
      assertThat(Sqlite.text(store.connection(), "PRAGMA journal_mode")).isEqualTo("wal");
      assertThat(Sqlite.number(store.connection(), "PRAGMA secure_delete")).isEqualTo(1);
    }
    Sqlite.assertVersion();
  }

  private static void put(Store store, String value) {
    store.inTransaction(() -> {
      store.machine().put("key", value);
      return true;
    });
  }

  private static void set(Store store, String pragma) throws SQLException {
    try (Statement s = store.connection().createStatement()) {
      s.execute(pragma);
    }
  }

  private void assertRefused(Reason reason) {
    assertThatThrownBy(() -> Store.open(folder, root))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
