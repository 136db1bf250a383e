package id.loket.sync;

/** What came of joining a hub. */
public sealed interface Joined {
  /** This desk exchanges with it from now on. */
  record Done(Address address, Enrolment.Place place, HubKind kind) implements Joined {}

  /** The hub could not be asked, or did not let this desk in. */
  record Trouble(HubTrouble trouble) implements Joined {}

  /** This folder and that enrolment do not go together. */
  record Wrong(Why why, Enrolment.Place place) implements Joined {}

  /** The file is no enrolment, or cannot be read or kept. */
  record NoFile(boolean kept) implements Joined {}

  /** Why not. */
  enum Why {
    /** The folder is another office's. */
    OFFICE,
    /** It wrote under another desk number what no hub keeps. */
    DESK
  }
}
