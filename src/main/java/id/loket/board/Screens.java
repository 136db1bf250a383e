package id.loket.board;

import java.util.List;

/** The screens of this machine; they come and go while the program runs. */
public interface Screens {
  List<Monitor> all();

  /** Called back whenever one came, went or changed its resolution; until closed. */
  AutoCloseable onChange(Runnable changed);
}
