package id.loket.board;

import id.loket.board.BoardModel.Call;
import java.util.List;

/**
 * What is heard at a call: sound clips under {@code voice/}, played one after the other without a
 * pause. The chime is one clip; spoken words ("nomor antrean", the letter, the number, "silakan ke
 * loket") are more of them behind it.
 */
public interface Phrases {
  /** File names without {@code voice/} and {@code .wav}. */
  List<String> clips(Call call);

  static Phrases chime() {
    return call -> List.of("chime");
  }
}
