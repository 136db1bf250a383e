package id.loket.desk;

import id.loket.domain.appointment.AppointmentFact.AppointmentBooked;
import id.loket.domain.appointment.AppointmentId;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierFact.DossierOpened;
import id.loket.domain.dossier.DossierId;
import id.loket.domain.office.SettingFact;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketFact.TicketIssued;
import id.loket.domain.queue.TicketId;
import id.loket.journal.Entry;
import id.loket.journal.Fact;
import id.loket.journal.Happened;
import id.loket.store.FactCodec;
import id.loket.store.StateTables;
import id.loket.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one of two copies of a desk wrote and nobody issued again: the other copy's way counts, this
 * one waits (DESIGN §4, "Restored desk"). Of a copy that is lost, or that works under another
 * number since, nobody ever will; so a person is told of each ticket, dossier and setting.
 */
final class WaitingWays {
  private final Store store;
  private @Nullable Seen seen;
  private List<Waiting> last = List.of();

  /** By what it is known that nothing has changed since: this is asked after every commit. */
  private record Seen(long reshaped, long forks, long reissues) {}

  WaitingWays(Store store) {
    this.store = store;
  }

  /**
   * One of them.
   *
   * @param id the same at every desk
   * @param number on paper; empty of settings
   * @param day on which it was last written about
   */
  record Waiting(String id, Sort sort, String number, String desk, LocalDate day) {}

  /** What it is about; a visit is told by its ticket. */
  enum Sort {
    TICKET,
    DOSSIER,
    APPOINTMENT,
    SETTING
  }

  /** Within one look at the state. */
  List<Waiting> all() {
    Seen now = new Seen(store.reshaped(), store.forks().count(), store.rehomed().count());
    if (!now.equals(seen)) {
      last = found();
      seen = now;
    }
    return last;
  }

  private List<Waiting> found() {
    Map<String, List<Entry>> bySubject = new LinkedHashMap<>();
    for (Entry e : store.forks().bySubject()) {
      // what was issued again counts in its new place
      if (!store.rehomed().countsElsewhere(e)) {
        bySubject.computeIfAbsent(e.header().subject(), s -> new ArrayList<>()).add(e);
      }
    }
    List<Waiting> all = new ArrayList<>();
    bySubject.forEach((subject, entries) -> {
      Waiting waiting = of(subject, entries);
      if (waiting != null) {
        all.add(waiting);
      }
    });
    return all;
  }

  private @Nullable Waiting of(String subject, List<Entry> entries) {
    String number = "";
    Sort sort = null;
    Happened<?> last = null;
    for (Entry e : entries) {
      Happened<?> h = FactCodec.decode(e).orElse(null);
      if (h != null) {
        last = h;
        number = number.isEmpty() ? number(h.fact()) : number;
        sort = sort(subject, h.fact(), sort);
      }
    }
    if (last == null || sort == null) {
      return null;
    }
    String known = number.isEmpty() ? known(subject) : number;
    return new Waiting(
        "waiting/" + last.hash(), sort, known, last.position().desk(), last.at().toLocalDate());
  }

  private static @Nullable Sort sort(String subject, Fact fact, @Nullable Sort before) {
    if (subject.startsWith("ticket/")) {
      return Sort.TICKET;
    }
    if (subject.startsWith("dossier/")) {
      return Sort.DOSSIER;
    }
    if (subject.startsWith("appointment/")) {
      return Sort.APPOINTMENT;
    }
    return fact instanceof SettingFact && fact.authority() ? Sort.SETTING : before;
  }

  private static String number(Fact fact) {
    return switch (fact) {
      case TicketIssued issued -> issued.number();
      case DossierOpened opened when opened.number() != null -> opened.number();
      case AppointmentBooked booked -> booked.code().shown();
      default -> "";
    };
  }

  private String known(String subject) {
    StateTables state = store.state();
    String id = subject.substring(subject.indexOf('/') + 1);
    return switch (subject.substring(0, subject.indexOf('/') + 1)) {
      case "ticket/" -> state.ticket(new TicketId(id)).map(Ticket::number).orElse("");
      case "dossier/" ->
          state.dossiers().dossier(new DossierId(id)).map(Dossier::called).orElse("");
      case "appointment/" ->
          state
              .appointments()
              .appointment(new AppointmentId(id))
              .map(a -> a.booking().code().shown())
              .orElse("");
      default -> "";
    };
  }
}
