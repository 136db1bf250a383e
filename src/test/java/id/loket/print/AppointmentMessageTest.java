package id.loket.print;

import static id.loket.desk.Room.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.Room;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.BookingCode;
import id.loket.domain.person.Phone;
import id.loket.domain.service.Requirement;
import id.loket.domain.visit.Channel;
import id.loket.fixture.SampleReceipts;
import id.loket.fixture.Slips;
import id.loket.print.AppointmentMessage.Occasion;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written to people about their appointments. */
class AppointmentMessageTest {
  /** 3GPP TS 23.038, without the letters that take two places. */
  private static final String GSM =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
          + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  private static final String NIK = "3302271708900001";
  private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 24, 9, 0);

  @TempDir Path folder;

  private static Appointment book(Room room, String name, String phone, LocalDateTime start) {
    return done(new AppointmentDesk(room.desk)
            .book(
                Room.at("1"),
                new AppointmentDesk.Form(
                    "KTP-BARU",
                    start,
                    Channel.WA,
                    new AppointmentDesk.Form.Person(name, phone, NIK, "Bidan Puskesmas"),
                    false)))
        .appointment();
  }

  private static AppointmentMessage of(Room room, Occasion occasion, Appointment a) {
    return new AppointmentMessages(room.desk, Wording.indonesian()).of(occasion, a);
  }

  @Test
  void a_confirmation_says_all_that_one_has_to_know_in_order_to_come() {
    try (Room room = new Room(folder)) {
      Appointment budi = book(room, "Budi Santoso", "081234567890", NINE);
      AppointmentMessage message = of(room, Occasion.CONFIRMED, budi);

      assertThat(message.chat())
          .startsWith("Yth. Bapak/Ibu Budi Santoso,\n\nJanji temu Anda di Kecamatan Uji")
          .contains(
              "*Selasa, 24 November 2026, pukul 09.00 WIB*",
              "Layanan: ",
              "Kode janji: *" + budi.booking().code().shown() + "*",
              "Alamat: Jl. Uji",
              "Datanglah antara 08.45 dan 09.00.",
              "- Kartu Keluarga (fotokopi)",
              "Terima kasih.")
          .doesNotContain("Formulir", "null", "{");
      assertThat(message.sms())
          .startsWith("Yth. Budi Santoso, janji temu Anda di Kecamatan Uji: Selasa, 24 November")
          .contains("pukul 09.00 WIB", budi.booking().code().shown(), "Kartu Keluarga");
    }
  }

  @Test
  void a_reminder_says_tomorrow_only_of_tomorrow() {
    try (Room room = new Room(folder)) {
      Appointment budi = book(room, "Budi", "081234567890", NINE);
      Appointment later = book(room, "Budi", "081234567890", NINE.plusDays(1));
      Appointment today = book(room, "Budi", "081234567890", NINE.minusDays(1).plusHours(1));

      assertThat(of(room, Occasion.REMINDER, budi).chat())
          .contains("mengingatkan janji temu Anda besok di Kecamatan Uji:");
      assertThat(of(room, Occasion.REMINDER, later).chat())
          .contains("mengingatkan janji temu Anda di Kecamatan Uji:");
      assertThat(of(room, Occasion.REMINDER, today).sms())
          .contains("mengingatkan janji temu Anda hari ini di Kecamatan Uji:");
    }
  }

  @Test
  void one_that_must_be_moved_is_offered_the_nearest_other_time() {
    try (Room room = new Room(folder)) {
      Appointment budi = book(room, "Budi", "081234567890", NINE);
      LocalDateTime instead = new AppointmentDesk(room.desk).instead(budi).orElseThrow();
      AppointmentMessage message = of(room, Occasion.MUST_MOVE, budi);
      Wording words = Wording.indonesian();
      String offered =
          words.day(instead.toLocalDate()) + ", pukul " + words.time(instead.toLocalTime());

      assertThat(message.chat())
          .contains("Mohon maaf", "*Selasa, 24 November 2026, pukul 09.00 WIB*", "*" + offered)
          .doesNotContain("Mohon bawa");
      assertThat(message.sms()).contains("mohon maaf", "Gantinya: " + offered, "Balas YA");
    }
  }

  @Test
  void moved_tells_the_new_time_and_cancelled_asks_nobody_to_come() {
    try (Room room = new Room(folder)) {
      AppointmentDesk desk = new AppointmentDesk(room.desk);
      Appointment budi = book(room, "Budi", "081234567890", NINE);
      String code = budi.booking().code().value();
      Appointment moved = done(desk.reschedule(Room.at("1"), code, NINE.plusDays(1)));

      assertThat(of(room, Occasion.MOVED, moved).chat())
          .contains("sudah dipindah", "Rabu, 25 November 2026", "Mohon bawa")
          .doesNotContain("Selasa");

      Appointment gone = done(desk.cancel(Room.at("1"), code, "sakit TBC"));
      assertThat(of(room, Occasion.CANCELLED, gone).chat())
          .contains("sudah dibatalkan", "Rabu, 25 November 2026")
          .doesNotContain("Datanglah", "Mohon bawa", "Alamat");
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_message_tells_a_nik_a_telephone_number_or_why(Occasion occasion) {
    try (Room room = new Room(folder)) {
      Appointment budi = book(room, "Budi " + NIK + " hp 0812-3456-7890", "081234567890", NINE);
      Appointment gone =
          done(
              new AppointmentDesk(room.desk)
                  .cancel(Room.at("1"), budi.booking().code().value(), "sakit TBC"));
      AppointmentMessage message = of(room, occasion, gone);

      for (String text : List.of(message.chat(), message.sms())) {
        assertThat(text).contains("Budi");
        assertThat(text.replaceAll("[^0-9]", "")).doesNotContain(NIK, "8123456");
        assertThat(text).doesNotContain("TBC", "sakit", "Bidan", "Puskesmas");
      }
    }
  }

  @Test
  void a_link_opens_the_chat_with_the_whole_text() {
    try (Room room = new Room(folder)) {
      AppointmentMessage message =
          of(
              room,
              Occasion.CONFIRMED,
              book(room, "Nur'aini & Ñoño +1 #2 50%", "0812-3456-7890", NINE));
      String link = message.link().map(URI::toString).orElseThrow();

      assertThat(link).startsWith("https://wa.me/6281234567890?text=Yth.%20Bapak%2FIbu%20Nur");
      String text = link.substring(link.indexOf('=') + 1);
      assertThat(text).matches("[A-Za-z0-9._%-]*").contains("%0A", "%C3%91", "%2A");
      assertThat(URLDecoder.decode(text, StandardCharsets.UTF_8)).isEqualTo(message.chat());
      assertThat(message.link().orElseThrow().getQuery()).isEqualTo("text=" + message.chat());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0281636000", "(021) 345 6789"})
  void a_landline_reads_no_messages(String phone) {
    try (Room room = new Room(folder)) {
      assertThat(of(room, Occasion.REMINDER, book(room, "Budi", phone, NINE)).link()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_sms_holds_at_most_two_and_only_letters_of_its_alphabet(Occasion occasion) {
    for (int papers : new int[] {0, 1, 3, 20}) {
      for (String name :
          List.of("Budi", SampleReceipts.LONG_NAME, "Ñoño 😀 “Udin” [RT 3] ~`|\\^")) {
        for (String instead : List.of("", "2026-11-25T10:00:00+09:00")) {
          AppointmentMessage message =
              full(
                  occasion, papers, name, instead.isEmpty() ? null : OffsetDateTime.parse(instead));

          assertThat(message.sms().length()).isLessThanOrEqualTo(AppointmentMessage.SMS);
          assertThat(message.sms().chars()).allMatch(c -> GSM.indexOf(c) >= 0, "is a GSM letter");
          assertThat(message.sms())
              .contains("Senin, 30 November 2026, pukul 09.30 WIT", "222-2222");
          if (occasion == Occasion.MUST_MOVE) {
            assertThat(message.sms())
                .contains(instead.isEmpty() ? "hari dan jam yang Anda pilih" : "Rabu, 25 November");
          }
        }
      }
    }
  }

  @Test
  void an_sms_leaves_out_the_names_of_papers_before_it_leaves_out_how_many() {
    assertThat(full(Occasion.CONFIRMED, 1, "Budi", null).sms()).contains("Bawa: Surat");
    assertThat(full(Occasion.CONFIRMED, 20, SampleReceipts.LONG_NAME, null).sms())
        .contains("Bawa ", " asli", " fotokopi", "balas SMS ini untuk daftarnya.");
  }

  @Test
  void more_papers_than_fit_a_message_are_told_by_their_number() {
    assertThat(full(Occasion.CONFIRMED, 20, "Budi", null).chat())
        .contains("nomor 1 (", "- dan ")
        .doesNotContain("nomor 20");
  }

  @Test
  void one_paper_in_two_forms_is_told_once_and_only_what_must_be_brought_is_told() {
    RequirementSheet.Row original =
        new RequirementSheet.Row(
            "Kartu Keluarga", null, Requirement.Form.ASLI, 1, Requirement.Need.ALWAYS);
    RequirementSheet.Row copies =
        new RequirementSheet.Row(
            "Kartu Keluarga", null, Requirement.Form.FOTOKOPI, 2, Requirement.Need.ALWAYS);
    RequirementSheet.Row there =
        new RequirementSheet.Row(
            "Hadir sendiri", null, Requirement.Form.SYARAT, 1, Requirement.Need.ALWAYS);
    RequirementSheet.Row own =
        new RequirementSheet.Row(
            "Surat pernyataan", null, Requirement.Form.BERKAS, 1, Requirement.Need.ALWAYS);

    RequirementSheet.Row lost =
        new RequirementSheet.Row(
            "Surat kehilangan",
            null,
            Requirement.Form.ASLI,
            1,
            new Requirement.Need(false, List.of("hilang")));
    RequirementSheet.Row form =
        new RequirementSheet.Row(
            "Formulir F-1.02", null, Requirement.Form.FORMULIR, 1, Requirement.Need.ALWAYS);
    RequirementSheet.Row advised =
        new RequirementSheet.Row(
            "Ijazah", null, Requirement.Form.FOTOKOPI, 1, Requirement.Need.ADVISED);

    BringText bring =
        BringText.of(
            List.of(original, lost, copies, form, there, own, advised), Wording.indonesian());
    assertThat(bring.always())
        .containsExactly("Kartu Keluarga (asli, 2 fotokopi)", "Hadir sendiri", "Surat pernyataan");
    assertThat(bring.cases()).containsExactly("bila hilang: Surat kehilangan (asli)");
    assertThat(bring.counts()).isEqualTo("1 asli, 2 fotokopi, 1 surat sendiri");
  }

  @Test
  void nobody_named_is_greeted_all_the_same() {
    AppointmentMessage message = full(Occasion.CANCELLED, 0, null, null);

    assertThat(message.chat()).startsWith("Yth. Bapak/Ibu,\n");
    assertThat(message.sms()).startsWith("Yth. Bapak/Ibu, ");
    assertThat(new AppointmentMessage(Occasion.CANCELLED, "", "", null).link()).isEmpty();
  }

  @Test
  void a_name_can_not_break_a_line_or_turn_the_writing_round() {
    assertThat(full(Occasion.CONFIRMED, 0, "Budi\n\nKode janji: AAA\u202e\u0007 X", null).chat())
        .startsWith("Yth. Bapak/Ibu Budi Kode janji: AAA X,\n");
  }

  @ParameterizedTest
  @EnumSource
  void an_office_may_write_in_english(Occasion occasion) {
    Wording english = Wording.in(Locale.ENGLISH);
    AppointmentMessage message =
        new MessageText(figures(3, "Budi", null), english)
            .write(occasion, new Phone("+6281234567890"));

    assertThat(message.chat())
        .startsWith("Dear Budi,\n")
        .contains("Monday, 30 November 2026")
        .doesNotContain("null", "{", "Anda");
    assertThat(message.sms()).startsWith("Dear Budi, ");
  }

  private static AppointmentMessage full(
      Occasion occasion, int papers, @Nullable String name, @Nullable OffsetDateTime instead) {
    return new MessageText(figures(papers, name, instead), Wording.indonesian())
        .write(occasion, new Phone("+6281234567890"));
  }

  private static MessageFigures figures(
      int papers, @Nullable String name, @Nullable OffsetDateTime instead) {
    List<Requirement.Form> forms = List.of(Requirement.Form.values());
    return new MessageFigures(
        new MessageFigures.Place(
            "Kecamatan Purwokerto Utara dan sekitarnya yang namanya amat panjang",
            "Jl. Dr. Angka 12, Purwokerto 53121"),
        name,
        BookingCode.of(0),
        new MessageFigures.When(OffsetDateTime.parse("2026-11-30T09:30:00+09:00"), 15),
        new MessageFigures.What(
            Slips.LONG_SERVICE,
            "Pindah datang antar kab.",
            IntStream.rangeClosed(1, papers)
                .mapToObj(i ->
                    new RequirementSheet.Row(
                        "Surat pernyataan ahli waris nomor " + i,
                        null,
                        forms.get((i + 1) % forms.size()),
                        i,
                        Requirement.Need.ALWAYS))
                .toList()),
        LocalDate.of(2026, 11, 23),
        instead);
  }
}
