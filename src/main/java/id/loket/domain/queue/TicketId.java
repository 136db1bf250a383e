package id.loket.domain.queue;

import id.loket.domain.Text;

/** A ticket's UUID (v7); its printed number is something else. */
public record TicketId(String value) implements Text {
  public String subject() {
    return "ticket/" + value;
  }
}
