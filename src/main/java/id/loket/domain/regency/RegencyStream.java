package id.loket.domain.regency;

import id.loket.journal.Header;
import id.loket.journal.Origin;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are of the regency's stream. By their origin alone: its desk code is given to no
 * desk, and a hub takes it from nobody but {@code loket hub publish}.
 */
public final class RegencyStream {
  /** No desk is ever enrolled under it. */
  public static final String DESK = "0";

  private static final String SUBJECTS = "regency/";
  private static final Pattern REGENCY = Pattern.compile("[0-9]{2}\\.[0-9]{2}");
  private static final Pattern OFFICE = Pattern.compile("[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}");

  private RegencyStream() {}

  public static boolean has(Origin origin) {
    return origin.desk().equals(DESK);
  }

  public static boolean has(String origin) {
    return origin.startsWith(DESK + ".");
  }

  /** The pseudo-office of an office's regency; null where that code belongs to none. */
  public static @Nullable String of(String office) {
    return OFFICE.matcher(office).matches() ? office.substring(0, 5) : null;
  }

  public static boolean isRegency(String code) {
    return REGENCY.matcher(code).matches();
  }

  /** Under which a publication is kept, apart from all that an office settles itself. */
  static String subject(String sort, Object key) {
    return SUBJECTS + sort + "/" + key;
  }

  /**
   * Whether an entry of the stream, by what its header says, belongs to what that office reads: of
   * its own regency, and about nothing that the office has itself.
   */
  public static boolean admits(Header h, String office) {
    boolean opens = h.seq() == 1;
    return h.office().equals(of(office))
        && (opens
            ? h.subject().equals("origin/" + h.origin().text())
            : h.subject().startsWith(SUBJECTS));
  }
}
