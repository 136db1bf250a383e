package id.loket.ui.settings;

import id.loket.domain.RefusedException;
import id.loket.domain.office.OfficeDescribed;
import id.loket.domain.person.Phone;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about the office. Only the code is needed; everything else may be filled later.
 *
 * @param logo PNG, base64, or null
 */
record OfficeDraft(String code, Names names, String zone, @Nullable String logo, CamatDraft camat) {

  record Names(String name, String regency, String address, String phone) {}

  record CamatDraft(String name, String rank, String nip) {}

  /** The fields that can be wrong, in reading order. */
  enum Part {
    CODE,
    PHONE,
    NIP
  }

  static final String JAKARTA = "Asia/Jakarta";

  static final OfficeDraft EMPTY =
      new OfficeDraft("", new Names("", "", "", ""), JAKARTA, null, new CamatDraft("", "", ""));

  private static final Pattern CODE = Pattern.compile("[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}");

  OfficeDraft {
    code = normal(code);
  }

  /** 330227 is taken as 33.02.27. */
  private static String normal(String typed) {
    String plain = typed.replaceAll("\\s", "");
    return plain.matches("[0-9]{6}")
        ? plain.substring(0, 2) + "." + plain.substring(2, 4) + "." + plain.substring(4)
        : plain;
  }

  /** The key of a sentence for each wrong part. */
  Map<Part, String> errors() {
    Map<Part, String> errors = new EnumMap<>(Part.class);
    if (!CODE.matcher(code).matches()) {
      errors.put(
          Part.CODE, code.isEmpty() ? "settings.office.code.empty" : "settings.office.code.bad");
    }
    if (!names.phone().isBlank() && !phone(names.phone())) {
      errors.put(Part.PHONE, "settings.office.phone.bad");
    }
    if (!camat.nip().isBlank() && Nip.format(camat.nip()).isEmpty()) {
      errors.put(Part.NIP, "settings.office.nip.bad");
    }
    return errors;
  }

  private static boolean phone(String typed) {
    try {
      Phone.parse(typed);
      return true;
    } catch (RefusedException e) {
      return false;
    }
  }

  OfficeDescribed fact() {
    boolean nobody = camat.name().isBlank() && camat.rank().isBlank() && camat.nip().isBlank();
    return new OfficeDescribed(
        code,
        new OfficeDescribed.Names(
            names.name().isBlank() ? "Kecamatan " + code : names.name(),
            names.regency(),
            names.address(),
            names.phone()),
        zone,
        logo,
        nobody
            ? null
            : new OfficeDescribed.Camat(
                camat.name(), camat.rank(), Nip.format(camat.nip()).orElse(camat.nip())));
  }

  static OfficeDraft of(@Nullable OfficeDescribed office) {
    if (office == null) {
      return EMPTY;
    }
    OfficeDescribed.Names n = office.names();
    OfficeDescribed.Camat c = office.camat();
    return new OfficeDraft(
        office.code(),
        new Names(n.name(), n.regency(), n.address(), n.phone()),
        office.zone(),
        office.logo(),
        c == null ? EMPTY.camat : new CamatDraft(c.name(), c.rank(), c.nip()));
  }
}
