package id.loket.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a {@link HubLink}: kept, listening for pushes of its office, given up with the
 * first failure. A request that lost a race at the hub is made again at once.
 */
final class HubLine {
  private static final int TRIES = 4;

  private final Enrolment enrolment;
  private volatile @Nullable Connection kept;

  HubLine(Enrolment enrolment) {
    this.enrolment = enrolment;
  }

  /** One statement, which is a transaction of its own. */
  interface Request<T> {
    T of(Connection c) throws SQLException, HubException;
  }

  <T> T ask(Request<T> request) throws HubException {
    for (int left = TRIES; ; left--) {
      try {
        return request.of(connection());
      } catch (SQLException e) {
        if (left == 1 || !Failures.isRace(e)) {
          hangUp();
          throw Failures.of(e);
        }
      }
    }
  }

  private Connection connection() throws SQLException {
    Connection c = kept;
    if (c == null || c.isClosed()) {
      c = HubDoor.asDesk(enrolment);
      kept = c;
      try (Statement s = c.createStatement()) {
        s.execute("LISTEN " + s.enquoteIdentifier("loket_" + enrolment.place().office(), true));
      }
    }
    return c;
  }

  /** From another thread: nobody waits for an answer any more. */
  void abort() {
    Connection c = kept;
    if (c != null) {
      try {
        // closing a socket may itself wait for a line that is gone
        c.abort(Thread::startVirtualThread);
      } catch (SQLException e) {
        // it was broken already
      }
    }
  }

  void hangUp() {
    Connection c = kept;
    kept = null;
    if (c != null) {
      try {
        c.close();
      } catch (SQLException e) {
        // it was broken: nothing is lost with it
      }
    }
  }
}
