package id.loket.desk;

import static id.loket.domain.Refusal.Code.BAD_PASSWORD;
import static id.loket.domain.Refusal.Code.CLERK_DISABLED;
import static id.loket.domain.Refusal.Code.PASSWORD_ONCE;
import static id.loket.domain.Refusal.Code.WAIT_TO_SIGN_IN;
import static id.loket.domain.Refusal.Code.WRONG_PASSWORD;

import id.loket.desk.StaffDesk.SignIn;
import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.Situation;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.PasswordSet;
import id.loket.domain.staff.PasswordSet.Secret;
import id.loket.domain.staff.RecoveryCodeSet;
import id.loket.domain.staff.Right;
import id.loket.domain.staff.Role;
import id.loket.domain.staff.SignInFact.SignedIn;
import id.loket.domain.staff.StaffId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a typed password opens. Hashing is slow and holds no lock, so all that the answer rests on
 * is read again inside the act that writes it: of two at once the second sees what the first one
 * did.
 */
final class SignIns {
  private static final String RECOVERY_CODE = "recovery/office";

  private final Desk desk;
  private final Passwords passwords;
  private final Attempts attempts;

  /** Initial passwords that signed somebody in and are gone; for the form that replaces them. */
  private final Map<StaffId, String> usedUp = new ConcurrentHashMap<>();

  SignIns(Desk desk, Passwords passwords, Attempts attempts) {
    this.desk = desk;
    this.passwords = passwords;
    this.attempts = attempts;
  }

  /**
   * As {@link StaffDesk#signIn}.
   *
   * @param mayChange a password that holds once is taken here, for a new one will be asked next
   */
  Outcome<SignIn> signIn(String login, String password, boolean mayChange) {
    String key = Attempts.of(login);
    long wait = attempts.left(key);
    if (wait > 0) {
      return Outcome.refused(WAIT_TO_SIGN_IN, wait);
    }
    Clerk clerk = byLogin(login).orElse(null);
    PasswordSet set = clerk == null ? null : password(clerk.id());
    Secret secret = set == null ? null : set.secret();
    if (clerk != null && set != null && set.mustChange() && secret == null) {
      passwords.pretend(password);
      return Outcome.refused(PASSWORD_ONCE);
    }
    if (clerk == null || set == null || secret == null) {
      passwords.pretend(password);
      return wrong("signIn", key, clerk);
    }
    if (!passwords.matches(password, secret.verifier())) {
      return wrong("signIn", key, clerk);
    }
    if (!clerk.enabled()) {
      // who is disabled may not even look, so the act below would only say that
      return Outcome.refused(CLERK_DISABLED);
    }
    if (set.mustChange() && !mayChange) {
      return Outcome.refused(PASSWORD_ONCE, "window");
    }
    String stronger =
        !set.mustChange() && desk.origin().right() && passwords.outdated(secret.verifier())
            ? passwords.verifier(password)
            : null;
    return answered(
        new Desk.Act(new Who(clerk, null), Right.LOOK, "signIn"),
        s -> signedIn(key, clerk.id(), set, stronger));
  }

  private Decision<Outcome<SignIn>> signedIn(
      String key, StaffId id, PasswordSet matched, @Nullable String stronger) {
    Clerk clerk =
        desk.working().clerks().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    long wait = attempts.leftInside(key);
    if (wait > 0 || !matched.equals(password(id))) {
      return overtaken(key, id, wait);
    }
    if (!clerk.enabled()) {
      return Decision.nothing(Outcome.refused(CLERK_DISABLED));
    }
    List<Draft> facts = attempts.right(key, id);
    SignedIn fact = new SignedIn(id);
    facts.add(new Draft(fact.subject(), null, fact));
    Secret secret = matched.secret();
    if (matched.mustChange() && secret != null) {
      // it holds for one sign-in: from now on only the form that follows knows it
      facts.add(StaffDesk.password(new PasswordSet(id, true, matched.byRecovery(), null)));
      usedUp.put(id, secret.verifier());
    } else if (stronger != null) {
      facts.add(
          StaffDesk.password(
              new PasswordSet(id, false, matched.byRecovery(), new Secret(stronger))));
    }
    return new Decision<>(facts, Outcome.done(new SignIn(clerk, matched.mustChange())));
  }

  /**
   * Another try was counted while this one was checked: right or wrong, it is told to wait. Else
   * many tries at once would be many guesses for one wait.
   */
  private <T> Decision<Outcome<T>> overtaken(String key, @Nullable StaffId who, long wait) {
    List<Draft> facts = attempts.wrong(key, who);
    long next = Math.max(wait, attempts.leftInside(key));
    return new Decision<>(facts, Outcome.refused(WAIT_TO_SIGN_IN, next));
  }

