package id.loket.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.CounterDesk;
import id.loket.desk.DoorDesk.Form;
import id.loket.desk.Room;
import id.loket.desk.Session;
import id.loket.domain.screening.Screening;
import id.loket.domain.staff.Clerk;
import id.loket.domain.visit.Channel;
import id.loket.print.DailyReports;
import id.loket.print.Papers;
import id.loket.print.PrintThreads;
import id.loket.print.Wording;
import id.loket.print.job.JobState;
import id.loket.print.job.PrintJobs;
import id.loket.print.printer.Delivery;
import id.loket.print.printer.PrinterFile;
import id.loket.print.printer.Printers;
import id.loket.print.printer.TcpPrinter;
import id.loket.ui.OnFx;
import id.loket.ui.Views;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Settings;
import id.loket.ui.kit.Settings.Look;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Theme;
import id.loket.ui.kit.Work;
import id.loket.ui.shell.CssWarnings;
import id.loket.ui.shell.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Hari ini" on a real desk; LOKET_PICTURES=DIR keeps the pictures. */
class TodayScreenTest {
  @TempDir Path root;
  private final List<Throwable> unexpected = new ArrayList<>();
  private final ExecutorService drivers = PrintThreads.forDrivers();
  private Room room;
  private PrintJobs jobs;
  private TodayController controller;
  private Scene scene;

  @BeforeEach
  void open() {
    room = new Room(root.resolve("office"));
  }

  @AfterEach
  void close() {
    if (controller != null) {
      OnFx.run(controller::hidden);
    }
    drivers.shutdown();
    room.close();
    assertThat(unexpected).isEmpty();
  }

  private void arrive(String service) {
    var form =
        new Form(
            List.of(service),
            Form.Person.UNNAMED,
            Channel.LOKET,
            new Screening(null, null, false),
            false,
            null);
    Room.done(room.door().arrive(Room.at("1"), form));
  }

  /** Twenty-four visitors over some hours, of whom eight are served. */
  private void busy() {
    List<String> all =
        room.desk.look(s -> s.catalogue().services()).stream().map(s -> s.code().value()).toList();
    for (int i = 0; i < 24; i++) {
      room.clock.set(Room.NINE.plusSeconds(i * 400L));
      arrive(all.get(i * i % 9));
    }
    CounterDesk counter = room.counter();
    for (int i = 0; i < 8; i++) {
      room.clock.set(Room.NINE.plusSeconds(10_000 + i * 600L));
      Room.done(counter.callNext(Room.at("1")));
      Room.done(counter.begin(Room.at("1")));
      room.clock.set(Room.NINE.plusSeconds(10_000 + i * 600L + 430));
      Room.done(counter.finish(Room.at("1")));
    }
  }

  @Test
  void before_the_first_visitor_it_says_what_to_do() {
    show(Look.LIGHT, 100);

    assertThat(read())
        .contains(
            "Senin, 23 November 2026",
            "Berjalan",
            "Tidak ada pengunjung yang tercatat pada hari ini.",
            "Nomor pertama diambil di Penerimaan: tekan F2.");
    assertThat(button("#next").isDisabled()).isTrue();
    keep("empty", Look.LIGHT, 100);
  }

  @Test
  void figures_follow_every_commit_while_the_screen_is_open() {
    show(Look.LIGHT, 100);

    arrive("KTP-BARU");
    assertThat(read()).contains("Pengunjung", "1 nomor antrean", "Masih menunggu: A001.");
    arrive("KTP-BARU");
    assertThat(read()).contains("2 nomor antrean", "Masih menunggu: A001, A002.");

    OnFx.run(controller::hidden);
    arrive("KTP-BARU");
    assertThat(read()).contains("2 nomor antrean");
  }

  private void promise(String service, LocalTime time, Channel channel, String phone) {
    var person = new AppointmentDesk.Form.Person("Budi", phone, null, null);
    LocalDateTime start = room.desk.look(s -> s.now().day()).atTime(time);
    var form = new AppointmentDesk.Form(service, start, channel, person, false);
    Room.done(new AppointmentDesk(room.desk).book(Room.at("1"), form));
  }

  /** Of a day to come, so that nothing is past. */
  private void promises() {
    promise("KTP-BARU", LocalTime.of(10, 0), Channel.WA, "081234567890");
    promise("SKTM", LocalTime.of(10, 30), Channel.TELEPON, "081234567891");
    promise("KTP-BARU", LocalTime.of(11, 0), Channel.WA, "081234567892");
  }

  @Test
  void promised_times_are_told_as_soon_as_there_is_one() {
    show(Look.LIGHT, 100);
    assertThat(read()).doesNotContain("Janji temu");

    promises();

    assertThat(read())
        .contains("Janji temu", "Semua janji temu", "lewat WA", "lewat telepon")
        .contains("3 orang masih ditunggu.")
        .noneMatch(t -> t.startsWith("Tidak ada pengunjung"));
  }

  @Test
  void another_day_is_looked_at_and_never_one_to_come() {
    arrive("KTP-BARU");
    show(Look.LIGHT, 100);

    OnFx.run(() -> button("#previous").fire());
    assertThat(read())
        .contains("Minggu, 22 November 2026", "Hari yang lalu")
        .anyMatch(t -> t.startsWith("Kantor tutup pada hari ini."))
        .doesNotContain("Berjalan");
    OnFx.run(() -> button("#next").fire());
    OnFx.run(() -> button("#next").fire());
    assertThat(read()).contains("Senin, 23 November 2026", "Berjalan", "1 nomor antrean");
    for (int i = 0; i < 7; i++) {
      OnFx.run(() -> button("#previous").fire());
    }
    assertThat(read()).contains("Senin, 16 November 2026");
    OnFx.run(() -> button("#now").fire());
    assertThat(read()).contains("Senin, 23 November 2026");
  }

