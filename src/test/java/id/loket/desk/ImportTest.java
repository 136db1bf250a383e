package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.loket.desk.AppointmentDesk.Form;
import id.loket.desk.ImportDesk.Preview;
import id.loket.desk.ImportDesk.Sorted;
import id.loket.desk.ImportDesk.Taken;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.BookingCode;
import id.loket.domain.office.BookingLimitSet;
import id.loket.domain.office.QuotaSet;
import id.loket.domain.office.SlotPlanSet;
import id.loket.domain.visit.Channel;
import id.loket.store.Damage;
import id.loket.store.RequestCsv;
import id.loket.store.RequestCsv.Requests;
import id.loket.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of requests is looked at and taken in on a Monday at nine: rows that can be had, rows that
 * can't and why, and never half of it.
 */
class ImportTest {
  private static final String HEADER = "nama;no hp;nik;layanan;tanggal;jam;kanal;pengaju\n";
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  @TempDir Path root;
  @AutoClose private Room room;
  private ImportDesk imports;
  private AppointmentDesk appointments;

  @BeforeEach
  void an_office_with_two_places_in_each_half_hour() {
    room = new Room(root);
    imports = new ImportDesk(room.desk, new Random(5));
    appointments = new AppointmentDesk(room.desk, new Random(6));
    capacity(2);
  }

  private void capacity(int places) {
    for (String group : List.of("A", "B")) {
      SlotPlanSet usual = SlotPlanSet.usual(group);
      Room.done(
          new SetUpDesk(room.desk)
              .slotPlan(
                  Who.SYSTEM,
                  new SlotPlanSet(
                      group,
                      null,
                      new SlotPlanSet.Slots(30, places, 0),
                      usual.ahead(),
                      usual.tolerance())));
    }
  }

