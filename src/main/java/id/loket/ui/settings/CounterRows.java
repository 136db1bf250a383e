package id.loket.ui.settings;

import id.loket.domain.office.CounterDefined;
import id.loket.domain.service.ServiceGroup;
import id.loket.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The counters one below the other, under what the letters of their groups stand for. */
final class CounterRows {
  private final VBox place;
  private final Texts texts;

  CounterRows(VBox place, Texts texts) {
    this.place = place;
    this.texts = texts;
  }

  void fill(List<ServiceGroup> groups, List<CounterDefined> counters) {
    var legend = new Label(legend(groups));
    legend.setWrapText(true);
    legend.setMinHeight(Label.USE_PREF_SIZE);
    legend.getStyleClass().addAll("small", "muted");
    place.getChildren().setAll(legend);
    counters.forEach(c -> place.getChildren().add(new CounterRow(texts, groups, c)));
  }

  /** A Administrasi Kependudukan · B ... */
  private static String legend(List<ServiceGroup> groups) {
    return String.join("  ·  ", groups.stream().map(g -> g.letter() + " = " + g.name()).toList());
  }

  List<CounterDefined> typed() {
    return rows().map(CounterRow::typed).toList();
  }

  Optional<Node> first() {
    return rows().map(CounterRow::firstFocus).findFirst();
  }

  Optional<Node> last() {
    return rows().reduce((before, row) -> row).map(CounterRow::firstFocus);
  }

  private Stream<CounterRow> rows() {
    return place.getChildren().stream()
        .filter(CounterRow.class::isInstance)
        .map(CounterRow.class::cast);
  }
}
