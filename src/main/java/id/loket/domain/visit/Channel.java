package id.loket.domain.visit;

import java.util.Optional;

/** How people reach the office. */
public enum Channel {
  LOKET("loket"),
  WA("WA"),
  SMS("SMS"),
  TELEPON("telepon"),
  SUREL("surel"),
  FACEBOOK("Facebook"),
  WEB("web");

  private final String shown;

  Channel(String shown) {
    this.shown = shown;
  }

  public String shown() {
    return shown;
  }

  public static Optional<Channel> parse(String typed) {
    for (Channel c : values()) {
      if (c.shown.equalsIgnoreCase(typed.strip())) {
        return Optional.of(c);
      }
    }
    return Optional.empty();
  }
}
