package id.loket.desk;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.staff.Right;
import id.loket.domain.staff.SignInFact.SignInsFailed;
import id.loket.domain.staff.StaffId;
import id.loket.journal.Bytes;
import id.loket.journal.Chain;
import id.loket.store.MachineTable.Failures;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Wrong passwords of a login on this machine, and the wait that each of them costs: 1, 2, 4 ... 60
 * seconds (FAULTS, Security 1). Kept in the folder, so a restart does not end a wait; of each login
 * apart, so nobody is held up by another one's.
 */
final class Attempts {
  /** Of the recovery code. The others are hashes in hex, so no login can have this one. */
  static final String RECOVERY = "recovery";

  private static final int LONGEST_WAIT_SECONDS = 60;
  private static final int REPORT_EVERY = 10;

  private final Desk desk;
  private final PcClock pc;

  Attempts(Desk desk, PcClock pc) {
    this.desk = desk;
    this.pc = pc;
  }

  /** What was typed as a login is kept as a hash: it may be a password in the wrong field. */
  static String of(String login) {
    String typed = login.strip().toLowerCase(Locale.ROOT);
    return Bytes.wrap(Chain.sha256().digest(typed.getBytes(StandardCharsets.UTF_8))).hex();
  }

  /** Seconds until the next try may be made, 0: now. Outside of an act. */
  long left(String key) {
    Failures before = desk.inside(() -> failures(key));
    if (before.count() > 0 && now() < before.lastMillis()) {
      desk.act(
          new Desk.Act(Who.SYSTEM, Right.LOOK, "signIn"),
          s -> {
            measuredAnew(key);
            return Decision.nothing(true);
          });
    }
    return desk.inside(() -> leftInside(key));
  }

  /** The same, within an act. */
  long leftInside(String key) {
    Failures f = failures(key);
    if (f.count() == 0) {
      return 0;
    }
    long delay = Math.min(LONGEST_WAIT_SECONDS, 1L << Math.min(f.count() - 1, 6));
    long elapsed = Math.max(0, now() - f.lastMillis());
    long left = delay * 1000 - elapsed;
    return left <= 0 ? 0 : Math.min(delay, (left + 999) / 1000);
  }

  /**
   * The clock was set back behind the last wrong try: its wait begins anew now. It would last until
   * the clock is there again, a year perhaps; the count stays, so nothing is gained by it.
   */
  private void measuredAnew(String key) {
    Failures f = failures(key);
    if (f.count() > 0 && now() < f.lastMillis()) {
      desk.store().machine().failures(key, new Failures(f.count(), f.reported(), now()));
    }
  }

  /**
   * Counts a wrong try, within an act: read and written in one transaction, so that two at once
   * count as two.
   *
   * @param who whose login it is, null: nobody's
   * @return each tenth is to be journalled
   */
  List<Draft> wrong(String key, @Nullable StaffId who) {
    Failures f = failures(key);
    int count = f.count() + 1;
    boolean report = who != null && count - f.reported() >= REPORT_EVERY;
    desk.store().machine().failures(key, new Failures(count, report ? count : f.reported(), now()));
    return report && who != null ? List.of(failed(who, count - f.reported())) : List.of();
  }

  /**
   * Forgets the wrong tries, within an act: the right password was given.
   *
   * @return those not journalled yet
   */
  List<Draft> right(String key, StaffId who) {
    Failures f = failures(key);
    forget(key);
    List<Draft> facts = new ArrayList<>();
    if (f.count() > f.reported()) {
      facts.add(failed(who, f.count() - f.reported()));
    }
    return facts;
  }

  /** Ends a wait, within an act. */
  void forget(String key) {
    desk.store().machine().failures(key, Failures.NONE);
  }

  private Failures failures(String key) {
    return desk.store().machine().failures(key);
  }

  private static Draft failed(StaffId who, int count) {
    SignInsFailed fact = new SignInsFailed(who, count);
    return new Draft(fact.subject(), null, fact);
  }

  private long now() {
    return pc.instant().toEpochMilli();
  }
}
