package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.loket.fixture.FalseHub;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestCa;
import id.loket.fixture.TestHub;
import id.loket.sync.HubTrouble.Untrusted;
import id.loket.sync.HubTrouble.Untrusted.Why;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What does not prove to be the hub gets no password (FAULTS 25). */
@ExtendWith(HubServer.class)
class UntrustedHubTest {
  private final TestCa ca = new TestCa("Kabupaten");

  private static Enrolment at(int port, String host, String ca) {
    return new Enrolment(
        new Address(host, port, "loket"),
        new Enrolment.User("loket_33_1", new Secret("sangat-rahasia")),
        new Enrolment.Place(TestHub.OFFICE, "1", true),
        ca);
  }

  private static HubTrouble trouble(Enrolment enrolment) {
    try (HubLink link = new HubLink(enrolment, new HubLink.Self("this-pc", true))) {
      HubException e = catchThrowableOfType(HubException.class, link::hello);
      assertThat(e.toString()).doesNotContain("rahasia");
      return e.trouble();
    }
  }

  private static void refuses(FalseHub hub, String host, String ca, Why why) throws Exception {
    assertThat(trouble(at(hub.port(), host, ca))).isEqualTo(new Untrusted(why));
    assertThat(hub.heard()).doesNotContain("rahasia", "loket_33_1");
  }

  @Test
  void the_certificate_of_another_authority() throws Exception {
    TestCa other = new TestCa("Kabupaten");
    try (FalseHub hub = FalseHub.tls(other.server("localhost"), "TLSv1.3")) {
      refuses(hub, "localhost", ca.pem(), Why.AUTHORITY);
    }
  }

  @Test
  void a_certificate_for_another_name() throws Exception {
    try (FalseHub hub = FalseHub.tls(ca.server("hub.example"), "TLSv1.3")) {
      refuses(hub, "localhost", ca.pem(), Why.HOST);
    }
  }

  @Test
  void a_certificate_past_its_time() throws Exception {
    try (FalseHub hub = FalseHub.tls(ca.server("localhost", Duration.ofHours(-1)), "TLSv1.3")) {
      refuses(hub, "localhost", ca.pem(), Why.EXPIRED);
    }
  }

  @Test
  void an_old_tls() throws Exception {
    try (FalseHub hub = FalseHub.tls(ca.server("localhost"), "TLSv1.2")) {
      refuses(hub, "localhost", ca.pem(), Why.UNSAFE);
    }
  }

  @Test
  void no_tls_at_all() throws Exception {
    try (FalseHub hub = FalseHub.plain()) {
      refuses(hub, "localhost", ca.pem(), Why.UNSAFE);
    }
  }

  @Test
  void a_true_hub_that_asks_for_the_password_itself() throws Exception {
    try (FalseHub hub = FalseHub.tls(ca.server("localhost"), "TLSv1.3").asksForPassword()) {
      assertThat(trouble(at(hub.port(), "localhost", ca.pem())))
          .isEqualTo(new Untrusted(Why.UNSAFE));
      assertThat(hub.heard()).contains("loket_33_1").doesNotContain("rahasia");
    }
  }

  @Test
  void nobody_there() throws Exception {
    int port;
    try (FalseHub hub = FalseHub.plain()) {
      port = hub.port();
    }
    assertThat(trouble(at(port, "localhost", ca.pem()))).isEqualTo(new HubTrouble.Unreachable());
  }

  @Test
  void the_true_hub_under_another_name_or_with_another_file_is_not_trusted_either(TestHub hub)
      throws Exception {
    Enrolment e = hub.enrol("1");
    Address byNumber = new Address("127.0.0.1", e.address().port(), e.address().database());

    assertThat(trouble(new Enrolment(byNumber, e.user(), e.place(), e.ca())))
        .isEqualTo(new Untrusted(Why.HOST));
    assertThat(trouble(new Enrolment(e.address(), e.user(), e.place(), ca.pem())))
        .isEqualTo(new Untrusted(Why.AUTHORITY));
    assertThat(
            trouble(
                new Enrolment(
                    e.address(),
                    new Enrolment.User(e.user().role(), new Secret("wrong")),
                    e.place(),
                    e.ca())))
        .isEqualTo(new HubTrouble.Refused("28P01"));
    try (HubLink link = hub.link(e)) {
      assertThat(link.hello().place()).isEqualTo(e.place());
    }
  }
}
