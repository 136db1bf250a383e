package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk.Listed;
import id.loket.domain.appointment.Stand;
import id.loket.ui.kit.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Where an appointment stands: a word, and a colour beside it. */
final class StandWords {
  private final Texts texts;

  StandWords(Texts texts) {
    this.texts = texts;
  }

  String words(Listed row) {
    String word = texts.get("appointment.stand." + row.stand());
    String with =
        row.ticket() == null ? word : texts.get("appointment.stand.ticket", word, row.ticket());
    return row.noShows() == 0 ? with : with + ", " + texts.get("appointment.missed", row.noShows());
  }

  Region node(Listed row) {
    String word = texts.get("appointment.stand." + row.stand());
    Label pill =
        pill(
            row.ticket() == null ? word : texts.get("appointment.stand.ticket", word, row.ticket()),
            style(row.stand()));
    HBox line = new HBox(pill);
    line.getStyleClass().add("stand");
    if (row.noShows() > 0) {
      line.getChildren().add(pill(texts.get("appointment.missed.brief", row.noShows()), "warn"));
    }
    return line;
  }

  static Label pill(String words, String style) {
    Label pill = new Label(words);
    pill.getStyleClass().addAll("pill", style);
    Rows.ending(pill);
    return pill;
  }

  private static String style(Stand stand) {
    return switch (stand) {
      case EXPECTED -> "quiet";
      case LATE, CAME_LATE -> "warn";
      case NO_SHOW, TURNED_AWAY -> "danger";
      case CAME -> "good";
      case CANCELLED -> "gone";
    };
  }
}
