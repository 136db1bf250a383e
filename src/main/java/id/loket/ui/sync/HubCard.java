package id.loket.ui.sync;

import id.loket.domain.regency.RegencyStream;
import id.loket.journal.Origin;
import id.loket.store.HubHeads.Waiting;
import id.loket.store.JournalTable.Head;
import id.loket.sync.Address;
import id.loket.sync.LinkState;
import id.loket.sync.LinkState.Phase;
import id.loket.sync.LinkState.Progress;
import id.loket.sync.LinkState.Said;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.hub.Advice;
import id.loket.ui.kit.hub.Moments;
import id.loket.ui.kit.hub.Troubles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one hub.
 *
 * @param kind what it is to the office
 * @param pill its state in a word
 * @param sentence its state in a sentence, e.g. since when
 * @param progress null: no long catching up is going on
 * @param advice what is wrong, each with its next step, the worst first
 */
public record HubCard(
    String kind,
    Pill pill,
    String sentence,
    @Nullable Progress progress,
    List<Advice> advice,
    List<Row> facts,
    List<Heads> heads) {

  /** A PC whose clock is this near has the same time for every purpose of an office. */
  private static final Duration SAME_TIME = Duration.ofSeconds(5);

  public HubCard {
    advice = List.copyOf(advice);
    facts = List.copyOf(facts);
    heads = List.copyOf(heads);
  }

  /** A state in a word, and how loud it is. */
  public record Pill(String word, String style) {}

  /** A name and what it is now. */
  public record Row(String name, String value) {}

  /** What a desk wrote, as far as it came here and there. */
  public record Heads(String desk, String here, String there, boolean behind) {}

  /**
   * As it is now.
   *
   * @param held what is here of each origin
   */
  public static HubCard of(LinkState hub, Map<Origin, Head> held, Moments moments) {
    Texts texts = moments.texts();
    Troubles troubles = new Troubles(texts, moments);
    List<Advice> advice = new ArrayList<>();
    switch (hub.phase()) {
      case Phase.Stopped(var since, var trouble) -> advice.add(troubles.of(trouble, hub.address()));
      case Phase.Offline(var since, var trouble) -> advice.add(troubles.of(trouble, hub.address()));
      case Phase.Starting p -> {}
      case Phase.InStep p -> {}
      case Phase.CatchingUp p -> {}
    }
    hub.notices().forEach(n -> advice.add(troubles.of(n)));
    return new HubCard(
        ConnectionLine.kind(hub, texts),
        pill(hub, texts),
        sentence(hub, moments),
        hub.phase() instanceof Phase.CatchingUp ? hub.progress() : null,
        advice,
        facts(hub, moments),
        heads(hub, held, texts));
  }

  private static Pill pill(LinkState hub, Texts texts) {
    return switch (hub.phase()) {
      case Phase.Starting p -> new Pill(texts.get("sync.pill.starting"), "info");
      case Phase.CatchingUp p when hub.progress() != null ->
          new Pill(texts.get("sync.pill.catchingUp"), "info");
      case Phase.CatchingUp p -> new Pill(texts.get("sync.pill.inStep"), "good");
      case Phase.InStep p -> new Pill(texts.get("sync.pill.inStep"), "good");
      case Phase.Offline p -> new Pill(texts.get("sync.pill.offline"), "warn");
      case Phase.Stopped p -> new Pill(texts.get("sync.pill.stopped"), "danger");
    };
  }

  private static String sentence(LinkState hub, Moments moments) {
    Texts texts = moments.texts();
    return switch (hub.phase()) {
      case Phase.Starting p -> texts.get("sync.state.starting");
      case Phase.CatchingUp p when hub.progress() != null ->
          ConnectionLine.progress(hub.progress(), texts);
      case Phase.CatchingUp p -> texts.get("sync.state.inStep");
      case Phase.InStep p ->
          texts.get(hub.waiting().entries() == 0 ? "sync.state.inStep" : "sync.state.sending");
      case Phase.Offline p -> texts.get("sync.state.offline", moments.at(p.since()));
      case Phase.Stopped p -> texts.get("sync.state.stopped", moments.at(p.since()));
    };
  }

  private static List<Row> facts(LinkState hub, Moments moments) {
    Texts texts = moments.texts();
    List<Row> facts = new ArrayList<>();
    Said said = hub.said();
    Waiting waiting = hub.waiting();
    facts.add(
        new Row(
            texts.get("sync.fact.waiting"),
            waiting.entries() == 0
                ? texts.get("sync.fact.waiting.none")
                : waiting.oldest() == null
                    ? texts.number(waiting.entries())
                    : texts.get(
                        "sync.fact.waiting.some",
                        texts.number(waiting.entries()),
                        moments.at(waiting.oldest()))));
    facts.add(
        new Row(
            texts.get("sync.fact.exchanged"),
            said == null || said.exchanged() == null
                ? texts.get("sync.fact.never")
                : moments.at(said.exchanged())));
    facts.add(new Row(texts.get("sync.fact.clock"), clock(said, moments)));
    facts.add(new Row(texts.get("sync.fact.address"), address(hub.address())));
    return facts;
  }

  private static String address(Address at) {
    return at.host() + ":" + at.port() + "/" + at.database();
  }

  private static String clock(@Nullable Said said, Moments moments) {
    Texts texts = moments.texts();
    if (said == null) {
      return texts.get("sync.fact.clock.unknown");
    }
    Duration difference = said.clock();
    if (difference.abs().compareTo(SAME_TIME) < 0) {
      return texts.get("sync.fact.clock.same");
    }
    return texts.get(
        difference.isNegative() ? "sync.fact.clock.fast" : "sync.fact.clock.slow",
        moments.length(difference.abs()));
  }

  /** By desk: of a desk that was restored or copied the incarnations are one to people. */
  private static List<Heads> heads(LinkState hub, Map<Origin, Head> held, Texts texts) {
    Said said = hub.said();
    if (said == null) {
      return List.of();
    }
    Map<String, long[]> desks =
        new TreeMap<>((a, b) ->
            a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length()));
    held.forEach((origin, head) -> count(desks, origin)[0] += head.seq());
    said.heads().forEach((origin, head) -> count(desks, origin)[1] += head.seq());
    // no desk's: it has its own card, and is not given from one hub to another
    desks.remove(RegencyStream.DESK);
    return desks.entrySet().stream()
        .map(e -> {
          long here = e.getValue()[0];
          long there = e.getValue()[1];
          return new Heads(e.getKey(), texts.number(here), texts.number(there), here != there);
        })
        .toList();
  }

  private static long[] count(Map<String, long[]> desks, Origin origin) {
    return desks.computeIfAbsent(origin.desk(), d -> new long[2]);
  }
}
