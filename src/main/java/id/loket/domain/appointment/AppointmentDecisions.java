package id.loket.domain.appointment;

import static id.loket.domain.Refusal.Code.ALREADY_CHECKED_IN;
import static id.loket.domain.Refusal.Code.BOOKING_LIMIT;
import static id.loket.domain.Refusal.Code.CLOCK_UNSURE;
import static id.loket.domain.Refusal.Code.NOT_TODAY;
import static id.loket.domain.Refusal.Code.QUOTA_FULL;
import static id.loket.domain.Refusal.Code.SLOT_CLOSED;
import static id.loket.domain.Refusal.Code.SLOT_FULL;
import static id.loket.domain.Refusal.Code.UNKNOWN_SERVICE;
import static id.loket.domain.Refusal.Code.WRONG_STATE;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.appointment.Appointment.State;
import id.loket.domain.appointment.AppointmentFact.AppointmentBooked;
import id.loket.domain.appointment.AppointmentFact.AppointmentCancelled;
import id.loket.domain.appointment.AppointmentFact.AppointmentMoved;
import id.loket.domain.appointment.AppointmentFact.AppointmentReminded;
import id.loket.domain.appointment.AppointmentFact.Why;
import id.loket.domain.queue.Quotas;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.visit.Channel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of somebody who asks for a time: RULES, and the slots of {@link SlotBook}. Every
 * method answers with facts and a result or throws {@link RefusedException}; nothing is changed
 * here.
 */
public final class AppointmentDecisions {
  private final Situation office;
  private final SlotBook slots;

  public AppointmentDecisions(Situation office) {
    this.office = office;
    this.slots = new SlotBook(office);
  }

  /** Who asks for which time. */
  public record Request(Service service, LocalDateTime start, Channel channel, Booker booker) {}

  /**
   * What was promised.
   *
   * @param start the time by the office's clock
   */
  public record Promised(AppointmentId id, BookingCode code, LocalDateTime start) {}

  /**
   * One appointment.
   *
   * @param anyway though the person has as many as the office allows: a clerk's word
   * @param codes never given before
   */
  public Decision<Promised> book(Request r, boolean anyway, Supplier<BookingCode> codes) {
    sureClock();
    List<Draft> facts = new ArrayList<>();
    Promised promised = promise(r, anyway, null, codes.get(), facts);
    return new Decision<>(facts, promised);
  }

  /**
   * All of them or none: those of one school or village, or of one file.
   *
   * @param party what these share; null: they came in one file and have nothing else in common
   */
  public Decision<List<Promised>> book(
      List<Request> requests, boolean anyway, @Nullable String party, Supplier<BookingCode> codes) {
    sureClock();
    List<Draft> facts = new ArrayList<>();
    List<Promised> promised = new ArrayList<>();
    for (Request r : requests) {
      promised.add(promise(r, anyway, party, codes.get(), facts));
    }
    return new Decision<>(facts, List.copyOf(promised));
  }

  /**
   * One more of an act, decided after those before it; what is refused leaves nothing behind. The
   * act begins with {@link #sureClock}.
   *
   * @param facts of the act so far; these are added to
   */
  public Promised more(Request r, BookingCode code, List<Draft> facts) {
    return promise(r, false, null, code, facts);
  }

  private Promised promise(
      Request r, boolean anyway, @Nullable String party, BookingCode code, List<Draft> facts) {
    if (!anyway) {
      withinLimit(r.booker(), facts);
    }
    Span span = fitting(r.service(), r.start(), null);
    Quotas.fullOn(office, r.service(), span.day(), pending(facts, span.day()))
        .ifPresent(q -> {
          throw RefusedException.of(QUOTA_FULL, "day", q.perDay(), span.day());
        });
    full(r.service(), r.start(), null);
    slots.take(r.service(), span);
    AppointmentId id = new AppointmentId(office.newId());
    int late = slots.plans().of(r.service()).tolerance().lateMinutes();
    AppointmentBooked booked =
        new AppointmentBooked(
            code,
            r.service().code().value(),
            r.service().group(),
            span,
            late,
            r.channel(),
            party,
            r.booker());
    facts.add(new Draft(id.subject(), null, booked));
    return new Promised(id, code, span.start());
  }

  /** Of the same act, on that day. */
  private static List<AppointmentBooked> pending(List<Draft> facts, LocalDate day) {
    return facts.stream()
        .map(Draft::fact)
        .filter(AppointmentBooked.class::isInstance)
        .map(AppointmentBooked.class::cast)
        .filter(b -> b.span().day().equals(day))
        .toList();
  }

