package id.loket.ui.service;

import id.loket.desk.CatalogueDesk;
import id.loket.desk.Desk;
import id.loket.desk.Session;
import id.loket.desk.Who;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.CatalogueNews;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.staff.Role;
import id.loket.domain.staff.StaffId;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An administrator changes a service, or makes a new one. What was typed is kept for that clerk
 * until it is saved or given up: over Esc, a refusal, a change by somebody else, and a locked
 * screen; not over the end of the program.
 */
public final class Editing {
  private final Desk desk;
  private final CatalogueDesk services;
  private final Session session;
  private final Dialogs dialogs;
  private final Work work;
  private final Texts texts;
  private final Map<Place, Kept> kept = new HashMap<>();
  private Consumer<ServiceCode> saved = code -> {};

  /** Whose draft, of which service; null: of a new one. */
  private record Place(StaffId clerk, @Nullable ServiceCode service) {}

  /**
   * A draft and what it began with.
   *
   * @param base null: it is a new service
   */
  record Kept(@Nullable Service base, ServiceDraft draft) {}

  public Editing(
      Desk desk, CatalogueDesk services, Session session, Dialogs dialogs, Work work, Texts texts) {
    this.desk = desk;
    this.services = services;
    this.session = session;
    this.dialogs = dialogs;
    this.work = work;
    this.texts = texts;
  }

  /** Who shows what was saved. */
  void onSaved(Consumer<ServiceCode> shows) {
    saved = shows;
  }

  boolean may() {
    return session.clerk().filter(c -> c.roles().contains(Role.ADMIN)).isPresent();
  }

  /** Ctrl+E. A clerk who may not is told who may. */
  void edit(Service service) {
    if (!may()) {
      dialogs.toast(texts.get("service.edit.notAllowed"));
      return;
    }
    Place place = place(service.code());
    Kept before = kept.get(place);
    EditDialog dialog = dialog(place);
    if (before == null) {
      dialog.begin(new Kept(service, ServiceDraft.of(service)));
    } else if (service.equals(before.base())) {
      dialog.goOn(before);
    } else {
      merge(dialog, before, service);
    }
  }

  /** Ctrl+N. */
  void fresh() {
    if (!may()) {
      dialogs.toast(texts.get("service.edit.notAllowed"));
      return;
    }
    Catalogue now = desk.known().catalogue();
    Place place = place(null);
    Kept before = kept.get(place);
    if (before == null) {
      dialog(place).begin(new Kept(null, blank(now)));
    } else {
      dialog(place).goOn(before);
    }
  }

  private ServiceDraft blank(Catalogue now) {
    return ServiceDraft.fresh(ServiceReading.free(now), now.groups().getFirst().letter());
  }

  private Place place(@Nullable ServiceCode service) {
    return new Place(session.clerk().orElseThrow().id(), service);
  }

  private EditDialog dialog(Place place) {
    return new EditDialog(
        texts,
        dialogs,
        desk.known().catalogue(),
        new EditDialog.Tells(
            (dialog, now) -> save(dialog, place, now),
            now -> keep(place, now),
            dialog -> anew(dialog, place)));
  }

  /** The dialog was left without saving. */
  private void keep(Place place, Kept now) {
    Service base = now.base();
    ServiceDraft untouched = base == null ? blank(desk.known().catalogue()) : ServiceDraft.of(base);
    if (now.draft().equals(untouched)) {
      kept.remove(place);
    } else {
      kept.put(place, now);
      dialogs.toast(texts.get("service.edit.kept"));
    }
  }

  /** What was typed is given up for what the service says now. */
  private void anew(EditDialog dialog, Place place) {
    kept.remove(place);
    ServiceCode code = place.service();
    Catalogue now = desk.known().catalogue();
    Optional<Service> service = code == null ? Optional.empty() : now.byCode(code);
    dialog.begin(
        service
            .map(s -> new Kept(s, ServiceDraft.of(s)))
            .orElseGet(() -> new Kept(null, blank(now))));
  }

