package id.loket.print.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.loket.fixture.FakeReceiptPrinter;
import id.loket.print.PrintFailure;
import id.loket.print.PrintThreads;
import id.loket.print.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A receipt printer on the network. */
class TcpPrinterTest {

  private final TcpPrinter printer = new TcpPrinter(PrintThreads.forDrivers());

  @Test
  void it_gets_the_bytes_as_they_are() throws Exception {
    byte[] slip = {27, 64, 65, 48, 49, 50, 0, -1};
    try (var there = FakeReceiptPrinter.atAnyPort()) {
      printer.send("127.0.0.1", there.port(), slip);

      assertThat(there.slip()).containsExactly(slip);
    }
  }

  @Test
  @Timeout(5)
  void a_closed_port_is_told() throws Exception {
    int nobody = FakeReceiptPrinter.closedPort();

    assertThat(failure("127.0.0.1", nobody)).isEqualTo(Reason.NOT_REACHED);
  }

  @Test
  void a_name_that_nobody_knows_is_told() {
    assertThat(failure("printer.invalid", PrinterTarget.Tcp.USUAL_PORT))
        .isEqualTo(Reason.NOT_REACHED);
  }

  @Test
  void a_port_that_cannot_be_is_told() {
    assertThat(failure("127.0.0.1", 70_000)).isEqualTo(Reason.NOT_REACHED);
  }

  @Test
  @Timeout(10)
  void a_printer_that_takes_nothing_is_left_after_the_limit() throws Exception {
    var impatient = new TcpPrinter(PrintThreads.forDrivers(), Duration.ofMillis(200));
    try (var stuck = new java.net.ServerSocket(0, 1)) {
      // More than both ends can buffer: the write blocks, as with a printer out of paper.
      byte[] endless = new byte[64 << 20];

      var failure =
          catchThrowableOfType(
              PrintFailure.class, () -> impatient.send("127.0.0.1", stuck.getLocalPort(), endless));

      assertThat(failure.reason()).isEqualTo(Reason.NO_ANSWER);
    }
  }

  private Reason failure(String host, int port) {
    return catchThrowableOfType(PrintFailure.class, () -> printer.send(host, port, new byte[] {65}))
        .reason();
  }
}
