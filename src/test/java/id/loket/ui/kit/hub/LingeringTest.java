package id.loket.ui.kit.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Which tickets bear the mark of what is not yet at a hub. */
class LingeringTest {
  private final Lingering lingering = new Lingering();

  private Set<String> after(int seconds, boolean cut, String... lacking) {
    return lingering.of(Set.of(lacking), cut, TimeUnit.SECONDS.toNanos(seconds));
  }

  @Test
  void in_step_nothing_is_marked_for_the_blink_that_it_takes() {
    assertThat(after(0, false, "ticket/a")).isEmpty();
    assertThat(lingering.ripens()).as("it is looked at again").isTrue();
    assertThat(after(1, false)).isEmpty();
    assertThat(lingering.ripens()).isFalse();
  }

  @Test
  void what_stays_unsent_is_marked_after_a_moment_and_no_longer_than_it_is_unsent() {
    after(0, false, "ticket/a");
    after(3, false, "ticket/a", "ticket/b");

    assertThat(after(5, false, "ticket/a", "ticket/b")).containsExactly("ticket/a");
    assertThat(after(8, false, "ticket/a", "ticket/b"))
        .containsExactlyInAnyOrder("ticket/a", "ticket/b");
    assertThat(after(9, false, "ticket/b")).containsExactly("ticket/b");
    assertThat(after(10, false, "ticket/a", "ticket/b"))
        .as("written about again: a new moment")
        .containsExactly("ticket/b");
  }

  @Test
  void while_the_line_is_cut_all_of_it_is_marked_at_once() {
    assertThat(after(0, true, "ticket/a")).containsExactly("ticket/a");
    assertThat(lingering.ripens()).isFalse();
  }
}
