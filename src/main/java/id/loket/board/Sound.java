package id.loket.board;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Sound in memory: mono, 16 bit, little endian. Immutable. */
public final class Sound {
  private static final int BYTES = 2;

  private final AudioFormat format;
  private final byte[] samples;

  private Sound(AudioFormat format, byte[] samples) {
    this.format = format;
    this.samples = samples;
  }

  /** Reads a clip of the program. */
  public static Sound clip(String name) throws IOException {
    try (InputStream in = Sound.class.getResourceAsStream("/voice/" + name + ".wav")) {
      if (in == null) {
        throw new FileNotFoundException("voice/" + name + ".wav");
      }
      return read(in);
    }
  }

  static Sound read(InputStream wav) throws IOException {
    try (AudioInputStream in = AudioSystem.getAudioInputStream(new BufferedInputStream(wav))) {
      AudioFormat format = in.getFormat();
      if (format.getChannels() != 1
          || format.getSampleSizeInBits() != BYTES * 8
          || format.isBigEndian()
          || !format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED)) {
        throw new IOException("not mono, 16 bit: " + format);
      }
      return new Sound(format, in.readAllBytes());
    } catch (UnsupportedAudioFileException e) {
      throw new IOException("not a WAV file", e);
    }
  }

  /** One after the other. All must have one sample rate. */
  static Sound joined(List<Sound> parts) throws IOException {
    AudioFormat format = parts.getFirst().format;
    var all = new ByteArrayOutputStream();
    for (Sound part : parts) {
      if (!part.format.matches(format)) {
        throw new IOException("clips of different sample rates");
      }
      all.write(part.samples);
    }
    return new Sound(format, all.toByteArray());
  }

  public AudioFormat format() {
    return format;
  }

  public Duration length() {
    long frames = samples.length / BYTES;
    return Duration.ofMillis(Math.round(frames * 1000.0 / format.getSampleRate()));
  }

  /**
   * The samples as a device takes them.
   *
   * @param volume 0 to 100; the ear hears half of it as half as loud
   */
  byte[] at(int volume) {
    double share = Math.clamp(volume, 0, 100) / 100.0;
    double gain = share * share;
    ByteBuffer in = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer out = ByteBuffer.allocate(samples.length).order(ByteOrder.LITTLE_ENDIAN);
    while (in.remaining() >= BYTES) {
      out.putShort((short) Math.round(in.getShort() * gain));
    }
    return out.array();
  }
}
