package id.loket.board;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.board.BoardModel.Call;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Announcements in turn, with a time that the test chooses. */
class CallsFollowEachOtherTest {

  private static final OffsetDateTime EIGHT = OffsetDateTime.parse("2026-11-23T08:00:00+07:00");
  private long now = 1000;
  private Duration sound = Duration.ofMillis(1900);
  private final Announcements announcements = new Announcements(() -> now, c -> sound);

  private static Call call(String ticket, int second, int calls) {
    return new Call(ticket, "1", EIGHT.plusSeconds(second), calls);
  }

  private static BoardModel board(List<Call> calling, Call... earlier) {
    var latestFirst = Comparator.comparing(Call::at).reversed();
    return new BoardModel(
        new BoardModel.Head(BoardModel.Place.UNNAMED, EIGHT, false, null),
        calling.stream().sorted(latestFirst).toList(),
        Arrays.stream(earlier).sorted(latestFirst).toList(),
        List.of());
  }

  private static List<Call> calls(Call... calls) {
    return List.of(calls);
  }

  private void opened() {
    announcements.take(board(calls()));
  }

  private String big() {
    Call big = announcements.picture().big();
    return big == null ? "-" : big.ticket();
  }

  private List<String> rows() {
    return announcements.picture().rows().stream()
        .map(r -> r.call().ticket() + (r.called() ? "!" : ""))
        .toList();
  }

  @Test
  void who_was_served_is_no_longer_sent_to_the_counter() {
    opened();
    announcements.take(board(calls(), call("A001", 0, 0).nowOver(true)));

    assertThat(big()).isEqualTo("-");
    assertThat(rows()).containsExactly("A001");
  }

  @Test
  void a_call_is_announced_once() {
    opened();
    Call a = call("A001", 0, 1);
    announcements.take(board(calls(a)));

    assertThat(announcements.begin()).contains(a);
    assertThat(announcements.picture().announcing()).isTrue();
    now += 4000;
    announcements.take(board(calls(a)));
    assertThat(announcements.begin()).isEmpty();
    assertThat(announcements.picture().announcing()).isFalse();
    assertThat(announcements.next()).isEmpty();
    assertThat(big()).isEqualTo("A001");
  }

  @Test
  void what_was_called_before_the_board_opened_is_shown_and_not_announced() {
    announcements.take(board(calls(call("A001", 0, 1))));

    assertThat(announcements.begin()).isEmpty();
    assertThat(big()).isEqualTo("A001");
  }

  @Test
  void two_calls_in_quick_succession_have_each_their_turn() {
    opened();
    Call a = call("A001", 0, 1);
    Call b = call("B001", 1, 1);
    announcements.take(board(calls(a)));
    assertThat(announcements.begin()).contains(a);
    now += 500;
    announcements.take(board(calls(a, b)));

    assertThat(announcements.begin()).isEmpty();
    assertThat(big()).isEqualTo("A001");
    assertThat(rows()).containsExactly("B001!");
    assertThat(announcements.next()).contains(Duration.ofMillis(3500));

    now += 3500;
    assertThat(announcements.begin()).contains(b);
    assertThat(big()).isEqualTo("B001");
    assertThat(rows()).containsExactly("A001!");
  }

  @Test
  void two_calls_in_one_picture_are_announced_in_the_order_of_calling() {
    opened();
    Call a = call("A001", 0, 1);
    Call b = call("B001", 1, 1);
    announcements.take(board(calls(a, b)));

    assertThat(announcements.begin()).contains(a);
    now += 4000;
    assertThat(announcements.begin()).contains(b);
  }

  @Test
  void a_long_sound_is_heard_to_its_end() {
    sound = Duration.ofSeconds(6);
    opened();
    announcements.take(board(calls(call("A001", 0, 1))));
    announcements.begin();

    assertThat(announcements.next()).contains(Duration.ofMillis(6300));
    now += 6000;
    assertThat(announcements.begin()).isEmpty();
    assertThat(announcements.picture().announcing()).isTrue();
  }

  @Test
  void a_recall_is_announced_again() {
    opened();
    announcements.take(board(calls(call("A001", 0, 1))));
    announcements.begin();
    Call again = call("A001", 60, 2);
    now += 60_000;
    announcements.take(board(calls(again)));

    assertThat(announcements.begin()).contains(again);
  }

  @Test
  void a_recall_that_is_undone_is_silent_and_the_next_one_is_not() {
    opened();
    announcements.take(board(calls(call("A001", 0, 1))));
    announcements.begin();
    announcements.take(board(calls(call("A001", 60, 2))));
    announcements.take(board(calls(call("A001", 0, 1))));
    now += 60_000;
    assertThat(announcements.begin()).isEmpty();

    Call again = call("A001", 90, 2);
    announcements.take(board(calls(again)));
    assertThat(announcements.begin()).contains(again);
  }

  @Test
  void a_call_that_is_taken_back_stops_at_once_or_never_begins() {
    opened();
    announcements.take(board(calls(call("A001", 0, 1))));
    announcements.begin();
    announcements.take(board(calls(call("A001", 0, 1), call("B001", 1, 1))));
    announcements.take(board(calls()));

    assertThat(announcements.picture().announcing()).isFalse();
    assertThat(announcements.begin()).isEmpty();
    assertThat(big()).isEqualTo("-");
  }

  @Test
  void whose_person_comes_during_the_announcement_stays_big_until_its_end() {
    opened();
    Call a = call("A001", 0, 1);
    announcements.take(board(calls(a)));
    announcements.begin();
    announcements.take(board(calls(), call("A001", 0, 0)));

    assertThat(announcements.picture().announcing()).isTrue();
    assertThat(announcements.next()).contains(Announcements.LENGTH);
  }

  @Test
  void the_last_three_stand_below_and_all_that_are_called_now() {
    announcements.take(
        board(
            calls(call("A005", 50, 1)),
            call("A004", 40, 0),
            call("A003", 30, 0),
            call("A002", 20, 0),
            call("A001", 10, 0)));
    assertThat(big()).isEqualTo("A005");
    assertThat(rows()).containsExactly("A004", "A003", "A002");

    announcements.take(
        board(
            calls(
                call("A005", 50, 1),
                call("B001", 40, 1),
                call("C001", 30, 1),
                call("D001", 20, 1),
                call("D002", 10, 1)),
            call("A004", 5, 0)));
    assertThat(rows()).containsExactly("B001!", "C001!", "D001!", "D002!");
  }

  @Test
  void a_second_call_of_a_number_is_remembered_when_its_person_is_served() {
    opened();
    announcements.take(board(calls(call("A001", 500, 1)), call("B001", 300, 0)));
    announcements.begin();
    now += 5000;
    announcements.begin();
    announcements.take(board(calls(), call("B001", 300, 0), call("A001", 0, 0)));

    assertThat(big()).isEqualTo("A001");
    assertThat(rows()).containsExactly("B001");
  }

  @Test
  void an_empty_board_has_nothing_to_show() {
    assertThat(announcements.picture()).isEqualTo(new BoardPicture(null, false, List.of()));
    opened();
    assertThat(announcements.picture().big()).isNull();
    assertThat(announcements.next()).isEqualTo(Optional.empty());
  }
}
