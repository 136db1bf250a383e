package id.loket.ui.shell;

import id.loket.ui.kit.Loader.View;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * One place on the rail.
 *
 * @param id also the name of its help file, e.g. {@code help/reception_id.md}
 * @param label key of its words
 * @param roles who may open it; empty: everyone
 * @param foot at the foot of the rail, apart from the daily work
 * @param key of its own; null: the next of Ctrl+1 to Ctrl+9
 */
public record NavItem(
    String id,
    View view,
    String label,
    Ikon icon,
    Set<String> roles,
    boolean foot,
    @Nullable String key) {

  public NavItem {
    roles = Set.copyOf(roles);
  }

  /** Reached by the next of the numbers. */
  public NavItem(String id, View view, String label, Ikon icon, Set<String> roles, boolean foot) {
    this(id, view, label, icon, roles, foot, null);
  }

  public boolean allowed(Set<String> held) {
    return roles.isEmpty() || !Collections.disjoint(roles, held);
  }
}
