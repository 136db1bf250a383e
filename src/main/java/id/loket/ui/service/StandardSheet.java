package id.loket.ui.service;

import id.loket.domain.service.Requirement;
import id.loket.domain.service.Service;
import id.loket.domain.service.Standard;
import id.loket.domain.service.Standard.Component;
import id.loket.domain.service.Standard.Fee;
import id.loket.domain.service.Standard.Promise;
import id.loket.domain.service.Standard.Step;
import id.loket.print.Wording;
import id.loket.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The 14 components of a service standard, one below the other; what is not known says so. */
final class StandardSheet {
  private final Texts texts;

  StandardSheet(Texts texts) {
    this.texts = texts;
  }

  List<Node> of(Service service, List<String> generalLaw) {
    Standard s = service.standard();
    List<Node> parts = new ArrayList<>();
    parts.add(
        s.requirements().isEmpty()
            ? part("service.part.requirements", List.of())
            : component("service.part.requirements", papers(s.requirements())));
    parts.add(part("service.part.steps", s.steps().stream().map(this::step).toList()));
    parts.add(part("service.part.promise", known(promise(s.promise()), s.promise().range())));
    parts.add(part("service.part.fee", fee(s.fee())));
    parts.add(
        part(
            "service.part.product",
            known(
                s.product(),
                text("service.validity", s.validity()),
                text("service.signer", s.signer()))));
    parts.add(
        part("service.part.law", Stream.of(s.law(), generalLaw).flatMap(List::stream).toList()));
    for (Component each : Component.values()) {
      parts.add(part("service.component." + each.name(), known(s.more().get(each))));
    }
    parts.add(
        part(
            "service.part.archive",
            known(
                text("service.archive.before", s.archive().before()),
                text("service.archive.now", s.archive().now()))));
    parts.add(
        part(
            "service.part.counter",
            known(
                texts.get("service.minutes", service.counterMinutes()),
                service.words().isEmpty() ? null : String.join(", ", service.words()))));
    parts.add(part("service.part.sources", sources(s.origin())));
    return parts;
  }

  private Node papers(List<Requirement> requirements) {
    GridPane table = new GridPane();
    table.getStyleClass().add("papers");
    // At 200 % the head of the third still fits in one line.
    for (int percent : new int[] {38, 22, 18, 22}) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(percent);
      table.getColumnConstraints().add(column);
    }
    table.addRow(
        0,
        label(texts.get("service.paper.name"), "field-label"),
        label(texts.get("service.paper.form"), "field-label"),
        label(texts.get("service.paper.count"), "field-label"),
        label(texts.get("service.paper.when"), "field-label"));
    for (Requirement r : requirements) {
      String name = r.place() + ". " + r.name() + (r.note() == null ? "" : " (" + r.note() + ")");
      table.addRow(
          r.place(),
          label(name),
          label(texts.get("service.form." + r.form().name())),
          label(texts.number(r.count())),
          label(when(r.need())));
    }
    table.getChildren().forEach(cell -> GridPane.setValignment(cell, VPos.TOP));
    return table;
  }

  private String when(Requirement.Need need) {
    if (need.always()) {
      return texts.get("service.need.always");
    }
    return need.advised()
        ? texts.get("service.need.advised")
        : texts.get(
            "service.need.if",
            need.conditions().stream()
                .map(Wording.in(texts.locale())::condition)
                .collect(Collectors.joining(texts.get("service.need.or"))));
  }

  private String step(Step step) {
    String line = step.place() + ". " + step.actor().replace('_', ' ') + ": " + step.what();
    Integer minutes = step.minutes();
    return minutes == null ? line : line + " (" + texts.get("service.minutes", minutes) + ")";
  }

  private String promise(Promise promise) {
    return texts.get(
        promise.unit() == Promise.Unit.MENIT ? "service.minutes" : "service.days",
        promise.amount());
  }

  private List<String> fee(Fee fee) {
    List<String> lines = new ArrayList<>();
    Long tariff = fee.tariff();
    if (fee.free()) {
      lines.add(texts.get("service.free"));
    } else {
      lines.add(tariff == null ? texts.get("service.fee.elsewhere") : texts.rupiah(tariff));
    }
    // The formula is for programs where its words stand beside it.
    fee.words().entrySet().stream()
        .filter(each -> !each.getKey().equals("rumus") || !fee.words().containsKey("cara"))
        .forEach(each ->
            lines.add(capital(each.getKey()) + ": " + shown(each.getKey(), each.getValue())));
    return lines;
  }

  /** Kinds and units are words of the file, the rest are sentences. */
  private static String shown(String name, String words) {
    return name.equals("jenis") || name.equals("satuan") ? words.replace('_', ' ') : words;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).replace('_', ' ');
  }

  private List<String> sources(Standard.Origin origin) {
    List<String> lines = new ArrayList<>(known(origin.note()));
    origin.checks().forEach((name, words) -> lines.add(capital(name) + ": " + words));
    lines.addAll(origin.sources());
    return lines;
  }

  private @Nullable String text(String key, @Nullable String value) {
    return value == null ? null : texts.get(key, value);
  }

  private static List<String> known(@Nullable String... lines) {
    return Stream.of(lines).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }

  private Node part(String title, List<String> lines) {
    return component(
        title,
        lines.isEmpty()
            ? new Node[] {label(texts.get("service.unknown"), "muted")}
            : lines.stream().map(StandardSheet::label).toArray(Node[]::new));
  }

  private Node component(String title, Node... content) {
    VBox box = new VBox(label(texts.get(title), "strong"));
    box.getStyleClass().add("component");
    box.getChildren().addAll(content);
    return box;
  }

  private static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
