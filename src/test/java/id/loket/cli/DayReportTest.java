package id.loket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.DayDesk;
import id.loket.report.DayReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Tuesday, the Monday and the Tuesday today, as the page of each day tells them. */
class DayReportTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  private static final String FILED =
      "'do':'openDossier','service':'SKTM','applicant':{'name':'Budi'},'papers':";

  @TempDir private Path dir = Path.of("");
  private Play play;

  @BeforeEach
  void three_days() throws IOException {
    List<String> lines =
        Stream.concat(
                Played.OFFICE.stream(),
                Stream.of(
                    "{'at':'2026-11-24T08:00:00','do':'arrive','service':'SKTM','as':'a'}",
                    "{" + FILED + "{'r1':1,'r2':1,'KTP':1,'KK':1},'visit':'$a.visit'}",
                    "{" + FILED + "{'r1':1,'r2':1,'KTP':1},'visit':'$a.visit','as':'d'}",
                    "{'at':'2026-11-30T08:10:00','do':'arrive','service':'KTP-BARU'}",
                    "{'at':'2026-11-30T10:20:00','do':'arrive','service':'KTP-BARU'}",
                    "{'at':'2026-11-30T10:30:00','do':'callNext','counter':'1'}",
                    "{'do':'papers','dossier':'$d.dossier','papers':{'KK':1}}",
                    "{'at':'2026-12-01T08:00:00','do':'arrive','service':'KTP-BARU'}"))
            .map(Played::quoted)
            .toList();
    play = new Play(Played.in(dir), Played.CHEAP);
    try (PrintStream nowhere =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        BufferedReader script = new BufferedReader(new StringReader(String.join("\n", lines)))) {
      assertThat(play.all(script, nowhere)).isZero();
    }
  }

  @AfterEach
  void close() {
    play.close();
  }

  private DayReport day(LocalDate day) {
    return DayReport.of(new DayDesk(play.desk("1").orElseThrow().desk()).page(day));
  }

  @Test
  void a_day_is_compared_with_yesterday_and_the_same_weekday_where_somebody_came() {
    assertThat(day(TUESDAY.plusWeeks(1)).before()).isEqualTo(new DayReport.Before(2, 1));
    assertThat(day(TUESDAY).before()).isEqualTo(new DayReport.Before(null, null));
  }

  @Test
  void what_an_ended_day_left_is_unfinished_and_an_hour_without_arrivals_is_told() {
    DayReport monday = day(TUESDAY.plusDays(6));

    assertThat(monday.when().over()).isTrue();
    assertThat(monday.rest().unfinished()).containsExactly("A001", "A002");
    assertThat(monday.rest().longest()).isEqualTo(new DayReport.Longest(140 * 60, "A001"));
    assertThat(monday.hours())
        .containsExactly(
            new DayReport.Hour(8, 1), new DayReport.Hour(9, 0), new DayReport.Hour(10, 1));
    assertThat(day(TUESDAY.plusWeeks(1)).when().over()).isFalse();
  }

  @Test
  void papers_that_came_later_don_t_change_the_day_on_which_they_lacked() {
    DayReport.Papers papers = day(TUESDAY).papers();

    assertThat(papers.accepted()).isEqualTo(1);
    assertThat(papers.lacking()).isEqualTo(1);
    assertThat(day(TUESDAY).services().getFirst().dossiers().returned()).isEqualTo(1);
  }

  @Test
  void a_promise_is_overdue_from_the_day_after_it() {
    assertThat(day(TUESDAY).papers().overdue()).isEmpty();
    assertThat(day(TUESDAY.plusWeeks(1)).papers().overdue())
        .extracting(DayReport.Overdue::number, DayReport.Overdue::due, DayReport.Overdue::daysLate)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2026-1-000001", TUESDAY, 7),
            org.assertj.core.groups.Tuple.tuple("2026-1-000002", TUESDAY.plusDays(6), 1));
  }

  @Test
  void a_day_nobody_came_to_is_empty_and_says_whether_the_office_worked() {
    DayReport sunday = day(TUESDAY.plusDays(5));

    assertThat(sunday.empty()).isTrue();
    assertThat(sunday.when().open()).isFalse();
    assertThat(day(LocalDate.of(2026, 12, 25)).when().holiday()).isNotBlank();
    assertThat(day(TUESDAY).empty()).isFalse();
    assertThat(day(TUESDAY).screened()).as("no protocol in force").isZero();
  }
}
