package id.loket.print;

import id.loket.domain.person.Phone;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is written to somebody about an appointment. A NIK, a telephone number and what was said of
 * anybody's health are never in it: others read these messages too.
 *
 * @param chat for WhatsApp, Facebook and mail, with WhatsApp's stars around what is bold
 * @param sms at most {@link #SMS} letters, all of the GSM alphabet
 * @param to null where it is withheld or erased
 */
public record AppointmentMessage(Occasion occasion, String chat, String sms, @Nullable Phone to) {
  /** Two SMS that are joined: each gives seven letters of its 160 for that. */
  public static final int SMS = 306;

  /** What about. */
  public enum Occasion {
    CONFIRMED,
    REMINDER,
    /** The promised time can't be kept, another one is offered. */
    MUST_MOVE,
    MOVED,
    CANCELLED
  }

  /** Opens the chat with the text in it; empty: nobody reads messages at that number. */
  public Optional<URI> link() {
    Phone number = to;
    if (number == null || !number.isMobile()) {
      return Optional.empty();
    }
    return Optional.of(
        URI.create(
            "https://wa.me/" + number.value().replaceAll("[^0-9]", "") + "?text=" + encoded()));
  }

  /** A plus sign would arrive as one. */
  private String encoded() {
    return URLEncoder.encode(chat, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
