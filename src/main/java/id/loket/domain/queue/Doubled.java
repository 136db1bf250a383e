package id.loket.domain.queue;

import id.loket.domain.Situation;
import id.loket.domain.office.QuotaSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What desks that decided apart have given or filled more than once today. Nothing is rejected for
 * it (DESIGN §3, "Across subjects"): people are told, and settle it.
 */
public sealed interface Doubled {

  /** What tells it from whatever else is doubled on its day. */
  default String words() {
    return switch (this) {
      case Counter(var counter, var numbers) ->
          "counter/" + counter + "/" + String.join("+", numbers);
      case Slips(var number, var tickets) -> "number/" + number + "/" + tickets;
      // said once a day: whoever counts on tells no news
      case Room room -> "room";
      case Quota(var quota, var used) -> quota.subject();
    };
  }

  /** Two persons were called to, or sit at, one counter. */
  record Counter(String counter, List<String> numbers) implements Doubled {
    public Counter {
      numbers = List.copyOf(numbers);
    }
  }

  /** One number was printed for several tickets. */
  record Slips(String number, int tickets) implements Doubled {}

  /** More people are inside than the room takes. */
  record Room(long inside, int capacity) implements Doubled {}

  /** More was given out than the day takes. */
  record Quota(QuotaSet quota, long used) implements Doubled {}

  /** All of the office day, counters and numbers in their order. */
  static List<Doubled> of(Situation office) {
    List<Doubled> all = new ArrayList<>();
    at(office.queue().live())
        .forEach((counter, its) -> {
          if (its.size() > 1) {
            all.add(
                new Counter(
                    counter,
                    its.stream()
                        .sorted(Comparator.comparingLong(t -> t.origin().stamp()))
                        .map(Ticket::number)
                        .toList()));
          }
        });
    numbers(office)
        .forEach((number, tickets) -> {
          if (tickets > 1) {
            all.add(new Slips(number, Math.toIntExact(tickets)));
          }
        });
    int capacity = office.settings().protocol().roomCapacity();
    if (capacity > 0 && office.inside() > capacity) {
      all.add(new Room(office.inside(), capacity));
    }
    for (QuotaSet quota : office.settings().quotas()) {
      long used = Quotas.used(office, quota);
      if (used > quota.perDay()) {
        all.add(new Quota(quota, used));
      }
    }
    return all;
  }

  private static Map<String, List<Ticket>> at(Collection<Ticket> live) {
    return live.stream()
        .filter(t -> t.atCounter().isPresent())
        .collect(
            Collectors.groupingBy(
                t -> t.atCounter().orElseThrow(), TreeMap::new, Collectors.toList()));
  }

  private static Map<String, Long> numbers(Situation office) {
    return office.queue().tickets().stream()
        .filter(t -> t.day().equals(office.queue().day()))
        .collect(Collectors.groupingBy(Ticket::number, TreeMap::new, Collectors.counting()));
  }
}
