package id.loket.desk;

import static id.loket.domain.Refusal.Code.BAD_NAME;
import static id.loket.domain.Refusal.Code.BAD_PASSWORD;
import static id.loket.domain.Refusal.Code.CLERK_DISABLED;
import static id.loket.domain.Refusal.Code.NOT_ALLOWED;
import static id.loket.domain.Refusal.Code.UNKNOWN_CLERK;
import static id.loket.domain.Refusal.Code.WAIT_TO_SIGN_IN;
import static id.loket.domain.Refusal.Code.WRONG_PASSWORD;
import static id.loket.domain.Refusal.Code.WRONG_STATE;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.RefusedException;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.PasswordSet;
import id.loket.domain.staff.RecoveryCodeSet;
import id.loket.domain.staff.Right;
import id.loket.domain.staff.Role;
import id.loket.domain.staff.SignInFact;
import id.loket.domain.staff.SignInFact.SignInsFailed;
import id.loket.domain.staff.SignInFact.SignedIn;
import id.loket.domain.staff.SignInFact.SignedOut;
import id.loket.domain.staff.StaffId;
import id.loket.journal.Bytes;
import id.loket.journal.Chain;
import id.loket.store.Ids;
import id.loket.store.MachineTable.Failures;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Clerks, their passwords and their sign-in (FAULTS, Security 1-2). A wrong password costs a
 * growing wait of its login on this machine, which survives a restart; nobody else is held up by
 * it.
 */
public final class StaffDesk {
  private static final int SHORTEST = 8;
  private static final int LONGEST_WAIT_SECONDS = 60;
  private static final int REPORT_EVERY = 10;

  /** No 0/O, 1/I/L: read from paper. */
  private static final String CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private final Desk desk;
  private final Passwords passwords;
  private final PcClock pc;
  private final SecureRandom random = new SecureRandom();

  public StaffDesk(Desk desk, Passwords passwords, PcClock pc) {
    this.desk = desk;
    this.passwords = passwords;
    this.pc = pc;
  }

  public List<Clerk> clerks() {
    return desk.inside(() -> desk.working().clerks());
  }

  public Optional<Clerk> byLogin(String login) {
    String typed = login.strip().toLowerCase(Locale.ROOT);
    return clerks().stream()
        .filter(c -> c.login().toLowerCase(Locale.ROOT).equals(typed))
        .findFirst();
  }

  /**
   * Adds a clerk, or changes the one with that login.
   *
   * @param password null: stays as it is
   * @param mustChange the password holds for one sign-in only
   */
  public Outcome<Clerk> define(
      Who who,
      ClerkDefined.Identity identity,
      List<Role> roles,
      @Nullable String password,
      boolean mustChange) {
    Optional<Clerk> known = byLogin(identity.login());
    StaffId id = known.map(Clerk::id).orElseGet(() -> new StaffId(Ids.uuid()));
    if (identity.login().isBlank() || identity.name().isBlank()) {
      return Outcome.refused(BAD_NAME);
    }
    if (password != null && !desk.sample()) {
      Optional<Refusal> weak = weak(password);
      if (weak.isPresent()) {
        return new Outcome.Refused<>(weak.get());
      }
    }
    String verifier = password == null || fits(id, password) ? null : passwords.verifier(password);
    return desk.act(
        Verbs.setUp(who, "clerk"),
        s -> {
          ClerkDefined defined =
              new ClerkDefined(id, roles, known.map(Clerk::enabled).orElse(true), identity);
          if (known.isPresent() && !roles.contains(Role.ADMIN)) {
            neverTheLastAdmin(known.get());
          }
          List<Draft> facts = new ArrayList<>();
          if (!desk.holds(defined)) {
            facts.add(new Draft(defined.subject(), null, defined));
          }
          if (verifier != null) {
            facts.add(password(id, verifier, mustChange, false));
          }
          return new Decision<>(facts, Clerk.of(defined));
        });
  }

  public Outcome<Clerk> enable(Who who, StaffId id, boolean enabled) {
    return desk.act(
        Verbs.setUp(who, enabled ? "enableClerk" : "disableClerk"),
        s -> {
          Clerk clerk = known(id);
          if (!enabled) {
            neverTheLastAdmin(clerk);
          }
          ClerkDefined defined =
              new ClerkDefined(
                  id,
                  clerk.roles(),
                  enabled,
                  new ClerkDefined.Identity(clerk.login(), clerk.name()));
          return new Decision<>(
              List.of(new Draft(defined.subject(), null, defined)), Clerk.of(defined));
        });
  }

