package id.loket.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What erased rows may have left in the database file. SQLite zeroes what it deletes, but while
 * rows move between pages it leaves copies of them in the unused part of the old page; only a
 * database that is written anew has none.
 */
final class Remnants {
  private static final Logger LOG = LoggerFactory.getLogger(Remnants.class);

  /** Written anew in less than about a second: at once. */
  private static final long AT_ONCE = 64L << 20;

  /** Not again so soon for what other desks erased: a first exchange brings years of it. */
  private static final Duration SELDOM = Duration.ofMinutes(10);

  /** A larger one when the program is closed, after so many acts or exchanges that erased. */
  private static final int SOME = 7;

  /** Key in the machine table: erasures since the database was last written anew. */
  private static final String DUE = "erased_since_vacuum";

  private final Statements sql;
  private final MachineTable machine;
  private final long atOnce;
  private long last = System.nanoTime() - SELDOM.toNanos();

  Remnants(Statements sql, MachineTable machine) {
    this(sql, machine, AT_ONCE);
  }

  /**
   * For tests.
   *
   * @param atOnce the size in bytes up to which a database is written anew at once
   */
  Remnants(Statements sql, MachineTable machine, long atOnce) {
    this.sql = sql;
    this.machine = machine;
    this.atOnce = atOnce;
  }

  /**
   * Something was erased, and is committed.
   *
   * @param here by somebody who acted on this desk
   */
  void erased(boolean here) {
    machine.put(DUE, String.valueOf(due() + 1));
    if (size() <= atOnce && (here || System.nanoTime() - last >= SELDOM.toNanos())) {
      writeAnew();
    }
    sql.query("PRAGMA wal_checkpoint(TRUNCATE)", r -> r.getInt(1));
  }

  /** Nobody works here any more; a database that is damaged is closed all the same. */
  void closing() {
    try {
      if (due() >= SOME || (due() > 0 && size() <= atOnce)) {
        writeAnew();
      }
    } catch (StoreException e) {
      LOG.warn("it could not be asked whether something was erased", e);
    }
  }

  private int due() {
    return machine.get(DUE).map(Integer::parseInt).orElse(0);
  }

  private long size() {
    return sql.query(
            "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
            r -> r.getLong(1))
        .getFirst();
  }

  /** Where somebody else writes just now, or the disk has no room for a second copy: next time. */
  private void writeAnew() {
    try (Statement s = sql.connection().createStatement()) {
      s.execute("VACUUM");
      machine.put(DUE, "0");
      last = System.nanoTime();
    } catch (SQLException e) {
      LOG.warn("the database could not be written anew: {}", e.getErrorCode());
    }
  }
}
