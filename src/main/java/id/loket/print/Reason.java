package id.loket.print;

/** Why a paper did not come out. The sentence for the clerk is {@link Wording}'s. */
public enum Reason {
  NOT_REACHED("print.failed.notReached"),
  NO_ANSWER("print.failed.noAnswer"),
  NOT_FOUND("print.failed.notFound"),
  REFUSED("print.failed.refused"),
  WRONG_PAPER("print.failed.wrongPaper"),
  NOT_SAVED("print.failed.notSaved"),
  NOT_MADE("print.failed.notMade"),
  STOPPED("print.failed.stopped");

  private final String key;

  Reason(String key) {
    this.key = key;
  }

  /** Key of the sentence: what, why, what to do. */
  public String key() {
    return key;
  }
}
