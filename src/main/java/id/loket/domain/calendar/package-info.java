/**
 * Working days, hours and holidays: when the door is open. Sources: Perpres 21/2023 for the default
 * hours, the yearly SKB 3 Menteri for holidays.
 */
@NullMarked
package id.loket.domain.calendar;

import org.jspecify.annotations.NullMarked;
