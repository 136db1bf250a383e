package id.loket.domain.queue;

import id.loket.domain.Situation;
import id.loket.domain.appointment.AppointmentFact.AppointmentBooked;
import id.loket.domain.office.QuotaSet;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many of a group or service a day takes; each service of a ticket counts (RULES). */
public final class Quotas {
  private Quotas() {}

  /** The first quota that these services, asked for now, would go beyond. */
  public static Optional<QuotaSet> full(Situation office, List<Service> asked) {
    LocalDate today = office.now().day();
    return office.settings().quotas().stream()
        .filter(q -> {
          long more = asked.stream().filter(s -> covers(q, s.code().value(), s.group())).count();
          return more > 0 && used(office, q) + promised(office, q, today) + more > q.perDay();
        })
        .findFirst();
  }

  /**
   * The first quota that one more appointment for that service on that day would go beyond.
   *
   * @param pending appointments on that day that are not written yet, of whatever service
   */
  public static Optional<QuotaSet> fullOn(
      Situation office, Service service, LocalDate day, List<AppointmentBooked> pending) {
    boolean today = day.equals(office.now().day());
    return office.settings().quotas().stream()
        .filter(q -> covers(q, service.code().value(), service.group()))
        .filter(q -> {
          long waiting = pending.stream().filter(b -> covers(q, b.service(), b.group())).count();
          return (today ? used(office, q) : 0) + promised(office, q, day) + waiting + 1
              > q.perDay();
        })
        .findFirst();
  }

  /** Appointments of a day who are still to come: what is promised is kept for them. */
  private static long promised(Situation office, QuotaSet quota, LocalDate day) {
    return office.expected(day).entrySet().stream()
        .filter(e ->
            office
                .catalogue()
                .byCode(new ServiceCode(e.getKey()))
                .filter(s -> covers(quota, s.code().value(), s.group()))
                .isPresent())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  public static ServiceRef ref(Service service) {
    return new ServiceRef(service.code().value(), service.group(), service.counterMinutes());
  }

  static long used(Situation office, QuotaSet quota) {
    return office.queue().tickets().stream()
        .filter(t -> t.day().equals(office.now().day()))
        .flatMap(t -> t.services().stream())
        .filter(s -> covers(quota, s.ref().code(), s.ref().group()))
        .count();
  }

  private static boolean covers(QuotaSet quota, String service, String group) {
    return quota.group() != null ? quota.group().equals(group) : service.equals(quota.service());
  }
}
