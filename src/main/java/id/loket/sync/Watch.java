package id.loket.sync;

import id.loket.sync.LinkState.Notice;

/** Who follows an exchange while it is under way. */
interface Watch {
  /** Nobody does. */
  Watch NOBODY =
      new Watch() {
        @Override
        public void passed(long entries, long of) {
          // nobody asks
        }

        @Override
        public void notice(Notice notice) {
          // nobody asks
        }

        @Override
        public void sent(long bytes) {
          // no limit
        }
      };

  /** So many entries of so many, as far as is known, have been given or taken in this round. */
  void passed(long entries, long of);

  void notice(Notice notice);

  /** About so many bytes went over the line; may wait where less is allowed. */
  void sent(long bytes);
}
