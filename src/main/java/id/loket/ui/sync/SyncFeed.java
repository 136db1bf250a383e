package id.loket.ui.sync;

import id.loket.desk.ConflictDesk;
import id.loket.desk.ConflictDesk.Conflict;
import id.loket.desk.Desk;
import id.loket.desk.ExchangeDesk;
import id.loket.journal.Origin;
import id.loket.store.JournalTable.Head;
import id.loket.sync.LinkState;
import id.loket.ui.kit.Live;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.hub.Hubs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How it stands with the hubs and with what was decided apart, at once and after every change, one
 * question at a time. On the JavaFX thread.
 */
public final class SyncFeed implements AutoCloseable {
  private final Desk desk;
  private final ConflictDesk conflicts;
  private final ExchangeDesk exchange;
  private final Hubs hubs;
  private final Live<Seen> live;

  /**
   * What one look gives.
   *
   * @param held what is here of each origin
   */
  public record Seen(
      LocalDate today,
      String desk,
      List<LinkState> hubs,
      Map<Origin, Head> held,
      List<Conflict> conflicts) {}

  public SyncFeed(Desk desk, Hubs hubs, Work work, Consumer<Seen> show) {
    this.desk = desk;
    this.conflicts = new ConflictDesk(desk);
    this.exchange = new ExchangeDesk(desk);
    this.hubs = hubs;
    this.live = new Live<>(work, this::look, show, SyncFeed::broken);
  }

  public void open() {
    live.open(desk::subscribe, hubs.subscribe());
  }

  @Override
  public void close() {
    live.close();
  }

  private Seen look() {
    return new Seen(
        desk.look(s -> s.now().day()),
        desk.code(),
        hubs.states().get(),
        exchange.held(),
        conflicts.today());
  }

  /** The next change asks again; what happened is told where all without a handler is. */
  private static void broken(Throwable failure) {
    throw new IllegalStateException("how it stands with the hubs", failure);
  }
}
