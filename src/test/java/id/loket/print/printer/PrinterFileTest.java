package id.loket.print.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.loket.print.BookingSlip;
import id.loket.print.Edition;
import id.loket.print.PaperKind;
import id.loket.print.Width;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which printer takes which paper is remembered on this machine. */
class PrinterFileTest {

  @TempDir private Path data;
  private Path file;

  @BeforeEach
  void name() {
    file = data.resolve("printers.json");
  }

  @Test
  void at_first_there_is_no_printer_and_no_file() {
    assertThat(new PrinterFile(data).settings()).isEqualTo(PrinterSettings.NO_PRINTER);
    assertThat(new PrinterFile(data).settings().target(PaperKind.TICKET))
        .isEqualTo(new PrinterTarget.None());
    assertThat(file).doesNotExist();
  }

  @Test
  void each_kind_of_paper_keeps_its_printer() throws IOException {
    var settings =
        PrinterSettings.NO_PRINTER
            .with(PaperKind.TICKET, new PrinterTarget.Tcp("10.0.0.9", 9100, EscPosProfile.MM58_CUT))
            .with(PaperKind.RECEIPT, new PrinterTarget.RawQueue("POS-58", EscPosProfile.MM58_TEAR))
            .with(PaperKind.SHEET, new PrinterTarget.Installed("HP di ruang camat"))
            .with(PaperKind.RECAP, new PrinterTarget.None())
            .with(Width.MM58)
            .with(Edition.F4)
            .with(BookingSlip.Size.ROLL);

    new PrinterFile(data).change(settings);

    assertThat(new PrinterFile(data).settings()).isEqualTo(settings);
    assertThat(data).isDirectoryNotContaining(it -> it.toString().endsWith(".baru"));
  }

  @Test
  void sheets_come_in_the_size_used_last_but_large_type_is_for_one_reader() throws IOException {
    new PrinterFile(data).change(PrinterSettings.NO_PRINTER.with(Edition.A5).with(Edition.LARGE));

    assertThat(new PrinterFile(data).settings().usualSheet()).isEqualTo(Edition.A5);
  }

  @Test
  void a_file_of_an_older_program_says_nothing_of_sheets_and_means_a4() throws IOException {
    Files.writeString(file, "{\"printers\": {}, \"roll\": \"MM58\"}");

    assertThat(new PrinterFile(data).settings().usualSheet()).isEqualTo(Edition.A4);
    assertThat(new PrinterFile(data).settings().roll()).isEqualTo(Width.MM58);
  }

  @Test
  void a_damaged_file_is_put_aside_and_the_program_starts() throws IOException {
    Files.writeString(file, "{\"printers\": {\"TICKET\": {\"to\": \"tc");

    assertThat(new PrinterFile(data).settings()).isEqualTo(PrinterSettings.NO_PRINTER);
    assertThat(data.resolve("printers.json.rusak")).exists();
    assertThat(file).doesNotExist();
  }

  @Test
  void a_change_that_is_not_on_disk_is_told_and_holds_until_the_end() throws IOException {
    var printers = new PrinterFile(data);
    Files.createDirectories(data.resolve("printers.json.baru/x"));

    assertThatThrownBy(() -> printers.change(PrinterSettings.NO_PRINTER.with(Width.MM58)))
        .isInstanceOf(IOException.class);
    assertThat(printers.settings().roll()).isEqualTo(Width.MM58);
  }
}
