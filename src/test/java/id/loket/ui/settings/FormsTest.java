package id.loket.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.calendar.HoursSet;
import id.loket.print.printer.EscPosProfile;
import id.loket.print.printer.PrinterTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the forms of wizard and settings take, without a screen. */
class FormsTest {

  private static OfficeDraft office(String code, String phone, String nip) {
    return new OfficeDraft(
        code,
        new OfficeDraft.Names("", "", "", phone),
        OfficeDraft.JAKARTA,
        null,
        new OfficeDraft.CamatDraft("", "", nip));
  }

  @Test
  void only_the_code_of_an_office_is_needed() {
    assertThat(office("", "", "").errors()).containsOnlyKeys(OfficeDraft.Part.CODE);
    assertThat(office("33.02.27", "", "").errors()).isEmpty();
    assertThat(office("330227", "", "").code()).isEqualTo("33.02.27");
    assertThat(office("33.02.27", "", "").fact().names().name()).isEqualTo("Kecamatan 33.02.27");
    assertThat(office("33.02.27", "", "").fact().camat()).isNull();
  }

  @Test
  void what_is_given_must_be_right() {
    assertThat(office("33.02", "12", "1969").errors())
        .containsOnlyKeys(OfficeDraft.Part.CODE, OfficeDraft.Part.PHONE, OfficeDraft.Part.NIP);
    assertThat(office("33.02.27", "(0281) 637-405", "19690412 199503 1 002").errors()).isEmpty();
  }

  @Test
  void a_nip_is_written_8_6_1_3() {
    assertThat(Nip.format("196706101989011003")).contains("19670610 198901 1 003");
    assertThat(Nip.format("19670610 198901.1-003")).contains("19670610 198901 1 003");
    assertThat(Nip.format("1967061019890110")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.1.50,192.168.1.50,9100",
    "192.168.1.50:9101,192.168.1.50,9101",
    "printer-loket,printer-loket,9100"
  })
  void a_printer_in_the_network_has_an_address(String typed, String host, int port) {
    assertThat(network(typed).target())
        .contains(new PrinterTarget.Tcp(host, port, EscPosProfile.MM80_CUT));
    assertThat(PrinterChoice.of(network(typed).target().orElseThrow()).address())
        .isEqualTo(host + ":" + port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "x:0", "x:70000", "x:y", "1:2:3"})
  void what_is_no_address_is_no_printer(String typed) {
    assertThat(network(typed).target()).isEmpty();
  }

  private static PrinterChoice network(String address) {
    return new PrinterChoice(PrinterChoice.How.NETWORK, "", address, false, EscPosProfile.MM80_CUT);
  }

  @Test
  void hours_are_read_as_they_are_written() {
    var usual = HoursSet.DEFAULT.week().get(DayOfWeek.MONDAY);

    assertThat(HoursText.show(usual)).isEqualTo("07.30-12.00, 13.00-16.00");
    assertThat(HoursText.parse(HoursText.show(usual))).contains(usual);
    assertThat(HoursText.parse("7:30 - 12:00 dan 13.00 s.d. 16.00")).contains(usual);
    assertThat(HoursText.parse(" ")).hasValueSatisfying(p -> assertThat(p).isEmpty());
    assertThat(HoursText.parse("12.00-07.30")).isEmpty();
    assertThat(HoursText.parse("07.30-12.00, 11.00-16.00")).isEmpty();
    assertThat(HoursText.parse("25.00-26.00")).isEmpty();
    assertThat(HoursText.parse("pagi")).isEmpty();
  }

  @Test
  void dates_are_read_day_first_or_year_first() {
    LocalDate day = LocalDate.of(2026, 11, 23);

    assertThat(HoursText.date("23-11-2026")).contains(day);
    assertThat(HoursText.date("23/11/2026")).contains(day);
    assertThat(HoursText.date("2026-11-23")).contains(day);
    assertThat(HoursText.date("31-02-2026")).isEmpty();
    assertThat(HoursText.date("besok")).isEmpty();
  }

  @Test
  void a_temperature_is_taken_with_comma_point_or_neither() {
    for (String typed : new String[] {"37,3", "37.3", "373"}) {
      assertThat(Whole.tenths(typed, 340, 429)).hasValue(373);
    }
    assertThat(Whole.tenths("38", 340, 429)).hasValue(380);
    assertThat(Whole.tenths("50,0", 340, 429)).isEmpty();
    assertThat(Whole.parse("12", 0, 10)).isEmpty();
    assertThat(Whole.parse("x", 0, 10)).isEmpty();
  }

  @Test
  void a_logo_is_a_small_png(@TempDir Path folder) throws IOException, LogoFile.NotTaken {
    byte[] head = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0};
    Path good = Files.write(folder.resolve("good.png"), head);
    Path text = Files.writeString(folder.resolve("text.png"), "not a picture");
    Path large = Files.write(folder.resolve("large.png"), new byte[60_000]);

    assertThat(LogoFile.read(good)).isNotEmpty();
    Assertions.assertThatThrownBy(() -> LogoFile.read(text))
        .hasMessage("settings.office.logo.notPng");
    Assertions.assertThatThrownBy(() -> LogoFile.read(large))
        .hasMessage("settings.office.logo.big");
  }

  @Test
  void one_time_passwords_differ_and_are_long_enough() {
    var passwords = new OneTimePasswords();

    assertThat(passwords.next())
        .matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}")
        .isNotEqualTo(passwords.next());
  }
}
