package id.loket.domain.register;

import static id.loket.domain.Refusal.Code.BAD_NUMBER;
import static id.loket.domain.Refusal.Code.CLOCK_UNSURE;
import static id.loket.domain.Refusal.Code.NOT_KEEPER;
import static id.loket.domain.Refusal.Code.UNKNOWN_DESK;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.register.KeeperNamed.Why;
import id.loket.domain.register.KeeperWord.BookClosed;
import id.loket.domain.register.KeeperWord.BookOpened;
import id.loket.domain.register.Keeping.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who keeps a register, and from which number on. Nothing is changed here. */
public final class KeeperDecisions {
  private final Situation office;
  private final Keeping now;

  public KeeperDecisions(Situation office, RegisterName register) {
    this.office = office;
    this.now = office.keeping(register);
  }

  /**
   * Another desk, or each desk with its own series. The desk that keeps the register now lays it
   * down itself, here or before; else somebody must answer for its giving no numbers any more.
   *
   * @param desk null: each its own
   * @param known the desks of this office
   * @param dead the administrator's word for it
   */
  public Decision<KeeperNamed> name(@Nullable String desk, Collection<String> known, boolean dead) {
    if (desk != null && !known.contains(desk)) {
      throw RefusedException.of(UNKNOWN_DESK, desk);
    }
    if (Objects.equals(desk, now.keeper().desk()) && now.closed() == null) {
      return Decision.nothing(new KeeperNamed(now.register(), desk, Why.FREE));
    }
    List<Draft> facts = new ArrayList<>();
    Why why =
        switch (now.standing()) {
          case EACH -> Why.FREE;
          case LAID_DOWN -> Why.LAID_DOWN;
          case KEPT_HERE, UNTOLD -> {
            facts.add(draft(closing()));
            yield Why.LAID_DOWN;
          }
          case ELSEWHERE -> Why.DEAD;
        };
    if (why == Why.DEAD && !dead) {
      throw notKeeper("move");
    }
    KeeperNamed named = new KeeperNamed(now.register(), desk, why);
    facts.add(new Draft(named.subject(), null, named));
    return new Decision<>(facts, named);
  }

  /** The desk that keeps it lays it down, for somebody at a desk with the right to name another. */
  public Decision<Integer> layDown() {
    return switch (now.standing()) {
      case KEPT_HERE, UNTOLD -> new Decision<>(List.of(draft(closing())), now.last());
      case LAID_DOWN -> Decision.nothing(now.last());
      case EACH -> throw notKeeper("each");
      case ELSEWHERE -> throw notKeeper("elsewhere");
    };
  }

  /** The keeper is told where the book on paper stands. */
  public Decision<Integer> told(int last) {
    if (last < 0 || last > Keeping.MOST) {
      throw RefusedException.of(BAD_NUMBER, "range", last);
    }
    if (now.keeper().desk() != null && last < now.given().highest()) {
      throw RefusedException.of(BAD_NUMBER, "lower", last, now.given().highest());
    }
    if (office.now().unsure()) {
      throw RefusedException.of(CLOCK_UNSURE, office.now().at().toLocalDateTime());
    }
    Keeping.Here here = now.here();
    boolean mine = here.desk().equals(now.keeper().desk());
    if (!mine) {
      throw notKeeper(now.standing() == Standing.EACH ? "each" : "elsewhere");
    }
    BookOpened opened =
        new BookOpened(
            now.register(), here.desk(), here.origin(), now.keeper().version(), here.year(), last);
    return opened.equals(now.book())
        ? Decision.nothing(last)
        : new Decision<>(List.of(draft(opened)), last);
  }

  private BookClosed closing() {
    Keeping.Here here = now.here();
    return new BookClosed(
        now.register(),
        here.desk(),
        here.origin(),
        now.keeper().version(),
        here.year(),
        Math.min(now.last(), Keeping.MOST));
  }

  private static Draft draft(KeeperWord word) {
    return new Draft(word.subject(), null, word);
  }

  private RefusedException notKeeper(String how) {
    return notKeeper(now, how);
  }

  /** Why no number is given or nothing moved here: who keeps it, and what to do. */
  public static RefusedException notKeeper(Keeping now, String how) {
    String keeper = now.keeper().desk();
    return RefusedException.of(NOT_KEEPER, how, keeper == null ? "" : keeper, now.here().desk());
  }

  /** Likewise, by how it stands. */
  public static RefusedException notKeeper(Keeping now) {
    return notKeeper(
        now,
        switch (now.standing()) {
          case EACH, KEPT_HERE -> "each";
          case UNTOLD -> "untold";
          case LAID_DOWN -> "laidDown";
          case ELSEWHERE -> "elsewhere";
        });
  }
}
