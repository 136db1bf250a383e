package id.loket.ui.settings;

import id.loket.domain.office.CounterDefined;
import id.loket.domain.service.ServiceGroup;
import id.loket.ui.kit.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** One counter: its number, a tick for each group of services, and whether it is a quick one. */
final class CounterRow extends FlowPane {

  private final String no;
  private final Map<String, CheckBox> groups = new LinkedHashMap<>();
  private final CheckBox quick;

  CounterRow(Texts texts, List<ServiceGroup> all, CounterDefined counter) {
    no = counter.no();
    getStyleClass().add("counter-row");
    var label = new Label(texts.get("settings.counters.no", no));
    label.getStyleClass().add("strong");
    label.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().add(label);
    for (ServiceGroup group : all) {
      var tick = new CheckBox(group.letter());
      tick.setId("counter-" + no + "-" + group.letter());
      tick.setSelected(counter.serves(group.letter()));
      tick.setTooltip(new Tooltip(group.name()));
      tick.setAccessibleText(
          texts.get("settings.counters.serves", no, group.letter(), group.name()));
      groups.put(group.letter(), tick);
      getChildren().add(tick);
    }
    quick = new CheckBox(texts.get("settings.counters.quick"));
    quick.setSelected(counter.quick());
    quick.setAccessibleText(texts.get("settings.counters.quick.of", no));
    getChildren().add(quick);
  }

  Node firstFocus() {
    return groups.isEmpty() ? quick : groups.values().iterator().next();
  }

  CounterDefined typed() {
    List<String> served =
        groups.entrySet().stream()
            .filter(e -> e.getValue().isSelected())
            .map(Map.Entry::getKey)
            .toList();
    return new CounterDefined(no, served, quick.isSelected());
  }

  /** The number after the highest one. */
  static String next(List<CounterDefined> known) {
    int highest =
        known.stream()
            .map(CounterDefined::no)
            .filter(n -> n.matches("[0-9]{1,4}"))
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(0);
    return Integer.toString(highest + 1);
  }
}
