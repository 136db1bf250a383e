/**
 * Tickets and the order of calling, exactly by RULES.md ("Ticket", "Order of calling"): facts,
 * states, the fold, the decisions. Pure.
 */
@NullMarked
package id.loket.domain.queue;

import org.jspecify.annotations.NullMarked;
