package id.loket;

import id.loket.bench.SearchRow;
import id.loket.desk.CatalogueDesk;
import id.loket.desk.Desk;
import id.loket.desk.DoorDesk;
import id.loket.desk.DoorDesk.Form;
import id.loket.desk.PcClock;
import id.loket.desk.SampleOffice;
import id.loket.desk.ScriptClock;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.Situation;
import id.loket.domain.screening.Screening;
import id.loket.domain.service.Catalogue;
import id.loket.domain.staff.Clerk;
import id.loket.domain.visit.Channel;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/**
 * A process of the bench with a window: {@code hello}, {@code sign-in FOLDER}, {@code work FOLDER},
 * {@code type FOLDER}.
 */
public final class BenchWindow {
  private static final Instant MORNING = Instant.parse("2026-11-23T02:00:00Z");
  private static final int FIRST_ACTS = 30;
  private static final int ACTS = 200;
  private static final int OPERATIONS = 2000;
  private static final int TYPED_ROUNDS = 20;

  private BenchWindow() {}

  public static void main(String[] args) throws IOException {
    switch (args[0]) {
      case "hello" -> hello();
      case "sample" -> sample(Path.of(args[1]));
      case "sign-in" -> {
        signIn(Path.of(args[1]));
        say("ready");
      }
      case "type" -> type(Path.of(args[1]));
      default -> work(Path.of(args[1]));
    }
    Runtime.getRuntime().halt(0);
  }

  private static void hello() throws IOException {
    OnFx.run(() -> {
      Stage stage = new Stage();
      stage.setScene(new Scene(new StackPane(new Label("Halo")), 1366, 768));
      stage.show();
    });
    OnFx.run(() -> {});
    say("ready");
    System.gc();
    say("rss " + rss());
  }

  /** As the program itself opens a folder. */
  private static void signIn(Path folder) {
    Window window = new Window(folder, folder.resolveSibling("state"), Window.Toolkit.REAL);
    window.start();
    OnFx.run(() -> {});
    window.opening().join();
    OnFx.run(() -> {});
  }

  private static void sample(Path folder) {
    ScriptClock clock = new ScriptClock(MORNING);
    try (Desk desk = new Desk(place(folder), clock)) {
      new SampleOffice(desk, clock, 1).fill(MORNING);
    }
  }

  private static Desk.Place place(Path folder) {
    return new Desk.Place(folder, folder.resolveSibling("state"), "1", true);
  }

  private static OfficeWindow open(Path folder, PcClock pc) {
    Desk desk = new Desk(place(folder), pc);
    Office office = new Office(folder, desk, pc);
    OfficeWindow window =
        OnFx.call(() -> {
          OfficeWindow made =
              new OfficeWindow(
                  office,
                  Settings.open(folder),
                  new Stage(),
                  new OfficeWindow.SampleSwitch(() -> {}, () -> {}, () -> {}));
          made.show();
          return made;
        });
    OnFx.run(() -> {});
    return window;
  }

  /**
   * 200 calls at the screen, key to answer, after the first 30; then 2,000 operations and what
   * memory is left in use.
   */
  private static void work(Path folder) throws IOException {
    OfficeWindow window = open(folder, new ScriptClock(MORNING));
    Office office = window.office;
    Clerk clerk = office.staff.byLogin("sari").orElseThrow();
    office.session.atCounter("1");
    OnFx.run(() -> {
      window.model.lock().set(null);
      office.session.signedIn(clerk);
      window.model.current().set("counter");
    });
    idle(window);
    Who who = new Who(Clerk.SYSTEM, "1");
    List<Long> micros = new ArrayList<>();
    for (int i = 0; i < FIRST_ACTS + ACTS; i++) {
      arrive(office, who);
      idle(window);
      long from = System.nanoTime();
      press(KeyCode.F5);
      while (office.desk.look(s -> s.queue().at("1").isEmpty())) {
        LockSupport.parkNanos(100_000);
      }
      idle(window);
      micros.add((System.nanoTime() - from) / 1000);
      office.counter.noShow(who);
      idle(window);
    }
    say("first " + micros.stream().limit(FIRST_ACTS).max(Long::compare).orElse(0L));
    micros.subList(0, FIRST_ACTS).clear();
    micros.sort(null);
    say("act " + micros.get(ACTS / 2) + " " + micros.get(ACTS * 99 / 100 - 1));
    for (int i = 0; i < OPERATIONS / 4; i++) {
      arrive(office, who);
      office.counter.callNext(who);
      office.counter.begin(who);
      office.counter.finish(who);
    }
    idle(window);
    System.gc();
    say("rss " + rss());
  }

  /**
   * Everyday words in reception's service field, letter by letter, in a catalogue of 500: from the
   * letter to the list laid out, without the drawing.
   */
  private static void type(Path folder) throws IOException {
    OfficeWindow window = open(folder, new ScriptClock(MORNING));
    Office office = window.office;
    Catalogue large = SearchRow.large(office.desk.look(Situation::catalogue));
    if (new CatalogueDesk(office.desk).take(Who.SYSTEM, large) instanceof Outcome.Refused<?> no) {
      throw new IllegalStateException(no.toString());
    }
    Clerk clerk = office.staff.byLogin("rina").or(() -> office.staff.byLogin("sari")).orElseThrow();
    OnFx.run(() -> {
      window.model.lock().set(null);
      office.session.signedIn(clerk);
      window.model.current().set("reception");
    });
    idle(window);
    press(KeyCode.F2);
    idle(window);
    List<Long> micros = new ArrayList<>();
    for (int round = 0; round < TYPED_ROUNDS; round++) {
      for (String typed : SearchRow.TYPED) {
        OnFx.run(() -> field().clear());
        for (int i = 0; i < typed.length(); i++) {
          String letter = typed.substring(i, i + 1);
          micros.add(OnFx.call(() -> letter(letter)));
        }
      }
    }
    micros.subList(0, micros.size() / 4).clear();
    micros.sort(null);
    say(
        "letter "
            + micros.get(micros.size() / 2)
            + " "
            + micros.get(micros.size() * 99 / 100)
            + " "
            + micros.getLast());
  }

  private static Scene scene() {
    return javafx.stage.Window.getWindows().getFirst().getScene();
  }

  private static TextField field() {
    return (TextField) scene().getFocusOwner();
  }

  private static long letter(String letter) {
    long from = System.nanoTime();
    field().appendText(letter);
    scene().getRoot().applyCss();
    scene().getRoot().layout();
    return (System.nanoTime() - from) / 1000;
  }

  private static void arrive(Office office, Who who) {
    Outcome<?> outcome =
        new DoorDesk(office.desk)
            .arrive(
                who,
                new Form(
                    List.of("KTP-BARU"),
                    Form.Person.UNNAMED,
                    Channel.LOKET,
                    new Screening(365, true, false),
                    true,
                    null));
    if (outcome instanceof Outcome.Refused<?> refused) {
      throw new IllegalStateException(refused.toString());
    }
  }

  private static void idle(OfficeWindow window) {
    while (!OnFx.call(window::idle)) {
      LockSupport.parkNanos(200_000);
    }
  }

  private static void press(KeyCode key) {
    OnFx.run(() -> {
      Robot robot = new Robot();
      robot.keyPress(key);
      robot.keyRelease(key);
    });
  }

  /** Resident memory in KiB. */
  private static long rss() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
