package id.loket.board;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** Where sound comes out. Plays to the end before it returns. */
public interface Speaker {

  /**
   * Plays samples.
   *
   * @throws LineUnavailableException another program has the device
   * @throws IllegalArgumentException there is no device
   */
  void play(AudioFormat format, byte[] samples) throws LineUnavailableException;

  /** The machine's usual one; looked up at each call, since it may be plugged in meanwhile. */
  static Speaker system() {
    return (format, samples) -> {
      try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
        line.open(format);
        line.start();
        line.write(samples, 0, samples.length);
        line.drain();
      }
    };
  }
}
