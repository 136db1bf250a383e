package id.loket.ui.sync;

import id.loket.journal.Bytes;
import id.loket.journal.Origin;
import id.loket.store.Aside;
import id.loket.store.HubHeads.Waiting;
import id.loket.store.JournalTable.Head;
import id.loket.sync.Address;
import id.loket.sync.HubKind;
import id.loket.sync.HubTrouble;
import id.loket.sync.LinkState;
import id.loket.sync.LinkState.Notice;
import id.loket.sync.LinkState.Phase;
import id.loket.sync.LinkState.Progress;
import id.loket.sync.LinkState.Said;
import id.loket.sync.PushAnswer;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.hub.Moments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** States of hubs as an exchange reports them, on a Monday at 09.42. */
public final class SampleHubs {
  public static final Instant AT_0942 = Instant.parse("2026-11-23T02:42:00Z");
  static final Instant AT_0914 = Instant.parse("2026-11-23T02:14:00Z");
  static final Waiting NOTHING = new Waiting(0, null);
  static final Waiting TWENTY_THREE =
      new Waiting(23, OffsetDateTime.parse("2026-11-23T09:12:00+07:00"));
  static final Origin OWN = new Origin("1", "ab");
  static final Address ADDRESS = new Address("server-kecamatan", 5432, "loket");

  private SampleHubs() {}

  static Moments moments(Texts texts) {
    return new Moments(texts, ZoneId.of("Asia/Jakarta"), LocalDate.of(2026, 11, 23));
  }

  public static LinkState inStep() {
    return state(HubKind.OFFICE, new Phase.InStep(AT_0942), NOTHING, null);
  }

  public static LinkState offline() {
    return state(
        HubKind.OFFICE,
        new Phase.Offline(AT_0914, new HubTrouble.Unreachable()),
        TWENTY_THREE,
        null);
  }

  static LinkState stopped(HubKind kind) {
    return state(kind, new Phase.Stopped(AT_0914, new HubTrouble.Revoked()), TWENTY_THREE, null);
  }

  static LinkState catchingUp() {
    return state(
        HubKind.OFFICE, new Phase.CatchingUp(AT_0942), NOTHING, new Progress(12_400, 500_000));
  }

  static LinkState starting() {
    return new LinkState(
        ADDRESS, null, new Phase.Starting(AT_0942), TWENTY_THREE, null, null, List.of());
  }

  static LinkState state(
      HubKind kind, Phase phase, Waiting waiting, @Nullable Progress progress, Notice... notices) {
    return new LinkState(
        ADDRESS, kind, phase, waiting, progress, said(Duration.ofSeconds(1)), List.of(notices));
  }

  static Said said(Duration clock) {
    return new Said(AT_0942, clock, Map.of(OWN, head(1_234), new Origin("2", "cd"), head(20)));
  }

  static Head head(long seq) {
    return new Head(seq, Bytes.utf8("hash"));
  }

  /** One of each fault that an exchange can name. */
  static List<HubTrouble> troubles() {
    List<HubTrouble> all =
        new ArrayList<>(
            List.of(
                new HubTrouble.Unreachable(),
                new HubTrouble.Busy(),
                new HubTrouble.Refused("42501"),
                new HubTrouble.Refused("here"),
                new HubTrouble.Revoked(),
                new HubTrouble.HubTooOld(1, 2),
                new HubTrouble.DeskTooOld(1, 2),
                new HubTrouble.OtherSort(true),
                new HubTrouble.OtherSort(false),
                new HubTrouble.BrokenChain(OWN, 1_234)));
    Stream.of(HubTrouble.Untrusted.Why.values()).map(HubTrouble.Untrusted::new).forEach(all::add);
    Stream.of(HubTrouble.Unfit.Fault.values()).map(HubTrouble.Unfit::new).forEach(all::add);
    return all;
  }

  /** One of each notice. */
  static List<Notice> notices() {
    List<Notice> all =
        new ArrayList<>(
            List.of(
                new Notice.SetBack(2, AT_0914),
                new Notice.Forked(OWN, 1_234),
                new Notice.OtherMachine(),
                new Notice.Rival(AT_0914),
                new Notice.NotFitting(OWN, 1_234),
                new Notice.Past(
                    new Aside.Summary(
                        "1", 1_234, LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 20))),
                new Notice.Clock(Duration.ofMinutes(7)),
                new Notice.Clock(Duration.ofMinutes(-127))));
    for (PushAnswer.Why why : PushAnswer.Why.values()) {
      all.add(new Notice.NotTaken(OWN, 1_234, why));
      all.add(new Notice.NotTaken(OWN, 0, why));
    }
    return all;
  }
}
