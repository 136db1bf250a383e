package id.loket.domain;

import id.loket.journal.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a decision wants to write.
 *
 * @param subject what it is about, {@code ticket/<uuid>}
 * @param on hash of the fact it builds on or replaces, null for a first one
 */
public record Draft(String subject, @Nullable String on, Fact fact) {}
