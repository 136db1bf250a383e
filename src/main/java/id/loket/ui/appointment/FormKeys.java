package id.loket.ui.appointment;

import id.loket.domain.visit.Channel;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Through the form without the mouse while somebody is on the telephone: Enter goes on to the next
 * field, and what else a key does in each.
 */
final class FormKeys {
  /** One letter each; the letter stands beside the words. */
  private static final Map<KeyCode, Channel> LETTERS =
      Map.of(
          KeyCode.W, Channel.WA,
          KeyCode.T, Channel.TELEPON,
          KeyCode.S, Channel.SMS,
          KeyCode.L, Channel.LOKET,
          KeyCode.F, Channel.FACEBOOK,
          KeyCode.E, Channel.SUREL,
          KeyCode.B, Channel.WEB);

  private final FormFields fields;
  private final BooleanSupplier party;
  private final FormHears hears;
  private final Runnable book;

  /**
   * @param party whether the form is for several people now
   * @param book Enter in the last field
   */
  FormKeys(FormFields fields, BooleanSupplier party, FormHears hears, Runnable book) {
    this.fields = fields;
    this.party = party;
    this.hears = hears;
    this.book = book;
  }

  /** Called once; the service has keys of its own. */
  void install() {
    fields.when().addEventFilter(KeyEvent.KEY_PRESSED, this::inWhen);
    fields.when().setOnAction(e -> hears.whenTaken());
    fields.name().setOnAction(e -> fields.phone().requestFocus());
    fields
        .phone()
        .setOnAction(e -> (party.getAsBoolean() ? fields.people() : fields.nik()).requestFocus());
    fields.nik().setOnAction(e -> fields.channel().requestFocus());
    fields.askedBy().setOnAction(e -> book.run());
    fields.channel().addEventFilter(KeyEvent.KEY_PRESSED, this::inChannel);
    fields.people().addEventFilter(KeyEvent.KEY_PRESSED, this::inPeople);
  }

  private void inWhen(KeyEvent event) {
    if (event.isShortcutDown()) {
      return;
    }
    switch (event.getCode()) {
      case DOWN, UP -> hears.toWeek();
      case PAGE_UP -> hears.weeks(-1);
      case PAGE_DOWN -> hears.weeks(1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void inChannel(KeyEvent event) {
    ChoiceBox<Channel> channel = fields.channel();
    Channel by = LETTERS.get(event.getCode());
    if (channel.isShowing() || event.isShortcutDown()) {
      return;
    }
    if (by != null) {
      event.consume();
      channel.setValue(by);
    } else if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      if (party.getAsBoolean()) {
        book.run();
      } else {
        fields.askedBy().requestFocus();
      }
    }
  }

  /** Enter begins a line; in an empty one, after the last name, it goes on as Tab does. */
  private void inPeople(KeyEvent event) {
    TextArea people = fields.people();
    boolean last =
        event.getCode() == KeyCode.ENTER
            && !event.isShortcutDown()
            && !people.getText().isBlank()
            && people.getText().endsWith("\n")
            && people.getCaretPosition() == people.getLength();
    if (last || (event.getCode() == KeyCode.TAB && !event.isShiftDown())) {
      event.consume();
      fields.channel().requestFocus();
    } else if (event.getCode() == KeyCode.TAB) {
      event.consume();
      fields.phone().requestFocus();
    }
  }
}
