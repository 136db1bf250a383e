package id.loket.domain.dossier;

import id.loket.domain.PersonalPart;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import org.jspecify.annotations.Nullable;

/**
 * For whom it is asked; not always the visitor, who may come with a power of attorney.
 *
 * @param village where they live: desa or kelurahan
 */
public record Applicant(
    String name, @Nullable Nik nik, @Nullable Phone phone, @Nullable String village)
    implements PersonalPart.Contact {}
