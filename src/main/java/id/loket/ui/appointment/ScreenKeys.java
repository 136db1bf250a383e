package id.loket.ui.appointment;

import id.loket.ui.appointment.BookController.Left;
import id.loket.ui.appointment.Places.Place;
import id.loket.ui.kit.Keys.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Which key does what on the screen, and when it is on. */
final class ScreenKeys {
  private final Map<Place, Command> tabs;
  private final SubjectActs acts;
  private final Command party;
  private final Command cancel;
  private final Command print;
  final Command back;
  private final Command undo;
  private final Command book;
  private final Command anyway;
  private final Command wide;

  /** What they do where several parts of the screen have a say. */
  interface Does {
    void go(Place to);

    void fresh();

    void back();

    void print();

    void undo();
  }

  ScreenKeys(
      ReadOnlyObjectProperty<Place> front,
      SubjectActs acts,
      BookController booking,
      ListController list,
      Does does) {
    BooleanBinding inBook = front.isEqualTo(Place.BOOK);
    BooleanBinding inList = front.isEqualTo(Place.LIST);
    this.acts = acts;
    tabs =
        Map.of(
            Place.BOOK, Command.of("appointment.tab.new", "Ctrl+N", does::fresh),
            Place.LIST, Command.of("appointment.tab.list", "Ctrl+L", () -> does.go(Place.LIST)),
            Place.MOVES, Command.of("appointment.tab.moves", "Ctrl+U", () -> does.go(Place.MOVES)),
            Place.REMINDERS,
                Command.of("appointment.tab.reminders", "Ctrl+R", () -> does.go(Place.REMINDERS)));
    party =
        Command.of("appointment.party", "Ctrl+P", booking::turn)
            .when(inBook.and(booking.left().isEqualTo(Left.FORM)));
    cancel =
        Command.of("appointment.cancel", "Ctrl+Delete", list::askCancel)
            .when(inList.and(acts.movable()));
    print =
        Command.of("appointment.print", "Shift+F9", does::print)
            .when(inList.or(front.isEqualTo(Place.REMINDERS)));
    back = Command.of("appointment.back", "Esc", does::back);
    undo = Command.of("kit.undo", "Ctrl+Z", does::undo);
    book =
        new Command("book", booking.book.keys(), "appointment.book", booking.book.action(), inBook);
    anyway = booking.anyway();
    wide = list.wide;
  }

  List<Command> all() {
    List<Command> all = new ArrayList<>();
    for (Place place : Place.values()) {
      all.add(tab(place));
    }
    all.addAll(List.of(party, book, anyway, acts.slip, acts.whatsApp, acts.sms, acts.link));
    all.addAll(List.of(acts.move, cancel, wide, print, back, undo));
    return all;
  }

  Command tab(Place place) {
    return Objects.requireNonNull(tabs.get(place));
  }

  /** Beside the first button of the form. */
  List<Command> ofForm() {
    return List.of(party);
  }

  /** Of what was promised; the first has the hand. */
  List<Command> ofPromised() {
    return withMessages(tab(Place.BOOK), acts.slip);
  }

  List<Command> ofList() {
    return withMessages(acts.move, cancel, acts.slip, print);
  }

  List<Command> ofMoves() {
    return withMessages(acts.move);
  }

  List<Command> ofReminders() {
    return withMessages();
  }

  private List<Command> withMessages(Command... first) {
    return Stream.concat(Stream.of(first), Stream.of(acts.whatsApp, acts.sms, acts.link)).toList();
  }
}
