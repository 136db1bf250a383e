/**
 * Days and hours of the office: holidays, joint leave, opening hours, working days.
 *
 * <p>Rules here take the dates they need as arguments; the yearly tables are read by {@code store}.
 * Holidays stay on the date that the decree names, weekends too (nothing moves to Monday). No
 * files, no logging, no {@code now()} here.
 */
@NullMarked
package id.loket.domain.calendar;

import org.jspecify.annotations.NullMarked;
