/**
 * What desks and hubs say to each other: the hub's side (schema and functions in {@code
 * db/postgres}, set up, looked after and healed by {@link id.loket.sync.HubAdmin}; what the regency
 * may read of it by {@link id.loket.sync.HubReporter}) and the wire ({@link
 * id.loket.sync.HubLink}): hello, push, pull, claim over one kept connection.
 *
 * <p>The only package that speaks to PostgreSQL. Whatever fails comes out as one of the few reasons
 * of {@link id.loket.sync.HubTrouble}; no server's words, no secret and nothing of a person is in
 * an exception or a log. No rules of the office here: an entry is shipped, never understood.
 */
@NullMarked
package id.loket.sync;

import org.jspecify.annotations.NullMarked;
