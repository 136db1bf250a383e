package id.loket.desk;

import id.loket.domain.screening.Screening;
import id.loket.domain.visit.Channel;
import id.loket.domain.visit.Priority;
import id.loket.store.HighWaterMark;
import id.loket.store.MemoryStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What the desks of a simulated office begin with, made once by real desks on real folders: an
 * office with two desks that may settle things, a visitor of last Friday at each that no other desk
 * has heard of, and three who wait this Monday, known to all.
 */
final class SimTemplate {
  static final int DESKS = 8;
  private static final Duration SINCE_FRIDAY = Duration.ofDays(3);

  /** Of the one that worked alone as desk 1 before it joined. */
  private static final String LATE = "10";

  private final List<SimDesk.Copy> desks = new ArrayList<>();

  /** The same one each time: what a seed finds must be found again. */
  SimTemplate(Path root) {
    MemoryStore.named(new Random(DESKS), () -> make(root));
  }

  private boolean make(Path root) {
    List<Replica> all = new ArrayList<>();
    for (int i = 1; i <= DESKS; i++) {
      Replica each = new Replica(String.valueOf(i), root.resolve("desk-" + i));
      each.clock.set(Room.NINE.minus(SINCE_FRIDAY));
      if (i == 1) {
        each.setUp();
        onFriday(each);
        each.clock.set(Room.NINE);
        List.of("KTP-BARU", "KTP-BARU", "KK-UBAH").forEach(each::arrive);
      } else {
        each.exchange().enrolled(each.code, i == 2);
        each.pull(all.getFirst());
        onFriday(each);
        each.clock.set(Room.NINE);
      }
      all.add(each);
    }
    Replica late = new Replica("1", root.resolve("late"));
    late.clock.set(Room.NINE.minus(SINCE_FRIDAY));
    late.setUp();
    onFriday(late);
    late.clock.set(Room.NINE);
    late.number();
    late.number();
    all.add(late);
    for (Replica each : all) {
      HighWaterMark mark = each.desk.store().mark();
      each.close();
      desks.add(new SimDesk.Copy(MemoryStore.image(each.data()), mark.read().orElseThrow()));
    }
    return true;
  }

  private static void onFriday(Replica at) {
    Room.done(
        new DoorDesk(at.desk)
            .arrive(
                Room.at("1"),
                new DoorDesk.Form(
                    List.of("KTP-BARU"),
                    new DoorDesk.Form.Person(
                        "Canary Friday " + at.code, null, null, List.of(Priority.HAMIL)),
                    Channel.LOKET,
                    new Screening(null, null, false),
                    false,
                    null)));
  }

  /** It has just joined, and has not heard of anything yet; its backup is of now. */
  SimDesk late(long seed) {
    return MemoryStore.named(
        new Random(seed),
        () -> {
          SimDesk late = new SimDesk(LATE, desks.getLast(), Room.NINE);
          late.exchange().joined(LATE, false, Map.of());
          late.back();
          return late;
        });
  }

  SimDesk open(int number) {
    return new SimDesk(String.valueOf(number), desks.get(number - 1), Room.NINE);
  }
}
