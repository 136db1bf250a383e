package id.loket.print;

import java.time.LocalDate;

/**
 * The code that can reset one administrator once. A secret: it becomes a PDF where the person says,
 * never a job in the list.
 */
public record RecoverySheet(String office, String code, LocalDate day) {

  record Text(String office, String title, String code, String words, String made) {}

  Text text(Wording words) {
    return new Text(
        office,
        words.text("recovery.title"),
        code,
        words.text("recovery.words"),
        words.text("recovery.made", words.day(day)));
  }
}
