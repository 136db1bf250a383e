package id.loket;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketState;
import id.loket.domain.staff.Clerk;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A clerk's first visitor of the day, by keyboard alone, in the whole program as {@link
 * OfficeWindow} puts it together, in an office's own folder: from sign-in with empty forms over
 * arrival, ticket and call to finish. Every key counts, those that are typed too.
 */
class OfficeJourneyTest {
  @TempDir Path folder;
  @AutoClose private WholeOffice here;
  private int counted;

  @BeforeEach
  void open() {
    here = new WholeOffice(folder);
  }

  @Test
  void from_an_empty_sign_in_to_the_first_visitor_served_in_32_keys() {
    assertThat(here.desk.sample()).isFalse();

    assertThat(here.typed()).as("the login is asked, nothing is filled in").isEmpty();
    here.hand.type("sari");
    here.hand.press(KeyCode.TAB);
    assertThat(here.typed()).as("the password is asked, nothing is filled in").isEmpty();
    here.hand.type(WholeOffice.PASSWORD);
    here.hand.press(KeyCode.ENTER);
    here.until(() -> here.office.session.clerk().isPresent());
    here.settled();
    assertThat(here.office.session.clerk().map(Clerk::login)).contains("sari");
    assertThat(keys()).as("login, Tab, password, Enter").isEqualTo(4 + 1 + 15 + 1);

    assertThat(tickets()).isEmpty();
    here.hand.press(KeyCode.F2);
    here.hand.type("11");
    // Only now can Enter be no scanner's.
    here.until(() -> here.typed().equals("11"));
    here.hand.press(KeyCode.ENTER);
    here.until(() -> tickets().size() == 1);
    here.settled();
    assertThat(tickets().getFirst().inHand().code()).isEqualTo("SKTM");
    assertThat(keys()).as("F2, 1, 1, Enter").isEqualTo(4);

    here.hand.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    here.settled();
    here.hand.type("2");
    here.hand.press(KeyCode.ENTER);
    here.until(() -> here.office.session.counter().isPresent());
    here.settled();
    assertThat(keys()).as("Ctrl+2, 2, Enter").isEqualTo(4);

    here.hand.press(KeyCode.F5);
    here.until(() -> front() instanceof TicketState.Called);
    here.settled();
    here.hand.press(KeyCode.ENTER);
    here.until(() -> front() instanceof TicketState.Serving);
    here.settled();
    here.hand.press(KeyCode.F12);
    here.until(() -> front() == null);
    assertThat(keys()).as("F5, Enter, F12").isEqualTo(3);

    assertThat(tickets().getFirst().state()).isInstanceOf(TicketState.Done.class);
    assertThat(here.hand.keys()).as("all keys of the journey").isEqualTo(32);
  }

  /** Since the last time this was asked. */
  private int keys() {
    int since = here.hand.keys() - counted;
    counted = here.hand.keys();
    return since;
  }

  private TicketState front() {
    String counter = here.office.session.counter().orElseThrow();
    return here.desk.look(s -> s.queue().at(counter).map(Ticket::state).orElse(null));
  }

  private List<Ticket> tickets() {
    return here.desk.look(s -> List.copyOf(s.queue().tickets()));
  }
}
