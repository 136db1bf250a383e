package id.loket.domain.queue;

import id.loket.domain.office.Counter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket goes when a counter has finished with it (RULES, "Ticket"): back to the counter
 * that wants it back, else on to the group of its next open service, else nowhere.
 *
 * @param ended which of its services end here: the one in hand, and the open ones of the counter's
 *     groups
 */
record Onward(List<Integer> ended, @Nullable String returnTo, @Nullable String group) {

  static Onward of(Ticket t, Counter counter) {
    List<Integer> ended = new ArrayList<>();
    String nextGroup = null;
    for (int i = 0; i < t.services().size(); i++) {
      Ticket.Line.Service s = t.services().get(i);
      if (!s.open()) {
        continue;
      }
      if (ended.isEmpty() || counter.defined().serves(s.ref().group())) {
        ended.add(i);
      } else if (nextGroup == null) {
        nextGroup = s.ref().group();
      }
    }
    // it goes back after another counter's finish: who sent it and serves it now has it back
    String returnTo =
        t.line().senders().stream()
            .filter(sender -> !sender.equals(counter.no()))
            .findFirst()
            .orElse(null);
    return new Onward(ended, returnTo, returnTo == null ? nextGroup : null);
  }

  boolean nowhere() {
    return returnTo == null && group == null;
  }
}
