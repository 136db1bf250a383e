package id.loket.ui.settings;

import id.loket.desk.Known;
import id.loket.desk.SetUpDesk;
import id.loket.desk.StaffDesk;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.office.Counter;
import id.loket.domain.office.CounterDefined;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.ServiceGroup;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the wizard of the first start decides: its steps, what may be skipped, and what is written.
 * Everything is written at the end, through the same verbs as later, in an order in which a power
 * cut at any place lets the next start go on: the office first, the administrator last.
 */
public final class FirstStart {

  /** At most four (UX 25). */
  public enum Step {
    LANGUAGE,
    OFFICE,
    COUNTERS,
    ADMIN
  }

  /**
   * The first administrator.
   *
   * @param again the password once more
   */
  record Admin(String name, String login, String password, String again) {
    static final Admin EMPTY = new Admin("", "", "", "");
  }

  /** The fields of the last step, in reading order. */
  enum AdminPart {
    NAME,
    LOGIN,
    PASSWORD,
    AGAIN
  }

  static final List<Step> STEPS = List.of(Step.values());

  private int at;
  private OfficeDraft office;
  private List<CounterDefined> counters;
  private Admin admin = Admin.EMPTY;
  private final boolean codeFixed;

  private FirstStart(OfficeDraft office, List<CounterDefined> counters, boolean codeFixed) {
    this.office = office;
    this.counters = List.copyOf(counters);
    this.codeFixed = codeFixed;
  }

  /** Whether the wizard must be shown: no office yet, or nobody who could administer it. */
  public static boolean needed(Known known) {
    return known.office().isEmpty() || !known.hasAdmin();
  }

  /** With what an interrupted first start has written already. */
  public static FirstStart of(Known known) {
    List<CounterDefined> counters =
        known.settings().counters().stream().map(Counter::defined).toList();
    return new FirstStart(
        OfficeDraft.of(known.settings().office()),
        counters.isEmpty() ? usualCounters(known.catalogue()) : counters,
        known.office().isPresent());
  }

  /** One counter for each group, in the catalogue's order. */
  static List<CounterDefined> usualCounters(Catalogue catalogue) {
    List<CounterDefined> counters = new ArrayList<>();
    for (ServiceGroup group : catalogue.groups()) {
      String no = Integer.toString(counters.size() + 1);
      counters.add(new CounterDefined(no, List.of(group.letter()), false));
    }
    return counters;
  }

  Step step() {
    return STEPS.get(at);
  }

  /** 1 is the first. */
  int number() {
    return at + 1;
  }

  /** The next step; false at the last one. */
  boolean next() {
    boolean more = at < STEPS.size() - 1;
    at = more ? at + 1 : at;
    return more;
  }

  /** The step before; false at the first one. */
  boolean back() {
    boolean more = at > 0;
    at = more ? at - 1 : at;
    return more;
  }

  OfficeDraft office() {
    return office;
  }

  void office(OfficeDraft typed) {
    office = typed;
  }

  /** The journal's first entry has fixed it. */
  boolean codeFixed() {
    return codeFixed;
  }

  List<CounterDefined> counters() {
    return counters;
  }

  void counters(List<CounterDefined> typed) {
    counters = List.copyOf(typed);
  }

  Admin admin() {
    return admin;
  }

  void admin(Admin typed) {
    admin = typed;
  }

  /** A login from a name: "Wahyu Nugroho" is offered "wahyu". */
  static String loginFor(String name) {
    String first =
        name.strip().toLowerCase(Locale.ROOT).replaceAll("^(drs?|dra|ir|hj?)\\.\\s*", "");
    return first.split("[^a-z0-9]", 2)[0];
  }

  /** The keys of sentences for what is wrong with the administrator. */
  Map<AdminPart, String> adminErrors() {
    Map<AdminPart, String> errors = new EnumMap<>(AdminPart.class);
    if (admin.name().isBlank()) {
      errors.put(AdminPart.NAME, "settings.admin.name.empty");
    }
    // Left empty it follows from the name; without a name only that is missing.
    boolean follows = admin.login().isEmpty() && admin.name().isBlank();
    if (!follows && !admin.login().matches("[A-Za-z0-9._-]{2,32}")) {
      errors.put(AdminPart.LOGIN, "settings.admin.login.bad");
    }
    passwordError(admin.password()).ifPresent(key -> errors.put(AdminPart.PASSWORD, key));
    if (!errors.containsKey(AdminPart.PASSWORD) && !admin.again().equals(admin.password())) {
      errors.put(AdminPart.AGAIN, "settings.password.differs");
    }
    return errors;
  }

  /** The key of a sentence: too short, or one that everybody uses. */
  static Optional<String> passwordError(String password) {
    if (password.isEmpty()) {
      return Optional.of("settings.password.empty");
    }
    return StaffDesk.weak(password)
        .map(refusal ->
            refusal.args().contains("common")
                ? "settings.password.common"
                : "settings.password.short");
  }

  /** Writes all of it; the answer is the recovery code. Slow: Argon2 twice. */
  Outcome<String> write(SetUpDesk setUp, StaffDesk staff) {
    Outcome<?> done = setUp.office(Who.SYSTEM, office.fact());
    for (CounterDefined counter : counters) {
      if (done instanceof Outcome.Done) {
        done = setUp.counter(Who.SYSTEM, counter);
      }
    }
    if (done instanceof Outcome.Done) {
      done =
          staff.define(
              Who.SYSTEM,
              new ClerkDefined.Identity(admin.login(), admin.name().strip()),
              List.of(Role.ADMIN),
              admin.password(),
              false);
    }
    return switch (done) {
      case Outcome.Refused<?>(Refusal refusal) -> new Outcome.Refused<>(refusal);
      case Outcome.Done<?> _ -> staff.newRecoveryCode(Who.SYSTEM);
    };
  }
}
