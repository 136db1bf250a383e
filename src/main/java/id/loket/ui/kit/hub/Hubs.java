package id.loket.ui.kit.hub;

import id.loket.sync.LinkState;
import id.loket.sync.Links;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The hubs of this desk.
 *
 * @param states as they are now, none where no hub is set; not on the JavaFX thread
 * @param subscribe calls back at once and after each change, on any thread, and gives a handle
 * @param sendNow asks for an exchange without waiting for it
 * @param notYetThere subjects of which a hub lacks an entry of this desk; not on the JavaFX thread
 * @param limit how much of the network exchanges may use
 */
public record Hubs(
    Supplier<List<LinkState>> states,
    Function<Runnable, AutoCloseable> subscribe,
    Runnable sendNow,
    Supplier<Set<String>> notYetThere,
    Limit limit) {

  /** Bytes a second, 0: as many as go. Not on the JavaFX thread. */
  public record Limit(LongSupplier get, LongConsumer set) {
    /** Of a desk that works alone. */
    public static final Limit NONE = new Limit(() -> 0, bytes -> {});
  }

  /** Those that a desk has joined. */
  public static Hubs of(Links links) {
    return new Hubs(
        links::states,
        links::subscribe,
        links::syncNow,
        links::notYetThere,
        new Limit(links::limit, links::limit));
  }

  /** A desk that works alone. */
  public static Hubs none() {
    return new Hubs(
        List::of,
        changed -> {
          changed.run();
          return () -> {};
        },
        () -> {},
        Set::of,
        Limit.NONE);
  }
}
