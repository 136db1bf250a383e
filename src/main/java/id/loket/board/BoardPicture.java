package id.loket.board;

import id.loket.board.BoardModel.Call;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of the calls stands where on the board.
 *
 * @param big the number in the gold tile, null where nobody is called or served
 * @param announcing the big one is being called out at this moment
 * @param rows the others, see {@link Row}
 */
public record BoardPicture(@Nullable Call big, boolean announcing, List<Row> rows) {
  private static final int USUAL = 3;

  /** A smaller number; {@code called}: its person has not come yet. */
  public record Row(Call call, boolean called) {}

  /**
   * All that are called now stand on the board, however many; earlier ones fill up to three.
   *
   * @param announced what is called out at this moment, null: nothing
   * @param earlier the latest first
   */
  static BoardPicture of(@Nullable Call announced, List<Call> calling, List<Call> earlier) {
    Call big =
        announced != null
            ? announced
            : Stream.concat(calling.stream(), earlier.stream().filter(c -> !c.over()))
                .findFirst()
                .orElse(null);
    List<Row> others =
        calling.stream().filter(c -> !same(c, big)).map(c -> new Row(c, true)).toList();
    List<Row> before =
        earlier.stream()
            .filter(c -> !same(c, big))
            .map(c -> new Row(c, false))
            .limit(Math.max(0, USUAL - others.size()))
            .toList();
    return new BoardPicture(
        big, announced != null, Stream.concat(others.stream(), before.stream()).toList());
  }

  private static boolean same(Call a, @Nullable Call b) {
    return b != null && a.ticket().equals(b.ticket());
  }
}
