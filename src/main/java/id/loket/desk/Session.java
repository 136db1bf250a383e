package id.loket.desk;

import id.loket.domain.staff.Clerk;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Who sits at this desk now, and at which counter. Safe for use by several threads. */
public final class Session {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile @Nullable Clerk clerk;
  private volatile @Nullable String counter;

  /** The signed-in clerk, at the chosen counter if one is chosen. */
  public Who who() {
    Clerk signedIn = clerk;
    if (signedIn == null) {
      throw new IllegalStateException("nobody is signed in");
    }
    return new Who(signedIn, counter);
  }

  public Optional<Clerk> clerk() {
    return Optional.ofNullable(clerk);
  }

  public Optional<String> counter() {
    return Optional.ofNullable(counter);
  }

  public void signedIn(Clerk who) {
    clerk = who;
    tell();
  }

  /** The counter stays: the next clerk sits at the same desk. */
  public void signedOut() {
    clerk = null;
    tell();
  }

  public void atCounter(@Nullable String no) {
    counter = no;
    tell();
  }

  /** Calls back at once and after every change, on the thread that changed it. */
  public AutoCloseable subscribe(Runnable listener) {
    listeners.add(listener);
    listener.run();
    return () -> listeners.remove(listener);
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }
}
