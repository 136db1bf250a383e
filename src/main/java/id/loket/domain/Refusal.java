package id.loket.domain;

import java.util.List;

/**
 * Why an act was not done. Nothing was written.
 *
 * @param args for the sentence, in the order of the message
 */
public record Refusal(Code code, List<Object> args) {

  /** In the order in which they come when several apply (RULES). */
  public enum Code {
    BAD_LINE,
    BAD_NIK,
    BAD_TEMPERATURE,
    BAD_PHONE,
    BAD_NAME,
    BAD_OFFICE,
    BAD_HOURS,
    BAD_NUMBER,
    BAD_CATALOGUE,
    BAD_FILE,
    BAD_ROW,
    BAD_PASSWORD,
    NO_OFFICE,
    NOT_SAMPLE,
    NO_HUB,
    UNKNOWN_SERVICE,
    UNKNOWN_GROUP,
    UNKNOWN_TICKET,
    UNKNOWN_VISIT,
    UNKNOWN_DOSSIER,
    UNKNOWN_BOOKING,
    UNKNOWN_COUNTER,
    UNKNOWN_CLERK,
    UNKNOWN_DESK,
    WRONG_PASSWORD,
    WAIT_TO_SIGN_IN,
    CLERK_DISABLED,
    PASSWORD_ONCE,
    NOT_ALLOWED,
    CLOCK_UNSURE,
    NOT_TODAY,
    CLOSED,
    ALREADY_CALLED,
    ALREADY_WAITING,
    ALREADY_BEGUN,
    ALREADY_CHECKED_IN,
    NOT_CALLED,
    NOT_BEGUN,
    NO_COUNTER,
    COUNTER_BUSY,
    ON_HOLD,
    SERVICE_CHANGED,
    WRONG_STATE,
    CALLS_USED,
    TOO_EARLY,
    NOT_KEEPER,
    NOTHING_TO_UNDO,
    BOOKING_LIMIT,
    SLOT_CLOSED,
    QUOTA_FULL,
    SLOT_FULL,
    ROOM_FULL,
    QUEUE_EMPTY,
    NOT_PRINTED;

    /** {@code COUNTER_BUSY} → {@code refusal.counterBusy}. */
    public String key() {
      StringBuilder key = new StringBuilder("refusal.");
      boolean upper = false;
      for (char c : name().toCharArray()) {
        if (c == '_') {
          upper = true;
        } else {
          key.append(upper ? c : Character.toLowerCase(c));
          upper = false;
        }
      }
      return key.toString();
    }
  }

  public static Refusal of(Code code, Object... args) {
    return new Refusal(code, List.of(args));
  }
}