  private void withinLimit(Booker booker, List<Draft> facts) {
    int limit = office.settings().bookingLimit().perPerson();
    if (limit == 0) {
      return;
    }
    long now =
        facts.stream()
            .filter(d -> d.fact() instanceof AppointmentBooked b && same(b.booker(), booker))
            .count();
    long has = now + office.upcoming(booker.phone(), booker.nik());
    if (has >= limit) {
      throw RefusedException.of(BOOKING_LIMIT, has, limit);
    }
  }

  private static boolean same(@Nullable Booker one, Booker other) {
    return one != null
        && (one.phone().equals(other.phone())
            || (other.nik() != null && other.nik().equals(one.nik())));
  }

  /** Another time, which the same code stands for. */
  public Decision<Promised> move(Appointment a, LocalDateTime start) {
    Service service = open(a);
    Span span = fitting(service, start, a);
    if (a.start().equals(start)) {
      return Decision.nothing(new Promised(a.id(), a.booking().code(), start));
    }
    if (!span.day().equals(a.day()) || !countsToday(a)) {
      Quotas.fullOn(office, service, span.day(), List.of())
          .ifPresent(q -> {
            throw RefusedException.of(QUOTA_FULL, "day", q.perDay(), span.day());
          });
    }
    full(service, start, a);
    int late = slots.plans().of(service).tolerance().lateMinutes();
    return new Decision<>(
        List.of(a.draft(new AppointmentMoved(span, late))),
        new Promised(a.id(), a.booking().code(), start));
  }

  /** Whether its place in the quota of its day is kept for it. */
  private boolean countsToday(Appointment a) {
    Stand stand = Stand.of(a, office.now().at().toLocalDateTime());
    return stand == Stand.EXPECTED || stand == Stand.LATE;
  }

  public Decision<Appointment> cancel(Appointment a, String why) {
    stillOpen(a);
    Why reason = why.isBlank() ? null : new Why(why.strip());
    return new Decision<>(List.of(a.draft(new AppointmentCancelled(reason))), a);
  }

  /** Somebody told them of their day; telling them again is a fact too. */
  public Decision<List<AppointmentId>> reminded(List<Appointment> told) {
    List<Draft> facts = new ArrayList<>();
    for (Appointment a : told) {
      if (a.open()) {
        facts.add(a.draft(new AppointmentReminded(a.day())));
      }
    }
    return new Decision<>(facts, told.stream().map(Appointment::id).toList());
  }

  /** With one of another day nobody comes in. */
  public void ofToday(Appointment a) {
    if (!a.day().equals(office.now().day())) {
      throw RefusedException.of(NOT_TODAY, "booking", a.booking().code().shown(), a.start());
    }
  }

  /** Its service, if it may still be moved, cancelled or checked in. */
  private Service open(Appointment a) {
    Service service =
        office
            .catalogue()
            .byCode(new ServiceCode(a.booking().service()))
            .orElseThrow(() -> RefusedException.of(UNKNOWN_SERVICE, a.booking().service()));
    stillOpen(a);
    return service;
  }

  /** Once only: one that was used or cancelled is not to be had again. */
  public void stillOpen(Appointment a) {
    String code = a.booking().code().shown();
    switch (a.state()) {
      case State.CheckedIn in ->
          throw RefusedException.of(ALREADY_CHECKED_IN, code, number(in), in.at().toLocalTime());
      case State.Cancelled c -> throw RefusedException.of(WRONG_STATE, "booking", code);
      case State.Booked b -> {}
    }
  }

  private String number(State.CheckedIn in) {
    return office.ticketOf(in.visit()).map(t -> t.number()).orElse("");
  }

  private Span fitting(Service service, LocalDateTime start, @Nullable Appointment except) {
    SlotBook.Fit fit = slots.fit(service, start, except);
    if (fit != SlotBook.Fit.FREE && fit != SlotBook.Fit.FULL) {
      throw RefusedException.of(SLOT_CLOSED, word(fit), nearest(service, start, except), start);
    }
    return slots.span(service, start);
  }

  private void full(Service service, LocalDateTime start, @Nullable Appointment except) {
    if (slots.fit(service, start, except) == SlotBook.Fit.FULL) {
      throw RefusedException.of(SLOT_FULL, "full", nearest(service, start, except), start);
    }
  }

  private static String word(SlotBook.Fit fit) {
    return fit.name().toLowerCase(Locale.ROOT);
  }

  /** As a sentence says it; empty: there is none. */
  private Object nearest(Service service, LocalDateTime start, @Nullable Appointment except) {
    return slots.nearest(service, start, except).<Object>map(t -> t).orElse("");
  }

  /** Nothing is promised by a clock that can't be trusted. */
  public void sureClock() {
    if (office.now().unsure()) {
      throw RefusedException.of(CLOCK_UNSURE, office.now().at().toLocalDateTime());
    }
  }
}
