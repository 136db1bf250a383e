package id.loket.ui.counter;

import java.util.ArrayList;
import java.util.List;

/** What a screen listens to while it is shown. */
final class Subscriptions {
  private final List<AutoCloseable> open = new ArrayList<>();

  void add(AutoCloseable handle) {
    open.add(handle);
  }

  void close() {
    for (AutoCloseable handle : open) {
      try {
        handle.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    open.clear();
  }
}
