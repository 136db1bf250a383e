package id.loket.print;

import static id.loket.desk.Room.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.DoorDesk;
import id.loket.desk.Room;
import id.loket.desk.SetUpDesk;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Stand;
import id.loket.domain.calendar.HolidaySet;
import id.loket.domain.office.SlotPlanSet;
import id.loket.domain.screening.Screening;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.Role;
import id.loket.domain.staff.StaffId;
import id.loket.domain.visit.Channel;
import id.loket.print.BookingSlip.Size;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a desk with appointments in its journal puts on paper. */
class AppointmentPapersTest {
  private static final String NIK = "3302271708900001";
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  private static final LocalDateTime NINE = TUESDAY.atTime(9, 0);
  private static final Who WHO = Room.at("1");

  private static final Who SARI =
      new Who(
          new Clerk(
              new StaffId("s"),
              "sari",
              "Sari Wulandari Kusumaningrum",
              List.of(Role.RECEPTION),
              true),
          "1");

  @TempDir Path folder;

  private Room room;
  private AppointmentDesk desk;
  private AppointmentPapers papers;

  @BeforeEach
  void open() {
    room = new Room(folder);
    desk = new AppointmentDesk(room.desk);
    papers = new AppointmentPapers(room.desk);
    done(
        new SetUpDesk(room.desk)
            .slotPlan(
                Who.SYSTEM,
                new SlotPlanSet(
                    "A",
                    null,
                    new SlotPlanSet.Slots(15, 8, 0),
                    new SlotPlanSet.Ahead(0, 30),
                    new SlotPlanSet.Tolerance(20, 10))));
  }

  @AfterEach
  void close() {
    room.close();
  }

  private Appointment book(String name, String phone, LocalDateTime start) {
    return done(desk.book(
            WHO,
            new AppointmentDesk.Form(
                "KTP-BARU",
                start,
                Channel.WA,
                new AppointmentDesk.Form.Person(name, phone, NIK, "Pak RT"),
                false)))
        .appointment();
  }

  private String text(Printout paper) {
    return PdfText.of(new Papers(Wording.indonesian()).of(paper, Width.MM80)).text();
  }

  private static Refusal.@Nullable Code refused(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(Refusal why) ? why.code() : null;
  }

  @Test
  void a_slip_has_the_hours_of_the_services_plan_and_the_papers_of_its_standard() {
    Appointment budi = book("Budi Santoso", "081234567890", NINE);
    BookingSlip slip = done(papers.slip(budi, Size.A6, WHO));

    BookingSlip.Promise promise = slip.promises().getFirst();
    assertThat(promise.at()).isEqualTo(OffsetDateTime.parse("2026-11-24T09:00:00+07:00"));
    assertThat(promise.door()).isEqualTo(new BookingSlip.Door(20, 10));
    assertThat(promise.what().rows())
        .extracting(RequirementSheet.Row::name)
        .contains("Kartu Keluarga", "Formulir F-1.02");
    assertThat(text(slip))
        .contains("Datanglah antara 08.40 dan 09.00.", "Lewat pukul 09.10", "CONTOH")
        .doesNotContain(NIK, "08123", "0812-", "Pak RT", "SALINAN");
  }

  @Test
  void a_moved_appointment_has_its_new_time_on_the_slip() {
    Appointment budi = book("Budi Santoso", "081234567890", NINE);
    String code = budi.booking().code().value();
    done(desk.reschedule(WHO, code, NINE.plusDays(1)));

    assertThat(text(done(papers.slip(code.toLowerCase(java.util.Locale.ROOT), Size.A6, WHO))))
        .contains("Rabu, 25 November 2026")
        .doesNotContain("Selasa");
  }

  @Test
  void nobody_is_promised_a_time_by_one_that_was_cancelled_or_used() {
    Appointment budi = book("Budi", "081234567890", NINE);
    Appointment siti = book("Siti", "081234567891", NINE);
    Appointment gone = done(desk.cancel(WHO, budi.booking().code().value(), "sakit demam"));

    assertThat(refused(papers.slip(gone, Size.A6, WHO))).isEqualTo(Refusal.Code.WRONG_STATE);
    assertThat(refused(papers.slip("KKK-KKKK", Size.A6, WHO)))
        .isEqualTo(Refusal.Code.UNKNOWN_BOOKING);
    assertThat(done(papers.slips(List.of(gone, siti), Size.A6, WHO)).promises())
        .extracting(BookingSlip.Promise::name)
        .containsExactly("Siti");
    assertThat(refused(papers.slips(List.of(gone), Size.A6, WHO)))
        .isEqualTo(Refusal.Code.WRONG_STATE);
  }

