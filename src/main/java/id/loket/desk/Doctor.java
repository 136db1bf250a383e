package id.loket.desk;

import id.loket.domain.office.OriginOpened;
import id.loket.journal.Origin;
import id.loket.store.Broken;
import id.loket.store.FactCodec;
import id.loket.store.HighWaterMark;
import id.loket.store.Inspection;
import id.loket.store.Store;
import id.loket.store.StoreException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Looks whether a data folder is well. Changes nothing, asks nobody and shows nothing about a
 * person.
 */
public final class Doctor {
  private static final long LEAST_FREE = 500L << 20;

  private final Path folder;
  private final Path state;
  private final PcClock pc;
  private final List<Finding> findings = new ArrayList<>();

  private Doctor(Path folder, Path state, PcClock pc) {
    this.folder = folder;
    this.state = state;
    this.pc = pc;
  }

  /**
   * One thing looked at.
   *
   * @param check what: {@code sqlite}, {@code file}, {@code chain}, {@code state}, {@code clock},
   *     {@code past}, {@code mark}, {@code disk}
   * @param word what was found; the sentence is {@code doctor.<check>.<word>}
   * @param args for the sentence
   */
  public record Finding(String check, boolean ok, String word, List<Object> args) {
    static Finding well(String check, Object... args) {
      return new Finding(check, true, "ok", List.of(args));
    }

    static Finding bad(String check, String word, Object... args) {
      return new Finding(check, false, word, List.of(args));
    }
  }

  /**
   * Examines a data folder.
   *
   * @param state the user's state folder, where the high-water mark lies
   */
  public static List<Finding> examine(Path folder, Path state, PcClock pc) {
    Doctor doctor = new Doctor(folder, state, pc);
    doctor.examine();
    return List.copyOf(doctor.findings);
  }

  private void examine() {
    if (!Store.exists(folder)) {
      findings.add(Finding.bad("file", "none", folder.toString()));
      return;
    }
    check("sqlite", () -> Finding.well("sqlite", Inspection.sqliteVersion()));
    try (Inspection look = Inspection.of(folder)) {
      check("file", () -> file(look));
      check("chain", () -> chain(look));
      check("state", () -> state(look));
      check("clock", () -> clock(look));
      past(look);
    } catch (StoreException e) {
      findings.add(cannot("file", e));
    }
    check("mark", this::mark);
    check("disk", this::disk);
  }

  private void check(String name, Supplier<Finding> work) {
    Finding finding;
    try {
      finding = work.get();
    } catch (StoreException e) {
      finding = cannot(name, e);
    }
    findings.add(finding);
  }

  private static Finding cannot(String check, StoreException e) {
    return switch (e.reason()) {
      case LOCKED -> Finding.bad(check, "locked");
      case NEWER -> Finding.bad(check, "newer");
      case NOT_WRITABLE -> Finding.bad(check, "notWritable");
      case DAMAGED, DISK_FULL, OTHER -> Finding.bad(check, "unreadable");
    };
  }

  private static Finding file(Inspection look) {
    return look.quickCheck().equals("ok") ? Finding.well("file") : Finding.bad("file", "damaged");
  }

  private static Finding chain(Inspection look) {
    Optional<Broken> broken = look.firstBroken();
    if (broken.isEmpty()) {
      return Finding.well("chain", look.journal().count());
    }
    Broken b = broken.get();
    return Finding.bad("chain", b.gap() ? "gap" : "changed", b.origin(), b.seq());
  }

  /** Where the journal itself is damaged, folding it anew would only write the damage down. */
  private static Finding state(Inspection look) {
    if (look.firstBroken().isPresent()) {
      return Finding.bad("state", "waits");
    }
    String digest = look.digest();
    String anew = look.digestOfJournal();
    return digest.equals(anew)
        ? Finding.well("state", digest)
        : Finding.bad("state", "differs", digest, anew);
  }

  private Finding clock(Inspection look) {
    Optional<Origin> origin = look.machine().get(OriginKeeper.ORIGIN).map(Origin::parse);
    if (origin.isEmpty()) {
      return Finding.well("clock");
    }
    boolean sample =
        Stream.concat(
                look.journal().happened(OriginKeeper.subject(origin.get())).stream(),
                look.aside().after(origin.get(), 0, 1).stream()
                    .flatMap(e -> FactCodec.decode(e).stream()))
            .anyMatch(h -> h.fact() instanceof OriginOpened o && o.sample());
    if (sample) {
      return new Finding("clock", true, "sample", List.of());
    }
    Instant now = pc.instant();
    Instant sure = Past.of(look.journal(), origin.get()).sure();
    if (SureTime.fits(now, sure, pc.built())) {
      return Finding.well("clock");
    }
    if (SureTime.isBefore(now, pc.built())) {
      return Finding.bad("clock", "beforeBuilt");
    }
    if (SureTime.isBroken(now)) {
      return Finding.bad("clock", "tooLate");
    }
    return Finding.bad("clock", sure != null && now.isBefore(sure) ? "behind" : "ahead");
  }

  /** What this copy wrote alone lies outside state and figures, and can be read here. */
  private void past(Inspection look) {
    look.aside()
        .summaries()
        .forEach(p ->
            findings.add(
                new Finding(
                    "past", true, "waits", List.of(p.desk(), p.entries(), p.from(), p.to()))));
    look.aside()
        .numbers()
        .forEach((day, numbers) ->
            findings.add(
                new Finding("past", true, "day", List.of(day, String.join(", ", numbers)))));
  }

  private Finding mark() {
    return HighWaterMark.canWrite(state)
        ? Finding.well("mark")
        : Finding.bad("mark", "notWritable", state.toString());
  }

  private Finding disk() {
    long free = Inspection.freeBytes(folder);
    long megabytes = free >> 20;
    return free >= LEAST_FREE
        ? Finding.well("disk", megabytes)
        : Finding.bad("disk", "low", megabytes);
  }
}
