package id.loket.ui.counter;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** For how long a person is set aside, as a clerk types it. */
final class Minutes {
  /** A working day. */
  static final int MOST = 480;

  private static final Pattern TYPED =
      Pattern.compile("([0-9]{1,4})\\s*(m|mnt|menit|min|minutes?)?");

  private Minutes() {}

  /** 0 when nothing is typed: until somebody resumes it. Empty when it is no such number. */
  static OptionalInt read(String typed) {
    String plain = typed.strip().toLowerCase(java.util.Locale.ROOT);
    if (plain.isEmpty()) {
      return OptionalInt.of(0);
    }
    var m = TYPED.matcher(plain);
    if (!m.matches()) {
      return OptionalInt.empty();
    }
    int minutes = Integer.parseInt(m.group(1));
    return minutes < 1 || minutes > MOST ? OptionalInt.empty() : OptionalInt.of(minutes);
  }
}
