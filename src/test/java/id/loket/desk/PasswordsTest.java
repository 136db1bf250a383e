package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Argon2id as others write it down. */
class PasswordsTest {
  private final Passwords passwords = new Passwords(new ScriptClock(Instant.EPOCH));

  /** Made by another implementation (password4j 1.8.4), with which earlier folders were written. */
  private static final String OF_ANOTHER =
      "$argon2id$v=19$m=19456,t=2,p=1$Vptcj62yu1tnWRotUr2AFA$8HHNCEgvmk//wQtsot1nwpA8MRKVjr+IV6FAi5k8rhg";

  @Test
  void a_verifier_of_another_implementation_is_understood() {
    assertThat(passwords.matches("loket-2026", OF_ANOTHER)).isTrue();
    assertThat(passwords.matches("loket-2027", OF_ANOTHER)).isFalse();
  }

  @Test
  void a_verifier_names_its_cost_and_fits_its_password_alone() {
    String verifier = passwords.verifier("kata sandi 1 ü");

    assertThat(verifier).startsWith("$argon2id$v=19$m=65536,t=3,p=1$");
    assertThat(passwords.matches("kata sandi 1 ü", verifier)).isTrue();
    assertThat(passwords.matches("kata sandi 2 ü", verifier)).isFalse();
    assertThat(passwords.verifier("kata sandi 1 ü")).isNotEqualTo(verifier);
  }

  @Test
  void what_is_no_verifier_fits_nothing() {
    assertThat(passwords.matches("x", "")).isFalse();
    assertThat(passwords.matches("x", "$argon2id$v=19$m=65536,t=3,p=1$!$!")).isFalse();
  }
}
