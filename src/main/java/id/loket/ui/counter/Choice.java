package id.loket.ui.counter;

/**
 * Something that a panel's list offers.
 *
 * @param value group, counter, service code or ticket number
 * @param text what the clerk reads first
 * @param detail what helps to tell it from others
 */
public record Choice(Kind kind, String value, String text, String detail) {

  /** What a value is. */
  public enum Kind {
    GROUP,
    COUNTER,
    SERVICE,
    TICKET
  }
}
