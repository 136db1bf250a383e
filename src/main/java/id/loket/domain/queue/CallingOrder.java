package id.loket.domain.queue;

import id.loket.domain.office.CallsSet;
import id.loket.domain.office.CounterDefined;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is, by RULES "Order of calling": returning ones first, then per group priority
 * against ordinary, then the group whose next has the oldest place.
 */
public final class CallingOrder {
  private static final Comparator<Ticket> BY_PLACE =
      Comparator.comparing((Ticket t) -> t.line().place(), OffsetDateTime.timeLineOrder())
          .thenComparingLong(t -> t.origin().stamp());

  /** The priority classes of the law before dossiers that come back. */
  private static final Comparator<Ticket> BY_CLASS =
      Comparator.comparing((Ticket t) -> !t.origin().issued().marks().priority())
          .thenComparing(BY_PLACE);

  private static final Comparator<Ticket> BY_RETURN =
      Comparator.comparing(
              (Ticket t) -> t.returningSince().orElseThrow(), OffsetDateTime.timeLineOrder())
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
    return next(counter, 1).stream().findFirst();
  }

  /** Those of {@link #inOrder} who may be called by now, the first ones, at most so many. */
  public List<Ticket> next(CounterDefined counter, int most) {
    Turns turns =
        new Turns(
            preferred(
                waiting().stream().filter(t -> mayCall(counter, t) && !t.isTooEarly(now)).toList(),
                counter.quick()));
    List<Ticket> first = new ArrayList<>();
    for (Ticket t = turns.poll(); t != null && first.size() < most; t = turns.poll()) {
      first.add(t);
    }
    return first;
  }

  /** How many this counter would call before that ticket if nobody else came. */
  public int ahead(CounterDefined counter, Ticket ticket) {
    Turns turns = new Turns(callable(counter));
    int ahead = 0;
    for (Ticket t = turns.poll(); t != null && !t.id().equals(ticket.id()); t = turns.poll()) {
      ahead++;
    }
    return ahead;
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
    return new Turns(callable(counter)).all();
  }

  /** These in the order in which they would be called if nobody else came. */
  public List<Ticket> inOrder(List<Ticket> candidates) {
    return new Turns(preferred(candidates, false)).all();
  }

  private List<List<Ticket>> callable(CounterDefined counter) {
    return preferred(waiting().stream().filter(t -> mayCall(counter, t)).toList(), counter.quick());
  }

  /**
   * Lists of which one is called only when those before it are empty: whose promised time has not
   * come after all others, and at a quick counter short services before long ones.
   */
  private List<List<Ticket>> preferred(List<Ticket> callable, boolean quick) {
    Map<Boolean, List<Ticket>> early =
        callable.stream().collect(Collectors.partitioningBy(t -> t.isEarly(now)));
    List<List<Ticket>> lists = new ArrayList<>();
    for (List<Ticket> each :
        List.of(early.getOrDefault(false, List.of()), early.getOrDefault(true, List.of()))) {
      if (quick) {
        Map<Boolean, List<Ticket>> some =
            each.stream()
                .collect(Collectors.partitioningBy(t -> t.openMinutes() <= calls.quickMinutes()));
        lists.add(some.getOrDefault(true, List.of()));
        lists.add(some.getOrDefault(false, List.of()));
      } else {
        lists.add(each);
      }
    }
    return lists;
  }

  /** Tickets one by one as they would be called: all of the first list before any of the next. */
  private final class Turns {
    private final Map<String, Integer> ordinarySince = new HashMap<>();
    private final Iterator<List<Ticket>> lists;
    private Candidates now = new Candidates(List.of());

    Turns(List<List<Ticket>> lists) {
      this.lists = lists.iterator();
    }

    @Nullable Ticket poll() {
      Ticket t = now.poll(this::ordinarySince);
      while (t == null && lists.hasNext()) {
        now = new Candidates(lists.next());
        t = now.poll(this::ordinarySince);
      }
      if (t != null && t.times().firstCall() == null) {
        String group = t.line().group();
        ordinarySince.put(group, t.priority() ? 0 : ordinarySince(group) + 1);
      }
      return t;
    }

    private int ordinarySince(String group) {
      return ordinarySince.computeIfAbsent(group, queue::ordinarySincePriority);
    }

    List<Ticket> all() {
      List<Ticket> all = new ArrayList<>();
      for (Ticket t = poll(); t != null; t = poll()) {
        all.add(t);
      }
      return all;
    }
  }

  /** Waiting tickets sorted so that the next one is found at the heads of a few lines. */
  private final class Candidates {
    private final PriorityQueue<Ticket> returning = new PriorityQueue<>(BY_RETURN);
    private final Map<String, Group> groups = new TreeMap<>();

    private record Group(PriorityQueue<Ticket> priority, PriorityQueue<Ticket> ordinary) {
      Group() {
        this(new PriorityQueue<>(BY_CLASS), new PriorityQueue<>(BY_PLACE));
      }
    }

    Candidates(List<Ticket> waiting) {
      for (Ticket t : waiting) {
        if (t.returningSince().isPresent()) {
          returning.add(t);
        } else {
          Group group = groups.computeIfAbsent(t.line().group(), g -> new Group());
          (t.priority() ? group.priority() : group.ordinary()).add(t);
        }
      }
    }

    @Nullable Ticket poll(ToIntFunction<String> ordinarySince) {
      if (!returning.isEmpty()) {
        return returning.poll();
      }
      PriorityQueue<Ticket> next = null;
      for (Map.Entry<String, Group> each : groups.entrySet()) {
        PriorityQueue<Ticket> ofGroup = line(each.getValue(), each.getKey(), ordinarySince);
        if (!ofGroup.isEmpty()
            && (next == null || BY_PLACE.compare(ofGroup.element(), next.element()) < 0)) {
          next = ofGroup;
        }
      }
      return next == null ? null : next.poll();
    }

    /** Priority before ordinary when it is older, or after enough ordinary ones (RULES). */
    private PriorityQueue<Ticket> line(
        Group group, String name, ToIntFunction<String> ordinarySince) {
      Ticket priority = group.priority().peek();
      Ticket ordinary = group.ordinary().peek();
      boolean priorityFirst =
          ordinary == null
              || (priority != null
                  && (BY_PLACE.compare(priority, ordinary) < 0
                      || ordinarySince.applyAsInt(name) >= calls.priorityEvery()));
      return priorityFirst ? group.priority() : group.ordinary();
    }
  }
}
