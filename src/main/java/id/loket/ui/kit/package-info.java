/**
 * What all screens stand on: loading views, words, colours, keys, background work, dialogs and
 * local settings. No area is imported here, and nothing of the office.
 *
 * <p>Threading: everything here belongs to the JavaFX thread, except {@link id.loket.ui.kit.Work}
 * and {@link id.loket.ui.kit.Fx}, which cross over to it.
 */
@NullMarked
package id.loket.ui.kit;

import org.jspecify.annotations.NullMarked;
