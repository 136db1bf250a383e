package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
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

  /** A PC on which each hash takes so long, one after the other. */
  private static Passwords onPcThatTakes(long... millis) {
    AtomicInteger asked = new AtomicInteger();
    AtomicLong time = new AtomicLong();
    PcClock pc =
        new PcClock() {
          @Override
          public Instant instant() {
            return Instant.EPOCH;
          }

          @Override
          public long nanos() {
            int n = asked.getAndIncrement();
            return n % 2 == 0 ? time.get() : time.addAndGet(millis[n / 2] * 1_000_000);
          }
        };
    return new Passwords(pc, new Passwords.Cost(20000, 2));
  }

  private static List<Boolean> strong(Passwords passwords, int times) {
    return IntStream.range(0, times)
        .mapToObj(i -> passwords.verifier("x").contains("$m=20000,"))
        .toList();
  }

  @Test
  void a_cold_start_and_a_single_slow_one_do_not_make_later_verifiers_weak() {
    assertThat(strong(onPcThatTakes(5000, 800, 300, 900, 300, 300), 6)).doesNotContain(false);
  }

  @Test
  void a_pc_that_is_slow_twice_in_a_row_gets_the_least_that_is_allowed() {
    assertThat(strong(onPcThatTakes(5000, 800, 900, 300, 300), 5))
        .containsExactly(true, true, true, false, false);
  }

  @Test
  void what_is_no_verifier_fits_nothing() {
    assertThat(passwords.matches("x", "")).isFalse();
    assertThat(passwords.matches("x", "$argon2id$v=19$m=65536,t=3,p=1$!$!")).isFalse();
  }
}
