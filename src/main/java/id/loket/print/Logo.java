package id.loket.print;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * The regency's coat of arms as PNG. One that can't be read is left out: it must not stop a job.
 */
public final class Logo {

  private final byte[] png;

  @JsonCreator
  public Logo(byte[] png) {
    this.png = png.clone();
  }

  @JsonValue
  public byte[] png() {
    return png.clone();
  }

  public Optional<BufferedImage> picture() {
    try {
      return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(png)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Logo logo && Arrays.equals(png, logo.png);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(png);
  }
}
