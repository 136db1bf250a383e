package id.loket.desk;

import id.loket.desk.SimFailure.Sort;
import id.loket.domain.queue.TicketFact;
import id.loket.domain.queue.TicketFact.TicketIssued;
import id.loket.journal.ActUndone;
import id.loket.journal.Entry;
import id.loket.journal.Happened;
import id.loket.store.Disputes.Dispute;
import id.loket.store.FactCodec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of desks that set the same place of a ticket apart one wins, the same one everywhere, and the
 * others are told (FAULTS 19, I7). How many that are is counted here without the fold's help.
 */
final class SimRivals {
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));

  private final SimOffice office;
  private final Tally tally;

  SimRivals(SimOffice office, Tally tally) {
    this.office = office;
    this.tally = tally;
  }

  void check() {
    @Nullable List<String> first = null;
    for (SimDesk desk : office.desks) {
      List<String> its = new ArrayList<>();
      for (Dispute d : disputes(desk)) {
        its.add(
            d.subject() + " " + d.lost().hash() + " " + (d.won() == null ? "" : d.won().hash()));
      }
      if (first != null && !first.equals(its)) {
        throw new SimFailure(Sort.DIVERGENT, "conflicts of " + desk.code + " differ");
      }
      first = its;
    }
    counted(office.desks.getFirst());
  }

  /** About tickets of the days on which anything happens. */
  static List<Dispute> disputes(SimDesk desk) {
    List<Dispute> all = new ArrayList<>();
    DAYS.forEach(day -> all.addAll(desk.desk.store().disputes().tickets(day)));
    return all;
  }

  /** Of plain rivals on a number just given: all but one lost. */
  private void counted(SimDesk desk) {
    Map<String, Integer> lost = new HashMap<>();
    for (Dispute d : disputes(desk)) {
      tally.count("conflict");
      String on = d.lost().on();
      if (on != null) {
        lost.merge(d.subject() + on, 1, Integer::sum);
      }
    }
    Map<String, List<Happened<?>>> tickets = new HashMap<>();
    for (Entry e : desk.journal()) {
      String subject = e.header().subject();
      if (subject.startsWith("ticket/")) {
        List<Happened<?>> its = tickets.computeIfAbsent(subject, s -> new ArrayList<>());
        FactCodec.decode(e).ifPresent(its::add);
      }
    }
    tickets.forEach((subject, its) -> {
      Integer rivals = rivals(its);
      if (rivals != null) {
        int told = lost.getOrDefault(subject + issue(its).hash(), 0);
        if (told != Math.max(0, rivals - 1)) {
          throw new SimFailure(
              Sort.DIVERGENT, rivals + " rivals on " + subject + ", " + told + " told");
        }
        if (rivals > 1) {
          tally.count(rivals == 2 ? "two rivals" : "more rivals");
        }
      }
    });
  }

  private static Happened<?> issue(List<Happened<?>> its) {
    return its.stream()
        .filter(h -> h.fact() instanceof TicketIssued)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no number was given"));
  }

  /**
   * How many acts set the place of a number just given and were not taken back; null where more
   * happened to it than that can be counted by.
   */
  private static @Nullable Integer rivals(List<Happened<?>> its) {
    List<Happened<?>> undos = its.stream().filter(h -> h.fact() instanceof ActUndone).toList();
    List<Happened<?>> setters =
        its.stream()
            .filter(h -> h.fact() instanceof TicketFact f && f.law() == TicketFact.Law.EXCLUSIVE)
            .toList();
    if (its.stream()
            .anyMatch(h -> h.rehomed() != null || h.position().desk().equals(SimOffice.POISONER))
        || setters.stream().noneMatch(h -> h.fact() instanceof TicketIssued)) {
      return null;
    }
    String issue = issue(its).hash();
    Map<String, Happened<?>> acts = new HashMap<>();
    setters.stream().filter(h -> issue.equals(h.on())).forEach(h -> acts.putIfAbsent(h.act(), h));
    if (!undos.isEmpty()
        && (acts.size() != setters.size() - 1 || acts.size() + 1 + undos.size() != its.size())) {
      return null;
    }
    for (Happened<?> undo : undos) {
      Happened<?> target = acts.get(((ActUndone) undo.fact()).target());
      if (target == null || !target.position().desk().equals(undo.position().desk())) {
        return null;
      }
      acts.remove(target.act());
    }
    return acts.size();
  }
}
