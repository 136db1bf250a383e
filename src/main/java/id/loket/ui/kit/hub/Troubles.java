package id.loket.ui.kit.hub;

import id.loket.journal.Origin;
import id.loket.sync.Address;
import id.loket.sync.HubTrouble;
import id.loket.sync.LinkState.Notice;
import id.loket.sync.PushAnswer;
import id.loket.ui.kit.Texts;
import java.time.Duration;
import java.util.Locale;

/** Every fault with a hub, and every notice, in words: none without its next step. */
public final class Troubles {
  private final Texts texts;
  private final Moments moments;

  public Troubles(Texts texts, Moments moments) {
    this.texts = texts;
    this.moments = moments;
  }

  /** Of a hub at that address. */
  public Advice of(HubTrouble trouble, Address at) {
    String server = at.host() + ":" + at.port();
    return switch (trouble) {
      case HubTrouble.Unreachable t -> trouble("unreachable", server);
      case HubTrouble.Busy t -> trouble("busy", server);
      case HubTrouble.Untrusted(var why) ->
          trouble("untrusted." + why.name().toLowerCase(Locale.ROOT), server);
      // the desk's own word for a failure of its disk or program
      case HubTrouble.Refused(var state) when state.equals("here") -> trouble("here");
      case HubTrouble.Refused(var state) -> trouble("refused", server, state);
      case HubTrouble.Revoked t -> trouble("revoked");
      case HubTrouble.HubTooOld(var schema, var needed) ->
          trouble("hubTooOld", server, schema, needed);
      case HubTrouble.DeskTooOld(var exchange, var oldest) ->
          trouble("deskTooOld", exchange, oldest);
      case HubTrouble.OtherSort(var hubIsSample) ->
          trouble(hubIsSample ? "sampleHub" : "realHub", server);
      case HubTrouble.BrokenChain(var origin, var seq) ->
          trouble("chain", origin.desk(), texts.number(seq));
      case HubTrouble.Unfit(var fault) ->
          trouble("unfit." + fault.name().toLowerCase(Locale.ROOT), server);
    };
  }

  /** What is told besides. */
  public Advice of(Notice notice) {
    return switch (notice) {
      case Notice.SetBack(var origins, var at) -> notice("setBack", moments.at(at), origins);
      case Notice.Forked(var origin, var seq) -> notice("forked", origin.desk(), texts.number(seq));
      case Notice.OtherMachine n -> notice("otherMachine");
      case Notice.Rival(var at) -> notice("rival", moments.at(at));
      case Notice.NotTaken(var origin, var seq, var why) -> notTaken(origin, seq, why);
      case Notice.NotFitting(var origin, var seq) ->
          notice("notFitting", origin.desk(), texts.number(seq));
      case Notice.Past(var past) ->
          notice(
              "past",
              past.desk(),
              texts.number(past.entries()),
              texts.shortDate(past.from()),
              texts.shortDate(past.to()));
      case Notice.Clock(var difference) -> clock(difference);
    };
  }

  private Advice notTaken(Origin origin, long seq, PushAnswer.Why why) {
    String key = "sync.notTaken." + why.name().toLowerCase(Locale.ROOT);
    String entry =
        seq == 0 ? texts.get("sync.entry.all") : texts.get("sync.entry", texts.number(seq));
    return new Advice(
        texts.get("sync.notTaken", entry, origin.desk(), texts.get(key)), texts.get(key + ".it"));
  }

  private Advice clock(Duration difference) {
    String name = difference.isNegative() ? "clockFast" : "clockSlow";
    return notice(name, moments.length(difference.abs()));
  }

  private Advice trouble(String name, Object... args) {
    return said("sync.trouble." + name, args);
  }

  private Advice notice(String name, Object... args) {
    return said("sync.notice." + name, args);
  }

  private Advice said(String key, Object... args) {
    return new Advice(texts.get(key, args), texts.get(key + ".it", args));
  }
}
