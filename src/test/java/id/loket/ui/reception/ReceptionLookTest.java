package id.loket.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.screening.Screening;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Settings.Look;
import id.loket.ui.shell.CssWarnings;
import id.loket.ui.shell.Pictures;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Reception is drawn in every look and size with real content and without a CSS warning;
 * LOKET_PICTURES=DIR keeps the pictures.
 */
class ReceptionLookTest {

  @TempDir Path folder;
  @AutoClose private OfficeDay day;
  private ReceptionShell shell;
  private Stage stage;
  private String name;

  @BeforeEach
  void open() {
    day = new OfficeDay(folder.resolve("office"), Runnable::run);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,100", "DARK,100", "CONTRAST,100", "LIGHT,150", "LIGHT,200"})
  void draws_without_css_warnings(Look look, int percent) {
    assertThat(CssWarnings.heard(() -> drawAll(look, percent))).isEmpty();
  }

  private void drawAll(Look look, int percent) {
    day.now("2026-11-23T07:20:00");
    open(look, percent);
    keep("empty");
    shut();
    morning(20);
    open(look, percent);
    act(() -> {
      field("#name").setText("Siti Aminah");
      field("#nik").setText("33022717089000");
      field("#phone").setText("081234567890");
      field("#service").setText("ktp g");
      field("#temperature").setText("36,5");
      ((ToggleButton) find("#LANSIA")).setSelected(true);
      ((RadioButton) find("#maskYes")).setSelected(true);
    });
    act(() -> field("#phone").requestFocus());
    act(() -> field("#service").requestFocus());
    act(() -> field("#service").setText("ktp"));
    keep("typing");
    act(() -> field("#service").setText("11"));
    command("reception.take");
    keep("nik-error");
    act(() -> field("#nik").setText("9902271708900001"));
    act(() -> field("#temperature").setText("378"));
    keep("above-limit");
    command("reception.take");
    keep("ulang");
    act(() -> field("#service").setText("3"));
    act(() -> field("#service").fireEvent(comma()));
    act(() -> field("#service").setText("16"));
    act(() -> field("#service").fireEvent(comma()));
    act(() -> field("#temperature").setText("365"));
    act(() -> ((RadioButton) find("#maskYes")).setSelected(true));
    keep("two-services");
    command("reception.take");
    keep("given");
    day.protocol(day.desk.look(s -> (int) s.inside()));
    act(() -> field("#service").setText("3"));
    act(() -> field("#temperature").setText("365"));
    act(() ->
        field("#name").setText("Raden Ajeng Kusumaningtyas Wulandari Prawirodirdjo Sastrodiwiryo"));
    act(() -> ((RadioButton) find("#maskYes")).setSelected(true));
    command("reception.take");
    keep("room-full");
    command("reception.checklist");
    keep("checklist");
    command("kit.close");
    command("reception.disinfect");
    keep("disinfect");
    command("kit.close");
    command("reception.leave");
    keep("leave");
    command("kit.close");
    command("reception.look");
    keep("preview");
    command("kit.close");
    act(() -> ((ButtonBase) find(".row-button")).fire());
    act(() -> field("#temperature").setText("379"));
    act(() -> ((RadioButton) find("#maskYes")).setSelected(true));
    keep("recheck");
    command("kit.close");
    act(() -> shell.reception.search("a"));
    keep("search");
    command("kit.close");
    act(() -> shell.model.current().set("printjobs"));
    keep("jobs");
    shut();
  }

  private void morning(int capacity) {
    day.now("2026-11-20T09:00:00");
    day.arrive("11", "Bambang Atmojo");
    day.now("2026-11-23T07:31:00").protocol(capacity);
    String[] names = {
      "Siti Aminah",
      "",
      "Slamet Riyadi",
      "Ratna Dewi",
      "Made Arta",
      "Joko Prasetyo",
      "",
      "Raden Ajeng Kusumaningtyas Wulandari Prawirodirdjo Sastrodiwiryo",
      "Tuti Alawiyah",
      "Agus Salim",
      "Dewi Lestari",
      "Ahmad Fauzi"
    };
    for (int i = 0; i < names.length; i++) {
      day.now("2026-11-23T%02d:%02d:00".formatted(7 + (31 + i * 9) / 60, (31 + i * 9) % 60));
      day.arrive(Integer.toString(1 + i * 5 % 20), names[i]);
    }
    day.counter().callNext(day.session.who());
    day.counter().begin(day.session.who());
    day.now("2026-11-23T09:36:00");
    day.arrive("12", "Sugeng Waluyo", new Screening(378, true, false));
    day.now("2026-11-23T09:40:00");
    day.arrive("5", "", new Screening(376, true, false));
    day.now("2026-11-23T09:42:00");
  }

  private void open(Look look, int percent) {
    name = look.name().toLowerCase(Locale.ROOT) + "-" + percent;
    OnFx.run(() -> {
      shell = new ReceptionShell(day, folder, look, percent, false);
      stage = new Stage();
      stage.setScene(shell.window.scene());
      stage.setWidth(1366);
      stage.setHeight(768);
      stage.show();
    });
  }

  private void shut() {
    OnFx.run(() -> {
      shell.window.close();
      stage.hide();
    });
    assertThat(shell.unexpected).isEmpty();
  }

  /** One thing, and a pulse after it. */
  private void act(Runnable one) {
    OnFx.run(one);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void command(String id) {
    act(() ->
        shell.keys.active().stream()
            .filter(c -> c.id().equals(id))
            .findFirst()
            .orElseThrow()
            .run());
  }

  private static KeyEvent comma() {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, ",", ",", KeyCode.UNDEFINED, false, false, false, false);
  }

  private TextField field(String selector) {
    return (TextField) find(selector);
  }

  /** The last one: a dialog lies over the screen. */
  private Node find(String selector) {
    Node root = shell.window.scene().getRoot();
    root.applyCss();
    return List.copyOf(root.lookupAll(selector)).getLast();
  }

  private void keep(String what) {
    WaitForAsyncUtils.waitForFxEvents();
    OnFx.run(() -> {
      focusIsSeen(what);
      picture(what);
    });
  }

  private void focusIsSeen(String what) {
    Node focus = shell.window.scene().getFocusOwner();
    var place = focus.localToScene(focus.getLayoutBounds());
    var status = find(".status-bar");
    double floor = status.localToScene(status.getLayoutBounds()).getMinY();
    assertThat(place.getMinY()).as("%s: %s", what, focus).isGreaterThanOrEqualTo(0);
    boolean onScreen = find(".content-place").lookupAll("*").contains(focus);
    if (onScreen) {
      assertThat(place.getMaxY()).as("%s: %s", what, focus).isLessThanOrEqualTo(floor + 1);
    }
  }

  private void picture(String what) {
    WritableImage image = Pictures.take(shell.window.scene());
    String dir = System.getenv("LOKET_PICTURES");
    if (dir != null) {
      Pictures.save(image, Path.of(dir, what + "-" + name + ".png"));
    }
  }
}
