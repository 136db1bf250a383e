package id.loket.desk;

import id.loket.desk.Step.Act;
import id.loket.desk.Step.Cut;
import id.loket.desk.Step.Deliver;
import id.loket.desk.Step.Exchange;
import id.loket.desk.Step.Line;
import id.loket.desk.Step.Mangle;
import id.loket.desk.Step.MarkThen;
import id.loket.desk.Step.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * What happens in a simulated office, drawn from its seed before anything of it is run.
 *
 * @param desks how many there are at the beginning
 */
record Schedule(long seed, int desks, List<Step> steps) {
  private static final int[] DESKS = {2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 5, 6, 8};

  /** So that any number of desks divides them about evenly. */
  private static final int MOST = 840;

  private static final int HOUR = 3600;
  private static final int DAY = 24 * HOUR;
  private static final int[] SET = {
    -10, 10, -10, 10, -HOUR, HOUR, -HOUR, HOUR, DAY, 365 * DAY, 365 * DAY
  };

  Schedule {
    steps = List.copyOf(steps);
  }

  static Schedule of(long seed) {
    Random random = new Random(seed);
    int desks = DESKS[random.nextInt(DESKS.length)];
    List<Step> steps = new ArrayList<>();
    int count = 14 + random.nextInt(13);
    int desk = 0;
    for (int no = 0; no < count; no++) {
      // a clerk does one thing after the other
      desk = random.nextBoolean() ? desk : random.nextInt(MOST);
      steps.add(step(no, desk, random));
    }
    return new Schedule(seed, desks, steps);
  }

  Schedule with(List<Step> fewer) {
    return new Schedule(seed, desks, fewer);
  }

  private static Step step(int no, int desk, Random random) {
    int dice = random.nextInt(200);
    if (dice < 104) {
      return new Act(no, desk, verb(random), random.nextInt(1000), random.nextInt(40));
    }
    if (dice < 130) {
      return new Step.Post(no, desk, random.nextInt(MOST), line(random));
    }
    if (dice < 155) {
      return new Deliver(no, random.nextInt(100), random.nextInt(3) == 0, random.nextInt(4) == 0);
    }
    if (dice < 174) {
      Cut[] cuts = Cut.values();
      Cut cut = random.nextInt(3) == 0 ? cuts[random.nextInt(cuts.length)] : Cut.NONE;
      return new Exchange(no, desk, line(random), cut);
    }
    return disaster(no, dice - 174, desk, random);
  }

  private static Step disaster(int no, int which, int desk, Random random) {
    return switch (which) {
      case 0, 1, 2, 3, 4 -> new Step.Poison(no, desk, random.nextInt(100_000));
      case 5, 6, 7, 8 -> new Step.SetClock(no, desk, SET[random.nextInt(SET.length)]);
      case 9, 10, 11 -> new Step.Crash(no, desk);
      case 12, 13 -> new Step.Restart(no, desk);
      case 14, 15, 16, 17 -> new Step.Backup(no, desk);
      case 18, 19, 20 ->
          new Step.Restore(no, desk, MarkThen.values()[random.nextInt(MarkThen.values().length)]);
      case 21, 22 -> new Step.Fork(no, desk);
      case 23, 24 -> new Step.HubBackup(no);
      default -> new Step.HubRestore(no);
    };
  }

  private static Verb verb(Random random) {
    int dice = random.nextInt(112);
    for (Verb verb : Verb.values()) {
      dice -= verb.weight;
      if (dice < 0) {
        return verb;
      }
    }
    throw new IllegalStateException("the weights are not 112");
  }

  private static Line line(Random random) {
    Mangle[] all = Mangle.values();
    Mangle mangle = random.nextBoolean() ? Mangle.NONE : all[random.nextInt(all.length)];
    int rows = random.nextInt(3) == 0 ? 1 + random.nextInt(6) : 1000;
    return new Line(random.nextInt(5) == 0, rows, mangle, random.nextInt(100_000));
  }

  @Override
  public String toString() {
    return steps.stream()
        .map(Step::toString)
        .collect(Collectors.joining("\n  ", desks + " desks, seed " + seed + "\n  ", ""));
  }
}
