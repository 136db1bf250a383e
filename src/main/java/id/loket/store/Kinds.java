package id.loket.store;

import id.loket.domain.appointment.AppointmentFact;
import id.loket.domain.calendar.HolidaySet;
import id.loket.domain.calendar.HoursDropped;
import id.loket.domain.calendar.HoursSet;
import id.loket.domain.dossier.DossierFact;
import id.loket.domain.office.BookingLimitSet;
import id.loket.domain.office.CallsSet;
import id.loket.domain.office.CatalogueFramed;
import id.loket.domain.office.ClockConfirmed;
import id.loket.domain.office.ConflictSettled;
import id.loket.domain.office.CounterDefined;
import id.loket.domain.office.CounterStood;
import id.loket.domain.office.OfficeDescribed;
import id.loket.domain.office.OriginOpened;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.office.QuotaSet;
import id.loket.domain.office.RetentionSet;
import id.loket.domain.office.ServiceDefined;
import id.loket.domain.office.SlotPlanDropped;
import id.loket.domain.office.SlotPlanSet;
import id.loket.domain.office.StateRebuilt;
import id.loket.domain.person.PersonalErased;
import id.loket.domain.queue.TicketFact;
import id.loket.domain.regency.Published;
import id.loket.domain.register.KeeperNamed;
import id.loket.domain.register.KeeperWord;
import id.loket.domain.screening.ProtocolFact;
import id.loket.domain.screening.ScreeningCounted;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.PasswordSet;
import id.loket.domain.staff.RecoveryCodeSet;
import id.loket.domain.staff.SignInFact;
import id.loket.domain.visit.VisitFact;
import id.loket.journal.ActUndone;
import id.loket.journal.Fact;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of facts that this version can read, by the name under which the journal keeps them.
 */
final class Kinds {
  private static final Map<String, Class<? extends Fact>> BY_NAME = new HashMap<>();
  private static final Map<Class<?>, String> NAMES = new HashMap<>();

  static {
    add(OriginOpened.class, ClockConfirmed.class, StateRebuilt.class, ActUndone.class);
    add(OfficeDescribed.class, CounterDefined.class, CounterStood.class, ProtocolSet.class);
    add(CallsSet.class, QuotaSet.class);
    add(SlotPlanSet.class, SlotPlanDropped.class, BookingLimitSet.class);
    add(ServiceDefined.class, CatalogueFramed.class);
    add(HoursSet.class, HoursDropped.class, HolidaySet.class);
    add(RetentionSet.class, ScreeningCounted.class, PersonalErased.class);
    add(ConflictSettled.class, KeeperNamed.class);
    sealed(Published.class);
    add(ClerkDefined.class, PasswordSet.class, RecoveryCodeSet.class);
    sealed(TicketFact.class);
    sealed(VisitFact.class);
    sealed(DossierFact.class);
    sealed(AppointmentFact.class);
    sealed(SignInFact.class);
    sealed(ProtocolFact.class);
    sealed(KeeperWord.class);
  }

  private Kinds() {}

  static @Nullable Class<? extends Fact> of(String kind) {
    return BY_NAME.get(kind);
  }

  static String nameOf(Fact fact) {
    return nameOf(fact.getClass());
  }

  static String nameOf(Class<? extends Fact> kind) {
    String name = NAMES.get(kind);
    if (name == null) {
      throw new IllegalStateException("no kind for " + kind);
    }
    return name;
  }

  static Set<String> all() {
    return Set.copyOf(BY_NAME.keySet());
  }

  @SafeVarargs
  private static void add(Class<? extends Fact>... kinds) {
    for (Class<? extends Fact> kind : kinds) {
      String name = kind.getSimpleName() + ".v1";
      BY_NAME.put(name, kind);
      NAMES.put(kind, name);
    }
  }

  private static void sealed(Class<? extends Fact> area) {
    for (Class<?> kind : area.getPermittedSubclasses()) {
      if (kind.isRecord()) {
        add(kind.asSubclass(Fact.class));
      }
    }
  }
}