  private void save(EditDialog dialog, Place place, Kept now) {
    ServiceReading reading = new ServiceReading(now.base(), now.draft(), desk.known().catalogue());
    Optional<Service> wanted = reading.service();
    if (wanted.isEmpty()) {
      dialog.wrong(reading.faults());
      return;
    }
    // The session may end before the act is done; who pressed the key did it.
    Who who = session.who();
    Service base = now.base();
    dialog.busy(true);
    work.act(
        () ->
            base == null ? services.add(who, wanted.get()) : services.edit(who, base, wanted.get()),
        outcome -> {
          dialog.busy(false);
          switch (outcome) {
            case Outcome.Done<Service>(Service done) -> done(dialog, place, now, done);
            case Outcome.Refused<Service>(Refusal why) -> refused(dialog, now, why);
          }
        },
        work.unexpectedAfter(() -> dialog.busy(false)));
  }

  private void done(EditDialog dialog, Place place, Kept before, Service done) {
    dialog.close();
    kept.remove(place);
    boolean same = done.equals(before.base());
    dialogs.toast(
        same
            ? texts.get("service.edit.same", done.shortName())
            : texts.get("service.edit.saved", done.shortName(), done.version()));
    saved.accept(done.code());
  }

  private void refused(EditDialog dialog, Kept now, Refusal why) {
    Service base = now.base();
    Optional<Service> theirs =
        base == null ? Optional.empty() : desk.known().catalogue().byCode(base.code());
    if (why.code() == Refusal.Code.SERVICE_CHANGED && theirs.isPresent()) {
      merge(dialog, now, theirs.get());
    } else {
      dialog.refused(Words.of(texts.locale()).sentence(why));
    }
  }

  /** Somebody else was first: their version is what the form stands on now, and it says so. */
  private void merge(EditDialog dialog, Kept mine, Service theirs) {
    Service base = mine.base();
    if (base == null) {
      return;
    }
    ServiceDraft beginning = ServiceDraft.of(base);
    ServiceDraft other = ServiceDraft.of(theirs);
    ServiceDraft merged = mine.draft().onTopOf(other, beginning);
    String both = both(mine.draft(), other, beginning);
    String changed = changed(base, theirs);
    work.ask(
        () -> services.versions(theirs.code()).getFirst().by(),
        by ->
            dialog.merged(
                new Kept(theirs, merged),
                both.isEmpty()
                    ? texts.get("service.edit.merged", by, theirs.version(), changed)
                    : texts.get("service.edit.mergedBoth", by, theirs.version(), changed, both)));
  }

  private String changed(Service base, Service theirs) {
    Catalogue frame = desk.known().catalogue();
    Catalogue before = new Catalogue(frame.frame(), List.of(base));
    return CatalogueNews.of(before, new Catalogue(frame.frame(), List.of(theirs)))
        .changed()
        .stream()
        .flatMap(c -> c.parts().stream())
        .sorted()
        .map(p -> texts.get("service.news." + p.name()))
        .collect(Collectors.joining(", "));
  }

  /** What both changed, differently: there the words in the form win if they are saved. */
  private String both(ServiceDraft mine, ServiceDraft theirs, ServiceDraft beginning) {
    var fields = mine.since(beginning);
    fields.retainAll(theirs.since(beginning));
    fields.removeIf(part -> mine.text(part).equals(theirs.text(part)));
    List<String> names =
        new ArrayList<>(fields.stream().map(p -> texts.get("service.edit." + p.name())).toList());
    boolean papers =
        !mine.papers().equals(beginning.papers())
            && !theirs.papers().equals(beginning.papers())
            && !mine.papers().equals(theirs.papers());
    if (papers) {
      names.add(texts.get("service.part.requirements"));
    }
    return String.join(", ", names);
  }
}
