package id.loket.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads views; makes their controllers through the factories that the composition root gave. */
public final class Loader {

  /** A file under {@code fxml/} and its controller. */
  public interface View {
    /** Without {@code fxml/} and {@code .fxml}, e.g. {@code shell/shell}. */
    String path();

    Class<?> controller();
  }

  /** A loaded view. */
  public record Loaded(Parent root, Object controller) {
    public <T> T controller(Class<T> type) {
      return type.cast(controller);
    }
  }

  private final Texts texts;
  private final Map<Class<?>, Supplier<?>> factories = new HashMap<>();

  public Loader(Texts texts) {
    this.texts = texts;
  }

  /** Each load makes a fresh controller. */
  public <T> Loader with(Class<T> controller, Supplier<? extends T> factory) {
    factories.put(controller, factory);
    return this;
  }

  public Loaded load(View view) {
    String file = "/fxml/" + view.path() + ".fxml";
    URL url = Loader.class.getResource(file);
    if (url == null) {
      throw new IllegalStateException("No file " + file + " for the view " + view);
    }
    var fxml = new FXMLLoader(url, texts.bundle(), null, this::make);
    try {
      Parent root = fxml.load();
      Object controller = fxml.getController();
      if (!view.controller().isInstance(controller)) {
        throw new IllegalStateException(
            file + " names " + controller + ", its view " + view.controller().getName());
      }
      return new Loaded(root, controller);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot load " + file, e);
    }
  }

  private Object make(Class<?> type) {
    Supplier<?> factory = factories.get(type);
    if (factory == null) {
      throw new IllegalStateException(
          "No factory is registered for the controller " + type.getName());
    }
    return factory.get();
  }
}
