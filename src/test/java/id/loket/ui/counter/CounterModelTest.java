package id.loket.ui.counter;

import static id.loket.ui.counter.CounterRoom.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.Who;
import id.loket.domain.visit.Priority;
import id.loket.ui.counter.CounterModel.Held;
import id.loket.ui.counter.CounterModel.Standing;
import id.loket.ui.counter.CounterModel.Waiting;
import id.loket.ui.kit.Texts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the counter screen shows, on a real desk and without a window. */
class CounterModelTest {
  @TempDir Path folder;
  @AutoClose private CounterRoom room;

  @BeforeEach
  void open() {
    room = new CounterRoom(folder);
  }

  private List<String> waiting(String no) {
    return room.model(no).line().waiting().stream().map(Waiting::number).toList();
  }

  @Test
  void without_a_counter_there_are_only_counters_to_choose_from() {
    CounterModel model = CounterModel.of(room.desk, room.session);

    assertThat(model.here()).isNull();
    assertThat(model.places()).extracting(CounterModel.Place::no).containsExactly("1", "2", "3");
    assertThat(model.places().get(2).quick()).isTrue();
    assertThat(model.line().waiting()).isEmpty();
  }

  @Test
  void the_waiting_ones_are_those_of_this_counters_groups_in_the_order_of_calling() {
    room.arrive("1", "Andi");
    room.time("08:05");
    String priority = room.arrive("2", "Siti", Priority.LANSIA);
    room.arrive("12", "Budi");

    assertThat(waiting("1")).containsExactly("A001", "A002", "B001");
    assertThat(waiting("2")).containsExactly("A001", priority);
    for (String expected : waiting("1")) {
      var called = done(room.counter.callNext(room.sariAt("1")));
      assertThat(called.ticket().number()).isEqualTo(expected);
      done(room.counter.begin(room.sariAt("1")));
      done(room.counter.finish(room.sariAt("1")));
    }
  }

  @Test
  void a_quick_counter_sees_quick_ones_first_and_calls_them_so() {
    int slow =
        room.desk.look(s ->
            s.catalogue().inGroup("A").stream()
                .filter(x -> x.counterMinutes() > 10)
                .map(x -> x.shortNumber())
                .findFirst()
                .orElse(0));
    int quick =
        room.desk.look(s ->
            s.catalogue().inGroup("A").stream()
                .filter(x -> x.counterMinutes() <= 10)
                .map(x -> x.shortNumber())
                .findFirst()
                .orElseThrow());
    String first =
        slow > 0
            ? room.arrive(Integer.toString(slow), null)
            : room.arrive(quick + "," + (quick + 1), null);
    room.time("08:01");
    String second = room.arrive(Integer.toString(quick), null);

    assertThat(waiting("3")).containsExactly(second, first);
    assertThat(waiting("1")).containsExactly(first, second);
  }

  @Test
  void a_ticket_addressed_to_another_counter_is_left_out() {
    String number = room.arrive("1", "Andi");
    done(room.counter.callNext(room.sariAt("1")));
    done(room.counter.begin(room.sariAt("1")));
    done(room.counter.transferToCounter(room.sariAt("1"), "2", true, "cap"));

    assertThat(waiting("1")).isEmpty();
    assertThat(waiting("3")).isEmpty();
    assertThat(room.model("2").line().waiting())
        .singleElement()
        .satisfies(w -> {
          assertThat(w.number()).isEqualTo(number);
          assertThat(w.returning()).isTrue();
        });
    done(room.counter.callNext(room.budiAt("2")));
    var front = room.model("2").front();
    assertThat(front).isNotNull();
    assertThat(front.returnsTo()).isEqualTo("1");
  }

  @Test
  void the_person_in_front_has_name_services_times_and_calls() {
    String number = room.arrive("1,12", "Siti Aminah", Priority.HAMIL);
    room.time("08:13");
    done(room.counter.callNext(room.sariAt("1")));
    done(room.counter.recall(room.sariAt("1")));

    var called = room.model("1").front();
    assertThat(called).isNotNull();
    assertThat(called.number()).isEqualTo(number);
    assertThat(called.who().name()).isEqualTo("Siti Aminah");
    assertThat(called.who().why()).containsExactly(Priority.HAMIL);
    assertThat(called.services()).hasSize(2).allMatch(CounterModel.Item::open);
    assertThat(called.stay().waitedSeconds()).isEqualTo(13 * 60);
    assertThat(called.calls()).contains(2);
    assertThat(called.since()).isNull();

    done(room.counter.begin(room.sariAt("1")));
    room.time("08:17");
    var served = room.model("1").front();
    assertThat(served).isNotNull();
    assertThat(served.stay().serving()).isTrue();
    assertThat(served.stay().servedSeconds()).isEqualTo(4 * 60);
    int both =
        room.desk.look(s ->
            s.catalogue().byShortNumber(1).orElseThrow().counterMinutes()
                + s.catalogue().byShortNumber(12).orElseThrow().counterMinutes());
    assertThat(served.stay().standardMinutes()).isEqualTo(both);
  }

