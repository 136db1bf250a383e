package id.loket.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.ui.counter.Choice.Kind;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed into a panel finds what is meant, and never something that only looks like it. */
class ChoicesTest {
  private static final List<Choice> TICKETS =
      List.of(
          new Choice(Kind.TICKET, "A010", "A010  Siti Aminah", "KTP baru · 3 menit"),
          new Choice(Kind.TICKET, "A011", "A011", "KK perubahan · 2 menit"),
          new Choice(Kind.TICKET, "B001", "B001  Joko", "SKTM · 1 menit"));
  private static final List<Choice> TARGETS =
      List.of(
          new Choice(Kind.GROUP, "A", "Kelompok A", "Kependudukan"),
          new Choice(Kind.GROUP, "B", "Kelompok B", "Surat keterangan"),
          new Choice(Kind.COUNTER, "2", "Loket 2", "Kelompok A · C · Buka"),
          new Choice(Kind.COUNTER, "12", "Loket 12", "Kelompok B · Buka"));

  private static List<String> found(List<Choice> all, String typed) {
    return Choices.fitting(all, typed).stream().map(Choice::value).toList();
  }

  @ParameterizedTest
  @CsvSource({"a10,A010", "A 010,A010", "a010,A010", "b1,B001", "aminah,A010", "sktm,B001"})
  void a_number_is_found_however_it_is_typed(String typed, String number) {
    List<Choice> fitting = Choices.fitting(TICKETS, typed);

    assertThat(Choices.preselected(fitting, typed, false)).isZero();
    assertThat(fitting.getFirst().value()).isEqualTo(number);
  }

  @Test
  void a_number_that_is_not_there_never_becomes_another_one() {
    List<Choice> fitting = Choices.fitting(TICKETS, "a01");

    assertThat(Choices.preselected(fitting, "a01", true)).isEqualTo(-1);
    assertThat(Choices.preselected(Choices.fitting(TICKETS, "a0"), "a0", true)).isEqualTo(-1);
  }

  @Test
  void nothing_typed_takes_the_first_only_where_that_is_meant() {
    assertThat(Choices.preselected(TICKETS, "", true)).isZero();
    assertThat(Choices.preselected(TICKETS, "", false)).isEqualTo(-1);
    assertThat(Choices.preselected(List.of(), "x", true)).isEqualTo(-1);
  }

  @Test
  void a_group_by_its_letter_or_name_a_counter_by_its_number() {
    assertThat(found(TARGETS, "b")).first().isEqualTo("B");
    assertThat(found(TARGETS, "2")).containsExactly("2");
    assertThat(found(TARGETS, "loket 1")).containsExactly("12");
    assertThat(found(TARGETS, "surat")).containsExactly("B");
    assertThat(found(TARGETS, "tidak ada")).isEmpty();
  }

  @Test
  void minutes_are_read_as_they_are_typed() {
    assertThat(Minutes.read("")).isEqualTo(OptionalInt.of(0));
    assertThat(Minutes.read(" 20 ")).isEqualTo(OptionalInt.of(20));
    assertThat(Minutes.read("20 menit")).isEqualTo(OptionalInt.of(20));
    assertThat(Minutes.read("0")).isEmpty();
    assertThat(Minutes.read("481")).isEmpty();
    assertThat(Minutes.read("besok")).isEmpty();
  }

  @Test
  void scans_are_told_apart() {
    assertThat(ScanCode.read("a2-003")).contains(new ScanCode.OnTicket("A2-003"));
    assertThat(ScanCode.read("V0198F0E27B3C7D4A8E1122334455AABB"))
        .contains(new ScanCode.OfVisit("0198f0e2-7b3c-7d4a-8e11-22334455aabb"));
    assertThat(ScanCode.read("3302271708900001")).isEmpty();
  }
}
