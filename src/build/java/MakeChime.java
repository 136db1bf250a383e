import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * Makes the board's "ding-dong", once, at development time; the result is committed. Two struck
 * tones a major third apart, soft in attack, each with three partials that fade at their own pace.
 *
 * <p>{@code java src/build/java/MakeChime.java src/main/resources/voice/chime.wav}
 */
public final class MakeChime {
  private static final float RATE = 22_050;
  private static final double SECONDS = 1.9;
  private static final double DONG_AT = 0.55;
  private static final double DING = 659.26; // E5
  private static final double DONG = 523.25; // C5
  private static final double PEAK = 0.75;

  private MakeChime() {}

  public static void main(String[] args) throws IOException {
    double[] wave = new double[(int) (SECONDS * RATE)];
    strike(wave, 0, DING, 0.9);
    strike(wave, DONG_AT, DONG, 1);
    double loudest = 0;
    for (int i = 0; i < wave.length; i++) {
      double left = (wave.length - i) / RATE;
      wave[i] *= Math.min(1, left / 0.15);
      loudest = Math.max(loudest, Math.abs(wave[i]));
    }
    ByteBuffer bytes = ByteBuffer.allocate(wave.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : wave) {
      bytes.putShort((short) Math.round(value / loudest * PEAK * Short.MAX_VALUE));
    }
    var format = new AudioFormat(RATE, 16, 1, true, false);
    var in = new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, wave.length);
    AudioSystem.write(in, AudioFileFormat.Type.WAVE, Path.of(args[0]).toFile());
  }

  private static void strike(double[] wave, double at, double hertz, double loud) {
    double[][] partials = {{1, 1, 2.6}, {2, 0.28, 4.5}, {3, 0.1, 7}};
    for (int i = (int) (at * RATE); i < wave.length; i++) {
      double t = i / RATE - at;
      double attack = 1 - Math.exp(-t / 0.004);
      for (double[] p : partials) {
        wave[i] +=
            loud * attack * p[1] * Math.exp(-t * p[2]) * Math.sin(2 * Math.PI * hertz * p[0] * t);
      }
    }
  }
}