  @Test
  void the_standard_leaves_out_what_another_counter_will_do() {
    room.arrive("1,12", null);
    done(room.counter.callNext(room.budiAt("2")));
    done(room.counter.begin(room.budiAt("2")));

    var front = room.model("2").front();
    int first = room.desk.look(s -> s.catalogue().byShortNumber(1).orElseThrow().counterMinutes());
    assertThat(front).isNotNull();
    assertThat(front.stay().standardMinutes()).isEqualTo(first);
  }

  @Test
  void history_has_visit_and_ticket_newest_first_and_marks_what_was_undone() {
    room.arrive("1", null);
    done(room.counter.callNext(room.sariAt("1")));
    done(room.counter.begin(room.sariAt("1")));
    done(room.undo.undo(room.sariAt("1")));

    var front = room.model("1").front();
    assertThat(front).isNotNull();
    assertThat(front.stay().serving()).isFalse();
    assertThat(front.history())
        .extracting(h -> h.verb() + (h.remark().undone() ? "-" : ""))
        .containsExactly("undo", "begin-", "callNext", "arrive");
    assertThat(front.history().get(1).clerk()).isEqualTo("Sari Wulandari");
    assertThat(front.history().get(1).counter()).isEqualTo("1");
  }

  @Test
  void held_ones_say_when_they_come_back_and_wait_then() {
    String number = room.arrive("1", "Andi");
    done(room.counter.callNext(room.sariAt("1")));
    done(room.counter.begin(room.sariAt("1")));
    done(room.counter.hold(room.sariAt("1"), 10, "fotokopi"));

    Held held = room.model("1").line().held().getFirst();
    assertThat(held.due()).isFalse();
    assertThat(resumable()).containsExactly(number);
    assertThat(held.until()).isNotNull();
    assertThat(room.model("1").line().nextReturn()).isEqualTo(600);
    assertThat(waiting("1")).isEmpty();

    room.time("08:10");
    assertThat(room.model("1").line().held().getFirst().due()).isTrue();
    assertThat(waiting("1")).containsExactly(number);
    assertThat(resumable()).as("it is called instead").isEmpty();
    assertThat(room.model("1").line().nextReturn()).isNull();
  }

  private List<String> resumable() {
    Sentences words = new Sentences(new Texts(Texts.Language.ID));
    return new Choices(room.model("1"), words).held().stream().map(Choice::value).toList();
  }

  @Test
  void those_who_did_not_show_up_can_still_be_called_by_number() {
    String number = room.arrive("1", "Andi");
    done(room.counter.callNext(room.sariAt("1")));
    done(room.counter.noShow(room.sariAt("1")));

    assertThat(room.model("1").line().others())
        .singleElement()
        .satisfies(w -> {
          assertThat(w.number()).isEqualTo(number);
          assertThat(w.absent()).isTrue();
        });
  }

  @Test
  void yesterdays_tickets_are_not_shown_but_one_still_served_has_its_date() {
    room.arrive("1", "Andi");
    String stays = room.arrive("1", "Budi");
    done(room.counter.call(room.sariAt("1"), stays));
    done(room.counter.begin(room.sariAt("1")));
    room.clock.set(CounterRoom.at("08:00").plusSeconds(86_400));

    CounterModel next = room.model("1");
    assertThat(next.line().waiting()).isEmpty();
    assertThat(next.front()).isNotNull();
    assertThat(next.front().number()).isEqualTo(stays);
    assertThat(next.front().since()).hasToString("2026-11-23");
  }

  @Test
  void a_counter_knows_whether_it_has_its_break() {
    assertThat(here("1")).isEqualTo(Standing.NOT_YET);
    done(room.counter.open(room.sariAt("1")));
    assertThat(here("1")).isEqualTo(Standing.OPEN);
    done(room.counter.close(room.sariAt("1")));
    assertThat(here("1")).isEqualTo(Standing.BREAK);
  }

  private Standing here(String no) {
    var here = room.model(no).here();
    assertThat(here).isNotNull();
    return here.standing();
  }

  @Test
  void the_longest_wait_is_that_of_the_list() {
    room.arrive("1", null);
    room.time("08:18");
    room.arrive("1", null);

    assertThat(room.model("1").line().longestSeconds()).isEqualTo(18 * 60);
    assertThat(room.sariAt("1")).isEqualTo(new Who(room.sari, "1"));
  }
}
