package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk.Form;
import id.loket.desk.AppointmentDesk.Party;
import id.loket.domain.visit.Channel;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form of a new appointment.
 *
 * @param service code of the chosen one; empty: none
 * @param words what stands in the service field and is not chosen yet
 * @param start the chosen time, ISO; empty: the next free one
 * @param people of a party, one in each line, a NIK behind a semicolon; null: for one person
 */
public record Typed(
    String service,
    String words,
    String start,
    Person person,
    Channel channel,
    @Nullable String people) {

  /** Who wants to come, and who asks for them; empty texts where nothing is known. */
  public record Person(String name, String phone, String nik, String askedBy) {
    public static final Person NOBODY = new Person("", "", "", "");
  }

  /** Most people write. */
  static final Channel USUAL = Channel.WA;

  public static final Typed EMPTY = new Typed("", "", "", Person.NOBODY, USUAL, null);

  public boolean isEmpty() {
    return service.isEmpty()
        && words.isBlank()
        && person.equals(Person.NOBODY)
        && (people == null || people.isBlank());
  }

  /** For the desk. */
  Form form(LocalDateTime at, boolean anyway) {
    return new Form(
        service,
        at,
        channel,
        new Form.Person(
            person.name(), person.phone(), orNull(person.nik()), orNull(person.askedBy())),
        anyway);
  }

  /** For the desk: all of a school or village. Whoever has no number of their own has its one. */
  Party party(LocalDateTime at, boolean anyway) {
    return new Party(service, at, channel, person.name(), members(), anyway);
  }

  List<Form.Person> members() {
    return people == null
        ? List.of()
        : people.lines().filter(line -> !line.isBlank()).map(this::member).toList();
  }

  private Form.Person member(String line) {
    int mark = line.indexOf(';');
    String who = mark < 0 ? line : line.substring(0, mark);
    String nik = mark < 0 ? "" : line.substring(mark + 1);
    return new Form.Person(who.strip(), person.phone(), orNull(nik), null);
  }

  static @Nullable String orNull(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? null : stripped;
  }
}
