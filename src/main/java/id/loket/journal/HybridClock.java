package id.loket.journal;

/**
 * Gives the stamps of one desk. Each is greater than every stamp the desk gave before and greater
 * than the last stamp of the subject it is for, so what was decided after seeing folds after. A
 * subject whose stamps ran ahead (another desk's clock was wrong) lifts only its own next stamp: it
 * does not drag the desk's clock along. Not thread-safe: the single writer owns it.
 */
public final class HybridClock {
  private long last;

  /** Goes on after a restart: the desk gave that stamp before. */
  public void resume(long stamp) {
    last = Math.max(last, stamp);
  }

  public long next(long wallMillis, long lastOfSubject) {
    last = Math.max(Stamp.of(wallMillis, 0), last + 1);
    return Math.max(last, lastOfSubject + 1);
  }
}
