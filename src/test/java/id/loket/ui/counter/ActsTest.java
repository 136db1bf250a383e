package id.loket.ui.counter;

import static id.loket.ui.counter.CounterRoom.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.ui.counter.Acts.Act;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the buttons say is what the desk says. */
class ActsTest {
  @TempDir Path folder;
  @AutoClose private CounterRoom room;
  private Who who;

  @BeforeEach
  void open() {
    room = new CounterRoom(folder);
    who = room.sariAt("1");
  }

  /** Asks the desk itself, and takes back what it did. */
  private void asTheDesk(String situation) {
    Acts acts = room.model("1").acts();
    Map<Act, Supplier<Outcome<?>>> verbs = new EnumMap<>(Act.class);
    verbs.put(Act.CALL_NEXT, () -> room.counter.callNext(who));
    verbs.put(Act.RECALL, () -> room.counter.recall(who));
    verbs.put(Act.BEGIN, () -> room.counter.begin(who));
    verbs.put(Act.NO_SHOW, () -> room.counter.noShow(who));
    verbs.put(Act.CANCEL_CALL, () -> room.counter.cancelCall(who));
    verbs.put(Act.FINISH, () -> room.counter.finish(who));
    verbs.put(Act.HOLD, () -> room.counter.hold(who, null, null));
    verbs.put(Act.TRANSFER, () -> room.counter.transferToGroup(who, "B", false, null));
    verbs.put(Act.ADD_SERVICE, () -> room.counter.addService(who, "12"));
    verbs.forEach((act, verb) -> {
      Optional<Refusal> desk =
          switch (verb.get()) {
            case Outcome.Done<?> ok -> {
              done(room.undo.undo(who));
              yield Optional.empty();
            }
            case Outcome.Refused<?>(Refusal refusal) -> Optional.of(refusal);
          };
      assertThat(acts.refusal(act)).as("%s: %s", situation, act).isEqualTo(desk);
    });
  }

  @Test
  void the_acts_that_are_off_are_those_that_would_be_refused() {
    asTheDesk("nobody here");
    room.arrive("1", "Andi");
    room.arrive("2", "Budi");
    asTheDesk("two wait");
    done(room.counter.callNext(who));
    asTheDesk("called");
    done(room.counter.recall(who));
    done(room.counter.recall(who));
    asTheDesk("calls used");
    assertThat(room.model("1").acts().callsUsed()).isTrue();
    done(room.counter.begin(who));
    asTheDesk("served");
    done(room.counter.hold(who, null, null));
    asTheDesk("held");
  }

  @Test
  void looking_writes_nothing() {
    room.arrive("1", "Andi");
    var before = room.look.digest();
    room.model("1");

    assertThat(room.look.digest()).isEqualTo(before);
  }

  @Test
  void without_a_counter_or_a_clerk_nothing_can_be_done() {
    room.session.atCounter(null);
    Acts none = CounterModel.of(room.desk, room.session).acts();
    assertThat(none.refusal(Act.CALL_NEXT).map(Refusal::code)).contains(Refusal.Code.NO_COUNTER);

    room.session.atCounter("1");
    room.session.signedOut();
    Acts nobody = CounterModel.of(room.desk, room.session).acts();
    assertThat(nobody.refusal(Act.CALL_NEXT).map(Refusal::code)).contains(Refusal.Code.NOT_ALLOWED);
  }

  @Test
  void leaving_needs_somebody_and_undo_an_act() {
    assertThat(room.model("1").acts().may(Act.LEAVE)).isFalse();
    assertThat(room.model("1").acts().may(Act.UNDO)).isFalse();
    room.arrive("1", "Andi");
    done(room.counter.callNext(who));

    assertThat(room.model("1").acts().may(Act.LEAVE)).isTrue();
    assertThat(room.model("1").acts().may(Act.UNDO)).isTrue();
    assertThat(room.model("1").acts().may(Act.MOVE)).isFalse();
  }
}
