package id.loket.board;

import org.jspecify.annotations.Nullable;

/**
 * How this machine shows the board.
 *
 * @param open it was open when the program ended, and opens again with it
 * @param screen id of the chosen one, see {@link Monitor#id}; null: the first that is not the
 *     clerk's
 * @param volume 0 to 100
 */
public record BoardSettings(boolean open, @Nullable String screen, int volume) {
  public static final BoardSettings USUAL = new BoardSettings(false, null, 80);

  public BoardSettings {
    volume = Math.clamp(volume, 0, 100);
  }

  public BoardSettings withOpen(boolean now) {
    return new BoardSettings(now, screen, volume);
  }

  public BoardSettings withScreen(@Nullable String id) {
    return new BoardSettings(open, id, volume);
  }

  public BoardSettings withVolume(int percent) {
    return new BoardSettings(open, screen, percent);
  }
}
