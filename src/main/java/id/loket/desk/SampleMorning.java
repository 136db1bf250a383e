package id.loket.desk;

import id.loket.domain.Outcome;
import id.loket.domain.queue.TicketState;
import id.loket.domain.screening.Screening;
import id.loket.domain.service.Service;
import id.loket.domain.visit.Channel;
import id.loket.domain.visit.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A morning in the sample office, in 300 equal steps: people arrive, counters call and serve. At
 * its end some wait, one is held, one did not come, and counter 1 is free for the learner.
 */
final class SampleMorning {
  private static final int STEPS = 300;
  private static final int VISITORS = 25;
  private static final int LAST_CALL_OF_COUNTER_1 = 262;
  private static final int LAST_CALL = 285;

  private static final List<String> NAMES =
      List.of(
          "Siti Aminah",
          "Slamet Riyadi",
          "Sri Wahyuni",
          "Joko Purnomo",
          "Endang Lestari",
          "Bambang Sutrisno",
          "Dewi Anggraini",
          "Suparman",
          "Rina Marlina",
          "Ahmad Fauzi",
          "Kartini",
          "Eko Prasetya",
          "Yuliana Puspitasari",
          "Sugeng Riyanto",
          "Nur Hidayah",
          "Tri Handoko",
          "Mulyani",
          "Hendra Gunawan",
          "Wahyuningsih",
          "Rudi Hartanto",
          "Indah Permatasari",
          "Karsono",
          "Fitri Rahmawati",
          "Untung Basuki",
          "Lilis Suryani");

  private final Desk desk;
  private final ScriptClock clock;
  private final Map<String, Who> clerks;
  private final Random random;
  private final Map<String, Integer> ready = new HashMap<>();
  private boolean held;
  private boolean missed;

  SampleMorning(Desk desk, ScriptClock clock, Map<String, Who> clerks, long seed) {
    this.desk = desk;
    this.clock = clock;
    this.clerks = clerks;
    this.random = new Random(seed);
  }

  int pass(Instant begin, Instant end, @Nullable String override) {
    List<Integer> arrivals = arrivals();
    int came = 0;
    Duration span = Duration.between(begin, end);
    for (int step = 0; step <= STEPS; step++) {
      clock.set(begin.plus(span.multipliedBy(step).dividedBy(STEPS)));
      while (came < arrivals.size() && arrivals.get(came) <= step) {
        arrive(came++, override);
      }
      for (SampleOffice.Person p : SampleOffice.staff()) {
        if (!p.counter().isEmpty()) {
          atCounter(step, p);
        }
      }
    }
    return came;
  }

  /** Half of them early, and a crowd towards the end: somebody must be waiting. */
  private List<Integer> arrivals() {
    List<Integer> steps = new ArrayList<>();
    for (int i = 0; i < VISITORS; i++) {
      steps.add(i < 15 ? random.nextInt(200) : 225 + random.nextInt(70));
    }
    steps.sort(null);
    return steps;
  }

  private void arrive(int index, @Nullable String override) {
    String group = index % 9 < 4 ? "A" : index % 9 < 7 ? "B" : index % 9 == 7 ? "C" : "D";
    List<Service> services = desk.look(s -> s.catalogue().inGroup(group));
    Service service = services.get(random.nextInt(services.size()));
    boolean phone = random.nextInt(3) > 0;
    List<Priority> priority =
        index % 6 == 4
            ? List.of(random.nextBoolean() ? Priority.LANSIA : Priority.HAMIL)
            : List.of();
    DoorDesk.Form.Person person =
        new DoorDesk.Form.Person(
            NAMES.get(index),
            random.nextInt(2) == 0 ? null : nik(),
            phone ? String.format(Locale.ROOT, "0812%08d", random.nextInt(100_000_000)) : null,
            priority);
    DoorDesk.Form form =
        new DoorDesk.Form(
            List.of(service.code().value()),
            person,
            Channel.LOKET,
            new Screening(null, null, false),
            false,
            override);
    SampleOffice.done(new DoorDesk(desk).arrive(who("budi"), form));
  }

  /** Invented: serials as high as 9000 are not given in a day. */
  private String nik() {
    return String.format(
        Locale.ROOT,
        "330227%02d%02d%02d%04d",
        1 + random.nextInt(28) + (random.nextBoolean() ? 40 : 0),
        1 + random.nextInt(12),
        60 + random.nextInt(40),
        9000 + random.nextInt(900));
  }

  private void atCounter(int step, SampleOffice.Person p) {
    if (step < ready.getOrDefault(p.counter(), 0)) {
      return;
    }
    CounterDesk counter = new CounterDesk(desk);
    Who who = who(p.login());
    Optional<TicketState> state = desk.look(s -> s.queue().at(p.counter()).map(t -> t.state()));
    int pause = 1;
    switch (state.orElse(null)) {
      case null -> {
        boolean last = step > (p.counter().equals("1") ? LAST_CALL_OF_COUNTER_1 : LAST_CALL);
        if (last || counter.callNext(who) instanceof Outcome.Refused) {
          pause = 4;
        }
      }
      case TicketState.Called called -> pause = answer(step, p, counter);
      case TicketState.Serving serving -> {
        if (!held && step > 150 && p.counter().equals("2")) {
          held = true;
          SampleOffice.done(counter.hold(who, null, "Fotokopi KK"));
        } else {
          SampleOffice.done(counter.finish(who));
        }
        pause = 2 + random.nextInt(4);
      }
      default -> {}
    }
    ready.put(p.counter(), step + pause);
  }

  private int answer(int step, SampleOffice.Person p, CounterDesk counter) {
    Who who = who(p.login());
    if (!missed && step > 60 && p.counter().equals("1")) {
      missed = true;
      SampleOffice.done(counter.recall(who));
      SampleOffice.done(counter.recall(who));
      SampleOffice.done(counter.noShow(who));
      return 2;
    }
    SampleOffice.done(counter.begin(who));
    return 8 + random.nextInt(18);
  }

  private Who who(String login) {
    Who known = clerks.get(login);
    if (known == null) {
      throw new IllegalStateException("nobody in the sample office is called " + login);
    }
    return known;
  }
}
