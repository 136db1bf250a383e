package id.loket.ui.board;

import id.loket.board.Announcements;
import id.loket.board.BoardModel;
import id.loket.board.BoardModel.Call;
import id.loket.board.BoardPicture;
import id.loket.board.Chime;
import id.loket.desk.Desk;
import id.loket.ui.kit.Screen;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The waiting room's board: live after every commit, and as the minutes pass. */
public final class BoardController implements Screen {
  private final Texts texts;
  private final Chime chime;
  private final LiveBoard feed;
  private final Flash flash;
  private final BoardHead headline;
  private final BoardSide column;
  private final Announcements announcements;
  private final PauseTransition turn = new PauseTransition();
  private @Nullable BoardModel model;

  @FXML private VBox board;
  @FXML private HBox head;
  @FXML private Label letter;
  @FXML private ImageView logo;
  @FXML private Label office;
  @FXML private Label regency;
  @FXML private Label clock;
  @FXML private Label date;
  @FXML private Label sample;
  @FXML private StackPane tile;
  @FXML private BorderPane called;
  @FXML private Label caption;
  @FXML private Label number;
  @FXML private Label to;
  @FXML private VBox welcome;
  @FXML private Label greeting;
  @FXML private VBox side;
  @FXML private Label beforeTitle;
  @FXML private VBox rows;
  @FXML private Label nextTitle;
  @FXML private GridPane next;
  @FXML private HBox foot;
  @FXML private Label protocol;
  @FXML private Label info;

  public BoardController(Desk desk, Texts texts, Work work, Chime chime) {
    this(
        desk,
        texts,
        work,
        chime,
        () -> System.nanoTime() / 1_000_000,
        () -> Platform.getPreferences().isReducedMotion());
  }

  /**
   * With a time and a wish for less motion that a test chooses.
   *
   * @param millis elapsed time
   */
  BoardController(
      Desk desk, Texts texts, Work work, Chime chime, LongSupplier millis, BooleanSupplier still) {
    this.texts = texts;
    this.chime = chime;
    this.feed = new LiveBoard(desk, work, chime, this::show);
    this.flash = new Flash(still);
    this.headline = new BoardHead(texts);
    this.column = new BoardSide(texts);
    this.announcements = new Announcements(millis, chime::length);
  }

  @FXML
  private void initialize() {
    turn.setOnFinished(e -> render());
    board.widthProperty().subscribe(this::fit);
    board.heightProperty().subscribe(this::fit);
    for (Node part : new Node[] {sample, protocol, nextTitle, next}) {
      part.managedProperty().bind(part.visibleProperty());
      part.setVisible(false);
    }
    called.setVisible(false);
  }

  @Override
  public void shown() {
    feed.open();
  }

  @Override
  public void hidden() {
    feed.close();
    turn.stop();
    flash.stop();
  }

  void show(BoardModel now) {
    model = now;
    announcements.take(now);
    headline.show(now.head().place(), office, regency, letter, logo);
    clock.setText(texts.time(now.head().now().toLocalTime()));
    date.setText(texts.date(now.head().now().toLocalDate()));
    sample.setVisible(now.head().sample());
    BoardModel.Protocol rule = now.head().protocol();
    protocol.setVisible(rule != null);
    protocol.setText(
        texts.get(rule != null && !rule.mask() ? "board.protocol" : "board.protocol.mask"));
    String phone = now.head().place().phone();
    info.setText(phone.isBlank() ? texts.get("board.info") : texts.get("board.info.phone", phone));
    render();
  }

  /** Begins the next announcement when the one before is over, and shows what then stands. */
  private void render() {
    announcements
        .begin()
        .ifPresent(call -> {
          flash.start(tile, announcements.length(call));
          chime.play(call);
        });
    BoardPicture picture = announcements.picture();
    if (!picture.announcing()) {
      flash.stop();
    }
    big(picture.big());
    beforeTitle.setText(
        texts.get(
            picture.rows().stream().anyMatch(BoardPicture.Row::called)
                ? "board.others"
                : "board.before"));
    if (model != null) {
      column.calls(rows, picture.rows());
      column.next(next, model.next());
      nextTitle.setVisible(!model.next().isEmpty());
      next.setVisible(!model.next().isEmpty());
    }
    fit();
    turn.stop();
    announcements
        .next()
        .ifPresent(wait -> {
          turn.setDuration(Duration.millis(wait.toMillis() + 1.0));
          turn.playFromStart();
        });
  }

  private void big(@Nullable Call call) {
    called.setVisible(call != null);
    welcome.setVisible(call == null);
    if (call != null) {
      number.setText(call.ticket());
      to.setText(texts.get("board.to", call.counter()));
      caption.setText(
          call.calls() > 1 ? texts.get("board.again", call.calls()) : texts.get("board.number"));
    }
  }

  /** All sizes follow the screen. */
  private void fit() {
    if (board.getWidth() <= 0 || board.getHeight() <= 0) {
      return;
    }
    var size = new BoardFit(board.getWidth(), board.getHeight());
    board.setStyle(BoardFit.px(size.em()));
    BoardFit.size(number, size.number(number.getText()));
    BoardFit.size(to, size.inTile(to.getText(), 84));
    BoardFit.size(caption, size.inTile(caption.getText(), 44));
    BoardFit.size(greeting, size.inTile(greeting.getText(), 120));
    BoardFit.size(
        office,
        size.office(office.getText(), Math.max(size.width(clock, 52), size.width(date, 27))));
    logo.setFitHeight(72 * size.unit());
    logo.setFitWidth(66 * size.unit());
    side.setStyle(BoardFit.px(size.em()));
    column.fit(next, size);
    board.applyCss();
    double room = size.middle(tall(head) + (sample.isVisible() ? tall(sample) : 0) + tall(foot));
    double need = side.prefHeight(size.column());
    if (need > room) {
      // Each line is rounded up to whole pixels: a little less than the share.
      side.setStyle(BoardFit.px(size.em() * room / need * 0.98));
    }
  }

  private double tall(Region part) {
    return Math.max(part.minHeight(board.getWidth()), part.prefHeight(board.getWidth()));
  }
}
