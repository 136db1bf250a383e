package id.loket.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import id.loket.ui.kit.Settings.Look;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * Colours and text size of all scenes of this program. Everything is in em of the root, so that one
 * number moves it. The size is a stylesheet and not a style of the root, since pop-ups take their
 * owner's stylesheets but have a root of their own.
 */
public final class Theme {

  /** The sizes that are offered, in percent. */
  public static final List<Integer> SIZES = List.of(100, 125, 150, 200);

  private static final int BASE_PX = 14;

  private final Settings settings;
  private final List<Scene> scenes = new ArrayList<>();

  public Theme(Settings settings) {
    this.settings = settings;
    font("NotoSans-Regular.ttf");
    font("NotoSans-Bold.ttf");
  }

  /** Follows the settings, and the system where they say so, as long as the program runs. */
  public void install(Scene scene) {
    if (scenes.isEmpty()) {
      InvalidationListener changed = o -> apply();
      Platform.getPreferences().addListener(changed);
    }
    scenes.add(scene);
    apply();
  }

  public void look(Look look) {
    settings.look(look);
    apply();
  }

  public void textPercent(int percent) {
    settings.textPercent(percent);
    apply();
  }

  public int textPercent() {
    return settings.values().textPercent();
  }

  public void bigger() {
    textPercent(SIZES.stream().filter(s -> s > textPercent()).findFirst().orElse(textPercent()));
  }

  public void smaller() {
    textPercent(
        SIZES.reversed().stream().filter(s -> s < textPercent()).findFirst().orElse(textPercent()));
  }

  private void apply() {
    Look look = effective();
    Application.setUserAgentStylesheet(
        look == Look.LIGHT
            ? new PrimerLight().getUserAgentStylesheet()
            : new PrimerDark().getUserAgentStylesheet());
    List<String> sheets =
        List.of(css("loket"), css("shell"), css(tokens(look)), size(textPercent()));
    scenes.forEach(scene -> scene.getStylesheets().setAll(sheets));
  }

  private Look effective() {
    Look wanted = Objects.requireNonNullElse(settings.values().look(), Look.AUTO);
    if (wanted != Look.AUTO) {
      return wanted;
    }
    Platform.Preferences system = Platform.getPreferences();
    if (Boolean.TRUE.equals(system.get("Windows.SPI.HighContrast"))) {
      return Look.CONTRAST;
    }
    return system.getColorScheme() == ColorScheme.DARK ? Look.DARK : Look.LIGHT;
  }

  private static String tokens(Look look) {
    return switch (look) {
      case AUTO, LIGHT -> "light";
      case DARK -> "dark";
      case CONTRAST -> "contrast";
    };
  }

  private static String css(String name) {
    URL url = Theme.class.getResource("/css/" + name + ".css");
    return Objects.requireNonNull(url, name).toExternalForm();
  }

  private static String size(int percent) {
    double px = percent / 100.0;
    String rule =
        ".root { -fx-font-size: %spx; } ".formatted(BASE_PX * px)
            + ".ikonli-font-icon { -fx-icon-size: %spx; } ".formatted(18 * px)
            + ".nav-item .ikonli-font-icon { -fx-icon-size: %spx; } ".formatted(22 * px)
            + ".field-error .ikonli-font-icon { -fx-icon-size: %spx; }".formatted(15 * px);
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
  }

  private static void font(String name) {
    try (InputStream in = Theme.class.getResourceAsStream("/fonts/" + name)) {
      if (in == null || Font.loadFont(in, BASE_PX) == null) {
        throw new IllegalStateException("The font " + name + " cannot be loaded");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
