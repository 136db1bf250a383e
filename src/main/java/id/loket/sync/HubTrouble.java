package id.loket.sync;

import id.loket.journal.Origin;

/** Why something with a hub did not go. Each has its sentence for a person and a next step. */
public sealed interface HubTrouble {

  /** No answer, or the line broke: work goes on here, it is tried again. */
  record Unreachable() implements HubTrouble {}

  /** The hub answers but has no room just now: tried again. */
  record Busy() implements HubTrouble {}

  /** Something answers that does not prove to be the hub; the password was not sent. */
  record Untrusted(Why why) implements HubTrouble {
    /** What is wrong with its proof. */
    public enum Why {
      /** Its certificate is not of the authority that the enrolment file names. */
      AUTHORITY,
      /** Its certificate is past its time, or before it. */
      EXPIRED,
      /** Its certificate is another machine's. */
      HOST,
      /** It has no TLS, an old one, or wants the password in an unsafe way. */
      UNSAFE
    }
  }

  /**
   * The hub does not take this user or what it asked.
   *
   * @param state SQLSTATE, for the IT person
   */
  record Refused(String state) implements HubTrouble {}

  /** This desk's enrolment was taken back, or replaced by a newer one. */
  record Revoked() implements HubTrouble {}

  /** The hub's schema is older than this program needs: {@code loket hub init} brings it up. */
  record HubTooOld(int schema, int needed) implements HubTrouble {}

  /** The hub no longer speaks this program's exchange. */
  record DeskTooOld(int exchange, int oldest) implements HubTrouble {}

  /** Practice data and a real hub, or the reverse. */
  record OtherSort(boolean hubIsSample) implements HubTrouble {}

  /** What the hub sent does not continue the chain that is known here. */
  record BrokenChain(Origin origin, long seq) implements HubTrouble {}

  /** The server cannot be a hub. */
  record Unfit(Fault fault) implements HubTrouble {
    /** What it lacks. */
    public enum Fault {
      /** Older than PostgreSQL 15. */
      OLD_SERVER,
      /** The database is not in UTF-8. */
      ENCODING,
      /** It is a hub already, of another kind or sort. */
      OTHER_HUB,
      /** {@code loket hub init} was not run there. */
      NO_HUB,
      /** Not at this machine, and no certificate authority was named. */
      NO_AUTHORITY,
      /** The address is no {@code jdbc:postgresql://host/database}. */
      ADDRESS
    }
  }
}
