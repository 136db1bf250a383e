/**
 * Janji temu: a time is promised and found again, moved, cancelled, reminded of. Other areas reach
 * the screen through {@link id.loket.ui.appointment.AppointmentModel}, by way of the composition
 * root.
 */
@NullMarked
package id.loket.ui.appointment;

import org.jspecify.annotations.NullMarked;
