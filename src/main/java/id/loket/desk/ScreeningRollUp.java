package id.loket.desk;

import id.loket.domain.screening.Screened;
import id.loket.domain.screening.ScreeningCounted;
import id.loket.domain.visit.Visit;
import id.loket.domain.visit.VisitId;
import id.loket.journal.Happened;
import id.loket.store.PastVisits.PastVisit;
import id.loket.store.Register;
import id.loket.store.Store;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a day's visitors were screened, in numbers: from what each of them was found to be, and where
 * that is erased or withheld, from what their desk had counted before.
 */
final class ScreeningRollUp {
  private final Desk desk;
  private final Store store;

  ScreeningRollUp(Desk desk) {
    this.desk = desk;
    this.store = desk.store();
  }

  /** Of all desks, every outcome present. */
  Map<Screened, Integer> of(LocalDate day) {
    Map<Screened, Integer> all = new EnumMap<>(Screened.class);
    Stream.of(Screened.values()).forEach(outcome -> all.put(outcome, 0));
    Map<String, List<PastVisit>> byDesk =
        store.pastVisits().standing(day).stream().collect(Collectors.groupingBy(PastVisit::desk));
    Map<VisitId, Visit> visits = visits(day);
    byDesk.forEach((code, its) -> add(all, count(code, day, its, visits).outcomes()));
    return all;
  }

  /** As the visits of one desk on a day stand now: none that was undone is among them. */
  ScreeningCounted count(String code, LocalDate day, List<PastVisit> its) {
    return count(code, day, its, visits(day));
  }

  private ScreeningCounted count(
      String code, LocalDate day, List<PastVisit> its, Map<VisitId, Visit> visits) {
    Map<Screened, Integer> outcomes = new EnumMap<>(Screened.class);
    ScreeningCounted before = before(code, day);
    boolean known = its.stream().allMatch(v -> outcome(visits.get(v.id())) != null);
    long from = known || before == null ? 0 : stamp(before.subject());
    if (from > 0 && before != null) {
      add(outcomes, before.outcomes());
    }
    its.stream()
        .filter(v -> v.stamp() > from)
        .flatMap(v -> Stream.ofNullable(outcome(visits.get(v.id()))))
        .forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
    return new ScreeningCounted(code, day, outcomes);
  }

  /** The count that stands, null if nobody counted yet. */
  @Nullable ScreeningCounted before(String code, LocalDate day) {
    Register known = desk.working().register(ScreeningCounted.subject(code, day));
    return known != null && known.fact() instanceof ScreeningCounted counted ? counted : null;
  }

  private long stamp(String subject) {
    List<Happened<?>> all = store.journal().happened(subject);
    return all.isEmpty() ? 0 : all.getLast().position().stamp();
  }

  private Map<VisitId, Visit> visits(LocalDate day) {
    Map<VisitId, Visit> visits = new HashMap<>();
    store.state().visitsOfDay(day).forEach(v -> visits.put(v.id(), v));
    return visits;
  }

  private static @Nullable Screened outcome(@Nullable Visit visit) {
    return visit == null ? null : visit.visitor().screened();
  }

  private static void add(Map<Screened, Integer> to, Map<Screened, Integer> more) {
    more.forEach((outcome, n) -> to.merge(outcome, n, Integer::sum));
  }
}