  private <T> Outcome<T> wrong(String verb, String key, @Nullable Clerk clerk) {
    StaffId who = clerk == null ? null : clerk.id();
    return answered(
        new Desk.Act(Who.SYSTEM, Right.LOOK, verb),
        s -> {
          long wait = attempts.leftInside(key);
          if (wait > 0) {
            return overtaken(key, who, wait);
          }
          List<Draft> facts = attempts.wrong(key, who);
          return new Decision<>(facts, Outcome.refused(WRONG_PASSWORD, attempts.leftInside(key)));
        });
  }

  /** As {@link StaffDesk#changePassword}. */
  Outcome<Boolean> change(Clerk clerk, String current, String wanted) {
    String key = Attempts.of(clerk.login());
    long wait = attempts.left(key);
    if (wait > 0) {
      return Outcome.refused(WAIT_TO_SIGN_IN, wait);
    }
    PasswordSet set = password(clerk.id());
    String verifier = set == null ? null : verifier(set);
    if (verifier == null || !passwords.matches(current, verifier)) {
      return wrong("changePassword", key, clerk);
    }
    Optional<Refusal> weak = StaffDesk.weak(wanted);
    if (weak.isPresent() || wanted.equals(current)) {
      return new Outcome.Refused<>(
          weak.orElseGet(() -> Refusal.of(BAD_PASSWORD, StaffDesk.SHORTEST)));
    }
    Secret next = new Secret(passwords.verifier(wanted));
    return answered(
        new Desk.Act(new Who(clerk, null), Right.LOOK, "changePassword"),
        s -> {
          long left = attempts.leftInside(key);
          if (left > 0 || !Objects.equals(set, password(clerk.id()))) {
            return overtaken(key, clerk.id(), left);
          }
          List<Draft> facts = attempts.right(key, clerk.id());
          facts.add(StaffDesk.password(new PasswordSet(clerk.id(), false, false, next)));
          usedUp.remove(clerk.id());
          return new Decision<>(facts, Outcome.done(true));
        });
  }

  private @Nullable String verifier(PasswordSet set) {
    Secret secret = set.secret();
    return secret != null ? secret.verifier() : set.mustChange() ? usedUp.get(set.id()) : null;
  }

  /** As {@link StaffDesk#recover}. */
  Outcome<Boolean> recover(String login, String code, String wanted) {
    String key = Attempts.RECOVERY;
    long wait = attempts.left(key);
    if (wait > 0) {
      return Outcome.refused(WAIT_TO_SIGN_IN, wait);
    }
    Clerk admin = admin(login).orElse(null);
    RecoveryCodeSet set = desk.inside(this::recoveryCode);
    Secret secret = set == null || set.used() ? null : set.secret();
    String typed = code.strip().toUpperCase(Locale.ROOT);
    if (secret == null) {
      passwords.pretend(typed);
      return wrong("recover", key, null);
    }
    if (!passwords.matches(typed, secret.verifier()) || admin == null) {
      return wrong("recover", key, null);
    }
    Optional<Refusal> weak = StaffDesk.weak(wanted);
    if (weak.isPresent()) {
      return new Outcome.Refused<>(weak.get());
    }
    Secret next = new Secret(passwords.verifier(wanted));
    StaffId id = admin.id();
    return answered(
        new Desk.Act(Who.SYSTEM, Right.SET_UP, "recover"),
        s -> {
          long left = attempts.leftInside(key);
          if (left > 0 || !Objects.equals(set, recoveryCode()) || admin(login).isEmpty()) {
            return overtaken(key, null, left);
          }
          attempts.forget(key);
          // who recovers must not wait for what somebody else had tried with their login
          attempts.forget(Attempts.of(login));
          RecoveryCodeSet used = new RecoveryCodeSet(true, null);
          return new Decision<>(
              List.of(
                  StaffDesk.password(new PasswordSet(id, false, true, next)),
                  new Draft(used.subject(), null, used)),
              Outcome.done(true));
        });
  }

  private @Nullable RecoveryCodeSet recoveryCode() {
    return Optional.ofNullable(desk.working().register(RECOVERY_CODE))
        .map(r -> (RecoveryCodeSet) r.fact())
        .orElse(null);
  }

  private Optional<Clerk> admin(String login) {
    return byLogin(login).filter(c -> c.enabled() && c.roles().contains(Role.ADMIN));
  }

  private Optional<Clerk> byLogin(String login) {
    return desk.inside(() -> StaffDesk.byLogin(desk.working().clerks(), login));
  }

  private @Nullable PasswordSet password(StaffId id) {
    return desk.inside(() -> StaffDesk.password(desk, id).orElse(null));
  }

  /** A try is counted also where it is refused, so the answer is the result of an act. */
  private <T> Outcome<T> answered(Desk.Act act, Function<Situation, Decision<Outcome<T>>> decide) {
    return switch (desk.act(act, decide)) {
      case Outcome.Done<Outcome<T>>(Outcome<T> answer) -> answer;
      case Outcome.Refused<Outcome<T>>(Refusal why) -> new Outcome.Refused<>(why);
    };
  }
}
