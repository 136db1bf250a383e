package id.loket.desk;

import java.util.Locale;
import java.util.Set;

/**
 * Passwords that everybody tries first (ASVS 6.2.4), here with those of Indonesian offices. Short on
 * purpose: what is shorter than 8 characters is refused anyway.
 */
final class CommonPasswords {

  private static final Set<String> KNOWN =
      Set.of(
          "password", "password1", "password123", "passw0rd", "p@ssw0rd", "p@ssword", "12345678",
          "123456789", "1234567890", "87654321", "0987654321", "11111111", "00000000", "88888888",
          "12341234", "11223344", "123123123", "12344321", "qwertyuiop", "qwerty123", "qwertyui",
          "1q2w3e4r", "1qaz2wsx", "asdfghjkl", "zxcvbnm1", "abcd1234", "abc12345", "abcdefgh",
          "iloveyou", "sayang123", "sayangku", "cintaku1", "bismillah", "bismillah1",
          "bismillah123", "alhamdulillah", "indonesia", "indonesia1", "indonesia123", "indonesia45",
          "merdeka45", "garuda123", "pancasila", "rahasia1", "rahasia123", "rahasiaku", "kecamatan",
          "kecamatan1", "kecamatan123", "kantorcamat", "camat123", "petugas1", "petugas123",
          "pelayanan", "pelayanan1", "pelayanan123", "loket123", "loket1234", "loketloket",
          "operator", "operator1", "operator123", "admin123", "admin1234", "admin12345",
          "administrator", "administrator1", "adminadmin", "welcome1", "welcome123", "selamatdatang",
          "sunshine", "princess", "football", "baseball", "superman", "computer", "komputer",
          "komputer1", "letmein1", "trustno1", "whatever", "starwars", "michael1", "changeme",
          "changeme1", "gantisandi", "katasandi", "katasandi1", "kata sandi", "semangat",
          "semangat45", "doraemon", "jakarta1", "jakarta123", "surabaya", "bandung1", "banyumas",
          "purwokerto", "semarang", "makassar", "yogyakarta", "qwer1234", "asdf1234", "zaq12wsx",
          "google123", "samsung1", "android1", "facebook", "instagram", "whatsapp");

  private CommonPasswords() {}

  static boolean known(String password) {
    String plain = password.strip().toLowerCase(Locale.ROOT);
    return KNOWN.contains(plain) || plain.chars().distinct().count() == 1;
  }
}
