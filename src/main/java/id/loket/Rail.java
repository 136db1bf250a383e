package id.loket;

import id.loket.ui.Views;
import id.loket.ui.shell.NavItem;
import java.util.List;
import java.util.Set;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The places of the rail, and the roles that they are for. */
final class Rail {
  private Rail() {}

  static List<NavItem> items() {
    Set<String> door = Set.of("RECEPTION", "COUNTER", "ADMIN");
    Set<String> counters = Set.of("COUNTER", "ADMIN");
    return List.of(
        new NavItem(
            "reception",
            Views.RECEPTION,
            "nav.reception",
            Material2OutlinedMZ.MEETING_ROOM,
            door,
            false),
        new NavItem(
            "appointment",
            Views.APPOINTMENT,
            "nav.appointment",
            Material2OutlinedAL.EVENT,
            door,
            false,
            "Ctrl+M"),
        new NavItem(
            "counter",
            Views.COUNTER,
            "nav.counter",
            Material2OutlinedMZ.RECORD_VOICE_OVER,
            counters,
            false),
        new NavItem(
            "printjobs", Views.PRINT_JOBS, "nav.printjobs", Material2OutlinedMZ.PRINT, door, false),
        new NavItem(
            "board", Views.BOARD_SETTINGS, "nav.board", Material2OutlinedMZ.TV, Set.of(), false),
        new NavItem(
            "service",
            Views.SERVICE,
            "nav.service",
            Material2OutlinedMZ.MENU_BOOK,
            Set.of(),
            false),
        new NavItem("today", Views.TODAY, "nav.today", Material2OutlinedMZ.TODAY, Set.of(), false),
        new NavItem(
            "settings",
            Views.SETTINGS,
            "nav.settings",
            Material2OutlinedMZ.SETTINGS,
            Set.of(),
            true),
        // last: the numbers of the others are in the hands of clerks
        new NavItem("sync", Views.SYNC, "nav.sync", Material2OutlinedMZ.SYNC, Set.of(), true),
        new NavItem(
            "register",
            Views.REGISTER,
            "nav.register",
            Material2OutlinedMZ.PLAYLIST_ADD_CHECK,
            door,
            false));
  }
}
