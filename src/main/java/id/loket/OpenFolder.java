package id.loket;

import id.loket.desk.Desk;
import id.loket.desk.PcClock;
import id.loket.domain.Situation;
import id.loket.ui.kit.Settings;
import java.nio.file.Path;

/**
 * A folder that is open.
 *
 * @param settings of this machine, whichever folder is open
 */
record OpenFolder(Desk desk, Office office, Settings settings) {

  /** The sample if it is there, else the office's own folder. */
  static OpenFolder of(Path folder, Path state, SampleFolder sample) {
    boolean there = sample.there();
    Path here = there ? sample.path() : folder;
    PcClock pc = PcClock.system();
    Desk desk = new Desk(new Desk.Place(here, state, "1", there), pc);
    try {
      // The catalogue and the day are read here, not when the first screen asks for them.
      desk.look(Situation::catalogue);
      Office office = new Office(here, desk, pc);
      office.links.start();
      return new OpenFolder(desk, office, Settings.open(folder));
    } catch (RuntimeException e) {
      desk.close();
      throw e;
    }
  }

  void close() {
    office.close();
    desk.close();
  }
}
