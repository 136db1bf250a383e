package id.loket.domain.regency;

import id.loket.domain.office.SettingFact;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Something that the regency made known to its offices; of each subject the last holds. */
public sealed interface Published extends SettingFact {

  /** On that day the offices of the regency are closed. */
  record HolidayPublished(LocalDate date, String name) implements Published {
    public HolidayPublished {
      fits(name, 120);
    }

    @Override
    public String subject() {
      return subject(date);
    }

    public static String subject(LocalDate date) {
      return RegencyStream.subject("holiday", date);
    }
  }

  /**
   * Words for everybody who works at a desk.
   *
   * @param id by which it is changed or withdrawn
   * @param from the first day on which it is shown
   * @param until the last
   */
  record NoticePublished(String id, String text, LocalDate from, LocalDate until)
      implements Published {
    public static final int LONGEST = 300;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public NoticePublished {
      fits(text, LONGEST);
      if (!isId(id) || until.isBefore(from)) {
        throw new IllegalArgumentException("notice " + id + " " + from + ".." + until);
      }
    }

    public static boolean isId(String text) {
      return ID.matcher(text).matches();
    }

    @Override
    public String subject() {
      return subject(id);
    }

    public static String subject(String id) {
      return RegencyStream.subject("notice", id);
    }

    public boolean shownOn(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  /**
   * A service standard that the regency proposes.
   *
   * @param service its version counts what the regency published, from 1; without a decree, which
   *     is the camat's
   */
  record ServicePublished(Service service) implements Published {
    @Override
    public String subject() {
      return subject(service.code());
    }

    public static String subject(ServiceCode code) {
      return RegencyStream.subject("service", code.value());
    }
  }

  /**
   * What was published of that subject holds no longer.
   *
   * @param what the subject
   */
  record PublicationWithdrawn(String what) implements Published {
    @Override
    public String subject() {
      return what;
    }
  }

  /**
   * Whether a text can stand in one line on any screen: not empty, no control characters, and none
   * that turn the writing around, by which a text could pass for another.
   */
  static boolean isLine(String text) {
    return !text.isBlank() && text.codePoints().noneMatch(Published::misleads);
  }

  private static boolean misleads(int letter) {
    return Character.isISOControl(letter)
        || switch (Character.getType(letter)) {
          case Character.FORMAT,
              Character.SURROGATE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              true;
          default -> false;
        };
  }

  private static void fits(String text, int longest) {
    if (!isLine(text) || text.length() > longest) {
      throw new IllegalArgumentException("not a line of at most " + longest);
    }
  }
}
