package id.loket.ui.reception;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.Desk;
import id.loket.desk.DossierDesk;
import id.loket.desk.LookDesk;
import id.loket.desk.ProtocolDesk;
import id.loket.desk.Session;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.dossier.Dossier;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Loader.View;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.hub.Marks;
import id.loket.ui.kit.keep.Drafts;
import id.loket.ui.kit.paper.Preview;
import id.loket.ui.kit.paper.SheetPrints;
import org.jspecify.annotations.Nullable;

/**
 * The area put together, for the composition root: it makes the controllers of its views from what
 * the program has, and answers what the frame asks of it.
 */
public final class Reception {
  private final Desk desk;
  private final Session session;
  private final Papers papers;
  private final Work work;
  private final Texts texts;
  private final ReceptionModel model = new ReceptionModel();
  private final ReceptionDialogs dialogs;
  private Marks marks;
  private @Nullable Drafting drafting;

  /** The views that are opened over the screen; {@code Views} names them. */
  public record Over(View search, View checklist, View recheck, View leave, View disinfect) {}

  /** What comes out at the door, on paper or on the screen first. */
  public record Papers(Slips slips, Preview preview, SheetPrints sheets) {}

  public Reception(
      Desk desk,
      Session session,
      Papers papers,
      Over over,
      Dialogs dialogs,
      Work work,
      Texts texts) {
    this.desk = desk;
    this.session = session;
    this.papers = papers;
    this.work = work;
    this.texts = texts;
    this.marks = new Marks(texts);
    this.dialogs = new ReceptionDialogs(over, dialogs);
  }

  /** Tells the loader how the area's controllers are made. */
  public Reception register(Loader loader) {
    dialogs.loader(loader);
    var door = new Door(desk, session, papers.slips());
    var look = new LookDesk(desk);
    var protocol = new ProtocolDesk(desk);
    loader
        .with(
            ReceptionController.class,
            () -> new ReceptionController(desk, door, papers, model, dialogs, work, texts))
        .with(FormController.class, () -> new FormController(texts, model))
        .with(WhoController.class, () -> new WhoController(texts))
        .with(ScreeningController.class, () -> new ScreeningController(texts))
        .with(SideController.class, () -> new SideController(texts, papers.slips()))
        .with(RecheckController.class, () -> new RecheckController(door, work, texts))
        .with(LeaveController.class, () -> new LeaveController(door, look, work, texts))
        .with(
            ChecklistController.class,
            () -> new ChecklistController(protocol, session, work, texts))
        .with(
            DisinfectController.class,
            () -> new DisinfectController(protocol, session, work, texts))
        .with(
            SearchController.class,
            () ->
                new SearchController(
                    look,
                    new DossierDesk(desk),
                    new AppointmentDesk(desk),
                    new SearchController.Takes(this::back, this::booked),
                    () -> marks,
                    work,
                    texts));
    return this;
  }

  /** Those of what is not yet at a hub; there are none unless this is called. */
  public Reception marking(Marks unsent) {
    marks = unsent;
    return this;
  }

  /** The form as typed, and the ways to other areas. */
  public ReceptionModel model() {
    return model;
  }

  /** Whatever is in front: the form is filled for whoever is back for that dossier. */
  private void back(Dossier dossier) {
    model.restore(Entry.back(dossier));
    model.openReception();
  }

  /** Likewise for whoever comes with that appointment; the door says where it cannot be used. */
  private void booked(Appointment appointment) {
    model.restore(Entry.EMPTY);
    model.openReception();
    model.come(With.appointment(appointment));
  }

  /** What is typed is kept there from now on. */
  public void keepIn(Drafts drafts) {
    drafting = new Drafting(drafts, session, model, dialogs, work, texts);
  }

  /** A clerk begins: what a power cut left of their form comes back. */
  public void begin() {
    if (drafting != null) {
      drafting.bringBack();
    }
  }

  /** That clerk's session is over: what they had typed is gone. */
  public void end(String clerk) {
    if (drafting != null) {
      drafting.forget(clerk);
    }
    model.forget();
  }

  /**
   * F2 on another screen: call this, then bring reception to the front. Then a service's number and
   * Enter give the ticket.
   */
  public void take() {
    model.quick(true);
  }

  /** For {@code ShellModel.onSearch}: results over whatever screen is in front. */
  public void search(String words) {
    dialogs.search(words);
  }

  /** For {@code ShellModel.onScan}: a ticket's code or number, on whatever screen. */
  public boolean scanned(String code) {
    if (With.isBooking(code)) {
      model.openReception();
      model.come(With.typed(code));
      return true;
    }
    return dialogs.scanned(code);
  }
}
