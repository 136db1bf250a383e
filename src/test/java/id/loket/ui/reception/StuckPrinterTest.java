package id.loket.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.DoorDesk;
import id.loket.desk.DoorDesk.Received;
import id.loket.domain.Outcome;
import id.loket.domain.screening.Screening;
import id.loket.domain.visit.Channel;
import id.loket.print.PrintThreads;
import id.loket.print.job.JobState;
import id.loket.print.job.PrintJob;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** F2 gives the number whatever the printer does: the way of a ticket never waits for paper. */
class StuckPrinterTest {
  @TempDir Path folder;

  @Test
  @Timeout(60)
  void a_printer_that_never_comes_back_holds_up_no_ticket_and_the_paper_follows_once_it_does()
      throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    ExecutorService queue = PrintThreads.inOrder();
    queue.execute(() -> {
      entered.countDown();
      awaitQuietly(released);
    });
    entered.await();
    try (OfficeDay day = new OfficeDay(folder, queue)) {
      day.now("2026-11-23T08:00:00");
      Door door = new Door(day.desk, day.session, day.slips);

      // comes back on this thread, while the queue's is held: it cannot have waited for it
      assertThat(number(door)).isEqualTo("A001");
      assertThat(number(door)).isEqualTo("A002");

      assertThat(released.getCount()).isOne();
      assertThat(day.jobs.jobs())
          .extracting(PrintJob::state)
          .containsExactly(new JobState.Waiting(), new JobState.Waiting());
      released.countDown();
      queue.shutdown();
      assertThat(queue.awaitTermination(50, TimeUnit.SECONDS)).isTrue();
      assertThat(day.jobs.jobs())
          .allSatisfy(job -> assertThat(job.state()).isInstanceOf(JobState.PdfOnly.class));
    } finally {
      released.countDown();
    }
  }

  private static String number(Door door) {
    Outcome<Received> outcome =
        door.arrive(
            new DoorDesk.Form(
                List.of("KTP-BARU"),
                DoorDesk.Form.Person.UNNAMED,
                Channel.LOKET,
                new Screening(null, null, false),
                false,
                null));
    if (outcome instanceof Outcome.Done<Received>(Received r) && r.ticket() != null) {
      return r.ticket().number();
    }
    throw new AssertionError(outcome);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
