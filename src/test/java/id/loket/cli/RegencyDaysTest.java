package id.loket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.LookDesk;
import id.loket.fixture.HubServer;
import id.loket.fixture.RegencyFigures;
import id.loket.fixture.TestHub;
import id.loket.sync.HubAdmin;
import id.loket.sync.HubHeal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Days of random lines of a day script, brought to a hub: its views say what {@code day} says. */
@ExtendWith(HubServer.class)
class RegencyDaysTest {
  private static final int DAYS = Boolean.getBoolean("loket.soak") ? 100 : 2;
  private static final long FIRST_SEED = 20_261_200;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @TempDir Path temp;

  @Test
  void the_views_of_a_hub_say_what_the_desk_says(HubServer.Running server) throws Exception {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + DAYS; seed++) {
      Path folder = temp.resolve("day-" + seed);
      Played.office(
          folder,
          "{'do':'counter','no':'1','groups':['A','B'],'quick':true}",
          "{'do':'counter','no':'2','groups':['B','C']}",
          "{'do':'clerk','id':'budi','name':'Budi','roles':['counter'],'password':'rahasia'}",
          "{'do':'protocol','on':true,'roomCapacity':6}");
      new RandomDay(folder, new Random(seed)).play();
      TestHub hub = server.hub();
      hub.enrol("1");
      try (HubAdmin admin = hub.admin();
          Play play = new Play(Played.in(folder), Played.CHEAP)) {
        play.one(0, "{\"do\":\"digest\"}");
        ScriptDesk desk = play.desk("1").orElseThrow();
        Map<String, Long> counted = RegencyFigures.of(new LookDesk(desk.desk()).dayBook(DAY));
        assertThat(counted.get("harian.antrean")).as("not vacuous").isGreaterThan(5);
        // a day is rolled up by the next one's first sign-in
        counted.keySet().removeIf(key -> key.startsWith("skrining."));
        assertThat(admin.heal(desk.folder()))
            .extracting(HubHeal.Healed::stopped)
            .containsOnlyNulls();

        assertThat(RegencyFigures.of(hub, DAY)).as("seed %d", seed).isEqualTo(counted);
      }
    }
  }
}
