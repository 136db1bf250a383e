package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk.Listed;
import id.loket.ui.kit.hub.Marks;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The code of an appointment, with the mark of one of which a hub lacks something. */
record MarkedCode(Marks marks) {

  String words(Listed row) {
    String shown = row.appointment().booking().code().shown();
    return shown + marks.spoken(shown);
  }

  Region node(Listed row) {
    String shown = row.appointment().booking().code().shown();
    HBox line = new HBox(new Label(shown));
    line.getStyleClass().addAll("code", "stand");
    if (marks.on(shown)) {
      line.getChildren().add(marks.label());
    }
    return line;
  }
}
