package id.loket.desk;

import id.loket.domain.dossier.DossierDecisions.Put;
import id.loket.domain.office.CallsSet;
import id.loket.domain.visit.VisitId;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What clerks do at one desk, by the desk's own decisions; what is refused is refused. */
final class RandomActs {
  private final Replica at;
  private final Random random;

  RandomActs(Replica at, Random random) {
    this.at = at;
    this.random = random;
  }

  void act() {
    Who who = Room.at(String.valueOf(1 + random.nextInt(3)));
    CounterDesk counter = at.counter();
    switch (random.nextInt(24)) {
      case 0, 1, 2 -> at.tryArrive(random.nextBoolean() ? "KTP-BARU" : "KK-UBAH");
      case 3, 4, 5 -> counter.callNext(who);
      case 6, 7 -> counter.begin(who);
      case 8 -> counter.finish(who);
      case 9 -> counter.hold(who, random.nextBoolean() ? 5 : null, "note");
      case 10 -> counter.noShow(who);
      case 11 -> counter.cancelCall(who);
      case 12 -> counter.transferToGroup(who, "B", random.nextBoolean(), null);
      case 13 -> new UndoDesk(at.desk).undo(who);
      case 14 -> openDossier(who);
      case 15 -> counter.recall(who);
      case 16 ->
          new SetUpDesk(at.desk).calls(Who.SYSTEM, new CallsSet(1 + random.nextInt(5), 2, 10));
      case 17 -> settle(who);
      case 18, 19 -> register(who);
      case 21, 22, 23 -> new RandomBookings(at.desk, random).act(who, random.nextInt(100_000));
      default -> counter.close(who);
    }
  }

  private void settle(Who who) {
    ConflictDesk conflicts = new ConflictDesk(at.desk);
    conflicts.today().stream().findFirst().ifPresent(c -> conflicts.settle(who, c.id()));
  }

  /** Whoever keeps the register, and what becomes of its numbers. */
  private void register(Who who) {
    RegisterDesk register = new RegisterDesk(at.desk);
    switch (random.nextInt(6)) {
      case 0 ->
          register.name(
              Who.SYSTEM,
              random.nextInt(4) == 0 ? null : String.valueOf(1 + random.nextInt(3)),
              random.nextBoolean());
      case 1 -> register.layDown(Who.SYSTEM);
      case 2 -> register.told(who, register.keeping().given().highest() + random.nextInt(2));
      case 3, 4 -> register.give(who, register.waiting(3).stream().map(d -> d.id()).toList());
      default ->
          register.clashes().stream()
              .findFirst()
              .ifPresent(
                  c -> register.settle(who, c.dossier().id(), c.number(), random.nextBoolean()));
    }
  }

  private void openDossier(Who who) {
    List<VisitId> visits = at.desk.look(s -> s.visits().stream().map(v -> v.id()).toList());
    if (!visits.isEmpty()) {
      var form =
          new DossierDesk.Form(
              null,
              visits.get(random.nextInt(visits.size())).value(),
              "KTP-GANTI",
              new DossierDesk.Form.Person("Siti Aminah", null, null, null),
              null,
              random.nextBoolean() ? List.of("hilang") : List.of(),
              random.nextBoolean() ? Map.of("KK", List.of(new Put(null, 1))) : Map.of());
      new DossierDesk(at.desk).open(who, form);
    }
  }
}