  private static Requests file(String... rows) {
    String text = HEADER + String.join("\n", rows) + "\n";
    return RequestCsv.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private Preview preview(String... rows) {
    return Room.done(imports.preview(file(rows)));
  }

  private List<Appointment> taken(Preview preview) {
    return Room.done(imports.take(Room.at("1"), preview).outcome());
  }

  private static String row(String name, int phone, String time) {
    return "%s;08120000%04d;;SKTM;24/11/2026;%s;;".formatted(name, phone, time);
  }

  private List<Appointment> booked() {
    return appointments.list(TUESDAY.minusDays(2), TUESDAY.plusDays(40)).stream()
        .map(AppointmentDesk.Listed::appointment)
        .toList();
  }

  private static String why(Sorted sorted) {
    return ((Sorted.Bad) sorted)
        .reasons().stream().map(Words.indonesian()::sentence).collect(Collectors.joining(" | "));
  }

  private long entries() {
    return room.desk.store().journal().count();
  }

  @Test
  void every_kind_of_bad_row_says_what_is_wrong_and_what_to_do() {
    Preview seen =
        preview(
            ";0812;3,31201E+15;ijazah;besok;jam makan;radio;",
            "Eko;8,12346E+11;3302270101900000;SKTM;24/11/2026;;;",
            "Dwi;081200000001;330227;kartu keluarga;11/24/2026;09.00;;",
            "Tri;081200000002;;SKTM;20/11/2026;09.00;;",
            "Ani;081200000003;;SKTM;29/11/2026;09.00;;",
            "Rini;081200000004;;SKTM;24/11/2026;09.10;;",
            "Yuli;081200000005;;SKTM;24/11/2026;09.00 WITA;;");

    assertThat(seen.bad()).hasSize(7);
    assertThat(why(seen.rows().get(0)))
        .contains(
            "Nama belum diisi", "Nomor telepon tidak sah", "dibulatkan oleh Excel menjadi 3,3")
        .contains("Layanan “ijazah” tidak ada", "Tanggal “besok” tidak", "Jam “jam makan” tidak")
        .contains("Kanal “radio” tidak dikenal");
    assertThat(why(seen.rows().get(1)))
        .contains("telepon dibulatkan oleh Excel", "NIK dibulatkan", "Jam belum diisi");
    assertThat(why(seen.rows().get(2)))
        .contains("NIK")
        .contains("bisa berarti")
        .contains("KK-")
        .contains("hari sebelum bulan");
    assertThat(why(seen.rows().get(3))).contains("sudah lewat. Yang terdekat yang kosong:");
    assertThat(why(seen.rows().get(4))).contains("Minggu, 29 November 2026").contains("tidak ada");
    assertThat(why(seen.rows().get(5))).startsWith("Tidak ada slot yang mulai pada");
    assertThat(why(seen.rows().get(6))).contains("menurut waktu kantor (WIB)");
    assertThat(seen.rows()).extracting(r -> r.row().line()).containsExactly(2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void a_good_row_is_booked_as_a_clerk_would_have_booked_it() {
    Appointment made =
        taken(
                preview(
                    "Siti Aminah;81234567890;3302275507990001;surat keterangan tidak mampu;"
                        + "Selasa, 24 November 2026;9.30 WIB;whatsapp;SMA Contoh"))
            .getFirst();

    assertThat(made.start()).isEqualTo(TUESDAY.atTime(9, 30));
    assertThat(made.booking().service()).isEqualTo("SKTM");
    assertThat(made.booking().channel()).isEqualTo(Channel.WA);
    assertThat(made.booking().party()).isNull();
    assertThat(made.booker().name()).isEqualTo("Siti Aminah");
    assertThat(made.booker().phone().value()).isEqualTo("+6281234567890");
    assertThat(made.booker().nik().value()).isEqualTo("3302275507990001");
    assertThat(made.booker().askedBy()).isEqualTo("SMA Contoh");
    assertThat(taken(preview(row("Eko", 1, "9"))).getFirst().booking().channel())
        .isEqualTo(Channel.WEB);
  }

  @Test
  void the_last_place_goes_to_the_first_row_and_the_next_is_offered_the_nearest() {
    Room.done(
        appointments.book(
            Room.at("1"),
            new Form(
                "SKTM",
                TUESDAY.atTime(9, 0),
                Channel.WA,
                new Form.Person("Tri", "081299999999", null, null),
                false)));

    Preview seen = preview(row("Siti", 1, "9"), row("Eko", 2, "9"), row("Dwi", 3, "9.30"));

    assertThat(seen.rows())
        .extracting(r -> r.getClass().getSimpleName())
        .containsExactly("Good", "Bad", "Good");
    assertThat(((Sorted.Bad) seen.rows().get(1)).reasons())
        .extracting(Refusal::code)
        .containsExactly(Refusal.Code.SLOT_FULL);
    assertThat(why(seen.rows().get(1))).contains("24 November 2026, 09.30");
    assertThat(taken(seen)).hasSize(2);
  }

  @Test
  void the_limit_of_a_person_and_the_quota_of_a_group_count_the_rows_before() {
    SetUpDesk setUp = new SetUpDesk(room.desk);
    Room.done(setUp.bookingLimit(Who.SYSTEM, new BookingLimitSet(2)));
    Room.done(setUp.quota(Who.SYSTEM, new QuotaSet("A", null, 3)));

    Preview limited = preview(row("Siti", 1, "9"), row("Siti", 1, "10"), row("Siti", 1, "11"));
    Preview full =
        preview(
            "Siti;081200000001;;KTP-BARU;24/11/2026;9;;",
            "Eko;081200000002;;KTP-GANTI;24/11/2026;9;;",
            "Dwi;081200000003;;KTP-BARU;24/11/2026;10;;",
            "Tri;081200000004;;KTP-GANTI;24/11/2026;10;;");

    assertThat(limited.good()).hasSize(2);
    assertThat(limited.bad().getFirst().reasons())
        .extracting(Refusal::code)
        .containsExactly(Refusal.Code.BOOKING_LIMIT);
    assertThat(full.good()).hasSize(3);
    assertThat(full.bad().getFirst().reasons())
        .extracting(Refusal::code)
        .containsExactly(Refusal.Code.QUOTA_FULL);
  }

  @Test
  void the_same_file_twice_adds_nothing_and_one_that_overlaps_adds_what_is_new() {
    String[] rows = {row("Siti", 1, "9"), row("Siti", 1, "9"), row("Eko", 2, "10")};
    assertThat(taken(preview(rows))).hasSize(3);
    long before = entries();

    Preview again = preview(rows);
    assertThat(again.known()).hasSize(3);
    assertThat(taken(again)).isEmpty();
    assertThat(entries()).isEqualTo(before);

    Preview more = preview(row("Dwi", 3, "11"), rows[2], rows[0], rows[1]);
    assertThat(more.known()).hasSize(3);
    assertThat(taken(more)).hasSize(1);
    assertThat(booked()).hasSize(4);
  }

  @Test
  void two_who_ask_for_exactly_the_same_are_two_in_every_file() {
    String row = row("Siti", 1, "9");
    taken(preview(row));

    Preview more = preview(row, row);

    assertThat(more.known()).hasSize(1);
    assertThat(more.good()).hasSize(1);
    taken(more);
    assertThat(preview(row, row).known()).hasSize(2);
  }

  @Test
  void written_in_another_way_it_is_the_same_request() {
    taken(preview(row("Siti Aminah", 1, "9")));

    Preview again =
        preview("SITI  AMINAH;+62 812-0000-0001;;11;2026-11-24;09:00:00;WA;somebody else");

    assertThat(again.known()).hasSize(1);
  }

  @Test
  void one_that_was_cancelled_or_moved_since_is_not_booked_again_and_one_undone_is() {
    String[] rows = {row("Siti", 1, "9"), row("Eko", 2, "9")};
    List<Appointment> made = taken(preview(rows));
    Room.done(appointments.cancel(Room.at("1"), made.get(0).id().value(), "sakit"));
    Room.done(
        appointments.reschedule(Room.at("1"), made.get(1).id().value(), TUESDAY.atTime(10, 0)));

    assertThat(preview(rows).known()).hasSize(2);

    taken(preview(row("Dwi", 3, "9"), row("Tri", 4, "9.30")));
    assertThat(Room.done(new UndoDesk(room.desk).undo(Room.at("1")))).isEqualTo("import");
    assertThat(booked()).hasSize(2);
    assertThat(preview(row("Dwi", 3, "9")).good()).hasSize(1);
  }

  @Test
  void what_changed_since_the_preview_is_shown_again_and_nothing_is_written() {
    Preview seen = preview(row("Siti", 1, "9"), row("Eko", 2, "9"));
    Room.done(
        appointments.book(
            Room.at("1"),
            new Form(
                "SKTM",
                TUESDAY.atTime(9, 0),
                Channel.WA,
                new Form.Person("Tri", "081299999999", null, null),
                false)));
    long before = entries();

    Taken taken = imports.take(Room.at("1"), seen);

    assertThat(refusal(taken)).startsWith("Sejak pratinjau dibuat ada yang berubah");
    assertThat(entries()).isEqualTo(before);
    assertThat(taken.again().good()).hasSize(1);
    assertThat(taken.again().bad()).hasSize(1);
    assertThat(taken(taken.again())).hasSize(1);
  }

  @Test
  void a_row_that_could_be_had_since_is_shown_too_before_it_is_booked() {
    Preview seen = preview(row("Siti", 1, "9"), row("Eko", 2, "9"), row("Dwi", 3, "9"));
    assertThat(seen.bad()).hasSize(1);
    capacity(3);

    Taken taken = imports.take(Room.at("1"), seen);

    assertThat(taken.outcome()).isInstanceOf(Outcome.Refused.class);
    assertThat(taken.again().good()).hasSize(3);
    assertThat(booked()).isEmpty();
  }

  @Test
  void another_reason_for_a_bad_row_stops_nothing() {
    capacity(1);
    Preview seen = preview(row("Siti", 1, "9"), row("Eko", 2, "9"));
    Room.done(
        appointments.book(
            Room.at("1"),
            new Form(
                "SKTM",
                TUESDAY.atTime(8, 30),
                Channel.WA,
                new Form.Person("Tri", "081299999999", null, null),
                false)));

    assertThat(taken(seen)).hasSize(1);
  }

  @Test
  void time_that_went_by_since_the_preview_counts() {
    Preview seen = preview("Siti;081200000001;;SKTM;23/11/2026;09.30;;", row("Eko", 2, "9"));
    assertThat(seen.good()).hasSize(2);
    room.clock.set(Instant.parse("2026-11-23T02:31:00Z"));

    Taken taken = imports.take(Room.at("1"), seen);

    assertThat(taken.outcome()).isInstanceOf(Outcome.Refused.class);
    assertThat(why(taken.again().rows().getFirst())).contains("sudah lewat");
    assertThat(booked()).isEmpty();
  }

  @Test
  void what_fails_in_the_middle_leaves_nothing() {
    Preview seen = preview(row("Siti", 1, "9"), row("Eko", 2, "10"), row("Dwi", 3, "11"));
    long before = entries();
    Damage.run(
        room.desk.store(),
        "CREATE TRIGGER fault BEFORE INSERT ON appointment WHEN (SELECT count(*) FROM appointment)"
            + " = 2 BEGIN SELECT RAISE(ABORT, 'trial'); END");

    assertThatThrownBy(() -> imports.take(Room.at("1"), seen)).isInstanceOf(StoreException.class);

    Damage.run(room.desk.store(), "DROP TRIGGER fault");
    assertThat(booked()).isEmpty();
    assertThat(entries()).isEqualTo(before);
    assertThat(taken(seen)).hasSize(3);
    assertThat(room.digestAfterRebuild()).isEqualTo(room.digest());
  }

  @Test
  void nobody_is_promised_anything_by_a_clock_that_is_unsure() {
    room.number();
    room.clock.set(Instant.parse("2026-11-21T02:00:00Z"));

    Outcome<Preview> outcome = imports.preview(file(row("Siti", 1, "9")));

    assertThat(((Outcome.Refused<Preview>) outcome).refusal().code())
        .isEqualTo(Refusal.Code.CLOCK_UNSURE);
  }

  @Test
  void a_thousand_rows_are_one_act_under_a_thousand_codes() {
    capacity(40);
    LocalDateTime first = TUESDAY.atTime(7, 30);
    String[] rows =
        IntStream.range(0, 1_000)
            .mapToObj(i -> {
              LocalDateTime at = first.plusDays(i % 3).plusMinutes(30L * (i / 3 % 9));
              return String.format(
                  Locale.ROOT,
                  "Warga %d;0812%08d;;SKTM;%s;%s;;",
                  i,
                  i,
                  at.toLocalDate(),
                  at.toLocalTime());
            })
            .toArray(String[]::new);

    List<Appointment> made = taken(preview(rows));

    assertThat(made).hasSize(1_000);
    assertThat(made.stream().map(a -> a.booking().code()).distinct()).hasSize(1_000);
    assertThat(preview(rows).known()).hasSize(1_000);
    Room.done(new UndoDesk(room.desk).undo(Room.at("1")));
    assertThat(booked()).isEmpty();
  }

  @Test
  void a_code_that_chance_draws_twice_is_given_once() {
    imports = new ImportDesk(room.desk, new Stuttering());

    List<Appointment> made = taken(preview(row("Siti", 1, "9"), row("Eko", 2, "10")));

    assertThat(made.stream().map(a -> a.booking().code()))
        .containsExactly(BookingCode.of(0), BookingCode.of(1));
  }

  /** Draws each number twice. */
  private static final class Stuttering implements RandomGenerator {
    private long drawn;

    @Override
    public long nextLong() {
      return drawn++ / 2;
    }

    @Override
    public long nextLong(long bound) {
      return nextLong();
    }
  }

  private static String refusal(Taken taken) {
    return Words.indonesian()
        .sentence(((Outcome.Refused<List<Appointment>>) taken.outcome()).refusal());
  }
}
