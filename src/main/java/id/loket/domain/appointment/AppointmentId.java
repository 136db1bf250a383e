package id.loket.domain.appointment;

import id.loket.domain.Text;

/** An appointment's UUID (v7); its booking code is something else. */
public record AppointmentId(String value) implements Text {
  public String subject() {
    return "appointment/" + value;
  }
}
