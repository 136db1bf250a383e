/**
 * Appointments: how the office's day is cut into slots, who has promised to come when, and what
 * became of it. Times and order by RULES.md.
 */
@NullMarked
package id.loket.domain.appointment;

import org.jspecify.annotations.NullMarked;
