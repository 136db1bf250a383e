package id.loket.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.ui.OnFx;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the room sees and hears while counters work on a real desk. */
class BoardGoesLiveTest {

  @TempDir Path folder;
  private BoardRoom room;
  private BoardRoom.Shown shown;

  @BeforeEach
  void open() {
    OnFx.run(() -> room = new BoardRoom(folder, true));
  }

  @AfterEach
  void close() {
    OnFx.run(() -> {
      if (shown != null) {
        shown.controller().hidden();
      }
      room.close();
    });
  }

  private void show() {
    shown = room.shown(1366, 768);
  }

  private Node node(String id) {
    return shown.scene().lookup(id);
  }

  private String text(String id) {
    return ((Label) node(id)).getText();
  }

  private Set<String> tile() {
    return node("#tile").getPseudoClassStates().stream()
        .map(PseudoClass::getPseudoClassName)
        .filter(Set.of("flash", "steady")::contains)
        .collect(Collectors.toSet());
  }

  private List<String> rows() {
    return node("#rows").lookupAll(".board-row-number").stream()
        .map(n -> ((Label) n).getText())
        .toList();
  }

  @Test
  void it_welcomes_before_the_first_call() {
    OnFx.run(() -> {
      show();
      assertThat(node("#welcome").isVisible()).isTrue();
      assertThat(node("#called").isVisible()).isFalse();
      assertThat(text("#office")).isEqualTo("Kecamatan Purwokerto Utara");
      assertThat(text("#clock")).isEqualTo("08.00");
      assertThat(text("#date")).isEqualTo("Senin, 23 November 2026");
      assertThat(node("#sample").isVisible()).isTrue();
      assertThat(node("#protocol").isVisible()).isFalse();
      assertThat(text("#info")).contains("GRATIS").contains("0281-123456");
    });
  }

  @Test
  void a_call_is_seen_and_heard_as_soon_as_it_is_committed() {
    OnFx.run(() -> {
      show();
      room.office.arrive("1");
      assertThat(text("#next .board-next-tickets")).isEqualTo("A001");
      room.office.callNext("1");

      assertThat(text("#number")).isEqualTo("A001");
      assertThat(text("#to")).isEqualTo("menuju Loket 1");
      assertThat(room.heard).hasSize(1);
      assertThat(tile()).containsExactly("flash");
    });
  }

  @Test
  void two_quick_calls_come_one_after_the_other() {
    OnFx.run(() -> {
      show();
      room.office.arrive("1");
      room.office.arrive("1");
      room.office.callNext("1");
      room.office.later(1);
      room.office.callNext("2");
      assertThat(text("#number")).isEqualTo("A001");
      assertThat(rows()).containsExactly("A002");
      assertThat(room.heard).hasSize(1);

      room.millis += 4000;
      room.office.arrive("1");
      assertThat(text("#number")).isEqualTo("A002");
      assertThat(rows()).containsExactly("A001");
      assertThat(room.heard).hasSize(2);
    });
  }

  @Test
  void a_recall_flashes_again_and_says_so() {
    OnFx.run(() -> {
      show();
      room.office.arrive("1");
      room.office.callNext("1");
      room.millis += 60_000;
      room.office.later(60);
      room.office.recall("1");

      assertThat(text("#caption")).isEqualTo("Panggilan ke-2");
      assertThat(room.heard).hasSize(2);
      assertThat(tile()).containsExactly("flash");
    });
  }

  @Test
  void where_less_motion_is_wanted_nothing_flashes() {
    OnFx.run(() -> {
      room.still = true;
      show();
      room.office.arrive("1");
      room.office.callNext("1");

      assertThat(tile()).containsExactly("steady");
    });
  }

  @Test
  void it_flashes_three_seconds_at_least_and_three_times_a_second_at_most() {
    assertThat(id.loket.board.Announcements.LENGTH.toMillis()).isGreaterThanOrEqualTo(3000);
    assertThat(1000 / (2 * Flash.HALF.toMillis())).isLessThanOrEqualTo(3);
  }

  @Test
  void volume_zero_is_silent_and_still_flashes() {
    OnFx.run(() -> {
      room.file.change(s -> s.withVolume(0));
      show();
      room.office.arrive("1");
      room.office.callNext("1");

      assertThat(room.heard).isEmpty();
      assertThat(tile()).containsExactly("flash");
    });
  }

  @Test
  void a_call_that_is_taken_back_leaves_the_board() {
    OnFx.run(() -> {
      show();
      room.office.arrive("1");
      room.office.callNext("1");
      room.office.cancelCall("1");

      assertThat(node("#welcome").isVisible()).isTrue();
      assertThat(tile()).isEmpty();
    });
  }

  @Test
  void the_protocol_is_told_while_it_is_in_force() {
    OnFx.run(() -> {
      show();
      room.office.protocol(true, true);
      assertThat(text("#protocol")).contains("masker");
      room.office.protocol(true, false);
      assertThat(text("#protocol")).doesNotContain("masker");
      room.office.protocol(false, true);
      assertThat(node("#protocol").isVisible()).isFalse();
    });
  }

  @Test
  void a_logo_takes_the_place_of_the_letter_and_a_broken_one_does_not() {
    OnFx.run(() -> {
      show();
      assertThat(node("#letter").isVisible()).isTrue();
      room.office.name("Kecamatan X", "bm9wZQ==");
      assertThat(node("#letter").isVisible()).isTrue();
      room.office.name(
          "Kecamatan X",
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAA"
              + "AABJRU5ErkJggg==");
      assertThat(node("#letter").isVisible()).isFalse();
      assertThat(text("#office")).isEqualTo("Kecamatan X");
    });
  }

  @Test
  void closed_it_hears_no_more() {
    OnFx.run(() -> {
      show();
      shown.controller().hidden();
      room.office.arrive("1");
      room.office.callNext("1");

      assertThat(room.heard).isEmpty();
      assertThat(node("#welcome").isVisible()).isTrue();
    });
  }
}
