package id.loket.print;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import id.loket.fixture.PostScript;
import id.loket.fixture.Slips;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A page goes to the printer that was named, and to no other. */
class PaperToPrinterTest {

  private final Paper paper = new Papers(Wording.indonesian()).ticket(Slips.plain(), Width.MM80);

  @Test
  void a_printer_gets_the_page_without_a_dialog() throws PrintFailure {
    var out = new ByteArrayOutputStream();

    paper.toPrinter(PostScript.printer(out));

    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> assertThat(out.toString(US_ASCII)).startsWith("%!PS").contains("showpage"));
  }

  @Test
  @SuppressWarnings("NullAway")
  void without_a_printer_nothing_goes_to_the_default_queue() {
    assertThatNullPointerException().isThrownBy(() -> paper.toPrinter(null));
  }
}
