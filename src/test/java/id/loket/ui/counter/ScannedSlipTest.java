package id.loket.ui.counter;

import static id.loket.ui.counter.CounterRoom.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.Refusal;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketState;
import id.loket.ui.counter.Acts.Act;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slip is of one visit, also on the next day, when somebody else has its number. */
class ScannedSlipTest {
  @TempDir Path folder;
  @AutoClose private CounterRoom room;
  private final List<String> told = new ArrayList<>();
  private final List<Refusal.Code> refused = new ArrayList<>();

  @BeforeEach
  void open() {
    room = new CounterRoom(folder);
    room.session.atCounter("1");
  }

  @Test
  void yesterdays_slip_calls_nobody_today() {
    Ticket yesterdays = arrived();
    nextDay();
    Ticket todays = arrived();
    assertThat(todays.number()).isEqualTo(yesterdays.number());

    scan(yesterdays);

    assertThat(refused).containsExactly(Refusal.Code.NOT_TODAY);
    assertThat(now(todays).state()).isInstanceOf(TicketState.Waiting.class);
    scan(todays);
    assertThat(now(todays).state()).isInstanceOf(TicketState.Called.class);
  }

  @Test
  void a_visit_that_nobody_knows_is_said_so() {
    doing().scanned(new ScanCode.OfVisit("0198f0e2-7b3c-7d4a-8e11-22334455aabb"), new Heard());

    assertThat(refused).containsExactly(Refusal.Code.UNKNOWN_VISIT);
  }

  @Test
  void what_is_told_of_a_service_that_lasted_over_midnight_is_of_that_ticket() {
    Ticket yesterdays = arrived();
    done(room.counter.callNext(room.sariAt("1")));
    done(room.counter.begin(room.sariAt("1")));
    nextDay();
    Ticket todays = arrived();
    assertThat(todays.number()).isEqualTo(yesterdays.number());

    doing().run(Act.FINISH, true, new Heard());

    Sentences words = new Sentences(new Texts(Texts.Language.ID));
    assertThat(now(yesterdays).state()).isInstanceOf(TicketState.Done.class);
    assertThat(told).containsExactly(words.finished(now(yesterdays)));
    assertThat(told).doesNotContain(words.finished(todays));
  }

  private Ticket arrived() {
    String number = room.arrive("1", null);
    return room.desk.look(s -> s.ticketByNumber(number).orElseThrow());
  }

  private Ticket now(Ticket ticket) {
    return room.desk.look(s -> s.ticketOf(ticket.origin().issued().visit()).orElseThrow());
  }

  private void nextDay() {
    room.clock.set(CounterRoom.at("08:00").plus(Duration.ofDays(1)));
  }

  private void scan(Ticket ticket) {
    String code = "V" + ticket.origin().issued().visit().value().replace("-", "");
    doing().scanned(ScanCode.read(code).orElseThrow(), new Heard());
  }

  private Doing doing() {
    Work work =
        Work.inline(e -> {
          throw new AssertionError(e);
        });
    Sentences words = new Sentences(new Texts(Texts.Language.ID));
    return new Doing(room.counter, room.undo, room.session, work, words);
  }

  private final class Heard implements Doing.Told {
    @Override
    public void done(String sentence, boolean undoable) {
      told.add(sentence);
    }

    @Override
    public void refused(Refusal refusal) {
      refused.add(refusal.code());
    }
  }
}
