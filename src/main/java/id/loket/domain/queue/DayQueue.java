package id.loket.domain.queue;

import id.loket.domain.queue.TicketState.Done;
import id.loket.domain.queue.TicketState.Serving;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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
  private static final int RECENT = 20;

  private final LocalDate day;
  private final Map<TicketId, Ticket> tickets = new HashMap<>();
  private final NavigableMap<Key, Ticket> live = new TreeMap<>();
  private final Map<String, NavigableMap<Key, Boolean>> firstCalls = new HashMap<>();
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

  public void put(Ticket t) {
    remove(t.id());
    tickets.put(t.id(), t);
    if (!t.ended() && (t.day().equals(day) || t.state() instanceof Serving)) {
      live.put(issue(t), t);
    }
    Ticket.FirstCall call = t.times().firstCall();
    if (call != null && call.at().toLocalDate().equals(day)) {
      firstCalls
          .computeIfAbsent(call.group(), g -> new TreeMap<>())
          .put(new Key(call.stamp(), t.id().value()), t.priority());
    }
    if (t.state() instanceof Done done && !t.servedOnAnotherDay()) {
      served
          .computeIfAbsent(t.line().group(), g -> new TreeMap<>())
          .put(end(t, done), t.times().servedSeconds());
    }
  }

  public void remove(TicketId id) {
    Ticket old = tickets.remove(id);
    if (old == null) {
      return;
    }
    live.remove(issue(old));
    Ticket.FirstCall call = old.times().firstCall();
    if (call != null && firstCalls.containsKey(call.group())) {
      firstCalls.get(call.group()).remove(new Key(call.stamp(), id.value()));
    }
    if (old.state() instanceof Done done && served.containsKey(old.line().group())) {
      served.get(old.line().group()).remove(end(old, done));
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
    return live.values().stream()
        .filter(t -> t.atCounter().filter(counter::equals).isPresent())
        .min(Comparator.comparingInt(t -> t.state() instanceof Serving ? 0 : 1));
  }

  private static Key issue(Ticket t) {
    return new Key(t.origin().stamp(), t.id().value());
  }

  private static Key end(Ticket t, Done done) {
    return new Key(done.at().toInstant().toEpochMilli(), t.id().value());
  }
}
