package id.loket.print.printer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.loket.fixture.Slips;
import id.loket.print.TicketSlip;
import id.loket.print.Wording;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The bytes that a receipt printer gets. */
class EscPosTicketTest {

  private static final String QR_PRINT = "\u001d(k\u0003\u00001Q0";

  @ParameterizedTest
  @EnumSource
  void a_ticket_says_everything_that_is_asked_about(EscPosProfile profile) {
    String slip = text(Slips.plain(), profile);

    assertThat(slip)
        .startsWith("\u001b@")
        .contains("KECAMATAN PURWOKERTO UTARA")
        .contains("A012\n")
        .contains("3 orang di depan Anda")
        .contains("perkiraan +/- 15 menit")
        .contains("- Perekaman KTP-el")
        .contains("Senin, 23 November 2026")
        .contains("07.31 WIB")
        .contains(Slips.QR)
        .contains(QR_PRINT)
        .contains("Simpan nomor ini")
        .doesNotContain("CONTOH", "SALINAN", "PRIORITAS", "null");
  }

  @ParameterizedTest
  @CsvSource({
    "MM58_TEAR,1B 64 04",
    "MM58_CUT,1D 56 42 00",
    "MM80_CUT,1D 56 42 00",
    "MM80_FEED_AND_CUT,1D 56 01",
    "MM80_OLD,1B 69",
    "MM80_TEAR,1B 64 05"
  })
  void it_ends_with_the_cut_of_its_printer(EscPosProfile profile, String cut) {
    assertThat(java.util.HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes(profile)))
        .endsWith(cut);
  }

  @ParameterizedTest
  @EnumSource
  void nothing_in_it_depends_on_a_code_page(EscPosProfile profile) {
    String slip = text(Slips.priorityOutsideForThreeServices(), profile);

    assertThat(slip.chars()).allMatch(c -> c < 0x80);
    assertThat(slip).contains("PRIORITAS").contains("TUNGGU DI LUAR").contains("Pengaduan");
  }

  @ParameterizedTest
  @EnumSource
  void no_line_is_longer_than_the_paper(EscPosProfile profile) {
    assertThat(lines(Slips.priorityOutsideForThreeServices(), profile))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(profile.columns()));
  }

  @Test
  void a_long_service_goes_on_under_itself() {
    assertThat(lines(Slips.priorityOutsideForThreeServices(), EscPosProfile.MM58_TEAR))
        .containsSubsequence(
            "- Surat Keterangan Pindah Datang",
            "  antarkabupaten/antarprovinsi",
            "  bagi penduduk Warga Negara");
  }

  @Test
  void samples_and_copies_say_so() {
    assertThat(text(Slips.sample(), EscPosProfile.MM80_CUT).split("CONTOH", -1)).hasSize(3);
    assertThat(text(Slips.plain().asCopy(), EscPosProfile.MM80_CUT)).contains("[ SALINAN ]");
  }

  @Test
  void a_logo_becomes_a_raster_and_a_broken_one_nothing() throws IOException {
    var png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 400, BufferedImage.TYPE_INT_ARGB), "png", png);
    String raster = "\u001dv0";

    assertThat(text(Slips.withLogo(png.toByteArray()), EscPosProfile.MM58_CUT)).contains(raster);
    assertThat(text(Slips.withLogo(new byte[] {7}), EscPosProfile.MM58_CUT)).doesNotContain(raster);
  }

  private static byte[] bytes(EscPosProfile profile) {
    return EscPosTicket.encode(Slips.plain(), Wording.indonesian(), profile);
  }

  private static String text(TicketSlip slip, EscPosProfile profile) {
    return new String(EscPosTicket.encode(slip, Wording.indonesian(), profile), ISO_8859_1);
  }

  /** Only what is printed: without the commands, which are ESC or GS with known lengths here. */
  private static List<String> lines(TicketSlip slip, EscPosProfile profile) {
    return Arrays.stream(
            text(slip, profile)
                .replaceAll("(?s)\u001d\\(k(.)(.).*?(?=\u001d\\(k|\u001b|$)", "")
                .replaceAll("(?s)\u001b[@2i]|\u001b[^@2i].|\u001d[^(v].", "")
                .split("\n"))
        .toList();
  }
}
