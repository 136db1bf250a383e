/**
 * The queue in front of the printers: a clerk's ticket never waits for paper.
 *
 * <p>One job after the other on one background thread. A printer that fails leaves its job in the
 * list with a reason; the counter goes on and the clerk prints again. Jobs survive a restart as
 * files of this machine in {@code cetak/antrean}; printouts that name a person are kept in memory
 * only and are made again from the journal. Nothing here throws at the caller.
 */
@NullMarked
package id.loket.print.job;

import org.jspecify.annotations.NullMarked;
