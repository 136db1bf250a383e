package id.loket.sync;

import id.loket.sync.HubTrouble.Busy;
import id.loket.sync.HubTrouble.HubTooOld;
import id.loket.sync.HubTrouble.Refused;
import id.loket.sync.HubTrouble.Revoked;
import id.loket.sync.HubTrouble.Unreachable;
import id.loket.sync.HubTrouble.Untrusted;
import java.sql.SQLException;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What an SQLException means. */
final class Failures {
  /** Lost a race, waited too long, or too many are there: the same again may go. */
  private static final Set<String> AGAIN = Set.of("40001", "40P01");

  private static final Set<String> FULL = Set.of("55P03", "53300", "53200", "53400", "57014");
  private static final Set<String> NOT_THERE = Set.of("42883", "42P01", "3F000", "42703");

  private Failures() {}

  static HubException of(SQLException e) {
    return new HubException(trouble(e));
  }

  /** Whether to try once more at once. */
  static boolean isRace(SQLException e) {
    return AGAIN.contains(state(e));
  }

  static HubTrouble trouble(SQLException e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof OwnCa.Untrustworthy u) {
        return new Untrusted(u.why());
      }
      if (at instanceof SSLHandshakeException tls
          && String.valueOf(tls.getMessage()).contains("protocol_version")) {
        return new Untrusted(Untrusted.Why.UNSAFE);
      }
    }
    String state = state(e);
    return switch (state) {
      // the driver's own: no TLS there, or another way to sign in than SCRAM
      case "08004" -> new Untrusted(Untrusted.Why.UNSAFE);
      case "LK001" -> new Revoked();
      case HubDoor.NO_AUTHORITY -> new HubTrouble.Unfit(HubTrouble.Unfit.Fault.NO_AUTHORITY);
      case "28000" ->
          "InitializeSessionUserId".equals(routine(e)) ? new Revoked() : new Refused(state);
      default -> {
        if (AGAIN.contains(state) || FULL.contains(state)) {
          yield new Busy();
        }
        if (NOT_THERE.contains(state)) {
          yield new HubTooOld(0, HubLink.EXCHANGE);
        }
        // no state: the driver itself lost the line
        boolean line = state.isEmpty() || state.startsWith("08") || state.startsWith("57P");
        yield line ? new Unreachable() : new Refused(state);
      }
    };
  }

  private static String state(SQLException e) {
    String state = e.getSQLState();
    return state == null ? "" : state;
  }

  private static @Nullable String routine(SQLException e) {
    ServerErrorMessage said = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
    return said == null ? null : said.getRoutine();
  }
}
