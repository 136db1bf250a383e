package id.loket.domain.appointment;

import id.loket.domain.PersonalPart;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import org.jspecify.annotations.Nullable;

/**
 * For whom an appointment was made.
 *
 * @param askedBy who asked for it, where that is somebody else: a neighbour, a school, a village
 * @param request what tells the request from others that were imported, null: typed by a clerk
 */
public record Booker(
    String name, Phone phone, @Nullable Nik nik, @Nullable String askedBy, @Nullable String request)
    implements PersonalPart.Contact {}
