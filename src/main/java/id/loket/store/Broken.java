package id.loket.store;

/**
 * Where a chain does not hold.
 *
 * @param gap an entry is missing before it; otherwise its bytes are not those that were written
 */
public record Broken(String origin, long seq, boolean gap) {}
