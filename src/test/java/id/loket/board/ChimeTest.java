package id.loket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.loket.board.BoardModel.Call;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.sampled.LineUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChimeTest {

  private static final Call CALL =
      new Call("A012", "1", OffsetDateTime.parse("2026-11-23T08:00:00+07:00"), 1);

  private final List<byte[]> played = new ArrayList<>();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private int volume = 100;

  private Chime chime(Phrases phrases, Speaker speaker) {
    return new Chime(phrases, speaker, () -> volume, later::add);
  }

  private Chime chime() {
    return chime(Phrases.chime(), (format, samples) -> played.add(samples));
  }

  private void run() {
    while (!later.isEmpty()) {
      later.remove().run();
    }
  }

  @Test
  void the_clip_is_small_soft_and_two_seconds_long() throws IOException {
    try (InputStream in = ChimeTest.class.getResourceAsStream("/voice/chime.wav")) {
      assertThat(in.readAllBytes()).hasSizeLessThan(150_000);
    }
    Sound clip = Sound.clip("chime");

    assertThat(clip.format().getChannels()).isOne();
    assertThat(clip.format().getSampleSizeInBits()).isEqualTo(16);
    assertThat(clip.format().getSampleRate()).isIn(22_050f, 44_100f);
    assertThat(clip.length()).isBetween(Duration.ofMillis(1000), Duration.ofMillis(2500));
    assertThat(peak(clip.at(100))).isBetween(15_000, 30_000);
  }

  @Test
  void volume_makes_it_quieter_and_zero_silent() throws IOException {
    Sound clip = Sound.clip("chime");
    int full = peak(clip.at(100));

    assertThat(peak(clip.at(50))).isBetween(full / 4 - 2, full / 4 + 2);
    assertThat(peak(clip.at(0))).isZero();
    assertThat(clip.at(500)).isEqualTo(clip.at(100));
  }

  @Test
  void it_is_played_off_the_callers_thread() {
    Chime chime = chime();
    chime.play(CALL);
    assertThat(played).isEmpty();

    run();
    assertThat(played).hasSize(1);
  }

  @Test
  void at_volume_zero_nothing_is_played_and_it_takes_no_time() {
    volume = 0;
    Chime chime = chime();
    chime.play(CALL);
    run();

    assertThat(played).isEmpty();
    assertThat(chime.length(CALL)).isZero();
  }

  @Test
  void a_device_that_hangs_gathers_no_sounds() {
    Chime chime = chime();
    for (int i = 0; i < 50; i++) {
      chime.play(CALL);
    }
    assertThat(later).hasSize(2);

    run();
    chime.play(CALL);
    run();
    assertThat(played).hasSize(3);
  }

  static Stream<Speaker> broken() {
    return Stream.of(
        (format, samples) -> {
          throw new LineUnavailableException("busy");
        },
        (format, samples) -> {
          throw new IllegalArgumentException("no line");
        });
  }

  @ParameterizedTest
  @MethodSource("broken")
  void without_a_device_the_board_goes_on_silently(Speaker broken) {
    Chime chime = chime(Phrases.chime(), broken);
    for (int i = 0; i < 3; i++) {
      chime.play(CALL);
      run();
    }

    assertThat(chime.length(CALL)).isPositive();
  }

  @Test
  void this_machine_has_a_device_or_none_and_both_are_fine() {
    Chime chime = chime(Phrases.chime(), Speaker.system());
    volume = 1;
    chime.play(CALL);
    run();
  }

  @Test
  void words_are_clips_behind_the_chime() throws IOException {
    Phrases words = call -> List.of("chime", "chime", "chime");
    Chime chime = chime(words, (format, samples) -> played.add(samples));
    chime.play(CALL);
    run();

    Duration one = Sound.clip("chime").length();
    assertThat(played.getFirst()).hasSize(3 * Sound.clip("chime").at(100).length);
    assertThat(chime.length(CALL))
        .isBetween(one.multipliedBy(3).minusMillis(3), one.multipliedBy(3).plusMillis(3));
  }

  @Test
  void a_clip_that_is_missing_or_broken_is_silence() {
    Chime chime = chime(call -> List.of("no-such-clip"), (format, samples) -> played.add(samples));
    chime.play(CALL);
    run();

    assertThat(played).isEmpty();
    assertThat(chime.length(CALL)).isZero();
    assertThatThrownBy(() -> Sound.read(new ByteArrayInputStream(new byte[100])))
        .isInstanceOf(IOException.class);
  }

  private static int peak(byte[] samples) {
    ByteBuffer in = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN);
    int peak = 0;
    while (in.hasRemaining()) {
      peak = Math.max(peak, Math.abs(in.getShort()));
    }
    return peak;
  }
}
