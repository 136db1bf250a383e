package id.loket.print;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one ticket for nobody after sign-in, so that the first real one does not wait 1.3 s. */
public final class Warmup {

  private static final Logger log = LoggerFactory.getLogger(Warmup.class);

  private Warmup() {}

  /** Give it {@link PrintThreads#inBackground}: it must not take time from the counter. */
  public static void start(Papers papers, Executor background) {
    background.execute(() -> warm(papers));
  }

  private static void warm(Papers papers) {
    try {
      for (Width width : Width.values()) {
        Paper paper = papers.ticket(nobody(), width);
        paper.toPdf();
        paper.toImages(72);
      }
    } catch (RuntimeException e) {
      log.warn("warm-up of the paper failed", e);
    }
  }

  private static TicketSlip nobody() {
    return new TicketSlip(
        new Letterhead("", "", "", "", null),
        new TicketSlip.Place("A000", "", List.of("")),
        OffsetDateTime.parse("2026-01-01T08:00:00+07:00"),
        new TicketSlip.Turn(0, 0),
        TicketSlip.Marks.NONE,
        new TicketSlip.Foot("-", null));
  }
}
