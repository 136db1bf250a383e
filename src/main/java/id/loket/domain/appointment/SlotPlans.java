package id.loket.domain.appointment;

import id.loket.domain.office.SlotPlanSet;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import java.util.Collection;
import java.util.List;

/**
 * Which plan holds for which service: its own, its group's, or the usual one. Services under one
 * plan share its places.
 */
public final class SlotPlans {
  private final Collection<SlotPlanSet> plans;
  private final Catalogue catalogue;

  public SlotPlans(Collection<SlotPlanSet> plans, Catalogue catalogue) {
    this.plans = plans;
    this.catalogue = catalogue;
  }

  public SlotPlanSet of(Service service) {
    return plans.stream()
        .filter(p -> service.code().value().equals(p.service()))
        .findFirst()
        .orElseGet(() -> ofGroup(service.group()));
  }

  public SlotPlanSet ofGroup(String group) {
    return plans.stream()
        .filter(p -> group.equals(p.group()))
        .findFirst()
        .orElseGet(() -> SlotPlanSet.usual(group));
  }

  /** The plan of a service by its code; of one that is not offered any more, that of its group. */
  SlotPlanSet of(String service, String group) {
    return catalogue.byCode(new ServiceCode(service)).map(this::of).orElseGet(() -> ofGroup(group));
  }

  /** Codes of the services that share a plan's places. */
  public List<String> sharing(SlotPlanSet plan) {
    return catalogue.services().stream()
        .filter(s -> of(s).subject().equals(plan.subject()))
        .map(s -> s.code().value())
        .toList();
  }

  /** How many slots in a row a service needs, by its standard time at the counter. */
  public static int slots(SlotPlanSet plan, Service service) {
    int minutes = plan.slots().minutes();
    return Math.max(1, (service.counterMinutes() + minutes - 1) / minutes);
  }
}
