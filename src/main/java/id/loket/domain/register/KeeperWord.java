package id.loket.domain.register;

import id.loket.domain.office.SettingFact;

/**
 * What a desk says of the book that it keeps. It holds only where that desk itself wrote it; it
 * needs no right, since the desk was named by one who has it.
 */
public sealed interface KeeperWord extends SettingFact {
  RegisterName register();

  String desk();

  /** The copy of the desk that says so. */
  String origin();

  /** Hash of the {@link KeeperNamed} by which it keeps the register. */
  String keeper();

  /** Of the numbers. */
  int year();

  /** The last number in the book. */
  int last();

  @Override
  default boolean authority() {
    return false;
  }

  /**
   * The last number on paper was told to the desk: it goes on with the next one.
   *
   * @param origin the copy of the desk that was told; one that goes on from it must be told anew
   */
  record BookOpened(
      RegisterName register, String desk, String origin, String keeper, int year, int last)
      implements KeeperWord {
    public BookOpened {
      check(year, last);
    }

    @Override
    public String subject() {
      return KeeperWord.subject(register, origin);
    }
  }

  /** The desk lays the book down, and gives no number after that one. */
  record BookClosed(
      RegisterName register, String desk, String origin, String keeper, int year, int last)
      implements KeeperWord {
    public BookClosed {
      check(year, last);
    }

    @Override
    public String subject() {
      return KeeperWord.subject(register, origin);
    }
  }

  static String subject(RegisterName register, String origin) {
    return "book/" + register.word() + "/" + origin;
  }

  private static void check(int year, int last) {
    if (year < 2000 || year > 2999 || last < 0 || last > Keeping.MOST) {
      throw new IllegalArgumentException("number " + last + " of " + year);
    }
  }
}