  @Test
  void printing_makes_a_job_and_its_file_has_the_figures_of_the_day_shown() throws IOException {
    busy();
    show(Look.LIGHT, 100);

    OnFx.run(() -> button("#print").fire());

    assertThat(jobs.jobs()).hasSize(1);
    assertThat(jobs.jobs().getFirst().state()).isInstanceOf(JobState.PdfOnly.class);
    Path file = Path.of(((JobState.PdfOnly) jobs.jobs().getFirst().state()).file());
    assertThat(text(file))
        .contains("LAPORAN HARIAN PELAYANAN", "Senin, 23 November 2026", "24 nomor antrean");
    assertThat(read()).contains("Laporan harian Senin, 23 November 2026 masuk daftar cetakan.");
  }

  @Test
  void it_is_saved_where_one_wants_it_and_a_failure_is_told_and_forgotten() throws IOException {
    busy();
    show(Look.LIGHT, 100);
    Path taken = Files.createDirectories(root.resolve("folder.pdf"));

    OnFx.run(() -> controller.save(taken));
    assertThat(read()).anyMatch(t -> t.startsWith("PDF tidak dapat disimpan di sana."));
    Path file = root.resolve("hari.pdf");
    OnFx.run(() -> controller.save(file));

    assertThat(text(file)).contains("24 nomor antrean");
    assertThat(read()).noneMatch(t -> t.startsWith("PDF tidak dapat disimpan"));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,100", "DARK,100", "CONTRAST,100", "LIGHT,150", "LIGHT,200"})
  void draws_without_css_warnings_and_every_word_is_whole(Look look, int percent) {
    promises();
    busy();
    assertThat(
            CssWarnings.during(() -> {
              show(look, percent);
              keep("day", look, percent);
            }))
        .isEmpty();
    assertThat(cut()).isEmpty();
  }

  @Test
  void in_english_too() {
    busy();
    show(Look.LIGHT, 100, Texts.Language.EN);

    assertThat(read()).contains("Live", "24 queue numbers", "Arrivals per hour");
    keep("english", Look.LIGHT, 100);
  }

  private void show(Look look, int percent) {
    show(look, percent, Texts.Language.ID);
  }

  private DayPapers papers() {
    Wording words = Wording.indonesian();
    Papers papers = new Papers(words);
    Delivery delivery =
        new Delivery(papers, words, new Printers(drivers), new TcpPrinter(drivers), root);
    jobs = new PrintJobs(root, delivery, new PrinterFile(root), room.clock::instant, Runnable::run);
    Session session = new Session();
    session.signedIn(Clerk.SYSTEM);
    return new DayPapers(new DailyReports(room.desk), jobs, papers, session);
  }

  private void show(Look look, int percent, Texts.Language language) {
    OnFx.run(() -> {
      Texts texts = new Texts(language);
      Settings settings = Settings.open(root);
      settings.look(look);
      settings.textPercent(percent);
      settings.flush();
      Dialogs dialogs = new Dialogs(texts, new Keys());
      Work work = Work.inline(unexpected::add);
      DayPapers papers = papers();
      var loaded =
          new Loader(texts)
              .with(
                  TodayController.class,
                  () -> new TodayController(room.desk, papers, work, texts, dialogs))
              .load(Views.TODAY);
      StackPane layer = new StackPane();
      layer.setPickOnBounds(false);
      StackPane toasts = new StackPane();
      toasts.setPickOnBounds(false);
      scene = new Scene(new StackPane(loaded.root(), layer, toasts), 1240, 690);
      new Theme(settings).install(scene);
      dialogs.attach(layer, loaded.root(), toasts);
      controller = loaded.controller(TodayController.class);
      controller.shown();
      Pictures.take(scene);
    });
  }

  private Button button(String id) {
    return (Button) Objects.requireNonNull(scene.lookup(id));
  }

  /** The lines that can be read. */
  private List<String> read() {
    return OnFx.call(() -> {
      Pictures.take(scene);
      return labels().stream().flatMap(l -> l.getText().lines()).toList();
    });
  }

  private List<Labeled> labels() {
    List<Labeled> labels = new ArrayList<>();
    for (Node node : scene.getRoot().lookupAll(".label")) {
      if (node instanceof Labeled l && l.getText() != null && seen(l)) {
        labels.add(l);
      }
    }
    return labels;
  }

  private static boolean seen(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** Labels that show less than their words. */
  private List<String> cut() {
    return OnFx.call(() ->
        labels().stream()
            .filter(
                l -> l.lookup(".text") instanceof Text text && !text.getText().equals(l.getText()))
            .map(Labeled::getText)
            .toList());
  }

  private static String text(Path file) throws IOException {
    try (PDDocument pdf = org.apache.pdfbox.Loader.loadPDF(Files.readAllBytes(file))) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  private void keep(String what, Look look, int percent) {
    String dir = System.getenv("LOKET_PICTURES");
    if (dir != null) {
      OnFx.run(() ->
          Pictures.save(
              scene, Path.of(dir, "today-" + what + "-" + Pictures.name(look, percent) + ".png")));
    }
  }
}
