package id.loket.cli;

import id.loket.sync.HubTrouble;

/** What the commands of a hub say, in Indonesian and English. */
final class HubWords {
  private HubWords() {}

  static String both(String key, Object... args) {
    return Phrases.indonesian().text(key, args) + " (" + Phrases.english().text(key, args) + ")";
  }

  /** What went wrong, and what to do next. */
  static String of(HubTrouble trouble) {
    return switch (trouble) {
      case HubTrouble.Unreachable() -> both("hub.trouble.unreachable");
      case HubTrouble.Busy() -> both("hub.trouble.busy");
      case HubTrouble.Untrusted(var why) -> both("hub.untrusted." + why.name());
      case HubTrouble.Refused(String state) ->
          state.startsWith("28") ? both("hub.trouble.signIn") : both("hub.trouble.refused", state);
      case HubTrouble.Revoked() -> both("hub.trouble.signIn");
      case HubTrouble.HubTooOld(int schema, int needed) ->
          both("hub.trouble.hubTooOld", schema, needed);
      case HubTrouble.DeskTooOld(int exchange, int oldest) ->
          both("hub.trouble.deskTooOld", exchange, oldest);
      case HubTrouble.OtherSort(boolean sample) -> both("hub.unfit.OTHER_HUB");
      case HubTrouble.BrokenChain(var origin, long seq) ->
          both("hub.trouble.brokenChain", origin.text(), seq);
      case HubTrouble.Unfit(var fault) -> both("hub.unfit." + fault.name());
    };
  }
}
