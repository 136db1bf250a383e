package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.fixture.FaultLine;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import id.loket.sync.LinkState.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The background exchange: nobody asks for it, and no fault ends it (I9 I10 I11). */
@ExtendWith(HubServer.class)
class LinksTest {
  private static final Duration HEALS_WITHIN = Duration.ofSeconds(60);

  @TempDir Path root;

  private Links links(DeskAtHub desk) {
    Links links =
        new Links(desk.desk, desk.root.resolve("data"), "pc-" + desk.code, InstantSource.system());
    assertThat(links.join(file(desk.enrolment))).isInstanceOf(Joined.Done.class);
    links.start();
    return links;
  }

  private Path file(Enrolment enrolment) {
    try {
      Path file = Files.createTempDirectory(root, "berkas").resolve("meja.json");
      EnrolmentFile.write(file, enrolment);
      return file;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for the links to say something new until it is so. */
  private static void until(Links links, BooleanSupplier so) throws Exception {
    long end = System.nanoTime() + HEALS_WITHIN.toNanos();
    while (!so.getAsBoolean()) {
      CountDownLatch news = new CountDownLatch(2);
      try (AutoCloseable handle = links.subscribe(news::countDown)) {
        if (so.getAsBoolean()) {
          return;
        }
        assertThat(news.await(end - System.nanoTime(), TimeUnit.NANOSECONDS))
            .as("in time: " + links.states())
            .isTrue();
      }
    }
  }

  private static Phase phase(Links links) {
    return links.states().getFirst().phase();
  }

  @Test
  void what_is_written_at_one_desk_is_soon_at_the_other(TestHub hub) throws Exception {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub);
        DeskAtHub two = DeskAtHub.of(root, "2", hub);
        Links its = links(one);
        Links others = links(two)) {
      until(its, () -> phase(its) instanceof Phase.InStep);
      until(others, () -> two.desk.hasOffice());
      one.arrive();
      until(others, () -> two.digest().equals(one.digest()));
      assertThat(its.syncNow(HEALS_WITHIN)).isTrue();
      assertThat(its.notYetThere()).isEmpty();
    }
  }

  @Test
  void a_lost_line_is_said_and_comes_back_by_itself(TestHub hub) throws Exception {
    try (FaultLine line = new FaultLine(hub.server.port());
        DeskAtHub one = DeskAtHub.of(root, "1", hub, line.port());
        Links links = links(one)) {
      until(links, () -> phase(links) instanceof Phase.InStep);
      line.refuse();
      String number = one.arrive();
      until(links, () -> phase(links) instanceof Phase.Offline);
      assertThat(links.states().getFirst().waiting().entries()).isPositive();
      assertThat(links.notYetThere()).anyMatch(s -> s.startsWith("ticket/"));
      assertThat(number).isEqualTo("A001");
      line.mend();
      until(
          links,
          () ->
              phase(links) instanceof Phase.InStep
                  && links.states().getFirst().waiting().entries() == 0);
    }
  }

  @Test
  void a_folder_that_is_another_offices_does_not_join(TestHub hub) throws Exception {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub);
        Links links =
            new Links(one.desk, one.root.resolve("data"), "pc-1", InstantSource.system())) {
      assertThat(links.join(file(hub.enrol("33.02.26", "1", true))))
          .isInstanceOfSatisfying(
              Joined.Wrong.class, w -> assertThat(w.why()).isEqualTo(Joined.Why.OFFICE));
      assertThat(links.join(file(hub.enrol("7"))))
          .as("it wrote as desk 1")
          .isInstanceOfSatisfying(
              Joined.Wrong.class, w -> assertThat(w.why()).isEqualTo(Joined.Why.DESK));
      assertThat(links.join(root.resolve("there-is-none"))).isInstanceOf(Joined.NoFile.class);
      assertThat(links.states()).isEmpty();
    }
  }

  @Test
  void an_enrolment_is_kept_and_read_at_the_next_start(TestHub hub) throws Exception {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub)) {
      links(one).close();
      try (Links again =
          new Links(one.desk, one.root.resolve("data"), "pc-1", InstantSource.system())) {
        assertThat(again.states()).hasSize(1);
        again.leave(one.enrolment.address());
        assertThat(again.states()).isEmpty();
      }
    }
  }

  @Test
  void a_desk_that_was_shut_out_says_so(TestHub hub) throws Exception {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub);
        Links links = links(one)) {
      until(links, () -> phase(links) instanceof Phase.InStep);
      try (HubAdmin admin = hub.admin()) {
        admin.revoke(TestHub.OFFICE, "1");
      }
      links.syncNow();
      until(
          links,
          () ->
              phase(links) instanceof Phase.Stopped(var since, HubTrouble trouble)
                  && trouble instanceof HubTrouble.Revoked);
    }
  }
}
