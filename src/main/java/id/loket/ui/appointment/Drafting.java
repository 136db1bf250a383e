package id.loket.ui.appointment;

import id.loket.desk.Session;
import id.loket.domain.staff.Clerk;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.keep.Drafts;

/** Keeps the form as it is typed, and brings it back to the same clerk after a power cut. */
public final class Drafting {
  private static final String FORM = "appointment";

  private final Drafts drafts;
  private final Session session;
  private final AppointmentModel model;
  private final Dialogs dialogs;
  private final Work work;
  private final Texts texts;

  public Drafting(
      Drafts drafts,
      Session session,
      AppointmentModel model,
      Dialogs dialogs,
      Work work,
      Texts texts) {
    this.drafts = drafts;
    this.session = session;
    this.model = model;
    this.dialogs = dialogs;
    this.work = work;
    this.texts = texts;
    model.onDraft(this::typed);
  }

  private void typed(Typed now) {
    Clerk clerk = session.clerk().orElse(null);
    if (clerk == null) {
      return;
    }
    if (now.isEmpty()) {
      drafts.drop(clerk.id().value(), FORM);
    } else {
      drafts.keep(clerk.id().value(), FORM, now);
    }
  }

  /** For the clerk who has just signed in. */
  public void begin() {
    session
        .clerk()
        .map(clerk -> clerk.id().value())
        .ifPresent(clerk ->
            work.ask(
                () -> drafts.find(clerk, FORM, Typed.class),
                found -> found.ifPresent(kept -> bringBack(clerk, kept))));
  }

  private void bringBack(String clerk, Typed kept) {
    boolean still = session.clerk().filter(c -> c.id().value().equals(clerk)).isPresent();
    if (still && model.draft().isEmpty()) {
      model.restore(kept);
      dialogs.toast(texts.get("appointment.restored"));
    }
  }

  /** That clerk's session is over: what they had typed is gone. */
  public void end(String clerk) {
    drafts.drop(clerk, FORM);
    model.forget();
  }
}
