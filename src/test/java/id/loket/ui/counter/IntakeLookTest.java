package id.loket.ui.counter;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import id.loket.ui.OnFx;
import id.loket.ui.kit.Settings.Look;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twelve papers with long names for somebody with a long name, in every size of the text. */
class IntakeLookTest {
  @TempDir Path folder;

  private record Row(double form, double count, double height, double wanted) {}

  @ParameterizedTest
  @ValueSource(ints = {100, 150, 200})
  void what_stands_below_each_other_is_in_one_column_and_no_word_is_cut(int percent) {
    try (var room = new CounterRoom(folder)) {
      room.twelvePapers("5");
      try (var shell = new CounterShell(room, folder, Look.LIGHT, percent)) {
        await().atMost(10, SECONDS).until(() -> shell.visible("#field"));
        room.session.atCounter("1");
        room.arrive("5", "Raden Ayu Kusumaningrum Sastroatmodjo Wirjosoebroto binti Abdullah");
        CounterRoom.done(room.counter.callNext(room.sariAt("1")));
        CounterRoom.done(room.counter.begin(room.sariAt("1")));
        await().until(() -> shell.visible(".intake") && rows(shell).size() > 2);

        await()
            .untilAsserted(() -> {
              List<Row> rows = rows(shell);
              assertThat(rows).extracting(Row::form).containsOnly(rows.getFirst().form());
              assertThat(rows).extracting(Row::count).containsOnly(rows.getFirst().count());
              assertThat(rows)
                  .allSatisfy(row -> {
                    assertThat(row.height()).isBetween(row.wanted(), row.wanted() * 2);
                  });
              assertThat(heads(shell)).isCloseTo(rows.getFirst().form(), within(2.0));
            });
        double width = OnFx.call(() -> shell.scene().getWidth());
        assertThat(right(shell, "#finish")).isLessThan(width);
        assertThat(right(shell, "#showHistoryButton")).isLessThan(width);
      }
    }
  }

  private static double right(CounterShell shell, String selector) {
    return OnFx.call(() -> {
      Node node = shell.scene().getRoot().lookup(selector);
      return node.localToScene(node.getBoundsInLocal()).getMaxX();
    });
  }

  private static double heads(CounterShell shell) {
    return OnFx.call(() -> left(shell.scene().getRoot().lookup(".paper-heads .paper-form")));
  }

  private static List<Row> rows(CounterShell shell) {
    return OnFx.call(() ->
        shell.scene().getRoot().lookupAll(".papers .list-cell").stream()
            .map(node -> (ListCell<?>) node)
            .filter(cell -> !cell.isEmpty() && cell.isVisible())
            .map(IntakeLookTest::row)
            .toList());
  }

  private static Row row(ListCell<?> cell) {
    Label name = (Label) cell.lookup(".paper-name");
    return new Row(
        left(cell.lookup(".paper-form")),
        left(cell.lookup(".paper-count")),
        cell.getHeight(),
        name.prefHeight(name.getWidth()));
  }

  private static double left(Node node) {
    Bounds at = node.localToScene(node.getBoundsInLocal());
    return Math.rint(at.getMinX());
  }
}
