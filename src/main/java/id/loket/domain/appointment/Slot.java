package id.loket.domain.appointment;

import java.time.LocalDateTime;

/**
 * A slot of the office's day.
 *
 * @param capacity appointments that it holds, those kept for walk-ins among them
 * @param bookable those that are not kept for walk-ins
 * @param free how many more may be booked now; 0 too where its time is past, or too near or far
 */
public record Slot(LocalDateTime start, int minutes, int capacity, int bookable, int free) {}
