package id.loket.ui.reception;

import id.loket.domain.Outcome;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.queue.Ticket;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/**
 * The papers of the door. F9 is what somebody has to bring: for the service in the form or of the
 * dossier that they are back for, or else for that of the last ticket, which itself comes again by
 * a key of its own.
 */
final class PaperActs {
  private final FormController form;
  private final Door door;
  private final Reception.Papers papers;
  private final ReceptionDialogs dialogs;
  private final Work work;
  private final Texts texts;
  private final SimpleBooleanProperty hasTicket = new SimpleBooleanProperty();
  private @Nullable Catalogue catalogue;
  private @Nullable Ticket ticket;

  /** The form's dossier as it was asked for, and the service that it is about. */
  private String dossier = "";

  private @Nullable ServiceCode ofDossier;

  final Command sheet = Command.of("sheet.print", "F9", this::sheet);
  final Command more = Command.of("sheet.more", "Shift+F9", this::more);
  final Command again = Command.of("reception.again", "Ctrl+R", this::again).when(hasTicket());
  final Command look = Command.of("reception.look", "Ctrl+I", this::look).when(hasTicket());

  PaperActs(
      FormController form,
      Door door,
      Reception.Papers papers,
      ReceptionDialogs dialogs,
      Work work,
      Texts texts) {
    this.form = form;
    this.door = door;
    this.papers = papers;
    this.dialogs = dialogs;
    this.work = work;
    this.texts = texts;
  }

  private ObservableBooleanValue hasTicket() {
    return hasTicket;
  }

  /** What the desk knows now. */
  void know(Overview seen) {
    Overview.Last last = seen.last();
    catalogue = seen.catalogue();
    ticket = last == null ? null : last.ticket();
    hasTicket.set(last != null);
    changed();
  }

  /** The button names whose sheet F9 prints. */
  void changed() {
    String now = form.with().isDossier() ? form.with().code() : "";
    if (!now.equals(dossier)) {
      dossier = now;
      ofDossier = null;
      if (!now.isEmpty()) {
        work.ask(() -> door.dossier(now), found -> asked(now, found));
      }
    }
    offer();
  }

  private void asked(String number, Outcome<Dossier> found) {
    if (number.equals(dossier) && found instanceof Outcome.Done<Dossier>(Dossier there)) {
      ofDossier = new ServiceCode(there.asked().service());
      offer();
    }
  }

  private void offer() {
    List<Service> wanted = wanted();
    form.sheet(
        wanted.isEmpty()
            ? texts.get("sheet.print")
            : texts.get(
                "sheet.title",
                wanted.stream().map(Service::shortName).collect(Collectors.joining(", "))));
  }

  private List<Service> wanted() {
    List<Service> chosen = form.services();
    Catalogue known = catalogue;
    Ticket last = ticket;
    if (!chosen.isEmpty() || known == null) {
      return chosen;
    }
    if (!dossier.isEmpty()) {
      return Optional.ofNullable(ofDossier).flatMap(known::byCode).stream().toList();
    }
    if (last == null) {
      return chosen;
    }
    return last.services().stream()
        .map(s -> known.byCode(new ServiceCode(s.ref().code())))
        .flatMap(Optional::stream)
        .toList();
  }

  private void sheet() {
    List<Service> wanted = wanted();
    if (wanted.isEmpty()) {
      noneChosen();
    } else {
      papers.sheets().print(wanted);
    }
  }

  private void more() {
    List<Service> wanted = wanted();
    if (wanted.isEmpty()) {
      noneChosen();
    } else {
      papers.sheets().choose(wanted.getLast());
    }
  }

  private void noneChosen() {
    form.first().requestFocus();
    dialogs.toast(texts.get("reception.sheet.which"));
  }

  private void again() {
    Ticket last = ticket;
    if (last != null) {
      again(last);
    }
  }

  private void again(Ticket last) {
    work.act(
        () -> {
          papers.slips().again(last);
          return last;
        },
        t -> dialogs.toast(texts.get("reception.again.done", t.number())));
  }

  private void look() {
    Ticket last = ticket;
    if (last != null) {
      papers
          .preview()
          .show(() ->
              Optional.of(
                  papers
                      .slips()
                      .look(
                          last, texts.get("reception.preview", last.number()), () -> again(last))));
    }
  }
}
