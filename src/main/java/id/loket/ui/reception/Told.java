package id.loket.ui.reception;

import id.loket.desk.DoorDesk.Received;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.queue.Ticket;
import id.loket.domain.screening.Screened;
import id.loket.ui.kit.Texts;
import java.util.Optional;

/** What the door's answer means, in words for the clerk and for the visitor. */
final class Told {
  private final Texts texts;
  private final ProtocolSet protocol;

  Told(Texts texts, ProtocolSet protocol) {
    this.texts = texts;
    this.protocol = protocol;
  }

  /** For the toast. */
  String sentence(Received r) {
    Ticket ticket = r.ticket();
    if (ticket == null) {
      return texts.get(
          r.screened() == Screened.ULANG ? "reception.told.ulang" : "reception.told.rujuk");
    }
    return r.ahead() == 0
        ? texts.get("reception.told.next", ticket.number())
        : texts.get("reception.told.ticket", ticket.number(), r.ahead(), r.estimateMinutes());
  }

  /** What to say to the visitor, where it is more than a number. */
  Optional<String> advice(Received r) {
    return switch (r.screened()) {
      case MASUK, TANPA -> {
        Ticket ticket = r.ticket();
        yield ticket != null && ticket.origin().issued().marks().outside()
            ? Optional.of(texts.get("reception.advice.outside", ticket.number()))
            : Optional.empty();
      }
      case LAYANI_LUAR -> Optional.of(texts.get("reception.advice.luar"));
      case ULANG -> Optional.of(texts.get("reception.advice.ulang", protocol.recheckMinutes()));
      case RUJUK_PUSKESMAS -> Optional.of(texts.get("reception.advice.rujuk"));
    };
  }

  /** Before F2: what this measurement will lead to, where it isn't simply to come in. */
  Optional<String> expected(Screened screened) {
    return switch (screened) {
      case MASUK, TANPA -> Optional.empty();
      case LAYANI_LUAR -> Optional.of(texts.get("reception.expected.luar"));
      case ULANG ->
          Optional.of(
              texts.get(
                  "reception.expected.ulang",
                  texts.decimal(protocol.limitTenths() / 10.0, 1),
                  protocol.recheckMinutes()));
      case RUJUK_PUSKESMAS -> Optional.of(texts.get("reception.expected.rujuk"));
    };
  }
}
