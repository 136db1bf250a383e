/**
 * What the regency publishes to its offices ("usulan kabupaten"): holidays, service standards,
 * notices. A layer under what an office settled itself: the office's own word always holds.
 *
 * <p>It comes as entries of a pseudo-office, the regency's code, whose only desk is {@link
 * id.loket.domain.regency.RegencyStream#DESK}; no desk of an office can write there.
 */
@NullMarked
package id.loket.domain.regency;

import org.jspecify.annotations.NullMarked;
