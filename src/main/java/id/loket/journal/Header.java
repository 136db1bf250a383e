package id.loket.journal;

/**
 * What every entry says of itself before its body.
 *
 * @param seq 1, 2, 3 ... in its origin, without gaps
 * @param stamp see {@link Stamp}
 * @param act entries of one act share it (a UUID)
 * @param subject what it is about, {@code ticket/<uuid>}
 * @param kinds what kind of fact, and who wrote it
 */
public record Header(
    String office, Origin origin, long seq, long stamp, String act, String subject, Kinds kinds) {

  /**
   * Kind and actor.
   *
   * @param kind the fact and its version, {@code TicketCalled.v1}
   * @param actor uuid of the staff member, or {@code system}
   */
  public record Kinds(String kind, String actor) {}

  public String kind() {
    return kinds.kind();
  }

  public String actor() {
    return kinds.actor();
  }
}
