package id.loket;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.Session;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.appointment.Appointment;
import id.loket.ui.Views;
import id.loket.ui.appointment.AppointmentController;
import id.loket.ui.appointment.AppointmentModel;
import id.loket.ui.appointment.BookController;
import id.loket.ui.appointment.BookingController;
import id.loket.ui.appointment.BookingPapers;
import id.loket.ui.appointment.ContactController;
import id.loket.ui.appointment.DoneController;
import id.loket.ui.appointment.Drafting;
import id.loket.ui.appointment.Importing;
import id.loket.ui.appointment.ListController;
import id.loket.ui.appointment.MovingController;
import id.loket.ui.appointment.WeekController;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.hub.Marks;
import id.loket.ui.kit.keep.Drafts;
import id.loket.ui.kit.paper.FileChoice;
import id.loket.ui.shell.ShellModel;
import javafx.stage.Window;

/** The part of the composition root for "Janji temu". On the JavaFX thread. */
final class AppointmentScreens {
  final AppointmentModel model = new AppointmentModel();
  private final Drafting drafting;
  private final Importing importing;
  private final Office office;
  private final Dialogs dialogs;
  private final Work work;
  private final Texts texts;

  AppointmentScreens(
      Office office,
      Loader loader,
      ShellModel shell,
      Marks marks,
      Drafts drafts,
      Dialogs dialogs,
      Work work,
      Texts texts) {
    this.office = office;
    this.dialogs = dialogs;
    this.work = work;
    this.texts = texts;
    Session session = office.session;
    this.importing =
        new Importing(
            office.desk,
            session,
            FileChoice.system(),
            Views.APPOINTMENT_IMPORT,
            dialogs,
            work,
            texts);
    importing.register(loader);
    BookingPapers papers = new BookingOffice(office, texts);
    this.drafting = new Drafting(drafts, session, model, dialogs, work, texts);
    model.onOpen(() -> shell.current().set("appointment"));
    model.onLink(uri ->
        work.ask(
            () -> OpenLink.browse(uri),
            opened -> {},
            failed -> dialogs.toast(texts.get("appointment.link.failed"))));
    loader
        .with(
            AppointmentController.class,
            () -> new AppointmentController(office.desk, model, papers, dialogs, work, texts))
        .with(
            BookController.class,
            () -> new BookController(office.desk, session, model, dialogs, work, texts))
        .with(BookingController.class, () -> new BookingController(texts))
        .with(DoneController.class, () -> new DoneController(texts))
        .with(MovingController.class, () -> new MovingController(texts))
        .with(WeekController.class, () -> new WeekController(texts))
        .with(
            ListController.class,
            () -> new ListController(office.desk, session, marks, dialogs, work, texts))
        .with(
            ContactController.class,
            () -> new ContactController(office.desk, session, dialogs, work, texts));
  }

  /** Where a file of requests is chosen. */
  void over(Window window) {
    model.onImport(() -> importing.choose(window));
  }

  /** The appointment of that code comes to the front, to be moved. */
  void rebook(String code) {
    work.ask(
        () -> new AppointmentDesk(office.desk).find(code),
        found -> {
          switch (found) {
            case Outcome.Done<Appointment>(Appointment a) -> model.rebook(a);
            case Outcome.Refused<Appointment>(Refusal why) ->
                dialogs.toast(Words.of(texts.locale()).sentence(why));
          }
        });
  }

  /** A clerk begins: what a power cut left of their form comes back. */
  void begin() {
    drafting.begin();
  }

  /** That clerk's session is over. */
  void end(String clerk) {
    drafting.end(clerk);
  }
}
