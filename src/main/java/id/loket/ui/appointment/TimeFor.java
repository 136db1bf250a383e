package id.loket.ui.appointment;

import id.loket.ui.appointment.Choosing.By;
import id.loket.ui.appointment.Choosing.Standing;
import java.time.LocalDateTime;

/** What a time of the week is chosen for: a new appointment, or one that is moved. */
interface TimeFor {

  /** It is in front; a mark in the week means it. */
  boolean asks();

  /** Where the desk's sentences are said. */
  Notice notices();

  /**
   * Another time is meant, or more is known of it.
   *
   * @param says how it stands
   */
  void chosen(By by, Standing now, String says);

  /** Enter on a time that can be had. */
  void taken(LocalDateTime start);

  /** What the desk offered instead is accepted; the hand goes on. */
  void accepted(LocalDateTime start);

  /** There are no times to choose from. */
  void noService();

  /** The hand goes where a time is chosen. */
  void otherTime();
}
