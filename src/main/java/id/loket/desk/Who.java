package id.loket.desk;

import id.loket.domain.staff.Clerk;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and where.
 *
 * @param counter number of the counter, null where none was chosen
 */
public record Who(Clerk clerk, @Nullable String counter) {
  public static final Who SYSTEM = new Who(Clerk.SYSTEM, null);

  public Who at(@Nullable String otherCounter) {
    return new Who(clerk, otherCounter);
  }
}
