package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.DoorDesk.Form;
import id.loket.desk.LookDesk.Found;
import id.loket.domain.queue.Ticket;
import id.loket.domain.screening.Screening;
import id.loket.domain.visit.Channel;
import id.loket.ui.reception.OfficeDay;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two days: Siti Aminah came on both, Slamet Riyadi only on the first. */
class SearchTest {

  @TempDir Path folder;
  @AutoClose private OfficeDay day;
  private LookDesk look;

  @BeforeEach
  void open() {
    day = new OfficeDay(folder);
    look = new LookDesk(day.desk);
    day.now("2026-11-23T08:00:00");
    arrive("Siti Aminah", "3302275708900002", "0812-3456-7890");
    arrive("Slamet Riyadi", "3302271708900001", "(0281) 636220");
    day.now("2026-11-24T08:00:00");
    arrive("Siti Aminah", "3302275708900002", "+62 812 3456 7890");
  }

  private void arrive(String name, String nik, String phone) {
    new DoorDesk(day.desk)
        .arrive(
            day.session.who(),
            new Form(
                List.of("3"),
                new Form.Person(name, nik, phone, List.of()),
                Channel.LOKET,
                new Screening(null, null, false),
                false,
                null));
  }

  private List<String> found(String text) {
    return look.search(text).stream().map(SearchTest::told).toList();
  }

  private static String told(Found found) {
    Ticket ticket = found.ticket();
    return (ticket == null ? "-" : ticket.number()) + (found.today() ? "" : " kemarin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a001", "A1", "1", " A001 "})
  void a_number_is_found_on_every_day_the_latest_first(String typed) {
    assertThat(found(typed)).containsExactly("A001", "A001 kemarin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "siti",
        "AMINAH",
        "minah si",
        "3302275708900002",
        "3302 2757",
        "081234567890",
        "0812-3456",
        "+62 812 3456 7890"
      })
  void part_of_a_name_a_nik_or_a_phone_is_enough(String typed) {
    assertThat(found(typed)).containsExactly("A001", "A001 kemarin");
  }

  @Test
  void a_landline_is_found_too() {
    assertThat(found("0281 636220")).containsExactly("A002 kemarin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "bambang", "A999", "9999999", "' OR 1=1 --", "%"})
  void what_nobody_has_finds_nothing(String typed) {
    assertThat(found(typed)).isEmpty();
  }

  @Test
  void a_visit_that_was_undone_is_not_found() {
    new UndoDesk(day.desk).undo(day.session.who());

    assertThat(found("siti")).containsExactly("A001 kemarin");
  }

  @Test
  void a_visit_is_found_by_its_id() {
    Found first = look.search("riyadi").getFirst();

    assertThat(look.find(first.visit().id())).contains(first);
  }
}
