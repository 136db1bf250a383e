package id.loket.ui.sync;

import id.loket.store.HubHeads.Waiting;
import id.loket.sync.LinkState;
import id.loket.sync.LinkState.Phase;
import id.loket.sync.LinkState.Progress;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.hub.Moments;
import id.loket.ui.kit.hub.Troubles;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How it stands with the hubs in one line. Of two hubs the worse one speaks; what is not yet there
 * is always said, whichever hub lacks it.
 *
 * @param sentence empty: there is no hub
 * @param waits what is not yet there, as the sentence says it too; empty: nothing
 */
public record ConnectionLine(String sentence, Tone tone, String waits) {

  /** How loud it is. */
  public enum Tone {
    GOOD,
    WARN,
    DANGER
  }

  private static final String BETWEEN = " · ";

  public static ConnectionLine of(List<LinkState> hubs, Moments moments) {
    if (hubs.isEmpty()) {
      return new ConnectionLine("", Tone.GOOD, "");
    }
    Texts texts = moments.texts();
    LinkState worst =
        hubs.stream()
            .max(
                Comparator.comparingInt((LinkState h) -> rank(h.phase()))
                    .thenComparing(h -> !h.notices().isEmpty())
                    .thenComparingLong(h -> h.waiting().entries()))
            .orElseThrow();
    List<String> parts = new ArrayList<>();
    boolean alike = hubs.stream().allMatch(h -> h.online() == worst.online());
    parts.add(
        hubs.size() > 1 && !alike
            ? texts.get("sync.line.of", kind(worst, texts), phase(worst, moments))
            : phase(worst, moments));
    Waiting waiting = waiting(hubs);
    String waits = waiting.entries() > 0 ? waiting(waiting, moments) : "";
    if (!waits.isEmpty()) {
      parts.add(waits);
    }
    boolean cut = worst.phase() instanceof Phase.Offline || worst.phase() instanceof Phase.Stopped;
    if (cut) {
      parts.add(texts.get("sync.line.goesOn"));
    } else if (hubs.stream().anyMatch(h -> !h.notices().isEmpty())) {
      parts.add(texts.get("sync.line.notices"));
    }
    return new ConnectionLine(String.join(BETWEEN, parts), tone(worst, hubs), waits);
  }

  private static Tone tone(LinkState worst, List<LinkState> hubs) {
    return switch (worst.phase()) {
      case Phase.Stopped s -> Tone.DANGER;
      case Phase.Offline o -> Tone.WARN;
      case Phase.Starting s -> told(hubs);
      case Phase.CatchingUp c -> told(hubs);
      case Phase.InStep i -> told(hubs);
    };
  }

  private static Tone told(List<LinkState> hubs) {
    return hubs.stream().allMatch(h -> h.notices().isEmpty()) ? Tone.GOOD : Tone.WARN;
  }

  private static int rank(Phase phase) {
    return switch (phase) {
      case Phase.InStep p -> 0;
      case Phase.Starting p -> 1;
      case Phase.CatchingUp p -> 2;
      case Phase.Offline p -> 3;
      case Phase.Stopped p -> 4;
    };
  }

  /** Without whom it is about. */
  private static String phase(LinkState hub, Moments moments) {
    Texts texts = moments.texts();
    return switch (hub.phase()) {
      case Phase.Starting p -> texts.get("sync.line.starting");
      case Phase.Offline p -> texts.get("sync.line.offline", moments.at(p.since()));
      case Phase.Stopped p ->
          texts.get(
              "sync.line.stopped",
              sentence(new Troubles(texts, moments).of(p.trouble(), hub.address()).clerk()));
      case Phase.CatchingUp p when hub.progress() != null ->
          progress(Objects.requireNonNull(hub.progress()), texts);
      case Phase.CatchingUp p -> inStep(hub, moments);
      case Phase.InStep p -> inStep(hub, moments);
    };
  }

  private static String inStep(LinkState hub, Moments moments) {
    var said = hub.said();
    return said == null || said.exchanged() == null
        ? moments.texts().get("sync.line.starting")
        : moments.texts().get("sync.line.inStep", moments.at(said.exchanged()));
  }

  static String progress(Progress progress, Texts texts) {
    return texts.get(
        "sync.line.catchingUp", texts.number(progress.done()), texts.number(progress.of()));
  }

  /** "3 catatan belum terkirim (tertua 09.12)". */
  static String waiting(Waiting waiting, Moments moments) {
    OffsetDateTime oldest = waiting.oldest();
    String entries = moments.texts().number(waiting.entries());
    return oldest == null
        ? moments.texts().get("sync.line.waitingUndated", entries)
        : moments.texts().get("sync.line.waiting", entries, moments.at(oldest));
  }

  private static Waiting waiting(List<LinkState> hubs) {
    return hubs.stream()
        .map(LinkState::waiting)
        .max(Comparator.comparingLong(Waiting::entries))
        .orElseThrow();
  }

  static String kind(LinkState hub, Texts texts) {
    if (hub.kind() == null) {
      return texts.get("sync.kind.unknown");
    }
    return switch (hub.kind()) {
      case OFFICE -> texts.get("sync.kind.office");
      case REGENCY -> texts.get("sync.kind.regency");
    };
  }

  /** Within another sentence: without the full stop. */
  private static String sentence(String whole) {
    return whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole;
  }
}
