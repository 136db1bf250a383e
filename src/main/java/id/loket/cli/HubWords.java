package id.loket.cli;

import id.loket.sync.HubTrouble;
import java.util.List;

/** What the commands of a hub say, in Indonesian and English. */
final class HubWords {
  private HubWords() {}

  static String both(String key, Object... args) {
    return Phrases.indonesian().text(key, args) + " (" + Phrases.english().text(key, args) + ")";
  }

  /** What went wrong, and what to do next. */
  static String of(HubTrouble trouble) {
    Said said = said(trouble);
    return both(said.key(), said.args().toArray());
  }

  /** The same in Indonesian alone. */
  static String indonesian(HubTrouble trouble) {
    Said said = said(trouble);
    return Phrases.indonesian().text(said.key(), said.args().toArray());
  }

  private record Said(String key, List<Object> args) {
    Said(String key, Object... args) {
      this(key, List.of(args));
    }
  }

  private static Said said(HubTrouble trouble) {
    return switch (trouble) {
      case HubTrouble.Unreachable() -> new Said("hub.trouble.unreachable");
      case HubTrouble.Busy() -> new Said("hub.trouble.busy");
      case HubTrouble.Untrusted(var why) -> new Said("hub.untrusted." + why.name());
      case HubTrouble.Refused(String state) ->
          state.startsWith("28")
              ? new Said("hub.trouble.signIn")
              : new Said("hub.trouble.refused", state);
      case HubTrouble.Revoked() -> new Said("hub.trouble.signIn");
      case HubTrouble.HubTooOld(int schema, int needed) ->
          new Said("hub.trouble.hubTooOld", schema, needed);
      case HubTrouble.DeskTooOld(int exchange, int oldest) ->
          new Said("hub.trouble.deskTooOld", exchange, oldest);
      case HubTrouble.OtherSort(boolean sample) -> new Said("hub.unfit.OTHER_HUB");
      case HubTrouble.BrokenChain(var origin, long seq) ->
          new Said("hub.trouble.brokenChain", origin.text(), seq);
      case HubTrouble.Unfit(var fault) -> new Said("hub.unfit." + fault.name());
    };
  }
}
