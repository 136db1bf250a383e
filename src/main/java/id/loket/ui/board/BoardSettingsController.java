package id.loket.ui.board;

import id.loket.board.BoardFile;
import id.loket.board.BoardModel.Call;
import id.loket.board.Chime;
import id.loket.board.Monitor;
import id.loket.board.ScreenChoice;
import id.loket.board.Screens;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Screen;
import id.loket.ui.kit.Shown;
import id.loket.ui.kit.Texts;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.util.Subscription;

/** How this machine shows the board: its screen, its volume, open or not. Holds at once. */
public final class BoardSettingsController implements Screen {
  private static final Call SAMPLE =
      new Call("A001", "1", OffsetDateTime.of(2026, 1, 1, 8, 0, 0, 0, ZoneOffset.UTC), 1);

  private final BoardWindow window;
  private final BoardFile file;
  private final Screens screens;
  private final Chime chime;
  private final Texts texts;
  private Subscription open = Subscription.EMPTY;
  private boolean filling;

  /** A screen to choose, or any. */
  private record Choice(Optional<Monitor> monitor) {}

  @FXML private Label hint;
  @FXML private ComboBox<Choice> screen;
  @FXML private Label gone;
  @FXML private Slider volume;
  @FXML private Label percent;
  @FXML private Button ring;
  @FXML private Button openOrClose;

  public BoardSettingsController(
      BoardWindow window, BoardFile file, Screens screens, Chime chime, Texts texts) {
    this.window = window;
    this.file = file;
    this.screens = screens;
    this.chime = chime;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    gone.managedProperty().bind(gone.visibleProperty());
    screen.setConverter(Shown.as(this::name));
    screen
        .valueProperty()
        .subscribe((before, now) -> {
          if (!filling && now != null) {
            window.choose(now.monitor().orElse(null));
            fill();
          }
        });
    volume.setValue(file.settings().volume());
    volume
        .valueProperty()
        .subscribe(v -> {
          int loud = (int) Math.round(v.doubleValue());
          percent.setText(texts.number(loud) + " %");
          ring.setDisable(loud == 0);
          if (!volume.isValueChanging()) {
            file.change(s -> s.withVolume(loud));
          }
        });
    volume
        .valueChangingProperty()
        .subscribe((was, dragged) -> {
          if (!dragged) {
            file.change(s -> s.withVolume((int) Math.round(volume.getValue())));
          }
        });
  }

  @Override
  public void shown() {
    open =
        window
            .open()
            .subscribe(now ->
                openOrClose.setText(
                    texts.get(now ? "board.settings.close" : "board.settings.open")))
            .and(Fx.listen(screens::onChange, this::fill));
    fill();
  }

  @Override
  public void hidden() {
    open.unsubscribe();
    open = Subscription.EMPTY;
  }

  @Override
  public Node firstFocus() {
    return screen;
  }

  private void fill() {
    filling = true;
    List<Monitor> all = screens.all();
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(Optional.empty()));
    all.forEach(m -> choices.add(new Choice(Optional.of(m))));
    screen.getItems().setAll(choices);
    String saved = file.settings().screen();
    Optional<Monitor> chosen = saved == null ? Optional.empty() : ScreenChoice.find(all, saved);
    screen.setValue(new Choice(chosen));
    gone.setVisible(saved != null && chosen.isEmpty());
    hint.setText(texts.get(all.size() < 2 ? "board.settings.one" : "board.settings.many"));
    filling = false;
  }

  private String name(Choice choice) {
    return choice
        .monitor()
        .map(m ->
            texts.get(
                "board.settings.monitor",
                m.index() + 1,
                pixels(m.area().width() * m.scale()),
                pixels(m.area().height() * m.scale())))
        .orElseGet(() -> texts.get("board.settings.auto"));
  }

  /** As on the screen's box: 1920, without a dot for the thousand. */
  private static String pixels(double size) {
    return Long.toString(Math.round(size));
  }

  @FXML
  private void tryChime() {
    chime.play(SAMPLE);
  }

  @FXML
  private void toggle() {
    window.toggle();
  }
}
