package id.loket.board;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.board.BoardModel.Call;
import id.loket.board.BoardModel.Next;
import id.loket.fixture.BoardOffice;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board of a real desk. */
class BoardOfARealDayTest {

  @TempDir Path folder;
  @AutoClose private BoardOffice office;

  @BeforeEach
  void open() {
    office = new BoardOffice(folder, true);
  }

  private BoardModel board() {
    return BoardModel.of(office.desk);
  }

  private static List<String> numbers(List<Call> calls) {
    return calls.stream().map(c -> c.ticket() + ">" + c.counter()).toList();
  }

  @Test
  void says_whose_board_it_is() {
    assertThat(board().head().place().office()).isEqualTo(BoardOffice.SHORT);
    assertThat(board().head().place().phone()).isEqualTo("0281-123456");
    assertThat(board().head().place().logo()).isNull();
    assertThat(board().head().sample()).isTrue();
    assertThat(board().head().now().toLocalTime()).hasToString("08:00");
  }

  @Test
  void says_the_protocol_only_while_it_is_in_force() {
    assertThat(board().head().protocol()).isNull();

    office.protocol(true, false);
    assertThat(board().head().protocol()).isEqualTo(new BoardModel.Protocol(false));
  }

  @Test
  void says_who_is_next_in_each_group_that_is_served() {
    office.arrive("1");
    office.arrive("1");

    assertThat(board().next()).extracting(Next::group).containsExactly("A", "B", "C", "D");
    assertThat(board().next().getFirst().tickets()).containsExactly("A001", "A002");
    assertThat(board().next().getFirst().estimateMinutes()).isPositive();
    assertThat(board().next().get(1)).isEqualTo(new Next("B", List.of(), 0));
  }

  @Test
  void the_latest_call_comes_first_and_a_recall_is_a_call() {
    office.arrive("1");
    office.arrive("1");
    office.callNext("1");
    office.later(30);
    office.callNext("2");
    assertThat(numbers(board().calling())).containsExactly("A002>2", "A001>1");

    office.later(30);
    office.recall("1");
    assertThat(numbers(board().calling())).containsExactly("A001>1", "A002>2");
    assertThat(board().calling().getFirst().calls()).isEqualTo(2);
  }

  @Test
  void who_came_stands_among_the_earlier_calls_until_the_office_day_ends() {
    office.arrive("1");
    office.callNext("1");
    office.begin("1");
    assertThat(board().calling()).isEmpty();
    assertThat(numbers(board().earlier())).containsExactly("A001>1");

    office.later(300);
    office.finish("1");
    assertThat(numbers(board().earlier())).containsExactly("A001>1");

    office.later(24 * 3600);
    assertThat(board().earlier()).isEmpty();
  }

  @Test
  void a_call_that_was_taken_back_is_gone() {
    office.arrive("1");
    office.callNext("1");
    office.cancelCall("1");

    assertThat(board().calling()).isEmpty();
    assertThat(board().earlier()).isEmpty();
    assertThat(board().next().getFirst().tickets()).containsExactly("A001");
  }

  @Test
  void one_that_is_served_again_stands_at_its_second_turn() {
    office.arrive("1");
    office.arrive("1");
    office.callNext("1");
    office.begin("1");
    office.later(60);
    office.hold("1", 5);
    office.callNext("2");
    office.begin("2");
    office.later(400);

    assertThat(office.callNext("1")).isEqualTo("A001");
    office.begin("1");

    assertThat(numbers(board().earlier())).containsExactly("A001>1", "A002>2");
  }

  @Test
  void each_commit_is_told() throws Exception {
    int[] told = new int[1];
    try (var subscription = office.desk.subscribe(() -> told[0]++)) {
      assertThat(told[0]).isOne();
      office.arrive("1");
      assertThat(told[0]).isEqualTo(2);
    }
  }
}
