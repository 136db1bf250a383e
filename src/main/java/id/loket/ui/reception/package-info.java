/**
 * The door: who comes, for what, how the screening ended, which number they get. The form at the
 * left, what stands in the room and the queue at the right; search, checklist and rechecking lie
 * over it.
 *
 * <p>What a typed form means ({@link id.loket.ui.reception.Entry}) and what is to be seen ({@link
 * id.loket.ui.reception.Overview}) are plain classes, tested without a window. {@link
 * id.loket.ui.reception.Reception} puts the area together for the composition root. Other areas are
 * reached through {@link id.loket.ui.reception.ReceptionModel} only.
 */
@NullMarked
package id.loket.ui.reception;

import org.jspecify.annotations.NullMarked;
