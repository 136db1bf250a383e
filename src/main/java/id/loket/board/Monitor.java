package id.loket.board;

import java.util.Locale;

/**
 * A screen of this machine.
 *
 * @param index its place in the system's list, from 0
 * @param scale of the system, 1.5 = 150 %
 */
public record Monitor(int index, Area area, double scale, boolean primary) {

  /** Where it lies, in the program's pixels. */
  public record Area(double x, double y, double width, double height) {
    public boolean holds(double px, double py) {
      return px >= x && px < x + width && py >= y && py < y + height;
    }
  }

  /**
   * By which it is known again: systems name no serial numbers, so bounds, scale, index and how
   * many there were have to do.
   */
  public String id(int count) {
    return String.format(
        Locale.ROOT,
        "%d/%d@%.0f,%.0f,%.0fx%.0f*%.2f",
        index,
        count,
        area.x(),
        area.y(),
        area.width(),
        area.height(),
        scale);
  }
}
