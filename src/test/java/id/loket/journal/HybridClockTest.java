package id.loket.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Stamps order what happened, whatever the PC's clock does. */
class HybridClockTest {
  private static final long NOW = 1_795_300_000_000L;

  private final HybridClock clock = new HybridClock();

  @Test
  void stamps_of_one_millisecond_count_on() {
    assertThat(clock.next(NOW, 0)).isEqualTo(Stamp.of(NOW, 0));
    assertThat(clock.next(NOW, 0)).isEqualTo(Stamp.of(NOW, 1));
    assertThat(clock.next(NOW + 1, 0)).isEqualTo(Stamp.of(NOW + 1, 0));
  }

  @Test
  void a_full_counter_carries_into_the_milliseconds() {
    clock.startAfter(Stamp.of(NOW, 0xffff));

    long next = clock.next(NOW, 0);

    assertThat(Stamp.millis(next)).isEqualTo(NOW + 1);
    assertThat(next).isEqualTo(Stamp.of(NOW + 1, 0));
  }

  @Test
  void a_clock_set_back_does_not_set_stamps_back() {
    long before = clock.next(NOW, 0);

    assertThat(clock.next(NOW - 3_600_000, 0)).isEqualTo(before + 1);
  }

  @Test
  void a_subject_that_runs_ahead_lifts_its_own_stamp_and_not_the_clock() {
    long ahead = Stamp.of(NOW + 86_400_000, 5);

    assertThat(clock.next(NOW, ahead)).isEqualTo(ahead + 1);
    assertThat(clock.next(NOW, 0)).isEqualTo(Stamp.of(NOW, 1));
  }

  @Test
  void it_goes_on_after_what_an_earlier_run_gave_in_the_same_millisecond() {
    clock.startAfter(Stamp.of(NOW, 9));
    clock.startAfter(Stamp.of(NOW, 3));

    assertThat(clock.next(NOW, 0)).isEqualTo(Stamp.of(NOW, 10));
  }

  @Test
  void a_stamp_of_the_year_2100_or_later_is_broken() {
    assertThat(Stamp.isBroken(Stamp.of(4_102_444_800_000L, 0) - 1)).isFalse();
    assertThat(Stamp.isBroken(Stamp.of(4_102_444_800_000L, 0))).isTrue();
    assertThat(Stamp.isBroken(Long.MAX_VALUE)).isTrue();
    assertThat(Stamp.isBroken(-1)).isTrue();
  }
}