  /** Checks a password and, if it is right, writes that the clerk signed in. Slow by intent. */
  public Outcome<SignIn> signIn(String login, String password) {
    String key = key(login);
    Failures before = desk.inside(() -> desk.store().machine().failures(key));
    long now = pc.instant().toEpochMilli();
    long wait = waitSeconds(before, now);
    if (wait > 0) {
      return Outcome.refused(WAIT_TO_SIGN_IN, wait);
    }
    Optional<Clerk> clerk = byLogin(login);
    Optional<PasswordSet> set = clerk.flatMap(c -> password(c.id()));
    boolean right =
        set.map(PasswordSet::secret)
            .map(secret -> passwords.matches(password, secret.verifier()))
            .orElseGet(() -> {
              passwords.pretend(password);
              return false;
            });
    if (!right || clerk.isEmpty()) {
      return failed(key, before, now, clerk);
    }
    if (!clerk.get().enabled()) {
      return Outcome.refused(CLERK_DISABLED);
    }
    return signedIn(clerk.get(), key, before, set.get().mustChange());
  }

  /**
   * A clerk who signed in.
   *
   * @param mustChange the password was given by somebody else and must be changed first
   */
  public record SignIn(Clerk clerk, boolean mustChange) {}

  private Outcome<SignIn> signedIn(Clerk clerk, String key, Failures before, boolean mustChange) {
    return desk.act(
        new Desk.Act(new Who(clerk, null), Right.LOOK, "signIn"),
        s -> {
          desk.store().machine().failures(key, Failures.NONE);
          List<Draft> facts = new ArrayList<>();
          int unreported = before.count() - before.reported();
          if (unreported > 0) {
            facts.add(signInFact(new SignInsFailed(clerk.id(), unreported)));
          }
          facts.add(signInFact(new SignedIn(clerk.id())));
          return new Decision<>(facts, new SignIn(clerk, mustChange));
        });
  }

  private Outcome<SignIn> failed(String key, Failures before, long now, Optional<Clerk> clerk) {
    int count = before.count() + 1;
    boolean report = clerk.isPresent() && count - before.reported() >= REPORT_EVERY;
    Failures after = new Failures(count, report ? count : before.reported(), now);
    desk.act(
        new Desk.Act(Who.SYSTEM, Right.LOOK, "signIn"),
        s -> {
          desk.store().machine().failures(key, after);
          return report
              ? new Decision<>(
                  List.of(
                      signInFact(new SignInsFailed(clerk.get().id(), count - before.reported()))),
                  true)
              : Decision.nothing(true);
        });
    return Outcome.refused(WRONG_PASSWORD, waitSeconds(after, now));
  }

  /** 1, 2, 4 ... 60 seconds after a wrong password; a clock set back does not shorten it. */
  private static long waitSeconds(Failures f, long nowMillis) {
    if (f.count() == 0) {
      return 0;
    }
    long delay = Math.min(LONGEST_WAIT_SECONDS, 1L << Math.min(f.count() - 1, 6));
    long elapsed = Math.max(0, nowMillis - f.lastMillis());
    long left = delay * 1000 - elapsed;
    return left <= 0 ? 0 : Math.min(delay, (left + 999) / 1000);
  }

  /** A clerk changes their own password, knowing the one that holds. */
  public Outcome<Boolean> changePassword(Clerk clerk, String current, String wanted) {
    if (!fits(clerk.id(), current)) {
      return Outcome.refused(WRONG_PASSWORD, 0);
    }
    Optional<Refusal> weak = weak(wanted);
    if (weak.isPresent() || wanted.equals(current)) {
      return new Outcome.Refused<>(weak.orElseGet(() -> Refusal.of(BAD_PASSWORD, SHORTEST)));
    }
    String verifier = passwords.verifier(wanted);
    return desk.act(
        new Desk.Act(new Who(clerk, null), Right.LOOK, "changePassword"),
        s -> new Decision<>(List.of(password(clerk.id(), verifier, false, false)), true));
  }

