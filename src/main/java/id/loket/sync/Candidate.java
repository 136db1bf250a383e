package id.loket.sync;

/**
 * A ticket in the place where it stands.
 *
 * @param ticket {@code ticket/<uuid>}
 * @param on hash of the fact that set its place, hex
 */
public record Candidate(String ticket, String on) {}
