package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.DoorDesk;
import id.loket.desk.DossierDesk;
import id.loket.desk.RegisterDesk;
import id.loket.desk.Room;
import id.loket.desk.Who;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.register.Keeping.Standing;
import id.loket.domain.screening.Screening;
import id.loket.domain.visit.Channel;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two desks, one register, a real hub between them that is not always there. */
@ExtendWith(HubServer.class)
class RegisterAtOneHubTest {
  @TempDir Path root;

  private static Dossier opened(DeskAtHub at) {
    var received =
        Room.done(
            new DoorDesk(at.desk)
                .arrive(
                    Room.at("1"),
                    new DoorDesk.Form(
                        List.of("KTP-GANTI"),
                        DoorDesk.Form.Person.UNNAMED,
                        Channel.LOKET,
                        new Screening(null, null, false),
                        false,
                        null)));
    return Room.done(
            new DossierDesk(at.desk)
                .open(
                    Room.at("1"),
                    new DossierDesk.Form(
                        null,
                        received.visit().value(),
                        "KTP-GANTI",
                        new DossierDesk.Form.Person("Siti Aminah", null, null, null),
                        null,
                        List.of(),
                        Map.of())))
        .dossier();
  }

  private static RegisterDesk register(DeskAtHub at) {
    return new RegisterDesk(at.desk);
  }

  private static String numberAt(DeskAtHub at, Dossier dossier) {
    return new DossierDesk(at.desk).get(dossier.id()).orElseThrow().called();
  }

  @Test
  void while_the_line_is_cut_one_numbers_and_the_other_waits_and_then_none_is_missing_or_double(
      TestHub hub) throws HubException {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub);
        DeskAtHub two = DeskAtHub.of(root, "2", hub)) {
      DeskAtHub.inStep(List.of(one, two));
      Room.done(register(one).name(Who.SYSTEM, "1", false));
      Room.done(register(one).told(Room.at("1"), 40));
      DeskAtHub.inStep(List.of(one, two));
      assertThat(register(two).keeping().standing()).isEqualTo(Standing.ELSEWHERE);

      List<Dossier> here = new ArrayList<>();
      List<Dossier> there = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        here.add(opened(one));
        there.add(opened(two));
      }
      assertThat(here)
          .extracting(Dossier::number)
          .containsExactly("2026-000041", "2026-000042", "2026-000043");
      assertThat(there).allMatch(d -> d.number() == null);

      DeskAtHub.inStep(List.of(one, two));
      assertThat(register(one).waiting(99))
          .extracting(Dossier::id)
          .containsExactlyElementsOf(there.stream().map(Dossier::id).toList());
      assertThat(
              Room.done(register(one).give(Room.at("1"), there.stream().map(Dossier::id).toList())))
          .containsExactly("2026-000044", "2026-000045", "2026-000046");
      DeskAtHub.inStep(List.of(one, two));

      assertThat(there.stream().map(d -> numberAt(two, d)))
          .containsExactly("2026-000044", "2026-000045", "2026-000046");
      assertThat(two.digest()).isEqualTo(one.digest());
      assertThat(register(two).clashes()).isEmpty();
      assertThat(hub.one("SELECT count(*) FROM loket.dossier_figure"))
          .as("the regency counts those that waited too")
          .isEqualTo("6");
    }
  }

  @Test
  void a_keeper_taken_for_dead_comes_back_and_its_numbers_are_settled_once(TestHub hub)
      throws HubException {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub);
        DeskAtHub two = DeskAtHub.of(root, "2", hub)) {
      one.exchange.run();
      two.exchange.run();
      two.arrive();
      DeskAtHub.inStep(List.of(one, two));
      Room.done(register(one).name(Who.SYSTEM, "2", false));
      DeskAtHub.inStep(List.of(one, two));
      Room.done(register(two).told(Room.at("1"), 0));
      DeskAtHub.inStep(List.of(one, two));

      Dossier late = opened(two);
      Room.done(register(one).name(Who.SYSTEM, "1", true));
      Room.done(register(one).told(Room.at("1"), 0));
      Dossier first = opened(one);
      assertThat(List.of(late.called(), first.called()))
          .as("on both papers")
          .containsExactly("2026-000001", "2026-000001");

      DeskAtHub.inStep(List.of(one, two));
      assertThat(opened(two).number()).as("it knows now").isNull();
      assertThat(register(two).clashes()).isEqualTo(register(one).clashes()).hasSize(1);
      Room.done(register(one).settle(Room.at("1"), late.id(), "2026-000001", false));
      DeskAtHub.inStep(List.of(one, two));
      assertThat(numberAt(two, late)).isEqualTo("2026-000001a");
      assertThat(numberAt(two, first)).isEqualTo("2026-000001");
      assertThat(register(two).clashes()).isEmpty();
      assertThat(two.digest()).isEqualTo(one.digest());
    }
  }
}
