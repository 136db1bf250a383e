package id.loket.domain;

import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.AppointmentId;
import id.loket.domain.appointment.Taken;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierId;
import id.loket.domain.office.Settings;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.domain.queue.DayQueue;
import id.loket.domain.queue.Ticket;
import id.loket.domain.register.Keeping;
import id.loket.domain.register.RegisterName;
import id.loket.domain.service.Catalogue;
import id.loket.domain.visit.Visit;
import id.loket.domain.visit.VisitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a decision may look at: the office as this desk knows it, at one moment. */
public interface Situation {
  Now now();

  Settings settings();

  Catalogue catalogue();

  /** Of the office day of {@link #now()}. */
  DayQueue queue();

  /** Of the office day of {@link #now()}. */
  Collection<Visit> visits();

  Optional<Visit> visit(VisitId id);

  /** Today's ticket with that number, else the latest earlier one. */
  Optional<Ticket> ticketByNumber(String number);

  /** The ticket of a visit, if it got one. */
  Optional<Ticket> ticketOf(VisitId visit);

  /** The number that this desk gives next in the group today; a number once given stays used. */
  String nextNumber(String group);

  Optional<Dossier> dossier(DossierId id);

  Optional<Appointment> appointment(AppointmentId id);

  /** All of that day that are not undone, cancelled ones too. */
  List<Appointment> appointmentsOn(LocalDate day);

  /** How many appointments of that day may still be used in time, by the code of their service. */
  Map<String, Integer> expected(LocalDate day);

  /** The places that appointments for these services take on these days, both included. */
  List<Taken> taken(Collection<String> services, LocalDate from, LocalDate to);

  /** How many appointments are still to come for that telephone number or that NIK. */
  int upcoming(Phone phone, @Nullable Nik nik);

  /** Who gives a register's numbers, and which one comes next; one once given stays used. */
  Keeping keeping(RegisterName register);

  /** A new id for a subject, never given before. */
  String newId();

  /** How many of {@link #visits()} are inside. */
  long inside();
}
