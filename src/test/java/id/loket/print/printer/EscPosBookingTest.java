package id.loket.print.printer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.loket.fixture.SampleAppointments;
import id.loket.print.BookingSlip;
import id.loket.print.BookingSlip.Size;
import id.loket.print.PaperKind;
import id.loket.print.Wording;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bytes that a receipt printer gets for a slip of an appointment. */
class EscPosBookingTest {

  private static String text(BookingSlip slip, EscPosProfile profile) {
    return new String(EscPosBooking.encode(slip, Wording.indonesian(), profile), ISO_8859_1);
  }

  @ParameterizedTest
  @EnumSource
  void a_slip_says_when_and_what_for_and_what_to_bring(EscPosProfile profile) {
    String slip = text(SampleAppointments.slip(Size.ROLL), profile);

    assertThat(slip)
        .startsWith("\u001b@")
        .contains(
            "JANJI TEMU",
            "Selasa, 24 November 2026",
            "09.30\n",
            "Lewat pukul 09.45",
            "Budi Santoso",
            SampleAppointments.code(0).shown() + "\n",
            SampleAppointments.code(0).value(),
            "Bawa ini",
            "- Kartu Keluarga, fotokopi")
        .doesNotContain("CONTOH", "SALINAN", "null", "<style");
    assertThat(slip.chars()).allMatch(c -> c < 0x80);
  }

  @ParameterizedTest
  @EnumSource
  void no_line_is_longer_than_the_paper(EscPosProfile profile) {
    assertThat(lines(SampleAppointments.full(Size.ROLL, 20).asCopy(), profile))
        .hasSizeGreaterThan(60)
        .anyMatch(line -> line.contains("SALINAN"))
        .anyMatch(line -> line.contains("nomor 20"))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(profile.columns()));
  }

  /** Only what is printed: without the commands, which are ESC or GS with known lengths here. */
  private static List<String> lines(BookingSlip slip, EscPosProfile profile) {
    return Arrays.stream(
            text(slip, profile)
                .replaceAll("(?s)\u001d\\(k(.)(.).*?(?=\u001d\\(k|\u001b|$)", "")
                .replaceAll("(?s)\u001b[@2i]|\u001b[^@2i].|\u001d[^(v].", "")
                .split("\n"))
        .toList();
  }

  @Test
  void of_a_party_each_slip_is_cut_from_the_next() {
    EscPosProfile profile = EscPosProfile.MM80_CUT;
    String slips = text(SampleAppointments.party(Size.ROLL, 3), profile);
    String cut = new String(profile.end(), ISO_8859_1);

    assertThat(slips.split(java.util.regex.Pattern.quote(cut), -1)).hasSize(4);
    assertThat(slips).contains("Murid 1", "Murid 2", "Murid 3").endsWith(cut);
  }

  @Test
  void a_machine_remembers_on_what_slips_come_out_and_a_receipt_printer_has_only_a_roll() {
    PrinterSettings none = PrinterSettings.NO_PRINTER;

    assertThat(none.usualSlip()).isEqualTo(Size.A6);
    assertThat(none.with(Size.ROLL).usualSlip()).isEqualTo(Size.ROLL);
    assertThat(
            none.with(Size.A6)
                .with(PaperKind.BOOKING, new PrinterTarget.RawQueue("POS", EscPosProfile.MM80_CUT))
                .usualSlip())
        .isEqualTo(Size.ROLL);
  }
}
