package id.loket.domain.queue;

import id.loket.domain.Situation;
import id.loket.domain.office.QuotaSet;
import id.loket.domain.service.Service;
import java.util.List;
import java.util.Optional;

/** How many of a group or service a day takes; each service of a ticket counts (RULES). */
public final class Quotas {
  private Quotas() {}

  /** The first quota that these services, asked for now, would go beyond. */
  public static Optional<QuotaSet> full(Situation office, List<Service> asked) {
    return office.settings().quotas().stream()
        .filter(q -> {
          long more = asked.stream().filter(s -> covers(q, s.code().value(), s.group())).count();
          return more > 0 && used(office, q) + more > q.perDay();
        })
        .findFirst();
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
