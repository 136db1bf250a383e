package id.loket.ui.appointment;

import org.jspecify.annotations.Nullable;

/** Who is told of what is done in the form of a new appointment. */
interface FormHears {
  void changed();

  /** The hand goes on from the service. */
  void serviceTaken();

  /** The day and time are typed by hand. */
  void whenTyped(String words);

  /** Enter on the day and time. */
  void whenTaken();

  void toWeek();

  void weeks(int by);

  /** A telephone number or NIK stands there. */
  void known(String phone, @Nullable String nik);
}
