package id.loket.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.board.BoardModel;
import id.loket.board.BoardModel.Call;
import id.loket.board.BoardModel.Head;
import id.loket.board.BoardModel.Next;
import id.loket.board.BoardModel.Place;
import id.loket.board.BoardModel.Protocol;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Texts;
import id.loket.ui.shell.CssWarnings;
import id.loket.ui.shell.Pictures;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The board on the screens that offices have, with the words and numbers that are hardest on it.
 * LOKET_PICTURES=DIR keeps the pictures.
 */
class BoardLookTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T09:42:00+07:00");
  private static final String LONG = "Kecamatan Tanjung Palas Timur Kabupaten Bulungan";

  @TempDir Path folder;
  private BoardRoom room;

  @SuppressWarnings("ImmutableEnumChecker")
  enum Content {
    EMPTY(board(place("Kecamatan Purwokerto Utara"), false, null, List.of(), List.of(), NEXT)),
    UNNAMED(board(new Place("", "", "", null), false, null, List.of(), List.of(), List.of())),
    ONE(
        board(
            place("Kecamatan Purwokerto Utara"),
            false,
            new Protocol(true),
            List.of(call("A012", "1", 10)),
            List.of(call("B003", "2", 9), call("A011", "1", 8), call("C002", "3", 7)),
            NEXT)),
    SEVERAL(
        board(
            place("Kecamatan Purwokerto Utara"),
            false,
            new Protocol(true),
            List.of(
                call("A012", "1", 10),
                call("B003", "2", 9),
                call("C002", "3", 8),
                call("D001", "4", 7),
                call("A011", "5", 6)),
            List.of(call("A010", "1", 5)),
            NEXT)),
    SAMPLE(
        board(
            place("Kecamatan Purwokerto Utara"),
            true,
            null,
            List.of(call("A012", "1", 10)),
            List.of(call("B003", "2", 9), call("A011", "1", 8), call("C002", "3", 7)),
            NEXT)),
    LONG_WORDS(
        board(
            place(LONG),
            true,
            new Protocol(true),
            List.of(
                call("A2b-1000", "12", 10), call("B2b-1001", "11", 9), call("A2b-999", "10", 8)),
            List.of(call("C2b-1002", "12", 7)),
            List.of(
                new Next("A", List.of("A2b-1001", "A2b-1002", "A2b-1003"), 145),
                new Next("B", List.of("B2b-1004"), 5),
                new Next("C", List.of(), 0),
                new Next("D", List.of("D2-001", "D2-002"), 10),
                new Next("E", List.of(), 0))));

    final BoardModel model;

    Content(BoardModel model) {
      this.model = model;
    }
  }

  private static final List<Next> NEXT =
      List.of(
          new Next("A", List.of("A013", "A014", "A015"), 20),
          new Next("B", List.of("B004", "B005"), 10),
          new Next("C", List.of(), 0),
          new Next("D", List.of(), 0));

  private static Place place(String office) {
    return new Place(office, "Kabupaten Bulungan", "0281-123456", null);
  }

  private static Call call(String ticket, String counter, int minute) {
    return new Call(ticket, counter, NOW.plusMinutes(minute - 40), 1);
  }

  private static BoardModel board(
      Place place,
      boolean sample,
      Protocol protocol,
      List<Call> calling,
      List<Call> earlier,
      List<Next> next) {
    return new BoardModel(new Head(place, NOW, sample, protocol), calling, earlier, next);
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_cut_on_any_screen(Content content) {
    for (String size : List.of("1920x1080", "1280x720", "1366x768", "1024x768")) {
      List<String> cut = new ArrayList<>();
      List<String> warnings =
          CssWarnings.during(() -> {
            for (Texts.Language language : Texts.Language.values()) {
              Scene scene = scene(content.model, size, language);
              cut.addAll(cut(scene));
              if (language == Texts.Language.ID) {
                keep(scene, content + "-" + size);
              }
            }
          });

      assertThat(cut).as("%s at %s", content, size).isEmpty();
      assertThat(warnings).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"1920,1080", "1280,720", "1366,768", "1024,768"})
  void the_number_is_at_least_a_fifteenth_of_the_height(int width, int height) {
    for (Content content : List.of(Content.ONE, Content.LONG_WORDS)) {
      double digits =
          OnFx.call(() -> {
            Scene scene = scene(content.model, width + "x" + height, Texts.Language.ID);
            var text = (Text) scene.lookup("#number").lookup(".text");
            // Digits are 0.714 of the font's size in Noto Sans.
            return text.getFont().getSize() * 0.714;
          });

      assertThat(digits).as("%s", content).isGreaterThanOrEqualTo(height / 15.0);
    }
  }

  @Test
  void the_gate_for_cut_words_can_fail() {
    List<String> cut =
        OnFx.call(() -> {
          Scene scene = scene(Content.ONE.model, "1920x1080", Texts.Language.ID);
          ((Label) scene.lookup("#office")).setMaxWidth(60);
          ((Label) scene.lookup("#date")).setMaxWidth(60);
          BoardRoom.laidOut(scene);
          return cut(scene);
        });

    assertThat(cut).isNotEmpty();
  }

  @BeforeEach
  void open() {
    room = OnFx.call(() -> new BoardRoom(folder, false));
  }

  @AfterEach
  void close() {
    OnFx.run(room::close);
  }

  private Scene scene(BoardModel model, String size, Texts.Language language) {
    String[] sides = size.split("x", 2);
    room.texts.use(language);
    var shown = room.bare(Double.parseDouble(sides[0]), Double.parseDouble(sides[1]));
    BoardRoom.laidOut(shown.scene());
    shown.controller().show(model);
    BoardRoom.laidOut(shown.scene());
    return shown.scene();
  }

  /** Words that end in dots, and words beyond their place or the screen. */
  private static List<String> cut(Scene scene) {
    List<String> found = new ArrayList<>();
    for (Node node : scene.getRoot().lookupAll(".label")) {
      if (!(node instanceof Label label) || !seen(label) || label.getText().isEmpty()) {
        continue;
      }
      var text = (Text) label.lookup(".text");
      Bounds words = text.localToScene(text.getBoundsInLocal());
      Bounds parent = label.getParent().localToScene(label.getParent().getLayoutBounds());
      if (!text.getText().equals(label.getText())
          || words.getMinX() < -1
          || words.getMaxX() > scene.getWidth() + 1
          || words.getMaxY() > scene.getHeight() + 1
          || parent.getMaxX() + 1 < words.getMaxX()
          || parent.getMaxY() + 1 < words.getMaxY()
          || parent.getMinY() - 1 > words.getMinY()) {
        found.add(label.getText() + " in " + label.getStyleClass());
      }
    }
    Node foot = scene.lookup("#foot");
    if (foot.localToScene(foot.getLayoutBounds()).getMaxY() > scene.getHeight() + 1) {
      found.add("the foot lies below the screen");
    }
    Node side = scene.lookup("#next");
    Node tile = scene.lookup("#tile");
    if (side.isVisible()
        && side.localToScene(side.getLayoutBounds()).getMaxY()
            > tile.localToScene(tile.getLayoutBounds()).getMaxY() + 1) {
      found.add(
          "the next ones end at "
              + side.localToScene(side.getLayoutBounds()).getMaxY()
              + ", their column at "
              + tile.localToScene(tile.getLayoutBounds()).getMaxY());
    }
    return found;
  }

  private static boolean seen(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static void keep(Scene scene, String name) {
    String dir = System.getenv("LOKET_PICTURES");
    if (dir != null) {
      Pictures.save(scene, Path.of(dir, name.toLowerCase(java.util.Locale.ROOT) + ".png"));
    }
  }
}
