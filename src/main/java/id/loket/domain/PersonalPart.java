package id.loket.domain;

/**
 * Marks a component of a fact or state that is about a person: names, NIK, phone, health, and all
 * that a human types freely. It is kept apart from the body, so that it can be withheld or erased.
 */
public interface PersonalPart {}
