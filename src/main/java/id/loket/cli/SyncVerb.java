package id.loket.cli;

import static id.loket.domain.Refusal.Code.NO_HUB;

import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.sync.HandLink;
import id.loket.sync.HubException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code sync}: gives and takes until there is nothing more. */
final class SyncVerb {
  private SyncVerb() {}

  static Outcome<Map<String, Object>> play(ScriptDesk d, Who who, Args a) throws BadLine {
    String which = a.text("hub");
    a.done();
    if (!d.hasHub() || (which != null && !d.isHub(which))) {
      return Outcome.refused(NO_HUB);
    }
    try {
      Optional<HandLink> link = d.link();
      if (link.isEmpty()) {
        return Outcome.refused(NO_HUB, "noOffice");
      }
      HandLink.Synced synced = link.get().sync();
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("pushed", synced.pushed());
      result.put("pulled", synced.pulled());
      result.put("waiting", synced.waiting());
      return Outcome.done(result);
    } catch (HubException e) {
      return Outcome.refused(NO_HUB, "trouble", HubWords.indonesian(e.trouble()));
    }
  }
}
