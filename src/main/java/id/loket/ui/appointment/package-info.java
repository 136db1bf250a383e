/**
 * Appointments on the screen: who asked for a time, who has one, and files of requests. Decisions
 * are those of {@code desk}; nothing is booked here without its verb.
 */
@NullMarked
package id.loket.ui.appointment;

import org.jspecify.annotations.NullMarked;
