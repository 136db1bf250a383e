package id.loket.ui.kit.keep;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forms that are not finished, so that a power cut loses at most the last second of typing: {@code
 * konsep.json} in the data folder, which is its user's alone. They name people, so they never leave
 * this machine, belong to one clerk, are deleted as soon as they are done with, and after a day at
 * the next time that anything is looked for or written. What could not be written or deleted is
 * tried again then, too.
 *
 * <p>Safe for use by several threads. {@link #keep} and {@link #drop} only note; a thread in the
 * background writes. A file that cannot be read or written is logged: the counter goes on without.
 */
public final class Drafts {

  private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);
  private static final Duration WANTED = Duration.ofDays(1);
  private static final TypeReference<Map<String, Draft>> ALL = new TypeReference<>() {};
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** One form of one clerk. */
  private record Draft(long at, JsonNode words) {}

  private final Path file;
  private final InstantSource clock;
  private final Executor later;
  private final Executor soon;
  private final Object disk = new Object();
  private final Map<String, Draft> drafts = new HashMap<>();
  private final Map<String, @Nullable Draft> unread = new HashMap<>();
  private boolean read;
  private boolean dirty;
  private boolean planned;

  private Drafts(Path file, InstantSource clock, Executor later, Executor soon) {
    this.file = file;
    this.clock = clock;
    this.later = later;
    this.soon = soon;
  }

  /** Reads nothing yet. */
  public static Drafts in(Path folder, InstantSource clock) {
    return in(
        folder,
        clock,
        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS),
        CompletableFuture.delayedExecutor(0, TimeUnit.SECONDS));
  }

  /** With executors that run what they get some time later; for tests. */
  static Drafts in(Path folder, InstantSource clock, Executor later, Executor soon) {
    return new Drafts(folder.resolve("konsep.json"), clock, later, soon);
  }

  /** On disk within about a second; of many in that second the last one. */
  public void keep(String clerk, String form, Object words) {
    note(clerk, form, new Draft(clock.millis(), JSON.valueToTree(words)), later);
  }

  /** The form was handed in or given up. */
  public void drop(String clerk, String form) {
    note(clerk, form, null, soon);
  }

  private void note(String clerk, String form, @Nullable Draft draft, Executor when) {
    String key = clerk + "/" + form;
    synchronized (this) {
      boolean known = read && !drafts.containsKey(key);
      if (draft == null && known && !dirty) {
        return;
      }
      put(key, draft);
      if (!read) {
        // What the file holds is not known yet; this goes over it.
        unread.put(key, draft);
      }
      dirty = true;
      if (planned && draft != null) {
        return;
      }
      planned = true;
    }
    when.execute(this::flush);
  }

  private void put(String key, @Nullable Draft draft) {
    if (draft == null) {
      drafts.remove(key);
    } else {
      drafts.put(key, draft);
    }
  }

  /** What that clerk had typed. Reads a file the first time: not on the screen's thread. */
  public <T> Optional<T> find(String clerk, String form, Class<T> type) {
    load();
    Draft draft;
    boolean owed;
    synchronized (this) {
      forgetOld();
      owed = dirty && !planned;
      planned |= owed;
      draft = drafts.get(clerk + "/" + form);
    }
    if (owed) {
      soon.execute(this::flush);
    }
    try {
      return draft == null ? Optional.empty() : Optional.of(JSON.treeToValue(draft.words(), type));
    } catch (IOException e) {
      LOG.warn("A draft cannot be read; the form begins empty");
      return Optional.empty();
    }
  }

  /** Writes what is unwritten; not on the screen's thread. */
  public void flush() {
    load();
    synchronized (disk) {
      Map<String, Draft> now;
      synchronized (this) {
        planned = false;
        forgetOld();
        if (!dirty) {
          return;
        }
        dirty = false;
        now = Map.copyOf(drafts);
      }
      try {
        if (now.isEmpty()) {
          Files.deleteIfExists(file);
        } else {
          WholeFile.write(file, JSON.writeValueAsBytes(now));
        }
      } catch (IOException e) {
        LOG.warn("Drafts were not written in {}", file, e);
        synchronized (this) {
          dirty = true;
        }
      }
    }
  }

  private void load() {
    synchronized (disk) {
      synchronized (this) {
        if (read) {
          return;
        }
      }
      Map<String, Draft> found = onDisk();
      synchronized (this) {
        drafts.clear();
        drafts.putAll(found);
        unread.forEach(this::put);
        unread.clear();
        read = true;
        forgetOld();
      }
    }
  }

  private void forgetOld() {
    Instant now = clock.instant();
    dirty |=
        drafts
            .values()
            .removeIf(d ->
                Duration.between(Instant.ofEpochMilli(d.at()), now).abs().compareTo(WANTED) >= 0);
  }

  private Map<String, Draft> onDisk() {
    try {
      return Files.exists(file) ? JSON.readValue(Files.readAllBytes(file), ALL) : Map.of();
    } catch (IOException e) {
      // Its message would quote what was typed.
      LOG.warn("Drafts in {} cannot be read: {}", file, e.getClass().getSimpleName());
      return Map.of();
    }
  }
}
