package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.Claims.Candidate;
import id.loket.fixture.FaultLine;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever byte of an exchange or a claim is the last one to pass, nothing is lost, nothing is
 * there twice, and the next try ends well (faults 10, 11, 20; I5 I6). Every byte with -Dloket.soak,
 * in a build every so manieth one, beginning anywhere.
 */
@ExtendWith(HubServer.class)
class CutAnywhereTest {
  private static final int STRIDE = Boolean.getBoolean("loket.soak") ? 1 : 23;

  @TempDir Path root;

  private interface Cut {
    void after(long bytes);
  }

  private interface Trial {
    void cutBy(Cut cut, long bytes) throws HubException;
  }

  /** Tries every place up to where one went through whole. */
  private static int everywhere(FaultLine line, long up, long down, Trial trial)
      throws HubException {
    int tried = 0;
    for (long k = 0; k <= up; k += STRIDE) {
      trial.cutBy(line::cutUpAfter, k);
      tried++;
    }
    for (long k = 0; k <= down; k += STRIDE) {
      trial.cutBy(line::cutDownAfter, k);
      tried++;
    }
    return tried;
  }

  @Test
  void a_push_may_be_cut_at_any_byte(TestHub hub) throws HubException {
    try (FaultLine line = new FaultLine(hub.server.port());
        DeskAtHub one = DeskAtHub.of(root, "1", hub, line.port())) {
      one.exchange.run();
      one.arrive();
      line.count();
      one.exchange.push(Watch.NOBODY);
      long[] bytes = line.count();
      int tried =
          everywhere(
              line,
              bytes[0] + STRIDE,
              bytes[1] + STRIDE,
              (cut, k) -> {
                one.arrive();
                cut.after(k);
                try {
                  one.exchange.push(Watch.NOBODY);
                } catch (HubException e) {
                  assertThat(e.trouble()).isInstanceOf(HubTrouble.Unreachable.class);
                }
                line.mend();
                assertThat(one.tryExchange()).isPresent();
                assertThat(atHub(hub)).isEqualTo(one.entries());
              });
      assertThat(tried).isGreaterThan(30);
      assertThat(one.desk().notYetAt(one.enrolment.address().name()).entries()).isZero();
    }
  }

  private static long atHub(TestHub hub) {
    return Long.parseLong(hub.one("SELECT count(*) FROM loket.entry"));
  }

  @Test
  void a_pull_may_be_cut_at_any_byte(TestHub hub) throws HubException {
    try (FaultLine line = new FaultLine(hub.server.port());
        DeskAtHub one = DeskAtHub.of(root, "1", hub);
        DeskAtHub two = DeskAtHub.of(root, "2", hub, line.port())) {
      one.exchange.run();
      two.exchange.run();
      one.arrive();
      one.exchange.run();
      line.count();
      two.exchange.run();
      long[] bytes = line.count();
      everywhere(
          line,
          bytes[0] + STRIDE,
          bytes[1] + STRIDE,
          (cut, k) -> {
            one.arrive();
            one.exchange.push(Watch.NOBODY);
            cut.after(k);
            two.tryExchange();
            line.mend();
            assertThat(two.tryExchange()).isPresent();
            assertThat(two.entries()).isEqualTo(one.entries());
          });
      assertThat(two.digest()).isEqualTo(one.digest());
    }
  }

  @Test
  void a_claim_may_be_cut_at_any_byte_and_its_ticket_is_this_desks_or_nobodys(TestHub hub)
      throws HubException {
    try (FaultLine line = new FaultLine(hub.server.port());
        DeskAtHub one = DeskAtHub.of(root, "1", hub, line.port());
        HubLink claims = one.link();
        HubLink other = new HubLink(hub.enrol("2"), new HubLink.Self("pc-2", true))) {
      List<Candidate> two =
          List.of(
              new Candidate("ticket/x", "0".repeat(64)), new Candidate("ticket/y", "1".repeat(64)));
      claims.standing();
      line.count();
      claims.claim("first", two, Duration.ofSeconds(5));
      long[] bytes = line.count();
      claims.release("first");
      everywhere(
          line,
          bytes[0] + STRIDE,
          bytes[1] + STRIDE,
          (cut, k) -> {
            claims.standing();
            cut.after(k);
            String key = "key " + k + " " + System.nanoTime();
            Optional<Candidate> heard = Optional.empty();
            try {
              heard = claims.claim(key, two, Duration.ofSeconds(5));
            } catch (HubException e) {
              assertThat(e.trouble()).isInstanceOf(HubTrouble.Unreachable.class);
            }
            line.mend();
            Optional<Candidate> again = claims.claim(key, two, Duration.ofSeconds(5));
            assertThat(again).isPresent();
            heard.ifPresent(h -> assertThat(again).contains(h));
            assertThat(other.claim("o" + key, two, Duration.ofSeconds(5)))
                .isPresent()
                .isNotEqualTo(again);
            assertThat(hub.one("SELECT count(*) FROM loket.claim")).isEqualTo("2");
            claims.release(key);
            other.release("o" + key);
          });
    }
  }
}
