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
  private @Nullable String drawn;

  BoardHead(Texts texts) {
    this.texts = texts;
  }

  void show(Place place, Label office, Label regency, Label letter, ImageView logo) {
    office.setText(place.office().isBlank() ? texts.get("shell.name") : place.office());
    regency.setText(place.regency());
    regency.setManaged(!place.regency().isBlank());
    letter.setText(texts.get("shell.logo"));
    if (!Objects.equals(drawn, place.logo())) {
      drawn = place.logo();
      logo.setImage(picture(place.logo()));
    }
    letter.setVisible(logo.getImage() == null);
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
