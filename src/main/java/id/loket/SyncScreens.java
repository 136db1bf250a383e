package id.loket;

import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.hub.Hubs;
import id.loket.ui.shell.ConnectionFeed;
import id.loket.ui.shell.ShellModel;
import id.loket.ui.sync.SyncController;

/** The part of the composition root that shows how it stands with the hubs. */
record SyncScreens(Office office, Hubs hubs, Dialogs dialogs, Work work, Texts texts) {

  void register(Loader loader) {
    loader.with(
        SyncController.class,
        () -> new SyncController(office.desk, office.session, hubs, work, texts, dialogs));
  }

  /** To be closed with the window. */
  ConnectionFeed feed(ShellModel model) {
    return new ConnectionFeed(office.desk, hubs, model, work, texts);
  }
}
