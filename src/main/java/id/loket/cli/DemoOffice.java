package id.loket.cli;

import static id.loket.cli.DemoScript.by;
import static id.loket.cli.DemoScript.line;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.loket.desk.ProtocolDesk;
import id.loket.desk.SampleOffice;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.screening.ProtocolFact;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** Sets up the invented office of the demo: who works where, and what the protocol asks. */
final class DemoOffice {
  static final String DOOR = "budi";
  private static final String ADMIN = "admin";

  private final DemoScript script;

  DemoOffice(DemoScript script) {
    this.script = script;
  }

  /** A counter and who serves there. */
  record Counter(String no, String clerk, boolean quick, List<String> groups) {}

  static final List<Counter> COUNTERS =
      List.of(
          new Counter("1", "sari", false, List.of("A", "B")),
          new Counter("2", "ratna", false, List.of("A")),
          new Counter("3", "dwi", false, List.of("B", "C")),
          new Counter("4", "agus", true, List.of("A", "B", "D")));

  void setUp(LocalDateTime at) {
    ObjectNode office = line(at, "office");
    office.put("code", "33.02.27");
    office.put("name", "Kecamatan Purwokerto Utara");
    office.put("regency", "Kabupaten Banyumas");
    office.put("address", "Jalan Contoh Nomor 1, Purwokerto");
    office.put("phone", "(0281) 000000");
    office.put("zone", "Asia/Jakarta");
    office
        .putObject("camat")
        .put("name", "Drs. Contoh Prasetyo, M.Si.")
        .put("rank", "Pembina Tingkat I")
        .put("nip", "196706101989011003");
    script.need(office);
    SampleOffice.staff().forEach(person -> clerk(at, person));
    COUNTERS.forEach(c -> counter(at, c));
    script.need(by(line(at, "protocol"), ADMIN).put("on", true).put("roomCapacity", 20));
    duties();
    script.allInStep(at);
  }

  /** What the protocol asks of the office before it opens; day scripts have no verb for it. */
  private void duties() {
    ScriptDesk desk = script.first();
    Who door = desk.who(DOOR, null).orElseThrow();
    List<Integer> all = IntStream.rangeClosed(1, ProtocolDesk.MEASURES).boxed().toList();
    done(desk.protocol().tick(door, ProtocolFact.Session.BEFORE, all));
    done(desk.protocol().disinfect(door, null));
  }

  private static void done(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Refused<?> refused) {
      throw new IllegalStateException("the demo's day is wrong: " + refused.refusal());
    }
  }

  private void clerk(LocalDateTime at, SampleOffice.Person person) {
    ObjectNode clerk = line(at, "clerk");
    if (!person.login().equals(ADMIN)) {
      clerk.put("clerk", ADMIN);
    }
    clerk.put("id", person.login()).put("name", person.name());
    clerk.put("password", SampleOffice.PASSWORD);
    person.roles().forEach(role -> clerk.withArray("roles").add(role.shown()));
    script.need(clerk);
  }

  private void counter(LocalDateTime at, Counter c) {
    ObjectNode counter = by(line(at, "counter"), ADMIN).put("no", c.no()).put("quick", c.quick());
    c.groups().forEach(group -> counter.withArray("groups").add(group));
    script.need(counter);
  }
}
