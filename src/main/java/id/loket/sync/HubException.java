package id.loket.sync;

/**
 * A hub did not do what it was asked. Holds the reason and no cause: a server's words may quote
 * what was sent.
 */
public final class HubException extends Exception {
  private final transient HubTrouble trouble;

  public HubException(HubTrouble trouble) {
    super(trouble.toString());
    this.trouble = trouble;
  }

  public HubTrouble trouble() {
    return trouble;
  }
}