  @Test
  void for_somebody_who_lost_it_it_says_salinan_and_who_made_it() {
    Appointment budi = book("Budi", "081234567890", NINE);

    for (Size size : Size.values()) {
      assertThat(text(done(papers.again(budi, size, SARI))))
          .contains("SALINAN", "Disalin oleh Sari Wulandari Kusumaningrum.");
    }
    assertThat(text(done(papers.slip(budi, Size.A6, SARI)))).doesNotContain("Sari");
  }

  @Test
  void a_days_list_tells_who_came_who_did_not_and_what_is_known_of_them() {
    Appointment came = book("Andi", "081234567890", TUESDAY.minusDays(1).atTime(9, 30));
    Appointment missed = book("Budi", "081234567891", TUESDAY.minusDays(1).atTime(9, 45));
    Appointment off = book("Cici", "081234567892", TUESDAY.minusDays(1).atTime(10, 0));
    done(desk.cancel(WHO, off.booking().code().value(), "sakit demam"));
    Appointment next = book("Budi", "081234567891", NINE);
    Appointment gone = book("Dedi", "081234567893", NINE.plusMinutes(15));
    done(desk.cancel(WHO, gone.booking().code().value(), "pindah"));
    done(desk.reminded(WHO, List.of(next.id())));
    room.clock.set(Instant.parse("2026-11-23T02:25:00Z"));
    var ticket =
        done(new DoorDesk(room.desk)
                .checkIn(
                    WHO,
                    new DoorDesk.Form(
                        List.of(),
                        DoorDesk.Form.Person.UNNAMED,
                        Channel.LOKET,
                        new Screening(null, null, false),
                        false,
                        null),
                    came.booking().code().value()))
            .ticket();
    room.clock.set(Instant.parse("2026-11-23T04:00:00Z"));

    AppointmentList monday = papers.list(TUESDAY.minusDays(1), TUESDAY.minusDays(1), null);
    assertThat(monday.days().getFirst().rows())
        .extracting(r -> r.course().stand())
        .containsExactly(Stand.CAME, Stand.NO_SHOW, Stand.CANCELLED);
    assertThat(text(monday))
        .contains(
            "datang 09.25, " + Objects.requireNonNull(ticket).number(),
            "tidak datang",
            "dibatalkan",
            "3 janji temu (1 datang, 1 tidak datang, 1 dibatalkan).",
            "diminta oleh Pak RT")
        .doesNotContain(NIK, "demam");

    AppointmentList reminders = papers.reminders(TUESDAY, null);
    assertThat(text(reminders))
        .contains("Budi", "0812-3456-7891", "1× tidak datang", "1 orang, 1 sudah diberi tahu.")
        .doesNotContain(NIK);
    assertThat(missed.day()).isEqualTo(TUESDAY.minusDays(1));
  }

  @Test
  void a_week_leaves_out_closed_days_unless_somebody_is_expected_on_them() {
    book("Andi", "081234567890", NINE);
    new SetUpDesk(room.desk).holiday(Who.SYSTEM, new HolidaySet(TUESDAY, "Hari libur uji"));

    AppointmentList week = papers.list(TUESDAY.minusDays(1), TUESDAY.plusDays(5), null);
    assertThat(week.days())
        .extracting(AppointmentList.Day::day)
        .containsExactly(
            TUESDAY.minusDays(1),
            TUESDAY,
            TUESDAY.plusDays(1),
            TUESDAY.plusDays(2),
            TUESDAY.plusDays(3));
    assertThat(text(week)).contains("harus dipindah", "Semua hari: 1 janji temu");

    assertThat(text(papers.list(TUESDAY.plusDays(5), TUESDAY.plusDays(5), null)))
        .contains("Kantor tutup pada hari ini. Tidak ada janji temu.");
  }

  @Test
  void of_the_dead_of_night_no_time_is_lost() {
    room.clock.set(Instant.parse("2026-11-23T17:30:00Z"));
    Appointment budi = book("Budi", "081234567890", NINE);

    assertThat(text(done(papers.slip(budi, Size.ROLL, WHO))))
        .contains("Selasa, 24 November 2026", "09.00", "Dicetak 24 November 2026 pukul 00.30 WIB");
  }
}
