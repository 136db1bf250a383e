package id.loket.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.ConflictDesk;
import id.loket.desk.CounterDesk;
import id.loket.desk.Desk;
import id.loket.desk.ExchangeDesk;
import id.loket.desk.Room;
import id.loket.desk.ScriptClock;
import id.loket.desk.Session;
import id.loket.desk.SetUpDesk;
import id.loket.desk.Who;
import id.loket.domain.calendar.HolidaySet;
import id.loket.domain.staff.Clerk;
import id.loket.fixture.Publication;
import id.loket.store.Vectors.Size;
import id.loket.sync.HubKind;
import id.loket.sync.LinkState;
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
import id.loket.ui.kit.hub.Hubs;
import id.loket.ui.kit.hub.Moments;
import id.loket.ui.shell.CssWarnings;
import id.loket.ui.shell.Pictures;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/** "Sambungan" on a real desk; LOKET_PICTURES=DIR keeps the pictures. */
class SyncScreenTest {
  private static final Size ALL = new Size(1_000_000, Long.MAX_VALUE);

  @TempDir Path root;
  private final List<Throwable> unexpected = new ArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile List<LinkState> states = List.of();
  private int sent;
  private final ScriptClock clock = new ScriptClock(Room.NINE);
  private Room room;
  private Desk two;
  private SyncController controller;
  private Scene scene;
  private Stage stage;

  @BeforeEach
  void open() {
    room = new Room(root.resolve("office"));
    two =
        new Desk(
            new Desk.Place(root.resolve("two"), root.resolve("state-2"), "2", true, "pc-2"), clock);
    new ExchangeDesk(two).enrolled("2", false);
  }

  @AfterEach
  void close() {
    OnFx.run(() -> {
      controller.hidden();
      stage.hide();
    });
    two.close();
    room.close();
    assertThat(unexpected).isEmpty();
  }

  @Test
  void a_desk_alone_is_told_how_it_joins_and_has_nothing_to_send() {
    show(Look.LIGHT, 100);

    assertThat(read())
        .contains("Meja ini bekerja sendiri", "Tidak ada bentrok hari ini.")
        .anyMatch(t -> t.contains("Pengaturan → Pusat data"))
        .doesNotContain("Kirim sekarang");
    assertThat(frames()).as("nothing to move").isEmpty();
    keep("alone", Look.LIGHT, 100);
  }

  @Test
  void what_changes_at_a_hub_is_shown_at_once_and_sending_is_asked_for() {
    states = List.of(SampleHubs.offline());
    show(Look.LIGHT, 100);
    assertThat(read())
        .contains("Luring", "Pusat data tidak menjawab.", "server-kecamatan:5432/loket");

    states = List.of(SampleHubs.inStep());
    listeners.forEach(Runnable::run);
    assertThat(read()).contains("Selaras").doesNotContain("Pusat data tidak menjawab.");

    OnFx.run(() -> button("#sendNow").fire());
    assertThat(sent).isEqualTo(1);
  }

  @Test
  void what_the_regency_published_stands_there_until_it_is_over() {
    Room.done(
        new SetUpDesk(room.desk)
            .holiday(Who.SYSTEM, new HolidaySet(LocalDate.of(2026, 12, 30), "")));
    Publication.to(room.desk, Publication.SAMPLE.replace("2026-11-27", "2026-11-30"));
    Publication.to(
        room.desk,
        "pengumuman: [{kode: lama, teks: Sudah lewat., dari: 2026-11-01, sampai: 2026-11-22}]");
    Publication.to(
        room.desk,
        """
        kelompok_antrian: {B: {nama: B}}
        layanan:
          - {kode: BARU, cepat: 11, nama: Surat baru, kelompok: B, menit: 5, syarat: [], \
        waktu: {nilai: 1, satuan: menit}, biaya: {tarif: 0}, produk: Surat}
          - {kode: BARU2, cepat: 88, nama: Surat lain, kelompok: B, menit: 5, syarat: [], \
        waktu: {nilai: 1, satuan: menit}, biaya: {tarif: 0}, produk: Surat}
        """);
    states = List.of(SampleHubs.inStep());
    show(Look.LIGHT, 100);

    assertThat(read())
        .contains("Usulan kabupaten", "Pengumuman, 23 Nov 2026 sampai 30 Nov 2026")
        .contains("Libur Senin, 28 Desember 2026: Hari Jadi Kabupaten")
        .contains("Berlaku di kantor ini")
        .contains("Kantor ini tetap buka menurut pengaturannya sendiri")
        .contains("Layanan Surat baru", "Layanan Surat lain")
        .anyMatch(t -> t.startsWith("Belum dapat dipakai: nomor pendek 11 milik "))
        .doesNotContain("Sudah lewat.");
    assertThat(
            HubCard.of(
                    SampleHubs.inStep(),
                    new ExchangeDesk(room.desk).held(),
                    new Moments(
                        new Texts(Texts.Language.ID), room.desk.zone(), LocalDate.of(2026, 11, 23)))
                .heads())
        .as("the stream is no desk")
        .extracting(HubCard.Heads::desk)
        .contains("1")
        .doesNotContain("0");
    keep("regency", Look.LIGHT, 100);
  }

  @Test
  void a_page_longer_than_the_window_says_where_the_hand_is() {
    show(Look.LIGHT, 200);
    assertThat(read()).contains("Meja ini bekerja sendiri");
    OnFx.run(() -> stage.setHeight(320));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(read()).contains("Meja ini bekerja sendiri");

    assertThat(frames()).isNotEmpty();
  }

