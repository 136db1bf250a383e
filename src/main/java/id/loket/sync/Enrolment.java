package id.loket.sync;

/**
 * What a desk needs to come to a hub.
 *
 * @param ca the certificate authority that the hub must prove itself by, PEM; empty only for a hub
 *     on this machine, which is spoken to without TLS
 */
public record Enrolment(Address address, User user, Place place, String ca) {

  public record User(String role, Secret secret) {}

  /**
   * Who the desk is at the hub.
   *
   * @param authority may write kinds of authority (staff, settings, catalogue, erasure)
   */
  public record Place(String office, String desk, boolean authority) {}
}
