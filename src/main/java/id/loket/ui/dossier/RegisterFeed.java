package id.loket.ui.dossier;

import id.loket.desk.Desk;
import id.loket.desk.RegisterDesk;
import id.loket.desk.RegisterDesk.Clash;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.register.Keeping;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Work;
import java.util.List;
import java.util.function.Consumer;
import javafx.util.Subscription;

/** What the screen of the register shows, asked again after every commit. On the JavaFX thread. */
final class RegisterFeed {
  /** More than a keeper would number one by one; the rest follows. */
  private static final int MOST = 500;

  private final Desk desk;
  private final RegisterDesk register;
  private final Work work;
  private final Consumer<Seen> show;
  private Subscription open = Subscription.EMPTY;
  private boolean asking;
  private boolean again;
  private boolean listening;

  RegisterFeed(Desk desk, RegisterDesk register, Work work, Consumer<Seen> show) {
    this.desk = desk;
    this.register = register;
    this.work = work;
    this.show = show;
  }

  record Seen(Keeping keeping, List<Dossier> waiting, List<Clash> clashes) {}

  void open() {
    listening = true;
    open = Fx.listen(desk::subscribe, this::ask);
  }

  void close() {
    listening = false;
    open.unsubscribe();
    open = Subscription.EMPTY;
  }

  private void ask() {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    again = false;
    work.ask(this::look, this::answered, this::broken);
  }

  private Seen look() {
    return new Seen(register.keeping(), register.waiting(MOST), register.clashes());
  }

  private void answered(Seen seen) {
    asking = false;
    if (again) {
      ask();
    } else if (listening) {
      show.accept(seen);
    }
  }

  /** The next change asks again; what happened is told where all without a handler is. */
  private void broken(Exception failure) {
    asking = false;
    throw new IllegalStateException("the register", failure);
  }
}
