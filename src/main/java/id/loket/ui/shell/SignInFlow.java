package id.loket.ui.shell;

import id.loket.desk.Session;
import id.loket.domain.staff.Clerk;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Loader.Loaded;
import id.loket.ui.kit.Loader.View;
import id.loket.ui.kit.Texts;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Puts the sign-in view before everything else: at the start, after idle minutes, after ten hours,
 * by key. The screen behind stays as it was, with what was typed; the focus comes back to where it
 * was when the same clerk does. A lock is no sign-out; a session ends when another clerk takes
 * over, after ten hours, by {@link #end(String)}, and with the program.
 */
public final class SignInFlow implements AutoCloseable {

  private final View view;
  private final Loader loader;
  private final ShellModel model;
  private final Session session;
  private final IdleLock idle;
  private final Texts texts;
  private final Timeline watch = new Timeline(new KeyFrame(Duration.seconds(5), e -> look()));
  private final Subscription language;
  private @Nullable Scene scene;
  private @Nullable Node focus;
  private @Nullable Clerk in;
  private Consumer<Clerk> left = clerk -> {};
  private String why = "";

  /**
   * @param view {@code Views.SIGN_IN}
   */
  public SignInFlow(
      View view, Loader loader, ShellModel model, Session session, IdleLock idle, Texts texts) {
    this.view = view;
    this.loader = loader;
    this.model = model;
    this.session = session;
    this.idle = idle;
    this.texts = texts;
    model.onLock(() -> lock(""));
    model.onSignOut(
        () -> end((texts.get("shell.signin.out") + " " + model.unsent().get()).strip()));
    // The words of a lock that is shown change with the language.
    this.language =
        texts
            .language()
            .subscribe((old, next) -> {
              if (model.lock().get() != null) {
                show();
              }
            });
  }

  /** Watches keys and mouse of the window from now on, and asks who is there. */
  public void start(Scene window) {
    scene = window;
    window.addEventFilter(KeyEvent.KEY_PRESSED, this::touched);
    window.addEventFilter(MouseEvent.MOUSE_PRESSED, this::touched);
    window.addEventFilter(MouseEvent.MOUSE_MOVED, this::touched);
    watch.setCycleCount(Animation.INDEFINITE);
    watch.play();
    lock("");
  }

  /** Who hears, once for each sign-in, that its session is over. */
  public void onLeft(Consumer<Clerk> hears) {
    left = hears;
  }

  private void touched(InputEvent event) {
    // A key that comes too late must not wake what should be locked.
    look();
    idle.touched();
  }

  private void look() {
    if (model.lock().get() == null) {
      switch (idle.due()) {
        case NO -> {}
        case IDLE -> lock(texts.get("shell.signin.idle"));
        case SESSION_OVER -> {
          idle.signedOut();
          over();
          lock(texts.get("shell.signin.over"));
        }
      }
    }
  }

  private void over() {
    Clerk clerk = in;
    in = null;
    if (clerk != null) {
      left.accept(clerk);
    }
  }

  /** Ends the session now: what was typed is gone, and anybody may sign in. */
  public void end(String reason) {
    over();
    idle.signedOut();
    session.signedOut();
    lock(reason);
    focus = null;
  }

  /** Locks now. */
  public void lock(String reason) {
    why = reason;
    if (model.lock().get() == null && scene != null) {
      focus = scene.getFocusOwner();
    }
    show();
  }

  private void show() {
    Loaded loaded = loader.load(view);
    SignInController controller = loaded.controller(SignInController.class);
    controller.onSignedIn(this::signedIn);
    controller.open(session.clerk().orElse(null), why);
    model.lock().set(loaded.root());
  }

  private void signedIn(Clerk clerk) {
    boolean same =
        session.clerk().map(Clerk::id).filter(id -> Objects.equals(id, clerk.id())).isPresent();
    idle.signedIn();
    if (!same) {
      over();
    }
    in = clerk;
    if (!same) {
      // What the same clerk had typed must not be loaded anew.
      session.signedIn(clerk);
    }
    model.lock().set(null);
    Node before = focus;
    focus = null;
    if (same && before != null && before.getScene() != null) {
      before.requestFocus();
    }
  }

  @Override
  public void close() {
    over();
    watch.stop();
    language.unsubscribe();
  }
}
