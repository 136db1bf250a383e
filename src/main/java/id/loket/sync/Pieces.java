package id.loket.sync;

import id.loket.journal.Entry;
import id.loket.store.Vectors;
import id.loket.store.Vectors.Size;
import java.util.ArrayList;
import java.util.List;

/** The variants of a forked origin in runs that one request can carry. */
final class Pieces {
  private Pieces() {}

  /** Each of entries that follow one another; one entry is given however large it is. */
  static List<List<Entry>> of(List<Entry> rows, Size most) {
    List<List<Entry>> pieces = new ArrayList<>();
    int from = 0;
    long bytes = 0;
    for (int i = 1; i <= rows.size(); i++) {
      bytes += Vectors.bytes(rows.get(i - 1));
      boolean goesOn =
          i < rows.size()
              && i - from < most.rows()
              && bytes + Vectors.bytes(rows.get(i)) <= most.bytes()
              && rows.get(i).header().seq() == rows.get(i - 1).header().seq() + 1
              && rows.get(i).follows(rows.get(i - 1).hash());
      if (!goesOn) {
        pieces.add(rows.subList(from, i));
        from = i;
        bytes = 0;
      }
    }
    return pieces;
  }
}
