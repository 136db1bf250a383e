/**
 * What the office has settled for itself: who it is, its counters, the health protocol, how it
 * calls, quotas and slots. Every setting is a register fact: the last one holds.
 */
@NullMarked
package id.loket.domain.office;

import org.jspecify.annotations.NullMarked;
