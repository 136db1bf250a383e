/**
 * Telling a scanner from a hand at the same keyboard.
 *
 * <p>{@link id.loket.ui.kit.scan.Burst} decides, without JavaFX and with the time passed in; {@link
 * id.loket.ui.kit.scan.Scanner} is the thin filter that holds keys back and replays them.
 */
@NullMarked
package id.loket.ui.kit.scan;

import org.jspecify.annotations.NullMarked;
