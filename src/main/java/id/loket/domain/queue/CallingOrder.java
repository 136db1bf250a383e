package id.loket.domain.queue;

import id.loket.domain.office.CallsSet;
import id.loket.domain.office.CounterDefined;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is, by RULES "Order of calling": returning ones first, then per group priority
 * against ordinary, then the group whose next has the oldest place.
 */
public final class CallingOrder {
  private static final Comparator<Ticket> BY_PLACE =
      Comparator.comparing((Ticket t) -> t.line().place().toInstant())
          .thenComparingLong(t -> t.origin().stamp());
  private static final Comparator<Ticket> BY_RETURN =
      Comparator.comparing((Ticket t) -> t.returningSince().orElseThrow().toInstant())
          .thenComparingLong(t -> t.origin().stamp());

  private final DayQueue queue;
  private final CallsSet calls;
  private final OffsetDateTime now;

  public CallingOrder(DayQueue queue, CallsSet calls, OffsetDateTime now) {
    this.queue = queue;
    this.calls = calls;
    this.now = now;
  }

  /**
   * Who may be called at this counter: addressed to it, or of its groups and addressed to nobody.
   */
  public Optional<Ticket> next(CounterDefined counter) {
    return next(preferred(counter, callable(counter)), queue::ordinarySincePriority);
  }

  private List<Ticket> callable(CounterDefined counter) {
    return waiting().stream().filter(t -> mayCall(counter, t)).toList();
  }

  private List<Ticket> preferred(CounterDefined counter, List<Ticket> candidates) {
    List<Ticket> quick =
        counter.quick()
            ? candidates.stream().filter(t -> t.openMinutes() <= calls.quickMinutes()).toList()
            : List.of();
    return quick.isEmpty() ? candidates : quick;
  }

  /** How many this counter would call before that ticket if nobody else came. */
  public int ahead(CounterDefined counter, Ticket ticket) {
    return inOrder(callable(counter), rest -> preferred(counter, rest), ticket).size();
  }

  public boolean mayCall(CounterDefined counter, Ticket t) {
    String to = t.line().toCounter();
    return to == null ? counter.serves(t.line().group()) : to.equals(counter.no());
  }

  public List<Ticket> waiting() {
    return queue.live().stream()
        .filter(t -> t.day().equals(queue.day()) && t.waitingAt(now))
        .toList();
  }

  /** Whom this counter may call, in the order in which it would if nobody else came or called. */
  public List<Ticket> inOrder(CounterDefined counter) {
    return inOrder(callable(counter), rest -> preferred(counter, rest), null);
  }

  /** These in the order in which they would be called if nobody else came. */
  public List<Ticket> inOrder(List<Ticket> candidates) {
    return inOrder(candidates, rest -> rest, null);
  }

  /** The same up to one of them, who is not in the answer. */
  private List<Ticket> inOrder(
      List<Ticket> candidates, UnaryOperator<List<Ticket>> preferred, @Nullable Ticket upTo) {
    List<Ticket> rest = new ArrayList<>(candidates);
    Map<String, Integer> ordinary = new HashMap<>();
    List<Ticket> order = new ArrayList<>();
    while (true) {
      Optional<Ticket> next =
          next(
              preferred.apply(rest),
              g -> ordinary.computeIfAbsent(g, queue::ordinarySincePriority));
      if (next.isEmpty() || next.get().equals(upTo)) {
        return order;
      }
      Ticket t = next.get();
      rest.remove(t);
      order.add(t);
      if (t.times().firstCall() == null) {
        String group = t.line().group();
        int before = ordinary.computeIfAbsent(group, queue::ordinarySincePriority);
        ordinary.put(group, t.priority() ? 0 : before + 1);
      }
    }
  }

  private Optional<Ticket> next(List<Ticket> candidates, ToIntFunction<String> ordinarySince) {
    Optional<Ticket> returning =
        candidates.stream().filter(t -> t.returningSince().isPresent()).min(BY_RETURN);
    if (returning.isPresent()) {
      return returning;
    }
    Map<String, List<Ticket>> groups = new TreeMap<>();
    candidates.forEach(
        t -> groups.computeIfAbsent(t.line().group(), g -> new ArrayList<>()).add(t));
    return groups.entrySet().stream()
        .map(e -> ofGroup(e.getValue(), ordinarySince.applyAsInt(e.getKey())))
        .min(BY_PLACE);
  }

  private Ticket ofGroup(List<Ticket> waiting, int ordinarySince) {
    Optional<Ticket> priority = waiting.stream().filter(Ticket::priority).min(BY_PLACE);
    Optional<Ticket> ordinary = waiting.stream().filter(t -> !t.priority()).min(BY_PLACE);
    if (priority.isEmpty() || ordinary.isEmpty()) {
      return priority.or(() -> ordinary).orElseThrow();
    }
    boolean priorityFirst =
        BY_PLACE.compare(priority.get(), ordinary.get()) < 0
            || ordinarySince >= calls.priorityEvery();
    return priorityFirst ? priority.get() : ordinary.get();
  }
}
