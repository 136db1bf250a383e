package id.loket.domain;

/**
 * Marks a component of a fact or state that is about a person: names, NIK, phone, health, and all
 * that a human types freely. It is kept apart from the body, so that it can be withheld or erased.
 * A fact holds parts of one sort only: an entry is erased whole or not at all.
 */
public interface PersonalPart {

  /** Who somebody is and how to reach them. */
  interface Contact extends PersonalPart {}

  /** Specific personal data by UU 27/2022 Ps 4: kept for the shortest time. */
  interface Health extends PersonalPart {}
}
