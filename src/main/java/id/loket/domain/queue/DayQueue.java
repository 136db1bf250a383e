package id.loket.domain.queue;

import id.loket.domain.queue.TicketState.Done;
import id.loket.domain.queue.TicketState.Serving;
import id.loket.domain.visit.VisitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One office day's tickets, kept so that the next one to call is found without looking at those
 * that are done. Holds nothing that is not in the tickets; those of earlier days are welcome too
 * (one still being served, the last finished ones for the median). Not thread-safe.
 */
public final class DayQueue {
  /** Service times of this many last tickets of a group make its median (RULES). */
  public static final int RECENT = 20;

  private final LocalDate day;
  private final Map<TicketId, Ticket> tickets = new HashMap<>();
  private final Map<String, Ticket> byNumber = new HashMap<>();
  private final Map<VisitId, Ticket> byVisit = new HashMap<>();
  private final NavigableMap<Key, Ticket> live = new TreeMap<>();
  private final Map<String, NavigableMap<Key, Ticket>> counters = new HashMap<>();
  private final Map<String, NavigableMap<Key, Boolean>> firstCalls = new HashMap<>();
  private final Map<String, Integer> ordinarySince = new HashMap<>();
  private final Map<String, NavigableMap<Key, Long>> served = new HashMap<>();

  /** Something in time, told apart by ticket. */
  private record Key(long time, String ticket) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparingLong(Key::time).thenComparing(Key::ticket);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  public DayQueue(LocalDate day) {
    this.day = day;
  }

  public LocalDate day() {
    return day;
  }

  /** Also of earlier days, where they are still of use. */
  public Collection<Ticket> tickets() {
    return tickets.values();
  }

  public @Nullable Ticket get(TicketId id) {
    return tickets.get(id);
  }

  /** Today's tickets that have not ended, in order of issue, and any that is still being served. */
  public Collection<Ticket> live() {
    return live.values();
  }

  /** Today's ticket of that number. */
  public Optional<Ticket> numbered(String number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  public Optional<Ticket> of(VisitId visit) {
    return Optional.ofNullable(byVisit.get(visit));
  }

  public void put(Ticket t) {
    Ticket old = tickets.put(t.id(), t);
    if (old != null) {
      forget(old);
    }
    if (t.day().equals(day)) {
      byNumber.put(t.number(), t);
    }
    byVisit.put(t.origin().issued().visit(), t);
    if (!t.ended() && (t.day().equals(day) || t.state() instanceof Serving)) {
      live.put(issue(t), t);
      t.atCounter()
          .ifPresent(no -> counters.computeIfAbsent(no, c -> new TreeMap<>()).put(issue(t), t));
    }
    if (t.state() instanceof Done done && !t.servedOnAnotherDay()) {
      served
          .computeIfAbsent(t.line().group(), g -> new TreeMap<>())
          .put(end(t, done), t.times().servedSeconds());
    }
    called(old, t);
  }

  public void remove(TicketId id) {
    Ticket old = tickets.remove(id);
    if (old != null) {
      forget(old);
      called(old, null);
    }
  }

  private void forget(Ticket old) {
    byNumber.remove(old.number(), old);
    byVisit.remove(old.origin().issued().visit(), old);
    live.remove(issue(old));
    old.atCounter().map(counters::get).ifPresent(there -> there.remove(issue(old)));
    if (old.state() instanceof Done done && served.containsKey(old.line().group())) {
      served.get(old.line().group()).remove(end(old, done));
    }
  }

  /** Keeps the first calls; nearly always it is the same as before, or the latest of its group. */
  private void called(@Nullable Ticket old, @Nullable Ticket now) {
    Ticket.FirstCall before = old == null ? null : old.times().firstCall();
    Ticket.FirstCall after = now == null ? null : now.times().firstCall();
    if (Objects.equals(before, after)) {
      return;
    }
    if (old != null && before != null) {
      firstCalls
          .getOrDefault(before.group(), new TreeMap<>())
          .remove(new Key(before.stamp(), old.id().value()));
      ordinarySince.remove(before.group());
    }
    if (now != null && after != null && after.at().toLocalDate().equals(day)) {
      Key key = new Key(after.stamp(), now.id().value());
      NavigableMap<Key, Boolean> calls =
          firstCalls.computeIfAbsent(after.group(), g -> new TreeMap<>());
      if (calls.isEmpty() || calls.lastKey().compareTo(key) < 0) {
        ordinarySince.computeIfPresent(
            after.group(), (group, ordinary) -> now.priority() ? 0 : ordinary + 1);
      } else {
        ordinarySince.remove(after.group());
      }
      calls.put(key, now.priority());
    }
  }

  /** Service times in seconds of the group's last tickets, at most 20. */
  public List<Long> recentService(String group) {
    return served.getOrDefault(group, new TreeMap<>()).descendingMap().values().stream()
        .limit(RECENT)
        .toList();
  }

  /** Ordinary first calls of the group today since the last priority one. */
  public int ordinarySincePriority(String group) {
    return ordinarySince.computeIfAbsent(group, this::countOrdinary);
  }

  private int countOrdinary(String group) {
    int ordinary = 0;
    for (boolean priority :
        firstCalls.getOrDefault(group, new TreeMap<>()).descendingMap().values()) {
      if (priority) {
        break;
      }
      ordinary++;
    }
    return ordinary;
  }

  /**
   * The ticket whose person is at the counter: SERVING of any day, else CALLED today (a call ends
   * with its office day).
   */
  public Optional<Ticket> at(String counter) {
    return counters.getOrDefault(counter, new TreeMap<>()).values().stream()
        .min(Comparator.comparingInt(t -> t.state() instanceof Serving ? 0 : 1));
  }

  private static Key issue(Ticket t) {
    return new Key(t.origin().stamp(), t.id().value());
  }

  private static Key end(Ticket t, Done done) {
    return new Key(done.at().toInstant().toEpochMilli(), t.id().value());
  }
}
