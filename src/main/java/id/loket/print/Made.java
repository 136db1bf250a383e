package id.loket.print;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of one print.
 *
 * @param at office time, with the office's offset
 * @param counter that asked for it, null where none did
 * @param sample from a CONTOH folder
 * @param copy not the first one: SALINAN
 * @param by who made the copy, where a clerk asked for it; a first one names nobody but who signs
 */
public record Made(
    OffsetDateTime at,
    @Nullable String counter,
    boolean sample,
    boolean copy,
    @Nullable String by) {

  public Made(OffsetDateTime at, @Nullable String counter, boolean sample, boolean copy) {
    this(at, counter, sample, copy, null);
  }

  Made again() {
    return new Made(at, counter, sample, true, by);
  }
}
