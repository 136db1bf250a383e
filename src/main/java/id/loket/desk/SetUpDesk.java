package id.loket.desk;

import static id.loket.domain.Refusal.Code.BAD_HOURS;
import static id.loket.domain.Refusal.Code.BAD_NUMBER;
import static id.loket.domain.Refusal.Code.BAD_OFFICE;
import static id.loket.domain.Refusal.Code.UNKNOWN_GROUP;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.Outcome;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.calendar.HolidaySet;
import id.loket.domain.calendar.HoursDropped;
import id.loket.domain.calendar.HoursSet;
import id.loket.domain.calendar.Period;
import id.loket.domain.office.BookingLimitSet;
import id.loket.domain.office.CallsSet;
import id.loket.domain.office.ClockConfirmed;
import id.loket.domain.office.CounterDefined;
import id.loket.domain.office.OfficeDescribed;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.office.QuotaSet;
import id.loket.domain.office.RetentionSet;
import id.loket.domain.office.SettingFact;
import id.loket.domain.office.SlotPlanDropped;
import id.loket.domain.office.SlotPlanSet;
import id.loket.domain.service.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an admin settles. Saying again what holds already writes nothing. */
public final class SetUpDesk {
  /** Kemendagri: province, regency, district. */
  private static final Pattern CODE = Pattern.compile("[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}");

  private static final int DAY = 24 * 60;

  /** More at once than any office has chairs for: a slip of the hand. */
  private static final int MANY = 999;

  private final Desk desk;

  public SetUpDesk(Desk desk) {
    this.desk = desk;
  }

  /** The code is fixed by the first time. */
  public Outcome<OfficeDescribed> office(Who who, OfficeDescribed office) {
    return set(
        who,
        "office",
        s -> {
          OfficeDescribed known = s.settings().office();
          if (!CODE.matcher(office.code()).matches()) {
            throw RefusedException.of(BAD_OFFICE, "code", office.code());
          }
          if (known != null && !known.code().equals(office.code())) {
            throw RefusedException.of(BAD_OFFICE, "other", known.code());
          }
          return office;
        });
  }

  public Outcome<CounterDefined> counter(Who who, CounterDefined counter) {
    return set(
        who,
        "counter",
        s -> {
          counter.groups().forEach(g -> known(s, g));
          return counter;
        });
  }

  public Outcome<ProtocolSet> protocol(Who who, ProtocolSet protocol) {
    return set(who, "protocol", s -> protocol);
  }

  /** How long what is about a person is kept. */
  public Outcome<RetentionSet> retention(Who who, RetentionSet retention) {
    return set(who, "retention", s -> retention);
  }

  public Outcome<CallsSet> calls(Who who, CallsSet calls) {
    return set(who, "calls", s -> calls);
  }

  public Outcome<HoursSet> hours(Who who, HoursSet hours) {
    return set(
        who,
        "hours",
        s -> {
          hours.week().values().forEach(SetUpDesk::inOrder);
          if (hours.from() != null && hours.to() != null && hours.to().isBefore(hours.from())) {
            throw RefusedException.of(BAD_HOURS, hours.from());
          }
          return hours;
        });
  }

  /** On the days of that span the usual hours hold again. Nothing happens where there is none. */
  public Outcome<HoursDropped> dropHours(Who who, LocalDate from, LocalDate to) {
    return set(who, "hours", s -> new HoursDropped(from, to));
  }

  /** A day without a name is an ordinary one again, also where a decree closed it (picket). */
  public Outcome<HolidaySet> holiday(Who who, HolidaySet holiday) {
    return set(who, "holiday", s -> holiday);
  }

  /** Fewer than 0 a day: no quota any more. */
  public Outcome<QuotaSet> quota(Who who, QuotaSet quota) {
    return set(
        who,
        "quota",
        s -> {
          known(s, quota.group());
          return new QuotaSet(quota.group(), service(s, quota.service()), quota.perDay());
        });
  }

  public Outcome<SlotPlanSet> slotPlan(Who who, SlotPlanSet plan) {
    return set(
        who,
        "slotPlan",
        s -> {
          possible(plan);
          known(s, plan.group());
          return new SlotPlanSet(
              plan.group(),
              service(s, plan.service()),
              plan.slots(),
              plan.ahead(),
              plan.tolerance());
        });
  }

  /** Whether such a plan would be taken. */
  public static boolean isPossible(SlotPlanSet plan) {
    try {
      possible(plan);
      return true;
    } catch (RefusedException e) {
      return false;
    }
  }

  private static void possible(SlotPlanSet plan) {
    SlotPlanSet.Slots slots = plan.slots();
    inRange("minutes", slots.minutes(), 1, DAY);
    inRange("capacity", slots.capacity(), 0, MANY);
    inRange("walkInShare", slots.walkInShare(), 0, 100);
    inRange("minAhead", plan.ahead().minMinutes(), 0, DAY * 366);
    inRange("maxAhead", plan.ahead().maxDays(), 0, 2 * 366);
    inRange("early", plan.tolerance().earlyMinutes(), 0, DAY);
    inRange("late", plan.tolerance().lateMinutes(), 0, DAY);
  }

  private static void inRange(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw RefusedException.of(BAD_NUMBER, what, least, most);
    }
  }

  /** The group's plan holds again, or the usual one. Nothing happens where there is none. */
  public Outcome<SlotPlanDropped> dropSlotPlan(
      Who who, @Nullable String group, @Nullable String service) {
    return set(who, "slotPlan", s -> new SlotPlanDropped(group, service));
  }

  /** How many appointments one person may have. */
  public Outcome<BookingLimitSet> bookingLimit(Who who, BookingLimitSet limit) {
    return set(
        who,
        "bookingLimit",
        s -> {
          inRange("bookingLimit", limit.perPerson(), 0, MANY);
          return limit;
        });
  }

  /** See {@link CatalogueDesk#take}. */
  public Outcome<Integer> catalogue(Who who, Catalogue catalogue) {
    return new CatalogueDesk(desk).take(who, catalogue);
  }

  public Outcome<Integer> shippedCatalogue(Who who) {
    return desk.act(
        Verbs.setUp(who, "catalogue"), s -> Decision.nothing(s.catalogue().services().size()));
  }

  /** A person says that the PC's clock is right. */
  public Outcome<Boolean> confirmClock(Who who) {
    return desk.confirmClock(Verbs.setUp(who, "confirmClock"), new ClockConfirmed(desk.code()));
  }

  private <F extends SettingFact> Outcome<F> set(
      Who who, String verb, Function<Situation, F> check) {
    return desk.act(
        Verbs.setUp(who, verb),
        s -> {
          F fact = check.apply(s);
          return desk.holds(fact)
              ? Decision.nothing(fact)
              : new Decision<>(List.of(new Draft(fact.subject(), null, fact)), fact);
        });
  }

  private static void known(Situation s, @Nullable String group) {
    if (group != null && s.catalogue().group(group).isEmpty()) {
      throw RefusedException.of(UNKNOWN_GROUP, group);
    }
  }

  private static void inOrder(List<Period> periods) {
    for (int i = 1; i < periods.size(); i++) {
      if (periods.get(i).from().isBefore(periods.get(i - 1).to())) {
        throw RefusedException.of(BAD_HOURS, periods.get(i).from());
      }
    }
  }

  /** The code of a service that was given by code or short number. */
  private static @Nullable String service(Situation s, @Nullable String given) {
    return given == null ? null : CounterDesk.Services.one(s, given).code().value();
  }
}
