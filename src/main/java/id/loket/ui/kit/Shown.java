package id.loket.ui.kit;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The words of what is chosen from a list and never typed. */
public final class Shown<T> extends StringConverter<T> {

  private final Function<T, String> words;

  private Shown(Function<T, String> words) {
    this.words = words;
  }

  /** Nothing chosen is shown as nothing. */
  public static <T> Shown<T> as(Function<T, String> words) {
    return new Shown<>(words);
  }

  @Override
  public String toString(@Nullable T value) {
    return value == null ? "" : words.apply(value);
  }

  @Override
  public T fromString(String typed) {
    throw new UnsupportedOperationException("chosen, not typed");
  }
}
