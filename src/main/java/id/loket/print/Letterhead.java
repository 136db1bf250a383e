package id.loket.print;

import org.jspecify.annotations.Nullable;

/**
 * Whose paper it is.
 *
 * @param office e.g. {@code Kecamatan Purwokerto Utara}
 * @param regency e.g. {@code Kabupaten Banyumas}; address and phone may be empty
 */
public record Letterhead(
    String office, String regency, String address, String phone, @Nullable Logo logo) {}
