package id.loket.ui.dossier;

import id.loket.desk.Desk;
import id.loket.desk.RegisterDesk;
import id.loket.desk.RegisterDesk.Clash;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.register.Keeping;
import id.loket.ui.kit.Live;
import id.loket.ui.kit.Work;
import java.util.List;
import java.util.function.Consumer;

/** What the screen of the register shows, asked again after every commit. On the JavaFX thread. */
final class RegisterFeed {
  /** More than a keeper would number one by one; the rest follows. */
  private static final int MOST = 500;

  private final Desk desk;
  private final RegisterDesk register;
  private final Live<Seen> live;

  RegisterFeed(Desk desk, RegisterDesk register, Work work, Consumer<Seen> show) {
    this.desk = desk;
    this.register = register;
    this.live = new Live<>(work, this::look, show, RegisterFeed::broken);
  }

  record Seen(Keeping keeping, List<Dossier> waiting, List<Clash> clashes) {}

  void open() {
    live.open(desk::subscribe);
  }

  void close() {
    live.close();
  }

  private Seen look() {
    return new Seen(register.keeping(), register.waiting(MOST), register.clashes());
  }

  /** The next change asks again; what happened is told where all without a handler is. */
  private static void broken(Throwable failure) {
    throw new IllegalStateException("the register", failure);
  }
}
