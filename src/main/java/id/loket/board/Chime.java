package id.loket.board;

import id.loket.board.BoardModel.Call;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import javax.sound.sampled.LineUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a call be heard, on a thread of its own and never two at once. Without a sound device the
 * board is silent and still flashes; that is said once in the log, and tried again at each call.
 */
public final class Chime {
  private static final Logger LOG = LoggerFactory.getLogger(Chime.class);
  private static final int AT_ONCE = 2;

  /** Recalls and waiting announcements need no second reading. */
  private static final int KEPT = 16;

  private final Phrases phrases;
  private final Speaker speaker;
  private final IntSupplier volume;
  private final Executor thread;
  private final Map<List<String>, Sound> sounds =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Sound> eldest) {
          return size() > KEPT;
        }
      };
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicBoolean told = new AtomicBoolean();

  /**
   * @param volume 0 to 100, asked at each call; 0: nothing is played
   * @param thread plays one after the other; must not be that of the screen
   */
  public Chime(Phrases phrases, Speaker speaker, IntSupplier volume, Executor thread) {
    this.phrases = phrases;
    this.speaker = speaker;
    this.volume = volume;
    this.thread = thread;
  }

  /** For the running program; its thread keeps no program open. */
  public static Chime system(IntSupplier volume) {
    return new Chime(
        Phrases.chime(),
        Speaker.system(),
        volume,
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("loket-sound").factory()));
  }

  /** How long the sound of a call takes; nothing when it can't be read. */
  public Duration length(Call call) {
    try {
      return volume.getAsInt() <= 0 ? Duration.ZERO : sound(call).length();
    } catch (IOException e) {
      tell(e);
      return Duration.ZERO;
    }
  }

  /**
   * Returns at once and never fails. While one plays, one other waits; more are left out, since
   * only a device that hangs lets them pile up.
   */
  public void play(Call call) {
    int loud = volume.getAsInt();
    if (loud <= 0) {
      return;
    }
    if (waiting.incrementAndGet() > AT_ONCE) {
      waiting.decrementAndGet();
      return;
    }
    try {
      thread.execute(() -> {
        try {
          sounded(call, loud);
        } finally {
          waiting.decrementAndGet();
        }
      });
    } catch (RejectedExecutionException e) {
      waiting.decrementAndGet();
      tell(e);
    }
  }

  private void sounded(Call call, int loud) {
    try {
      Sound sound = sound(call);
      speaker.play(sound.format(), sound.at(loud));
      told.set(false);
    } catch (IOException
        | LineUnavailableException
        | IllegalArgumentException
        | IllegalStateException
        | SecurityException e) {
      tell(e);
    }
  }

  private synchronized Sound sound(Call call) throws IOException {
    List<String> clips = phrases.clips(call);
    Sound known = sounds.get(clips);
    if (known == null) {
      List<Sound> parts = new ArrayList<>();
      for (String clip : clips) {
        parts.add(Sound.clip(clip));
      }
      known = Sound.joined(parts);
      sounds.put(clips, known);
    }
    return known;
  }

  private void tell(Exception e) {
    if (told.compareAndSet(false, true)) {
      LOG.warn("The board is silent: {}", e.toString());
    }
  }
}
