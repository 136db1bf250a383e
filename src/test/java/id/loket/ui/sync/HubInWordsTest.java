package id.loket.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.journal.Origin;
import id.loket.store.HubHeads.Waiting;
import id.loket.sync.HubKind;
import id.loket.sync.HubTrouble;
import id.loket.sync.LinkState;
import id.loket.sync.LinkState.Notice;
import id.loket.sync.LinkState.Phase;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.hub.Moments;
import id.loket.ui.kit.hub.Troubles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How it stands with the hubs, in the words of the status bar and of the page. */
class HubInWordsTest {
  private final Texts texts = new Texts(Texts.Language.ID);
  private final Moments moments = SampleHubs.moments(texts);

  private ConnectionLine line(LinkState... hubs) {
    return ConnectionLine.of(List.of(hubs), moments);
  }

  @Test
  void without_a_hub_there_is_nothing_to_say() {
    assertThat(line()).isEqualTo(new ConnectionLine("", ConnectionLine.Tone.GOOD, ""));
  }

  @Test
  void in_step_since_the_last_exchange() {
    assertThat(line(SampleHubs.inStep()))
        .isEqualTo(new ConnectionLine("Selaras 09.42", ConnectionLine.Tone.GOOD, ""));
  }

  @Test
  void offline_it_says_since_when_what_waits_and_that_service_goes_on() {
    assertThat(line(SampleHubs.offline()))
        .isEqualTo(
            new ConnectionLine(
                "Luring sejak 09.14 · 23 catatan belum terkirim (tertua 09.12) · pelayanan tetap"
                    + " berjalan",
                ConnectionLine.Tone.WARN,
                "23 catatan belum terkirim (tertua 09.12)"));
  }

  @Test
  void stopped_it_says_by_what() {
    ConnectionLine line = line(SampleHubs.stopped(HubKind.OFFICE));

    assertThat(line.tone()).isEqualTo(ConnectionLine.Tone.DANGER);
    assertThat(line.sentence())
        .startsWith("Berhenti: Pendaftaran meja ini sudah dicabut")
        .contains("23 catatan belum terkirim (tertua 09.12)")
        .endsWith("pelayanan tetap berjalan");
  }

  @Test
  void of_two_hubs_the_worse_one_speaks_and_is_named() {
    assertThat(line(SampleHubs.inStep(), SampleHubs.stopped(HubKind.REGENCY)).sentence())
        .startsWith("Pusat data kabupaten: Berhenti: ");
    assertThat(line(SampleHubs.stopped(HubKind.REGENCY), SampleHubs.offline()).sentence())
        .startsWith("Berhenti: ");
    assertThat(line(SampleHubs.offline(), SampleHubs.offline()).sentence())
        .startsWith("Luring sejak 09.14");
  }

  @Test
  void what_one_hub_lacks_is_said_whichever_speaks() {
    LinkState waits =
        SampleHubs.state(
            HubKind.REGENCY,
            new Phase.InStep(SampleHubs.AT_0942),
            new Waiting(3, SampleHubs.TWENTY_THREE.oldest()),
            null);
    LinkState offline =
        SampleHubs.state(
            HubKind.OFFICE,
            new Phase.Offline(SampleHubs.AT_0914, new HubTrouble.Busy()),
            SampleHubs.NOTHING,
            null);

    assertThat(line(offline, waits).sentence()).contains("3 catatan belum terkirim (tertua 09.12)");
    assertThat(line(waits, SampleHubs.inStep()).sentence())
        .isEqualTo("Selaras 09.42 · 3 catatan belum terkirim (tertua 09.12)");
  }

  @Test
  void a_long_catching_up_counts_and_a_short_one_does_not_flicker() {
    assertThat(line(SampleHubs.catchingUp()).sentence())
        .isEqualTo("Menyelaraskan 12.400 dari 500.000 catatan");
    assertThat(
            line(SampleHubs.state(
                    HubKind.OFFICE,
                    new Phase.CatchingUp(SampleHubs.AT_0942),
                    SampleHubs.NOTHING,
                    null))
                .sentence())
        .isEqualTo("Selaras 09.42");
  }

  @Test
  void a_notice_warns_though_all_is_in_step() {
    ConnectionLine line =
        line(
            SampleHubs.state(
                HubKind.OFFICE,
                new Phase.InStep(SampleHubs.AT_0942),
                SampleHubs.NOTHING,
                null,
                new Notice.OtherMachine()));

    assertThat(line.tone()).isEqualTo(ConnectionLine.Tone.WARN);
    assertThat(line.sentence()).endsWith("ada pemberitahuan di Sambungan");
  }

  @Test
  void yesterdays_cut_has_its_date() {
    LinkState since_friday =
        SampleHubs.state(
            HubKind.OFFICE,
            new Phase.Offline(Instant.parse("2026-11-20T02:14:00Z"), new HubTrouble.Unreachable()),
            SampleHubs.NOTHING,
            null);

    assertThat(line(since_friday).sentence()).startsWith("Luring sejak 20 Nov 2026 pukul 09.14");
  }

  @Test
  void a_card_says_what_waits_how_the_clock_is_and_which_desk_is_behind() {
    var held =
        Map.of(
            SampleHubs.OWN,
            SampleHubs.head(1_200),
            new Origin("1", "ef"),
            SampleHubs.head(57),
            new Origin("10", "aa"),
            SampleHubs.head(5));

    HubCard card = HubCard.of(SampleHubs.offline(), held, moments);

    assertThat(card.kind()).isEqualTo("Pusat data kantor");
    assertThat(card.pill()).isEqualTo(new HubCard.Pill("Luring", "warn"));
    assertThat(card.sentence()).startsWith("Luring sejak 09.14, pelayanan tetap berjalan.");
    assertThat(card.facts())
        .contains(
            new HubCard.Row("Belum terkirim", "23 catatan, tertua 09.12"),
            new HubCard.Row("Jam komputer ini", "Sama dengan pusat data"),
            new HubCard.Row("Alamat", "server-kecamatan:5432/loket"));
    assertThat(card.heads())
        .containsExactly(
            new HubCard.Heads("1", "1.257", "1.234", true),
            new HubCard.Heads("2", "0", "20", true),
            new HubCard.Heads("10", "5", "0", true));
    assertThat(card.advice()).singleElement().satisfies(a -> assertThat(a.clerk()).isNotBlank());
  }

  @Test
  void a_clock_that_differs_says_which_way() {
    var slow =
        new LinkState(
            SampleHubs.ADDRESS,
            HubKind.OFFICE,
            new Phase.InStep(SampleHubs.AT_0942),
            SampleHubs.NOTHING,
            null,
            SampleHubs.said(Duration.ofMinutes(125)),
            List.of());

    assertThat(HubCard.of(slow, Map.of(), moments).facts())
        .contains(new HubCard.Row("Jam komputer ini", "Lebih lambat 2 jam 5 menit"));
  }

  @ParameterizedTest
  @EnumSource
  void every_fault_and_notice_has_a_sentence_and_a_next_step(Texts.Language language) {
    Texts words = new Texts(language);
    Troubles troubles = new Troubles(words, SampleHubs.moments(words));

    assertThat(
            Stream.concat(
                SampleHubs.troubles().stream().map(t -> troubles.of(t, SampleHubs.ADDRESS)),
                SampleHubs.notices().stream().map(troubles::of)))
        .allSatisfy(a ->
            assertThat(List.of(a.clerk(), a.technician()))
                .allSatisfy(sentence ->
                    assertThat(sentence).endsWith(".").doesNotContain("sync.", "{", "null")));
  }
}
