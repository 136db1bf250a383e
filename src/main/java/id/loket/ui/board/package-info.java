/**
 * The waiting room's window and its settings on this machine. It shows {@link
 * id.loket.board.BoardModel} and nothing else: numbers and counters, never a name.
 *
 * <p>What is decided (which number stands big, whose turn to sound, which screen) is decided in
 * {@code id.loket.board} without JavaFX; here it is laid out, lit and put on a screen.
 */
@NullMarked
package id.loket.ui.board;

import org.jspecify.annotations.NullMarked;
