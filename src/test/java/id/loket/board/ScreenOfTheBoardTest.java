package id.loket.board;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.board.ScreenChoice.Full;
import id.loket.board.ScreenChoice.Nowhere;
import id.loket.board.ScreenChoice.Windowed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which screen the board takes. */
class ScreenOfTheBoardTest {

  private static final Monitor DESK = monitor(0, 0, 1366, 768, true);
  private static final Monitor TV = monitor(1, 1366, 1920, 1080, false);
  private static final Monitor SIDE = monitor(2, -1280, 1280, 1024, false);

  private static Monitor monitor(int index, double x, double width, double height, boolean main) {
    return new Monitor(index, new Monitor.Area(x, 0, width, height), 1, main);
  }

  private static ScreenChoice choose(List<Monitor> all, String saved, Monitor clerk, boolean ask) {
    return ScreenChoice.of(all, saved, clerk, ask);
  }

  @Test
  void the_second_screen_is_taken_without_a_choice() {
    assertThat(choose(List.of(DESK, TV), null, DESK, false)).isEqualTo(new Full(TV));
    assertThat(choose(List.of(TV, DESK), null, DESK, false)).isEqualTo(new Full(TV));
  }

  @Test
  void the_clerks_screen_is_never_covered_wherever_that_is() {
    assertThat(choose(List.of(DESK, TV), null, TV, false)).isEqualTo(new Full(DESK));
    assertThat(choose(List.of(DESK, TV), TV.id(2), TV, true)).isEqualTo(new Full(DESK));
    assertThat(choose(List.of(DESK, TV), null, null, false)).isEqualTo(new Full(TV));
  }

  @Test
  void with_one_screen_it_is_a_window_if_asked_for_else_nothing() {
    assertThat(choose(List.of(DESK), null, DESK, true)).isEqualTo(new Windowed());
    assertThat(choose(List.of(DESK), TV.id(2), DESK, true)).isEqualTo(new Windowed());
    assertThat(choose(List.of(DESK), TV.id(2), DESK, false)).isEqualTo(new Nowhere());
    assertThat(choose(List.of(), null, null, true)).isEqualTo(new Nowhere());
  }

  @Test
  void the_chosen_screen_is_known_again() {
    assertThat(choose(List.of(DESK, TV, SIDE), SIDE.id(3), DESK, false)).isEqualTo(new Full(SIDE));
    Monitor moved = new Monitor(1, SIDE.area(), 1, false);
    Monitor after = new Monitor(2, TV.area(), 1, false);
    assertThat(choose(List.of(DESK, moved, after), SIDE.id(3), DESK, false))
        .isEqualTo(new Full(moved));
  }

  @Test
  void while_the_chosen_one_of_three_is_gone_no_other_is_taken() {
    assertThat(choose(List.of(DESK, SIDE), TV.id(3), DESK, false)).isEqualTo(new Nowhere());
    assertThat(choose(List.of(DESK, TV, SIDE), TV.id(3), DESK, false)).isEqualTo(new Full(TV));
  }

  @Test
  void another_resolution_or_place_is_still_the_same_screen() {
    Monitor smaller = monitor(1, 1366, 1280, 720, false);
    Monitor left = monitor(0, -1920, 1920, 1080, false);
    Monitor desk = monitor(1, 0, 1366, 768, true);
    assertThat(choose(List.of(DESK, smaller), TV.id(2), DESK, false)).isEqualTo(new Full(smaller));
    assertThat(choose(List.of(left, desk), TV.id(2), desk, false)).isEqualTo(new Full(left));
  }

  @Test
  void a_damaged_setting_means_no_choice() {
    assertThat(choose(List.of(DESK, TV), "?", DESK, false)).isEqualTo(new Full(TV));
  }
}
