package id.loket.ui.board;

import id.loket.board.BoardModel.Place;
import id.loket.ui.kit.Texts;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;

/** Whose board it is: coat of arms or letter, name, regency. */
final class BoardHead {
  private final Texts texts;
  private final Label office;
  private final Label regency;
  private final Label letter;
  private final ImageView logo;
  private @Nullable String drawn;

  BoardHead(Texts texts, Label office, Label regency, Label letter, ImageView logo) {
    this.texts = texts;
    this.office = office;
    this.regency = regency;
    this.letter = letter;
    this.logo = logo;
  }

  void show(Place place) {
    office.setText(place.office().isBlank() ? texts.get("shell.name") : place.office());
    regency.setText(place.regency());
    letter.setText(texts.get("shell.logo"));
    if (!Objects.equals(drawn, place.logo())) {
      drawn = place.logo();
      logo.setImage(picture(place.logo()));
    }
    letter.setVisible(logo.getImage() == null);
  }

  void fit(BoardFit size, double beside) {
    BoardFit.size(office, size.office(office.getText(), beside));
    logo.setFitHeight(72 * size.unit());
    logo.setFitWidth(66 * size.unit());
  }

  /** One that can't be read is left out, as on paper. */
  private static @Nullable Image picture(@Nullable String base64) {
    if (base64 == null) {
      return null;
    }
    try {
      var image = new Image(new ByteArrayInputStream(Base64.getMimeDecoder().decode(base64)));
      return image.isError() ? null : image;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
