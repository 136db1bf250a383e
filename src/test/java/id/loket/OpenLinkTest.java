package id.loket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** A link is given to the desktop's own command. */
class OpenLinkTest {
  private static final URI LINK = URI.create("https://wa.me/6281234567890?text=a%20b&c");

  @Test
  void it_stays_one_argument_on_both_systems() {
    assertThat(OpenLink.command("Windows 11", LINK))
        .containsExactly("rundll32", "url.dll,FileProtocolHandler", LINK.toString());
    assertThat(OpenLink.command("Linux", LINK)).containsExactly("xdg-open", LINK.toString());
  }
}
