package id.loket.domain.office;

import id.loket.journal.Fact;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A desk began to write: the first entry of its origin.
 *
 * @param sample the folder holds practice data (CONTOH)
 * @param authority the desk may write kinds of authority (staff, settings, catalogue)
 * @param continued what it goes on from, null for a new office
 */
public record OriginOpened(
    String desk, String machine, boolean sample, boolean authority, @Nullable Continued continued)
    implements Fact {

  /**
   * The incarnation before.
   *
   * @param suffix tells its ticket numbers of {@code day} from those of the incarnation before: b,
   *     c ...
   */
  public record Continued(String origin, long seq, String hash, LocalDate day, String suffix) {}

  @Override
  public Law law() {
    return Law.ADDITIVE;
  }
}
