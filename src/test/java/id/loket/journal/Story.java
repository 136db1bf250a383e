package id.loket.journal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of one subject, made by desks that have seen what the test says they have. */
final class Story {
  private static final Happened.When WHEN =
      new Happened.When(OffsetDateTime.parse("2026-11-22T08:00:00+07:00"), false, "test");

  private final List<Happened<?>> all = new ArrayList<>();
  private long stamp = 1000;

  /** What happens in these stories. */
  sealed interface Deed extends Fact {}

  record Step(String name, int reach, boolean undoable) implements Deed {
    @Override
    public Law law() {
      return Law.EXCLUSIVE;
    }
  }

  record Value(String value) implements Deed {
    @Override
    public Law law() {
      return Law.REGISTER;
    }
  }

  record Note(String text) implements Deed {
    @Override
    public Law law() {
      return Law.ADDITIVE;
    }

    @Override
    public boolean undoable() {
      return true;
    }
  }

  static Step issued() {
    return new Step("issued", 0, true);
  }

  static Step called() {
    return new Step("called", 2, true);
  }

  static Step begun() {
    return new Step("begun", 3, true);
  }

  static Step finished() {
    return new Step("finished", 4, true);
  }

  static Step cancelled() {
    return new Step("cancelled", 1, true);
  }

  static Step printed() {
    return new Step("printed", 1, false);
  }

  Happened<?> at(String desk, @Nullable Happened<?> on, Fact fact) {
    return at(desk, "act-" + (all.size() + 1), on, fact);
  }

  Happened<?> at(String desk, String act, @Nullable Happened<?> on, Fact fact) {
    return put(desk, act, on == null ? null : on.hash(), ++stamp, fact);
  }

  Happened<?> put(String desk, String act, @Nullable String on, long when, Fact fact) {
    String hash = String.format("h%03d-%s", all.size() + 1, fact);
    var position = new Happened.Position(when, desk + ".x", all.size() + 1);
    Happened<?> h = new Happened<>(hash, position, act, "sari", WHEN, on, fact);
    all.add(h);
    return h;
  }

  Happened<?> undo(String desk, Happened<?> target) {
    return at(desk, target, new ActUndone(target.act()));
  }

  List<Happened<?>> all() {
    return all;
  }

  FoldLaw.Standing<Deed> standing() {
    return FoldLaw.standing(all, Deed.class);
  }

  List<String> hashes() {
    return standing().facts().stream().map(Happened::hash).toList();
  }

  List<String> conflicts() {
    return standing().conflicts().stream().map(Happened::hash).toList();
  }
}
