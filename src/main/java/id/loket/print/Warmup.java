package id.loket.print;

import java.time.OffsetDateTime;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes each paper for nobody after sign-in, so that the first real one does not wait 1.3 s; those
 * that somebody waits for at the counter several times, until the compiler has seen their code.
 */
public final class Warmup {

  private static final Logger log = LoggerFactory.getLogger(Warmup.class);

  private static final int ROUNDS = 8;

  private static final TrialPaper NOBODYS =
      new TrialPaper(
          new Letterhead("-", "-", "-", "-", null),
          OffsetDateTime.parse("2026-01-01T08:00:00+07:00"),
          "-");

  private Warmup() {}

  /** Give it {@link PrintThreads#inBackground}: it must not take time from the counter. */
  public static void start(Papers papers, Executor background) {
    background.execute(() -> warm(papers));
  }

  private static void warm(Papers papers) {
    try {
      for (int round = 0; round < ROUNDS; round++) {
        for (Width width : Width.values()) {
          make(papers.ticket(NOBODYS.ticket(), width));
        }
        make(papers.receipt(NOBODYS.receipt()));
        make(papers.lacking(NOBODYS.lacking()));
      }
      for (Edition edition : Edition.values()) {
        make(papers.sheet(NOBODYS.sheet(edition)));
      }
      for (BookingSlip.Size size : BookingSlip.Size.values()) {
        make(papers.booking(NOBODYS.booking(size), Width.MM80));
      }
      make(papers.daily(NOBODYS.daily()));
      make(papers.appointments(NOBODYS.appointments()));
    } catch (RuntimeException e) {
      log.warn("warm-up of the paper failed", e);
    }
  }

  private static void make(Paper paper) {
    paper.toPdf();
    paper.toImages(72);
  }
}
