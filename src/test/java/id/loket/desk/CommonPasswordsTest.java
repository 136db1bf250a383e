package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused because everybody tries it first, and what is not. */
class CommonPasswordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "password1",
        "Password123!",
        "P@ssw0rd",
        "p455w0rd",
        "passw0rd2026",
        "12345678",
        "123456789",
        "1234567890",
        "87654321",
        "0987654321",
        "11111111",
        "12341234",
        "11223344",
        "123123123",
        "12344321",
        "qwertyuiop",
        "qwerty123",
        "1q2w3e4r",
        "1qaz2wsx",
        "zaq12wsx",
        "asdfghjkl",
        "qwer1234",
        "asdf1234",
        "abcd1234",
        "abc12345",
        "abcdefgh",
        "iloveyou",
        "sayang123",
        "Sayangku!",
        "bismillah",
        "bismillah123",
        "alhamdulillah",
        "indonesia",
        "Indonesia45",
        "indonesia1945",
        "merdeka1945",
        "rahasia1",
        "rahasia_123",
        "kecamatan",
        "Kecamatan2026",
        "kantorcamat",
        "camat123",
        "kata sandi",
        "k4t4s4nd1",
        "loketloket",
        "loket1234",
        "adminadmin",
        "admin12345",
        "administrator1",
        "petugas#1",
        "pelayanan123",
        "sunshine",
        "princess",
        "football",
        "baseball",
        "superman",
        "letmein1",
        "trustno1",
        "starwars",
        "michael1",
        "changeme",
        "welcome123",
        "jakarta1",
        "purwokerto",
        "banyumas2025",
        "doraemon",
        "17081945",
        "19450817",
        "01011990",
        "siti1990",
        "budi1234",
        "wahyu12345",
        "123qweasd",
        "qweasdzxc",
        "abcabcabc",
        "google123",
        "whatsapp",
        "2026kecamatan"
      })
  void everybody_tries_these(String password) {
    assertThat(CommonPasswords.known(password)).isTrue();
    assertThat(StaffDesk.weak(password)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tiga kuda putih",
        "jalan ke pasar",
        "mangga-perahu-kertas",
        "kopi pahit di teras",
        "hujan7bulan",
        "correct horse battery",
        "x7Qm2pLw",
        "siti pergi ke bandung",
        "83920417",
        "rumahpojok12",
        "budi98237465",
        "Zg8!kd02"
      })
  void these_are_left_to_their_clerk(String password) {
    assertThat(CommonPasswords.known(password)).isFalse();
  }

  @Test
  void more_than_the_3000_that_are_asked_for() {
    Set<String> spelled =
        CommonPasswords.words().stream()
            .flatMap(w ->
                Stream.of("", "1", "12", "123", "1234", "12345", "01", "99", "!", "2026", "123!")
                    .map(w::concat))
            .filter(p -> p.length() >= StaffDesk.SHORTEST)
            .collect(Collectors.toSet());
    assertThat(spelled).hasSizeGreaterThan(3000).allMatch(CommonPasswords::known);
  }
}
