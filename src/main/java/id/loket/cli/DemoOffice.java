package id.loket.cli;

import static id.loket.cli.DemoScript.by;
import static id.loket.cli.DemoScript.line;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.loket.desk.ProtocolDesk;
import id.loket.desk.SampleOffice;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.office.BookingLimitSet;
import id.loket.domain.screening.ProtocolFact;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** Sets up the invented office of the demo: who works where, and what the protocol asks. */
final class DemoOffice {
  static final String DOOR = "budi";
  static final String ADMIN = "admin";

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
    slots(at);
    script.allInStep(at);
  }

  /** Who only asks or complains needs less time; a fourth of A and B stays for those without. */
  private void slots(LocalDateTime at) {
    for (String group : List.of("A", "B", "C", "D")) {
      boolean papers = group.equals("A") || group.equals("B");
      script.need(
          by(line(at, "slotPlan"), ADMIN)
              .put("group", group)
              .put("minutes", papers ? 30 : 15)
              .put("capacity", papers ? 6 : 2)
              .put("walkInShare", papers ? 25 : 0)
              .put("maxAheadDays", 14));
    }
    ScriptDesk desk = script.first();
    Who admin = desk.who(ADMIN, null).orElseThrow();
    done(desk.setUp().bookingLimit(admin, new BookingLimitSet(3)));
  }

  /**
   * What the protocol asks of the office before it opens; day scripts have no verb for it.
   *
   * @param at that morning
   */
  void duties(LocalDateTime at) {
    ScriptDesk desk = script.first();
    desk.at(at, null);
    Who door = desk.who(DOOR, null).orElseThrow();
    List<Integer> all = IntStream.rangeClosed(1, ProtocolDesk.MEASURES).boxed().toList();
    done(desk.protocol().tick(door, ProtocolFact.Session.BEFORE, all));
    done(desk.protocol().disinfect(door, null));
    script.allInStep(at);
  }

  static void done(Outcome<?> outcome) {
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