  /** Makes the code that can reset one administrator once, and gives it for printing. */
  public Outcome<String> newRecoveryCode(Who who) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      if (i > 0 && i % 5 == 0) {
        code.append('-');
      }
      code.append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
    }
    String verifier = passwords.verifier(code.toString());
    return desk.act(
        Verbs.setUp(who, "recoveryCode"),
        s -> {
          RecoveryCodeSet set = new RecoveryCodeSet(false, new PasswordSet.Secret(verifier));
          return new Decision<>(List.of(new Draft(set.subject(), null, set)), code.toString());
        });
  }

  /** Gives an administrator a new password by the recovery code, which is used up by it. */
  public Outcome<Boolean> recover(String login, String code, String wanted) {
    String key = key("recovery");
    Failures before = desk.inside(() -> desk.store().machine().failures(key));
    long now = pc.instant().toEpochMilli();
    if (waitSeconds(before, now) > 0) {
      return Outcome.refused(WAIT_TO_SIGN_IN, waitSeconds(before, now));
    }
    Optional<Clerk> admin = byLogin(login).filter(c -> c.roles().contains(Role.ADMIN));
    Optional<RecoveryCodeSet> set =
        desk.inside(() ->
            Optional.ofNullable(desk.working().register("recovery/office"))
                .map(r -> (RecoveryCodeSet) r.fact()));
    String typed = code.strip().toUpperCase(Locale.ROOT);
    boolean right =
        set.filter(r -> !r.used())
            .map(RecoveryCodeSet::secret)
            .map(secret -> passwords.matches(typed, secret.verifier()))
            .orElse(false);
    if (!right || admin.isEmpty()) {
      return failed(key, before, now, Optional.empty()).map(s -> false);
    }
    Optional<Refusal> weak = weak(wanted);
    if (weak.isPresent()) {
      return new Outcome.Refused<>(weak.get());
    }
    String verifier = passwords.verifier(wanted);
    StaffId id = admin.get().id();
    return desk.act(
        new Desk.Act(Who.SYSTEM, Right.SET_UP, "recover"),
        s -> {
          desk.store().machine().failures(key, Failures.NONE);
          RecoveryCodeSet used = new RecoveryCodeSet(true, null);
          return new Decision<>(
              List.of(password(id, verifier, false, true), new Draft(used.subject(), null, used)),
              true);
        });
  }

  /** Ends the growing wait of a clerk on this machine. */
  public Outcome<Boolean> unlock(Who who, StaffId id) {
    return desk.act(
        Verbs.setUp(who, "unlockClerk"),
        s -> {
          if (!who.clerk().may(Right.SET_UP)) {
            throw RefusedException.of(NOT_ALLOWED, "unlockClerk");
          }
          desk.store().machine().failures(key(known(id).login()), Failures.NONE);
          return Decision.nothing(true);
        });
  }

  /** Why a password is not taken; empty if it is. No rules of composition (ASVS 6.2.5). */
  public static Optional<Refusal> weak(String password) {
    if (password.length() < SHORTEST) {
      return Optional.of(Refusal.of(BAD_PASSWORD, SHORTEST));
    }
    return CommonPasswords.known(password)
        ? Optional.of(Refusal.of(BAD_PASSWORD, "common"))
        : Optional.empty();
  }

  private void neverTheLastAdmin(Clerk clerk) {
    boolean other =
        desk.working().clerks().stream()
            .anyMatch(
                c -> !c.id().equals(clerk.id()) && c.enabled() && c.roles().contains(Role.ADMIN));
    if (!other && clerk.enabled() && clerk.roles().contains(Role.ADMIN)) {
      throw RefusedException.of(WRONG_STATE, "lastAdmin", clerk.login());
    }
  }

  public Outcome<Boolean> signOut(Clerk clerk) {
    return desk.act(
        new Desk.Act(new Who(clerk, null), Right.SIGN_OUT, "signOut"),
        s -> new Decision<>(List.of(signInFact(new SignedOut(clerk.id()))), true));
  }

  private boolean fits(StaffId id, String password) {
    return password(id)
        .map(PasswordSet::secret)
        .map(secret -> passwords.matches(password, secret.verifier()))
        .orElse(false);
  }

  private Optional<PasswordSet> password(StaffId id) {
    return desk.inside(() ->
        Optional.ofNullable(desk.working().register("password/" + id.value()))
            .map(r -> (PasswordSet) r.fact()));
  }

  private Clerk known(StaffId id) {
    return desk.working().clerks().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new RefusedException(Refusal.of(UNKNOWN_CLERK, id.value())));
  }

  private static Draft password(
      StaffId id, String verifier, boolean mustChange, boolean byRecovery) {
    PasswordSet set = new PasswordSet(id, mustChange, byRecovery, new PasswordSet.Secret(verifier));
    return new Draft(set.subject(), null, set);
  }

  private static Draft signInFact(SignInFact fact) {
    return new Draft(fact.subject(), null, fact);
  }

  private static String key(String login) {
    String typed = login.strip().toLowerCase(Locale.ROOT);
    return Bytes.wrap(Chain.sha256().digest(typed.getBytes(StandardCharsets.UTF_8))).hex();
  }
}
