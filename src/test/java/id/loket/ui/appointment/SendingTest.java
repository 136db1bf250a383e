package id.loket.ui.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What WhatsApp is opened with. */
class SendingTest {
  @Test
  void a_link_names_the_number_without_its_plus_and_keeps_blanks_lines_and_signs_of_the_text() {
    assertThat(Sending.link("+6281234567890", "Janji 92D-57QK:\nSelasa & 1+1 = 2?"))
        .hasToString(
            "https://wa.me/6281234567890?text=Janji%2092D-57QK%3A%0ASelasa%20%26%201%2B1%20%3D%202%3F");
  }
}
