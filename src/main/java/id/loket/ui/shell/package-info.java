/**
 * The frame around the screens: the rail at the left, the top bar, the strips above and below, and
 * the layers for dialogs, toasts, help and the lock.
 *
 * <p>The areas meet here and only here. {@link id.loket.ui.shell.ShellModel} is what {@code Office}
 * fills in; the shell shows it and decides nothing about the office.
 */
@NullMarked
package id.loket.ui.shell;

import org.jspecify.annotations.NullMarked;
