package id.loket.ui.reception;

import id.loket.desk.DoorDesk;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Booker;
import id.loket.domain.dossier.Applicant;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.domain.visit.Channel;
import id.loket.domain.visit.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form, as it was typed. It is kept while another screen is in front, and comes
 * back when a ticket is undone.
 *
 * @param services codes of those that were chosen
 * @param typed what stands in the service field and is not chosen yet
 * @param with what they have in hand
 */
public record Entry(
    List<String> services,
    String typed,
    Person person,
    Channel channel,
    Measured measured,
    With with) {

  /** The visitor as typed; empty texts where nothing was. */
  public record Person(String name, String nik, String phone, List<Priority> priority) {
    public static final Person UNNAMED = new Person("", "", "", List.of());

    public Person {
      priority = List.copyOf(priority);
    }
  }

  public static final Entry EMPTY =
      new Entry(List.of(), "", Person.UNNAMED, Channel.LOKET, Measured.NOTHING);

  public Entry {
    services = List.copyOf(services);
  }

  /** For something new. */
  public Entry(
      List<String> services, String typed, Person person, Channel channel, Measured measured) {
    this(services, typed, person, channel, measured, With.NOTHING);
  }

  /** Somebody is back with what lacked; nobody is asked twice for a name. */
  static Entry back(Dossier dossier) {
    Applicant applicant = dossier.applicant();
    Nik nik = applicant == null ? null : applicant.nik();
    Phone phone = applicant == null ? null : applicant.phone();
    Person person =
        new Person(
            applicant == null ? "" : applicant.name(),
            nik == null ? "" : nik.value(),
            phone == null ? "" : phone.shown(),
            List.of());
    return new Entry(List.of(), "", person, Channel.LOKET, Measured.NOTHING, With.dossier(dossier));
  }

  /** Somebody comes at the time that was promised; what they said then is not asked again. */
  static Entry promised(Appointment appointment) {
    Booker booker = appointment.booker();
    Nik nik = booker == null ? null : booker.nik();
    Person person =
        booker == null
            ? Person.UNNAMED
            : new Person(
                booker.name(), nik == null ? "" : nik.value(), booker.phone().shown(), List.of());
    return new Entry(
        List.of(appointment.booking().service()),
        "",
        person,
        appointment.booking().channel(),
        Measured.NOTHING,
        With.appointment(appointment));
  }

  /** The same, measured so. */
  Entry measured(Measured other) {
    return new Entry(services, typed, person, channel, other, with);
  }

  public boolean isEmpty() {
    return equals(EMPTY);
  }

  /** Nothing but services: what makes a ticket in four key presses. */
  public boolean onlyServices() {
    return !services.isEmpty()
        && equals(new Entry(services, "", Person.UNNAMED, Channel.LOKET, Measured.NOTHING));
  }

  /**
   * For the door.
   *
   * @param override the reason why a limit or the screening is set aside, null: it is not
   */
  public DoorDesk.Form form(boolean outside, @Nullable String override) {
    return new DoorDesk.Form(
        services,
        new DoorDesk.Form.Person(
            orNull(person.name()), orNull(person.nik()), orNull(person.phone()), person.priority()),
        channel,
        measured.screening(),
        outside,
        override);
  }

  private static @Nullable String orNull(String typed) {
    String text = typed.strip();
    return text.isEmpty() ? null : text;
  }
}
