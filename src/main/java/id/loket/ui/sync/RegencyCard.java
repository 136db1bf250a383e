package id.loket.ui.sync;

import id.loket.desk.Known;
import id.loket.domain.regency.Published.NoticePublished;
import id.loket.domain.regency.RegencyLayer;
import id.loket.domain.regency.RegencyLayer.Stand;
import id.loket.domain.service.Service;
import id.loket.ui.kit.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the regency published and is not over yet, and what became of it at this office. */
final class RegencyCard {
  private RegencyCard() {}

  /**
   * One publication.
   *
   * @param what in its own words
   * @param state from when until when, or how it stands to the office's own
   */
  record Row(String what, String state) {}

  /** Notices, then closed days, then services; those that are used in one row, they may be many. */
  static List<Row> rows(Known office, LocalDate today, Texts texts) {
    RegencyLayer layer = office.regency();
    List<Row> rows = new ArrayList<>();
    for (NoticePublished notice : layer.notices()) {
      if (!notice.until().isBefore(today)) {
        rows.add(
            new Row(
                notice.text(),
                texts.get(
                    "sync.regency.notice",
                    texts.shortDate(notice.from()),
                    texts.shortDate(notice.until()))));
      }
    }
    layer
        .holidays()
        .forEach((date, name) -> {
          if (!date.isBefore(today)) {
            boolean closed = office.settings().calendar().holidays().containsKey(date);
            rows.add(
                new Row(
                    texts.get("sync.regency.holiday", texts.date(date), name),
                    texts.get(closed ? "sync.regency.closed" : "sync.regency.open")));
          }
        });
    List<String> used = new ArrayList<>();
    for (Service service : layer.services()) {
      Stand stand = layer.stand(service, office.catalogue());
      if (stand instanceof Stand.Used) {
        used.add(service.shortName());
      } else {
        rows.add(
            new Row(
                texts.get("sync.regency.service", service.name()), state(stand, service, texts)));
      }
    }
    if (!used.isEmpty()) {
      rows.add(
          new Row(
              texts.get("sync.regency.service", String.join(", ", used)),
              texts.get("sync.regency.used")));
    }
    return rows;
  }

  private static String state(Stand stand, Service service, Texts texts) {
    return switch (stand) {
      case Stand.Used used -> texts.get("sync.regency.used");
      case Stand.Differs differs -> texts.get("sync.regency.differs");
      case Stand.Unfit(var other) ->
          other
              .map(o -> texts.get("sync.regency.numberTaken", service.shortNumber(), o.shortName()))
              .orElseGet(() -> texts.get("sync.regency.noGroup", service.group()));
    };
  }

  static List<Node> nodes(List<Row> rows, Texts texts) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(wrapped(texts.get("sync.regency"), "h2"));
    for (Row row : rows) {
      VBox lines = new VBox(wrapped(row.what(), "strong"), wrapped(row.state(), "muted"));
      nodes.add(lines);
    }
    return nodes;
  }

  private static Label wrapped(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
