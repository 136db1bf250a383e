/**
 * One arrival: who came, for what, how the screening at the door ended, whether they are inside.
 */
@NullMarked
package id.loket.domain.visit;

import org.jspecify.annotations.NullMarked;
