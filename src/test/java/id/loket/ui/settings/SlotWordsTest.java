package id.loket.ui.settings;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.SlotPlanDesk.Day;
import id.loket.ui.kit.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotWordsTest {
  private final SlotWords words = new SlotWords(new Texts(Texts.Language.ID));

  @Test
  void days_with_the_same_numbers_are_told_together_round_a_closed_one() {
    assertThat(
            words.week(
                List.of(
                    new Day(MONDAY, 17, 68, 51),
                    new Day(TUESDAY, 0, 0, 0),
                    new Day(WEDNESDAY, 17, 68, 51),
                    new Day(THURSDAY, 17, 68, 51),
                    new Day(FRIDAY, 14, 56, 42),
                    new Day(SATURDAY, 0, 0, 0))))
        .isEqualTo(
            "Tujuh hari ke depan: Senin, Rabu\u2013Kamis 17 slot, 68 tempat sehari, 51 dapat"
                + " dipesan; Jumat 14 slot, 56 tempat sehari, 42 dapat dipesan.");
  }

  @Test
  void without_a_slot_or_a_place_it_says_why() {
    assertThat(words.week(List.of(new Day(MONDAY, 0, 0, 0)))).contains("kantor tutup");
    assertThat(words.week(List.of(new Day(MONDAY, 17, 0, 0)))).contains("tidak dibuka");
  }

  @Test
  void in_english_too() {
    SlotWords english = new SlotWords(new Texts(Texts.Language.EN));

    assertThat(english.week(List.of(new Day(MONDAY, 17, 68, 51))))
        .isEqualTo(
            "The next seven days: Monday 17 slots, 68 places a day, 51 of them to be booked.");
  }
}
