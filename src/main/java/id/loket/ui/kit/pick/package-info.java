/**
 * A service is chosen by number, code, name or everyday words, the same wherever one is asked for.
 */
@NullMarked
package id.loket.ui.kit.pick;

import org.jspecify.annotations.NullMarked;
