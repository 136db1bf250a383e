package id.loket.desk;

import static id.loket.domain.Refusal.Code.BAD_NAME;
import static id.loket.domain.Refusal.Code.BAD_PASSWORD;
import static id.loket.domain.Refusal.Code.NOT_ALLOWED;
import static id.loket.domain.Refusal.Code.UNKNOWN_CLERK;
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
import id.loket.domain.staff.SignInFact.SignedOut;
import id.loket.domain.staff.StaffId;
import id.loket.store.Ids;
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
  static final int SHORTEST = 8;

  /** No 0/O, 1/I/L: read from paper. */
  private static final String CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private final Desk desk;
  private final Passwords passwords;
  private final Attempts attempts;
  private final SignIns signIns;
  private final SecureRandom random = new SecureRandom();

  public StaffDesk(Desk desk, Passwords passwords, PcClock pc) {
    this.desk = desk;
    this.passwords = passwords;
    this.attempts = new Attempts(desk, pc);
    this.signIns = new SignIns(desk, passwords, attempts);
  }

  public List<Clerk> clerks() {
    return desk.inside(() -> desk.working().clerks());
  }

  public Optional<Clerk> byLogin(String login) {
    return byLogin(clerks(), login);
  }

  static Optional<Clerk> byLogin(List<Clerk> clerks, String login) {
    String typed = login.strip().toLowerCase(Locale.ROOT);
    return clerks.stream()
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
            facts.add(
                password(new PasswordSet(id, mustChange, false, new PasswordSet.Secret(verifier))));
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

  /**
   * Checks a password and, if it is right, writes that the clerk signed in. Slow by intent. A
   * password that was given by somebody else opens once: what comes next is {@link
   * #changePassword}, in this run of the program; after that only an administrator can help.
   */
  public Outcome<SignIn> signIn(String login, String password) {
    return signIns.signIn(login, password, true);
  }

  /** The same where nobody can be asked for a new password: one that holds once is refused. */
  public Outcome<SignIn> signInToAct(String login, String password) {
    return signIns.signIn(login, password, false);
  }

  /**
   * A clerk who signed in.
   *
   * @param mustChange the password was given by somebody else and must be changed first
   */
  public record SignIn(Clerk clerk, boolean mustChange) {}

  /** A clerk changes their own password, knowing the one that holds. */
  public Outcome<Boolean> changePassword(Clerk clerk, String current, String wanted) {
    return signIns.change(clerk, current, wanted);
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
    return signIns.recover(login, code, wanted);
  }

  /** Ends the growing wait of a clerk on this machine. */
  public Outcome<Boolean> unlock(Who who, StaffId id) {
    return desk.act(
        Verbs.setUp(who, "unlockClerk"),
        s -> {
          if (!who.clerk().may(Right.SET_UP)) {
            throw RefusedException.of(NOT_ALLOWED, "unlockClerk");
          }
          attempts.forget(Attempts.of(known(id).login()));
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
        new Desk.Act(new Who(clerk, null), Right.LOOK, "signOut"),
        s -> {
          SignedOut fact = new SignedOut(clerk.id());
          return new Decision<>(List.of(new Draft(fact.subject(), null, fact)), true);
        });
  }

  private boolean fits(StaffId id, String password) {
    return desk.inside(() -> password(desk, id))
        .map(PasswordSet::secret)
        .map(secret -> passwords.matches(password, secret.verifier()))
        .orElse(false);
  }

  /** Within an act or a look. */
  static Optional<PasswordSet> password(Desk desk, StaffId id) {
    return Optional.ofNullable(desk.working().register("password/" + id.value()))
        .map(r -> (PasswordSet) r.fact());
  }

  private Clerk known(StaffId id) {
    return desk.working().clerks().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new RefusedException(Refusal.of(UNKNOWN_CLERK, id.value())));
  }

  static Draft password(PasswordSet set) {
    return new Draft(set.subject(), null, set);
  }
}
