package id.loket.ui.appointment;

import id.loket.domain.visit.Channel;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** Where the form of a new appointment is typed in, in the order of the hand. */
record FormFields(
    TextField service,
    TextField when,
    TextField name,
    TextField phone,
    TextArea people,
    TextField nik,
    ChoiceBox<Channel> channel,
    TextField askedBy) {

  /**
   * What stands in them.
   *
   * @param code of the chosen service; empty: none
   * @param start of the chosen time, ISO
   */
  Typed typed(String code, String start, boolean party) {
    return new Typed(
        code,
        service.getText(),
        start,
        new Typed.Person(name.getText(), phone.getText(), nik.getText(), askedBy.getText()),
        channel.getValue(),
        party ? people.getText() : null);
  }

  /** All but service and time, which are chosen rather than typed. */
  void fill(Typed now) {
    name.setText(now.person().name());
    phone.setText(now.person().phone());
    nik.setText(now.person().nik());
    askedBy.setText(now.person().askedBy());
    people.setText(now.people() == null ? "" : now.people());
    channel.setValue(now.channel());
  }
}
