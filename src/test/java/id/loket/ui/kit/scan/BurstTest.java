package id.loket.ui.kit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.ui.kit.scan.Burst.Verdict;
import org.junit.jupiter.api.Test;

class BurstTest {

  private final Burst burst = new Burst(50);
  private long now = 1_000;

  private void type(String text, long gap) {
    for (int i = 0; i < text.length(); i++) {
      String c = text.substring(i, i + 1);
      now += gap;
      burst.character(c, now);
    }
  }

  @Test
  void six_fast_characters_and_enter_are_a_scan() {
    type("A012-7", 50);

    assertThat(burst.end(now + 50)).isEqualTo(Verdict.SCAN);
    assertThat(burst.code()).isEqualTo("A012-7");
    assertThat(burst.holding()).isFalse();
  }

  @Test
  void five_fast_characters_and_enter_are_typing() {
    type("36512", 5);

    assertThat(burst.end(now + 5)).isEqualTo(Verdict.REPLAY_THEN_PASS);
  }

  @Test
  void a_late_enter_makes_it_typing() {
    type("3302271708900001", 10);

    assertThat(burst.end(now + 51)).isEqualTo(Verdict.REPLAY_THEN_PASS);
  }

  @Test
  void slow_digits_are_replayed_one_by_one() {
    burst.character("3", now);

    assertThat(burst.character("3", now + 81)).isEqualTo(Verdict.REPLAY_THEN_HOLD);
    assertThat(burst.character("0", now + 162)).isEqualTo(Verdict.REPLAY_THEN_HOLD);
  }

  @Test
  void slow_digits_before_a_scan_are_no_part_of_it() {
    type("12", 90);
    now += 90;
    burst.character("3", now);
    type("302271", 10);

    assertThat(burst.end(now + 10)).isEqualTo(Verdict.SCAN);
    assertThat(burst.code()).isEqualTo("3302271");
  }

  @Test
  void another_key_ends_the_waiting() {
    type("123456", 5);

    assertThat(burst.other()).isEqualTo(Verdict.REPLAY_THEN_PASS);
    assertThat(burst.other()).isEqualTo(Verdict.PASS);
  }

  @Test
  void silence_is_noticed_after_the_gap_and_once() {
    type("1", 5);

    assertThat(burst.silent(now + 50)).isFalse();
    assertThat(burst.silent(now + 51)).isTrue();
    assertThat(burst.silent(now + 99)).isFalse();
  }

  @Test
  void a_key_held_down_is_not_kept_back_for_ever() {
    type("x".repeat(Burst.LONGEST), 30);

    assertThat(burst.character("x", now + 30)).isEqualTo(Verdict.REPLAY_THEN_HOLD);
  }
}
