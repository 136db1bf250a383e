package id.loket.domain.queue;

import static id.loket.domain.Refusal.Code.NOT_TODAY;
import static id.loket.domain.Refusal.Code.UNKNOWN_TICKET;

import id.loket.domain.RefusedException;
import id.loket.domain.Situation;

/** The ticket that a clerk names by its number. */
final class Named {

  private Named() {}

  static Ticket ticket(Situation office, String number) {
    return office
        .ticketByNumber(number)
        .orElseThrow(() -> RefusedException.of(UNKNOWN_TICKET, number));
  }

  static void today(Situation office, Ticket t) {
    if (!t.day().equals(office.now().day())) {
      throw RefusedException.of(NOT_TODAY, t.number(), t.day());
    }
  }
}
