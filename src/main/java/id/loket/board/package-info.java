/**
 * What the waiting room shows and hears. Numbers and counters only, never a name: the board is
 * public (DOMAIN §8).
 */
@NullMarked
package id.loket.board;

import org.jspecify.annotations.NullMarked;
