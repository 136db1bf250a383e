package id.loket.store;

import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.AppointmentId;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierId;
import id.loket.domain.office.SettingFact;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketId;
import id.loket.domain.visit.Visit;
import id.loket.domain.visit.VisitId;
import id.loket.journal.Bytes;
import id.loket.journal.Fact;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of the state tables say, in the columns in which {@link StateTables} asks for them.
 * One that is damaged costs nobody a ticket.
 */
final class StateRows {
  private final Anew anew;

  StateRows(Anew anew) {
    this.anew = anew;
  }

  /** Where a state row that cannot be read is had from: the journal. The row itself stays. */
  interface Anew {
    @Nullable Ticket ticket(TicketId id);

    @Nullable Visit visit(VisitId id);

    @Nullable Dossier dossier(DossierId id);

    @Nullable Appointment appointment(AppointmentId id);

    @Nullable Register register(String subject);
  }

  @Nullable Ticket ticket(ResultSet r) throws SQLException {
    try {
      return Parts.read(Ticket.class, Bytes.wrap(r.getBytes(2)), null);
    } catch (IOException | RuntimeException e) {
      return anew.ticket(new TicketId(r.getString(1)));
    }
  }

  @Nullable Visit visit(ResultSet r) throws SQLException {
    try {
      return Parts.read(Visit.class, Bytes.wrap(r.getBytes(2)), bytes(r, 3));
    } catch (IOException | RuntimeException e) {
      return anew.visit(new VisitId(r.getString(1)));
    }
  }

  @Nullable Dossier dossier(ResultSet r) throws SQLException {
    try {
      return Parts.read(Dossier.class, Bytes.wrap(r.getBytes(2)), bytes(r, 3));
    } catch (IOException | RuntimeException e) {
      return anew.dossier(new DossierId(r.getString(1)));
    }
  }

  @Nullable Appointment appointment(ResultSet r) throws SQLException {
    try {
      return Parts.read(Appointment.class, Bytes.wrap(r.getBytes(2)), bytes(r, 3));
    } catch (IOException | RuntimeException e) {
      return anew.appointment(new AppointmentId(r.getString(1)));
    }
  }

  @Nullable Register register(ResultSet r) throws SQLException {
    try {
      Class<? extends Fact> kind = Kinds.of(r.getString(2));
      if (kind != null) {
        return new Register(
            r.getString(1),
            r.getString(3),
            OffsetDateTime.parse(r.getString(4)),
            Parts.read(kind.asSubclass(SettingFact.class), Bytes.wrap(r.getBytes(5)), bytes(r, 6)));
      }
    } catch (IOException | RuntimeException e) {
      // as below
    }
    return anew.register(r.getString(1));
  }

  private static @Nullable Bytes bytes(ResultSet r, int column) throws SQLException {
    byte[] bytes = r.getBytes(column);
    return bytes == null ? null : Bytes.wrap(bytes);
  }
}