  /** States of the page under which its frame is drawn. */
  private List<String> frames() {
    return OnFx.call(() ->
        scene.getRoot().lookup("#scroll").getPseudoClassStates().stream()
            .map(PseudoClass::getPseudoClassName)
            .filter("moves"::equals)
            .toList());
  }

  @Test
  void two_keys_settle_and_going_elsewhere_takes_the_first_back() {
    conflict();
    show(Look.LIGHT, 100);
    assertThat(read()).anyMatch(t -> t.startsWith("A001 sudah dipanggil di Loket 2 oleh Loket"));
    assertThat(OnFx.call(() -> scene.getFocusOwner())).isEqualTo(button("#settle-0"));

    OnFx.run(() -> button("#settle-0").fire());
    assertThat(button("#settle-0").getText()).isEqualTo("Ya, sudah beres");
    OnFx.run(() -> scene.getRoot().lookup("#scroll").requestFocus());
    assertThat(button("#settle-0").getText()).isEqualTo("Selesaikan");
    OnFx.run(() -> button("#settle-0").requestFocus());
    OnFx.run(() -> button("#settle-0").fire());
    assertThat(new ConflictDesk(room.desk).today()).allMatch(c -> c.open());

    OnFx.run(() -> button("#settle-0").fire());
    assertThat(new ConflictDesk(room.desk).today()).noneMatch(c -> c.open());
    assertThat(read()).anyMatch(t -> t.startsWith("Diselesaikan oleh Loket di meja 1 pukul"));
    assertThat(scene.getRoot().lookup("#settle-0")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,100", "DARK,100", "CONTRAST,100", "LIGHT,150", "LIGHT,200"})
  void draws_every_state_without_css_warnings(Look look, int percent) {
    assertThat(
            CssWarnings.heard(() -> {
              conflict();
              conflict();
              Room.done(
                  new ConflictDesk(room.desk)
                      .settle(Room.at("1"), new ConflictDesk(room.desk).today().getLast().id()));
              conflict();
              states = List.of(SampleHubs.offline(), SampleHubs.stopped(HubKind.REGENCY));
              show(look, percent);
              keep("cut", look, percent);
              states = List.of(SampleHubs.catchingUp());
              listeners.forEach(Runnable::run);
              keep("catching-up", look, percent);
              states = List.of(SampleHubs.inStep());
              listeners.forEach(Runnable::run);
              OnFx.run(() -> button("#settle-0").fire());
              keep("in-step", look, percent);
            }))
        .isEmpty();
  }

  /** The next ticket, called at desk 2 and, not knowing of it, here; desk 2 serves it. */
  private void conflict() {
    String number = room.number();
    exchange();
    clock.set(room.clock.instant());
    CounterDesk there = new CounterDesk(two);
    Room.done(there.call(Room.at("2"), number));
    room.clock.set(room.clock.instant().plusSeconds(60));
    Room.done(room.counter().call(Room.at("1"), number));
    exchange();
    clock.set(room.clock.instant());
    Room.done(there.begin(Room.at("2")));
    Room.done(there.finish(Room.at("2")));
    exchange();
  }

  private void exchange() {
    ExchangeDesk one = new ExchangeDesk(room.desk);
    ExchangeDesk other = new ExchangeDesk(two);
    other.take(one.outgoing(other.heldWithPersonal(), ALL));
    one.take(other.outgoing(one.heldWithPersonal(), ALL));
  }

  private void show(Look look, int percent) {
    OnFx.run(() -> {
      Settings settings = Settings.open(root);
      settings.look(look);
      settings.textPercent(percent);
      settings.flush();
      Theme theme = new Theme(settings);
      Texts texts = new Texts(Texts.Language.ID);
      Session session = new Session();
      session.signedIn(Clerk.SYSTEM);
      Dialogs dialogs = new Dialogs(texts, new Keys());
      Loader loader = new Loader(texts);
      loader.with(
          SyncController.class,
          () ->
              new SyncController(
                  room.desk, session, hubs(), Work.inline(unexpected::add), texts, dialogs));
      var loaded = loader.load(Views.SYNC);
      controller = loaded.controller(SyncController.class);
      StackPane place = new StackPane(loaded.root());
      place.getStyleClass().add("content-place");
      scene = new Scene(place, 1250, 640);
      theme.install(scene);
      stage = new Stage();
      stage.setScene(scene);
      stage.show();
      place.applyCss();
      place.layout();
      controller.shown();
      Objects.requireNonNull(controller.firstFocus()).requestFocus();
    });
  }

  private Hubs hubs() {
    return new Hubs(
        () -> states,
        changed -> {
          listeners.add(changed);
          changed.run();
          return () -> listeners.remove(changed);
        },
        () -> sent++,
        Set::of,
        Hubs.Limit.NONE);
  }

  private Button button(String id) {
    return (Button) OnFx.call(() -> scene.getRoot().lookup(id));
  }

  /** Every text that is seen. */
  private List<String> read() {
    return OnFx.call(() -> {
      List<String> found = new ArrayList<>();
      for (Node node : scene.getRoot().lookupAll("*")) {
        if (node instanceof Labeled label && seen(node) && !label.getText().isEmpty()) {
          found.add(label.getText());
        }
      }
      return found;
    });
  }

  private static boolean seen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private void keep(String what, Look look, int percent) {
    String dir = System.getenv("LOKET_PICTURES");
    // a pulse: what was changed is drawn only then
    WaitForAsyncUtils.waitForFxEvents();
    OnFx.run(() -> {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      if (dir != null) {
        Pictures.save(
            scene, Path.of(dir, "sync-" + what + "-" + Pictures.name(look, percent) + ".png"));
      } else {
        Pictures.take(scene);
      }
    });
  }
}
