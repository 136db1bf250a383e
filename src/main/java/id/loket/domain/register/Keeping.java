package id.loket.domain.register;

import id.loket.domain.register.KeeperWord.BookClosed;
import id.loket.domain.register.KeeperWord.BookOpened;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a register is kept, as one desk sees it at one moment.
 *
 * @param book what this copy of the desk was told last, by the keeper that holds now; null: never
 * @param closed the keeper's own word that it gives no more numbers; null: it has not said so
 */
public record Keeping(
    RegisterName register,
    Keeper keeper,
    Here here,
    @Nullable BookOpened book,
    @Nullable BookClosed closed,
    Given given) {

  /** More numbers than a year's book has lines: a slip of the hand. */
  public static final int MOST = 999_999;

  /**
   * Who keeps it.
   *
   * @param desk null: each desk has a series of its own
   * @param version hash of the fact that says so; empty: it was never said
   */
  public record Keeper(@Nullable String desk, String version) {
    public static final Keeper EACH = new Keeper(null, "");
  }

  /**
   * The desk that looks.
   *
   * @param origin the copy of it that would write
   * @param label how its own series is named
   */
  public record Here(String desk, String origin, String label, int year) {}

  /**
   * Numbers of this year that are known here.
   *
   * @param own the last one of this desk's own series
   * @param kept the last one of the one series that this copy gave
   * @param highest the highest one of the one series that stands, whoever gave it
   */
  public record Given(int own, int kept, int highest) {}

  /** How it stands with giving numbers here. */
  public enum Standing {
    /** Each desk has its own series, so this one gives of its own. */
    EACH,
    /** This desk keeps it and knows with which number it goes on. */
    KEPT_HERE,
    /** This desk keeps it, and must be told the last number on paper first. */
    UNTOLD,
    /** Nobody keeps it: its keeper laid it down. */
    LAID_DOWN,
    /** Another desk keeps it. */
    ELSEWHERE
  }

  public Standing standing() {
    if (keeper.desk() == null) {
      return Standing.EACH;
    }
    if (closed != null) {
      return Standing.LAID_DOWN;
    }
    if (!keeper.desk().equals(here.desk())) {
      return Standing.ELSEWHERE;
    }
    return book == null ? Standing.UNTOLD : Standing.KEPT_HERE;
  }

  /** The number that this desk gives next, or so many later; empty: it gives none. */
  public Optional<RegisterNumber> next(int later) {
    return switch (standing()) {
      case EACH ->
          Optional.of(new RegisterNumber(here.year(), here.label(), given.own() + 1 + later, ""));
      case KEPT_HERE -> Optional.of(RegisterNumber.one(here.year(), last() + 1 + later));
      case UNTOLD, LAID_DOWN, ELSEWHERE -> Optional.empty();
    };
  }

  /** The last number of the one series as this copy knows it: told from paper, or given since. */
  public int last() {
    BookOpened told = book;
    return told == null || told.year() != here.year()
        ? given.kept()
        : Math.max(told.last(), given.kept());
  }
}
