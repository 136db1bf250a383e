package id.loket.ui.reception;

import id.loket.desk.DoorDesk.Received;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.visit.VisitId;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Loader.Loaded;
import id.loket.ui.kit.Loader.View;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What lies over the reception: each is opened by a key, and Esc leads back to the form. */
final class ReceptionDialogs {

  private final Reception.Over views;
  private final Dialogs dialogs;
  private @Nullable Loader loader;

  ReceptionDialogs(Reception.Over views, Dialogs dialogs) {
    this.views = views;
    this.dialogs = dialogs;
  }

  void loader(Loader from) {
    loader = from;
  }

  void toast(String sentence) {
    dialogs.toast(sentence);
  }

  void toast(String sentence, Runnable undo) {
    dialogs.toast(sentence, undo);
  }

  /** Takes back what the toast offers to; false: there is none. */
  boolean undoToast() {
    boolean offered = dialogs.undoCommand().enabled().get();
    dialogs.undoCommand().run();
    return offered;
  }

  void unexpected(Throwable failure) {
    dialogs.unexpected(failure);
  }

  void recheck(Overview.Recheck row, ProtocolSet protocol, Consumer<Received> received) {
    Loaded view = load(views.recheck());
    view.controller(RecheckController.class).open(dialogs, view.root(), row, protocol, received);
  }

  void leave(Overview.Room room, Runnable undo) {
    Loaded view = load(views.leave());
    view.controller(LeaveController.class).open(dialogs, view.root(), room, undo);
  }

  void checklist() {
    Loaded view = load(views.checklist());
    view.controller(ChecklistController.class).open(dialogs, view.root());
  }

  void disinfect() {
    Loaded view = load(views.disinfect());
    view.controller(DisinfectController.class).open(dialogs, view.root());
  }

  void search(String words) {
    Loaded view = load(views.search());
    view.controller(SearchController.class).open(dialogs, view.root(), words);
  }

  /** A ticket's code opens its visit; a number searches for it. False: it is something else. */
  boolean scanned(String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    if (upper.matches("V[0-9A-F]{32}")) {
      Loaded view = load(views.search());
      view.controller(SearchController.class).open(dialogs, view.root(), visit(upper));
      return true;
    }
    if (upper.matches("[A-Z][0-9]{0,2}[B-Z]?-?[0-9]{3,4}")) {
      search(code);
      return true;
    }
    if (Receipts.isCode(code)) {
      search(code);
      return true;
    }
    return false;
  }

  /** The id again, with its dashes. */
  private static VisitId visit(String code) {
    String hex = code.substring(1).toLowerCase(Locale.ROOT);
    return new VisitId(
        String.join(
            "-",
            hex.substring(0, 8),
            hex.substring(8, 12),
            hex.substring(12, 16),
            hex.substring(16, 20),
            hex.substring(20)));
  }

  private Loaded load(View view) {
    return Objects.requireNonNull(loader, "register first").load(view);
  }
}
