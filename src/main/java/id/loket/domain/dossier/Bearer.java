package id.loket.domain.dossier;

import id.loket.domain.PersonalPart;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import org.jspecify.annotations.Nullable;

/** Who brings somebody else's papers, with a power of attorney (surat kuasa). */
public record Bearer(String name, @Nullable Nik nik, @Nullable Phone phone)
    implements PersonalPart.Contact {
  /** What catalogues call the case in which somebody is sent. */
  public static final String CONDITION = "dikuasakan";
}
