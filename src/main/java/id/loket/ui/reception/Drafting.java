package id.loket.ui.reception;

import id.loket.desk.Session;
import id.loket.domain.staff.Clerk;
import id.loket.domain.visit.Channel;
import id.loket.domain.visit.Priority;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.keep.Drafts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the form as it is typed, and brings it back to the same clerk after a power cut. What was
 * measured is not kept: temperature and symptoms are never on the disk.
 */
final class Drafting {
  private static final String FORM = "reception";

  private final Drafts drafts;
  private final Session session;
  private final ReceptionModel model;
  private final ReceptionDialogs dialogs;
  private final Work work;
  private final Texts texts;

  /** All of an {@link Entry} that may lie on the disk. */
  record Kept(
      List<String> services,
      String typed,
      String name,
      String nik,
      String phone,
      List<Priority> priority,
      Channel channel,
      @Nullable String dossier,
      @Nullable String booking) {

    static Kept of(Entry entry) {
      Entry.Person person = entry.person();
      return new Kept(
          entry.services(),
          entry.typed(),
          person.name(),
          person.nik(),
          person.phone(),
          person.priority(),
          entry.channel(),
          entry.with().isDossier() ? entry.with().code() : null,
          entry.with().isBooking() ? entry.with().code() : null);
    }

    Entry entry() {
      return new Entry(
          services,
          typed,
          new Entry.Person(name, nik, phone, priority),
          channel,
          Measured.NOTHING,
          with());
    }

    private With with() {
      return booking != null
          ? new With(With.Kind.BOOKING, booking)
          : dossier == null || dossier.isEmpty()
              ? With.NOTHING
              : new With(With.Kind.DOSSIER, dossier);
    }
  }

  Drafting(
      Drafts drafts,
      Session session,
      ReceptionModel model,
      ReceptionDialogs dialogs,
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

  private void typed(Entry entry) {
    Clerk clerk = session.clerk().orElse(null);
    if (clerk == null) {
      return;
    }
    Kept kept = Kept.of(entry);
    if (kept.entry().isEmpty()) {
      drafts.drop(clerk.id().value(), FORM);
    } else {
      drafts.keep(clerk.id().value(), FORM, kept);
    }
  }

  /** The clerk who was signed in is gone, and with them what they had not finished. */
  void forget(String clerk) {
    drafts.drop(clerk, FORM);
  }

  /** For the clerk who has just signed in. */
  void bringBack() {
    session
        .clerk()
        .map(clerk -> clerk.id().value())
        .ifPresent(clerk ->
            work.ask(
                () -> drafts.find(clerk, FORM, Kept.class),
                found -> found.ifPresent(kept -> bringBack(clerk, kept))));
  }

  private void bringBack(String clerk, Kept kept) {
    boolean still = session.clerk().filter(c -> c.id().value().equals(clerk)).isPresent();
    if (still && model.draft().isEmpty()) {
      model.restore(kept.entry());
      dialogs.toast(texts.get("reception.restored"));
    }
  }
}
