package id.loket.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.person.PersonalErased.What;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import id.loket.journal.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The hub cannot read facts: which kinds are about what it was told by hand. */
@ExtendWith(HubServer.class)
class HubKindsTest {

  @Test
  void the_hub_erases_of_each_kind_what_a_desk_would(TestHub hub) {
    List<String> questions = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (String kind : Kinds.all()) {
      Class<? extends Fact> type = Kinds.of(kind);
      for (What what : new What[] {What.HEALTH, What.CONTACT}) {
        boolean covers =
            Stream.of(type.getRecordComponents()).anyMatch(c -> what.covers(c.getType()));
        questions.add("('" + what + "', '" + kind + "')");
        expected.add(what + " " + kind + " " + covers);
      }
    }
    assertThat(
            hub.read(
                "SELECT what || ' ' || kind || ' ' || loket.covers(what, kind) FROM (VALUES "
                    + String.join(", ", questions)
                    + ") AS q(what, kind)"))
        .containsExactlyInAnyOrderElementsOf(expected)
        .anyMatch(line -> line.endsWith("true"));
    assertThat(hub.one("SELECT loket.covers('ALL', 'Unheard.v9')::text")).isEqualTo("true");
  }
}
