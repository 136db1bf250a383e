/** Where the hand is: what has the focus is seen, and Enter and Tab lead on from every field. */
@NullMarked
package id.loket.ui.kit.focus;

import org.jspecify.annotations.NullMarked;
