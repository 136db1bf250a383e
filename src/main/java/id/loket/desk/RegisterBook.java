package id.loket.desk;

import id.loket.domain.calendar.HolidaySet;
import id.loket.domain.calendar.HoursSet;
import id.loket.domain.calendar.WorkCalendar;
import id.loket.domain.office.BookingLimitSet;
import id.loket.domain.office.CallsSet;
import id.loket.domain.office.CatalogueFramed;
import id.loket.domain.office.Counter;
import id.loket.domain.office.CounterDefined;
import id.loket.domain.office.CounterStood;
import id.loket.domain.office.OfficeDescribed;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.office.QuotaSet;
import id.loket.domain.office.RetentionSet;
import id.loket.domain.office.ServiceDefined;
import id.loket.domain.office.SettingFact;
import id.loket.domain.office.Settings;
import id.loket.domain.office.SlotPlanSet;
import id.loket.domain.regency.Published;
import id.loket.domain.regency.RegencyLayer;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.ClerkDefined;
import id.loket.store.CatalogueYaml;
import id.loket.store.HolidayTable;
import id.loket.store.Register;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the registers as the office's settings, catalogue and staff. */
final class RegisterBook {
  private static final Catalogue SHIPPED = CatalogueYaml.shipped();
  private static final Map<LocalDate, String> HOLIDAYS = holidays();

  private final Collection<Register> registers;

  RegisterBook(Collection<Register> registers) {
    this.registers = registers;
  }

  Settings settings() {
    Map<LocalDate, String> holidays = new HashMap<>(HOLIDAYS);
    holidays.putAll(regency().holidays());
    all(HolidaySet.class)
        .forEach(h ->
            holidays.compute(h.date(), (date, shipped) -> h.name().isBlank() ? null : h.name()));
    Map<String, CounterStood> stood = new HashMap<>();
    all(CounterStood.class).forEach(s -> stood.put(s.no(), s));
    List<Counter> counters =
        all(CounterDefined.class)
            .map(d -> new Counter(d, stood.get(d.no())))
            .sorted(
                Comparator.comparingInt((Counter c) -> c.no().length()).thenComparing(Counter::no))
            .toList();
    return new Settings(
        all(OfficeDescribed.class).findFirst().orElse(null),
        all(ProtocolSet.class).findFirst().orElse(ProtocolSet.OFF),
        all(CallsSet.class).findFirst().orElse(CallsSet.DEFAULT),
        new WorkCalendar(all(HoursSet.class).toList(), holidays),
        counters,
        all(QuotaSet.class).filter(q -> q.perDay() >= 0).toList(),
        all(SlotPlanSet.class).toList(),
        all(BookingLimitSet.class).findFirst().orElse(BookingLimitSet.NONE),
        all(RetentionSet.class).findFirst().orElse(RetentionSet.DEFAULT));
  }

  /** As it came with the program. */
  static Optional<Service> shipped(ServiceCode code) {
    return SHIPPED.byCode(code);
  }

  /**
   * The shipped catalogue and the regency's under the office's own definitions, all at once: two
   * services may have swapped their numbers. Where they do not fit together (another desk gave a
   * number away meanwhile), the earlier ones hold and those that do not fit them are left out.
   */
  Catalogue catalogue() {
    List<Service> definitions =
        registers.stream()
            .filter(r -> r.fact() instanceof ServiceDefined)
            .sorted(Comparator.comparing(Register::at).thenComparing(Register::head))
            .map(r -> ((ServiceDefined) r.fact()).service())
            .toList();
    Catalogue framed =
        all(CatalogueFramed.class)
            .findFirst()
            .map(f -> SHIPPED.with(SHIPPED.frame().with(f.frame())))
            .orElse(SHIPPED);
    Set<ServiceCode> own = definitions.stream().map(Service::code).collect(Collectors.toSet());
    return regency().under(own(framed, definitions), own);
  }

  private static Catalogue own(Catalogue framed, List<Service> definitions) {
    try {
      return framed.with(definitions);
    } catch (IllegalArgumentException e) {
      return oneByOne(framed, definitions);
    }
  }

  /** What lies under the office's own word. */
  RegencyLayer regency() {
    return RegencyLayer.of(all(Published.class).toList());
  }

  private static Catalogue oneByOne(Catalogue framed, List<Service> definitions) {
    Catalogue catalogue = framed;
    for (Service definition : definitions) {
      try {
        catalogue = catalogue.with(List.of(definition));
      } catch (IllegalArgumentException e) {
        // the earlier definition keeps the number
      }
    }
    return catalogue;
  }

  List<Clerk> clerks() {
    return registers.stream()
        .filter(r -> r.fact() instanceof ClerkDefined)
        .sorted(Comparator.comparing(Register::subject))
        .map(r -> Clerk.of((ClerkDefined) r.fact()))
        .toList();
  }

  private <F extends SettingFact> Stream<F> all(Class<F> kind) {
    return registers.stream().map(Register::fact).filter(kind::isInstance).map(kind::cast);
  }

  private static Map<LocalDate, String> holidays() {
    Map<LocalDate, String> holidays = new HashMap<>();
    HolidayTable.shipped().forEach(h -> holidays.put(h.date(), h.name()));
    return holidays;
  }
}
