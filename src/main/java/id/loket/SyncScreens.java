package id.loket;

import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.hub.Hubs;
import id.loket.ui.kit.hub.Marks;
import id.loket.ui.kit.hub.Unsent;
import id.loket.ui.shell.ConnectionFeed;
import id.loket.ui.shell.ShellModel;
import id.loket.ui.sync.SyncController;

/**
 * The part of the composition root that shows how it stands with the hubs: the page, the status
 * bar, and the marks on what is not there yet. On the JavaFX thread.
 */
final class SyncScreens implements AutoCloseable {
  final Marks marks;
  private final ConnectionFeed connection;
  private final Unsent unsent;

  SyncScreens(
      Office office, Loader loader, ShellModel model, Dialogs dialogs, Work work, Texts texts) {
    Hubs hubs = Hubs.of(office.links);
    this.marks = new Marks(texts);
    this.connection = new ConnectionFeed(office.desk, hubs, model, work, texts);
    this.unsent = new Unsent(office.desk, hubs, work, marks, office.pc::nanos);
    loader.with(
        SyncController.class,
        () -> new SyncController(office.desk, office.session, hubs, work, texts, dialogs));
  }

  @Override
  public void close() {
    unsent.close();
    connection.close();
  }
}
