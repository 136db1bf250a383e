package id.loket.board;

import id.loket.board.BoardModel.Call;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls become announcements, one at a time: each stands big, flashes and sounds to its end before
 * the next begins. What was called before the board opened is not announced again; a call that is
 * taken back, or whose person came before its turn, is not announced at all.
 *
 * <p>Not thread-safe; the time comes from outside. Nothing survives the program.
 */
public final class Announcements {
  /** How long one stands at least; UX asks for a flash of three seconds. */
  public static final Duration LENGTH = Duration.ofSeconds(4);

  /** Silence between two. */
  static final Duration GAP = Duration.ofMillis(300);

  private final LongSupplier millis;
  private final Function<Call, Duration> sound;
  private final Deque<Call> queue = new ArrayDeque<>();
  private final Set<Call> seen = new HashSet<>();
  private final Map<String, Call> last = new HashMap<>();
  private @Nullable LocalDate day;
  private @Nullable BoardModel model;
  private @Nullable Call current;
  private long end;

  /**
   * @param millis elapsed time that no one can set
   * @param sound how long the sound of a call takes
   */
  public Announcements(LongSupplier millis, Function<Call, Duration> sound) {
    this.millis = millis;
    this.sound = sound;
  }

  /** The board as it is now. */
  public void take(BoardModel next) {
    LocalDate today = next.head().now().toLocalDate();
    boolean fresh = model == null;
    if (!today.equals(day)) {
      day = today;
      seen.clear();
      last.clear();
    }
    model = next;
    next.calling().forEach(c -> last.put(c.ticket(), c));
    for (Call call : next.calling().reversed()) {
      if (seen.add(call) && !fresh) {
        queue.removeIf(c -> c.ticket().equals(call.ticket()));
        queue.add(call);
      }
    }
    queue.removeIf(c -> !next.calling().contains(c));
    Call shown = current;
    if (shown != null && !stands(shown, next)) {
      current = null;
    }
  }

  /** Whether the number of that call is still on its way to a counter or there. */
  private static boolean stands(Call call, BoardModel now) {
    return now.calling().stream().anyMatch(c -> c.ticket().equals(call.ticket()))
        || now.earlier().stream().anyMatch(c -> c.ticket().equals(call.ticket()));
  }

  /** The announcement that begins at this moment, if one does. Ends the one that is over. */
  public Optional<Call> begin() {
    if (current != null && millis.getAsLong() < end) {
      return Optional.empty();
    }
    current = queue.poll();
    Call begun = current;
    if (begun == null) {
      return Optional.empty();
    }
    end = millis.getAsLong() + length(begun).toMillis();
    return Optional.of(begun);
  }

  /** How long an announcement takes: what is seen and what is heard, whichever is longer. */
  public Duration length(Call call) {
    Duration heard = sound.apply(call).plus(GAP);
    return heard.compareTo(LENGTH) > 0 ? heard : LENGTH;
  }

  /** When to ask {@link #begin()} again; empty: not before the next {@link #take}. */
  public Optional<Duration> next() {
    if (current == null) {
      return queue.isEmpty() ? Optional.empty() : Optional.of(Duration.ZERO);
    }
    return Optional.of(Duration.ofMillis(Math.max(0, end - millis.getAsLong())));
  }

  public BoardPicture picture() {
    BoardModel now = model;
    if (now == null) {
      return BoardPicture.of(null, List.of(), List.of());
    }
    List<Call> earlier = new ArrayList<>(now.earlier().stream().map(this::remembered).toList());
    earlier.sort(Comparator.comparing(Call::at).reversed());
    return BoardPicture.of(current, now.calling(), earlier);
  }

  /** A state knows its first call; here the last one is known, if it was seen. */
  private Call remembered(Call earlier) {
    Call known = last.get(earlier.ticket());
    return known != null && known.counter().equals(earlier.counter())
        ? known.nowOver(earlier.over())
        : earlier;
  }
}
