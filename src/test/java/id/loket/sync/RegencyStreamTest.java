package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.loket.desk.CatalogueDesk;
import id.loket.desk.CatalogueDesk.Version;
import id.loket.desk.Doctor;
import id.loket.desk.RegisterDesk;
import id.loket.desk.Room;
import id.loket.desk.SetUpDesk;
import id.loket.desk.Who;
import id.loket.domain.calendar.HolidaySet;
import id.loket.domain.regency.Published;
import id.loket.domain.regency.Published.NoticePublished;
import id.loket.domain.regency.RegencyLayer.Stand;
import id.loket.domain.service.CatalogueNews.Part;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.service.Standard.Decree;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.journal.Stamp;
import id.loket.store.PublicationYaml;
import id.loket.sync.ExchangeTest.Chained;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a regency makes known comes to its offices, lies under their own word, and nowhere else. */
@ExtendWith(HubServer.class)
class RegencyStreamTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate ANNIVERSARY = LocalDate.of(2026, 12, 28);
  private static final ServiceCode SKTM = new ServiceCode("SKTM");
  private static final ServiceCode NEW = new ServiceCode("SKU-MIKRO");

  private static final String DAYS =
      """
      hari_libur:
        - tanggal: 2026-12-28
          nama: Hari Jadi Kabupaten
      pengumuman:
        - kode: blangko
          teks: Blangko KTP-el habis sampai Jumat. Tawarkan identitas digital.
          dari: 2026-11-23
          sampai: 2026-11-27
      """;

  /** Short number, minutes, promised days. */
  private static String services(String code, int number, int days) {
    return """
    kelompok_antrian:
      B: {nama: Surat Keterangan}
    layanan:
      - kode: %s
        cepat: %d
        nama: Surat keterangan dari kabupaten
        kelompok: B
        menit: 7
        syarat: []
        waktu: {nilai: %d, satuan: hari_kerja}
        biaya: {tarif: 0}
        produk: Surat
    """
        .formatted(code, number, days);
  }

  @TempDir Path root;

  private static HubPublish.Made publish(TestHub hub, String yaml) throws Exception {
    return publish(hub, "33.02", yaml);
  }

  private static HubPublish.Made publish(TestHub hub, String regency, String yaml)
      throws Exception {
    try (HubAdmin admin = hub.admin()) {
      return admin.publish(regency, PublicationYaml.read(yaml), ZONE);
    }
  }

  private static boolean open(DeskAtHub desk, LocalDate day) {
    return desk.desk.known().settings().calendar().on(day).isPresent();
  }

  private static Service service(DeskAtHub desk, ServiceCode code) {
    return desk.desk.known().catalogue().byCode(code).orElseThrow();
  }

  private static List<String> notices(DeskAtHub desk, LocalDate day) {
    return desk.desk.known().regency().noticesOn(day).stream().map(NoticePublished::id).toList();
  }

  @Test
  void a_publication_comes_to_every_desk_of_the_regencys_offices_and_holds_there(TestHub hub)
      throws Exception {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub);
        DeskAtHub two = DeskAtHub.of(root, "2", hub)) {
      DeskAtHub.inStep(List.of(one, two));
      assertThat(open(one, ANNIVERSARY)).isTrue();

      HubPublish.Made made = publish(hub, DAYS);
      assertThat(made.written()).hasSize(2);
      DeskAtHub.inStep(List.of(one, two));

      for (DeskAtHub desk : List.of(one, two)) {
        assertThat(open(desk, ANNIVERSARY)).isFalse();
        assertThat(notices(desk, TODAY)).containsExactly("blangko");
        assertThat(new RegisterDesk(desk.desk).desks()).contains("1").doesNotContain("0");
        assertThat(notices(desk, TODAY.minusDays(1))).isEmpty();
        assertThat(notices(desk, LocalDate.of(2026, 11, 27))).containsExactly("blangko");
        assertThat(notices(desk, LocalDate.of(2026, 11, 28))).isEmpty();
      }
      assertThat(two.digest()).isEqualTo(one.digest());
      assertThat(one.exchange.run()).isEqualTo(Round.NOTHING);
      assertThat(one.desk().notYetAt(one.enrolment.address().name()).entries()).isZero();
    }
  }

  @Test
  void the_same_file_again_writes_nothing_and_what_is_new_in_it_alone(TestHub hub)
      throws Exception {
    publish(hub, DAYS + services("SKTM", 11, 2));
    String before = hub.one("SELECT string_agg(origin || seq, ',') FROM loket.origin");

    HubPublish.Made again = publish(hub, DAYS + services("SKTM", 11, 2));
    assertThat(again).isEqualTo(new HubPublish.Made(List.of(), 3, List.of()));
    assertThat(hub.one("SELECT string_agg(origin || seq, ',') FROM loket.origin"))
        .isEqualTo(before);

    HubPublish.Made other = publish(hub, DAYS + services("SKTM", 11, 3));
    assertThat(other.same()).isEqualTo(2);
    assertThat(other.written())
        .singleElement()
        .isInstanceOfSatisfying(
            Published.ServicePublished.class, s -> assertThat(s.service().version()).isEqualTo(2));
  }

  @Test
  void the_offices_own_word_for_a_day_wins_whether_it_came_before_or_after(TestHub hub)
      throws Exception {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub);
        DeskAtHub two = DeskAtHub.of(root, "2", hub)) {
      SetUpDesk setUp = new SetUpDesk(one.desk);
      LocalDate before = ANNIVERSARY.plusDays(1);
      Room.done(setUp.holiday(Who.SYSTEM, new HolidaySet(before, "")));
      publish(
          hub,
          DAYS.replace(
              "pengumuman", "  - {tanggal: 2026-12-29, nama: Cuti kabupaten}\npengumuman"));
      DeskAtHub.inStep(List.of(one, two));
      assertThat(open(two, ANNIVERSARY)).isFalse();
      assertThat(open(two, before)).as("open all the same: it said so first").isTrue();

      Room.done(setUp.holiday(Who.SYSTEM, new HolidaySet(ANNIVERSARY, "")));
      DeskAtHub.inStep(List.of(one, two));
      assertThat(open(one, ANNIVERSARY)).isTrue();
      assertThat(open(two, ANNIVERSARY)).isTrue();
      assertThat(two.digest()).isEqualTo(one.digest());
    }
  }

  @Test
  void a_service_holds_where_the_office_has_none_and_is_a_proposal_beside_its_own(TestHub hub)
      throws Exception {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub);
        DeskAtHub two = DeskAtHub.of(root, "2", hub)) {
      CatalogueDesk catalogue = new CatalogueDesk(one.desk);
      Service shipped = service(one, SKTM);
      publish(hub, services("SKTM", shipped.shortNumber(), 2));
      DeskAtHub.inStep(List.of(one, two));
      assertThat(service(two, SKTM).name()).isEqualTo("Surat keterangan dari kabupaten");
      assertThat(service(two, SKTM).version()).isEqualTo(shipped.version() + 1);
      assertThat(new CatalogueDesk(two.desk).versions(SKTM))
          .extracting(Version::regency)
          .containsExactly(true, false);

      // the office settles its own: from then on the regency's is a proposal
      Service own = Room.done(catalogue.edit(Who.SYSTEM, service(one, SKTM), shipped.version(9)));
      DeskAtHub.inStep(List.of(one, two));
      assertThat(service(two, SKTM)).isEqualTo(own);
      var proposal =
          two.desk.known().regency().proposal(SKTM, two.desk.known().catalogue()).orElseThrow();
      assertThat(proposal.parts()).contains(Part.NAME, Part.PROMISE, Part.REQUIREMENTS);
      assertThat(catalogue.versions(SKTM)).extracting(Version::regency).startsWith(false, true);

      // and taking it over is an ordinary own fact
      Service adopted = Room.done(catalogue.adopt(Who.SYSTEM, own, proposal.after()));
      assertThat(adopted.version()).isEqualTo(own.version() + 1);
      Room.done(catalogue.confirm(Who.SYSTEM, adopted, new Decree("1/2026", TODAY)));
      DeskAtHub.inStep(List.of(one, two));
      assertThat(service(two, SKTM).standard().origin().decree()).isNotNull();
      assertThat(catalogue.versions(SKTM)).extracting(Version::regency).doesNotContain(true);
      assertThat(two.desk.known().regency().proposal(SKTM, two.desk.known().catalogue())).isEmpty();
      assertThat(two.digest()).isEqualTo(one.digest());
    }
  }

  @Test
  void a_service_whose_number_or_group_is_not_free_stays_a_proposal(TestHub hub) throws Exception {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub)) {
      Service taken = service(one, SKTM);
      publish(hub, services("SKU-MIKRO", taken.shortNumber(), 2));
      publish(hub, services("SKU-LAIN", 77, 2).replace("B:", "Z:").replace("k: B", "k: Z"));
      one.exchange.run();

      assertThat(one.desk.known().catalogue().byCode(NEW)).isEmpty();
      assertThat(service(one, SKTM)).isEqualTo(taken);
      assertThat(one.desk.known().regency().services())
          .extracting(s -> one.desk.known().regency().stand(s, one.desk.known().catalogue()))
          .containsExactly(
              new Stand.Unfit(java.util.Optional.empty()),
              new Stand.Unfit(java.util.Optional.of(taken)));

      publish(hub, services("SKU-MIKRO", 88, 2));
      one.exchange.run();
      assertThat(service(one, NEW).shortNumber()).isEqualTo(88);
    }
  }

  @Test
  void what_is_withdrawn_holds_no_longer_and_may_be_published_again(TestHub hub) throws Exception {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub)) {
      publish(hub, DAYS + services("SKU-MIKRO", 88, 2));
      one.exchange.run();
      String withdrawal =
          """
          cabut:
            hari_libur: [2026-12-28]
            pengumuman: [blangko]
            layanan: [SKU-MIKRO]
          """;
      assertThat(publish(hub, withdrawal).written()).hasSize(3);
      assertThat(publish(hub, withdrawal).written()).isEmpty();
      one.exchange.run();
      assertThat(open(one, ANNIVERSARY)).isTrue();
      assertThat(one.desk.known().regency().isEmpty()).isTrue();
      assertThat(one.desk.known().catalogue().byCode(NEW)).isEmpty();

      publish(hub, services("SKU-MIKRO", 88, 2));
      one.exchange.run();
      assertThat(service(one, NEW).version()).isEqualTo(2);
    }
  }

  @Test
  void what_was_never_published_is_not_withdrawn_and_nothing_else_of_the_file_is_written(
      TestHub hub) throws Exception {
    HubPublish.Made made = publish(hub, DAYS + "cabut: {pengumuman: [lain]}\n");

    assertThat(made.unknown()).containsExactly("regency/notice/lain");
    assertThat(hub.one("SELECT count(*) FROM loket.entry")).isEqualTo("0");
  }

  @Test
  void a_desk_reads_its_own_regencys_stream_and_no_others(TestHub hub) throws Exception {
    publish(hub, DAYS);
    publish(hub, "33.03", DAYS.replace("2026-12-28", "2026-12-29"));
    Enrolment stranger = hub.enrol("33.02.28", "1", true);
    try (HubLink link = hub.link(stranger)) {
      // another office of the same regency: the stream, and nothing else
      try (DeskAtHub one = DeskAtHub.of(root, "1", hub)) {
        one.exchange.run();
        assertThat(link.pull(Map.of(), 1000, 1 << 20))
            .hasSize(3)
            .allMatch(e -> e.header().office().equals("33.02"));
        assertThat(link.hello().heads().keySet()).allMatch(o -> o.desk().equals("0")).hasSize(1);
        assertThat(one.desk.known().regency().holidays()).containsOnlyKeys(ANNIVERSARY);
        assertThat(offices(hub, one.enrolment, "entry")).containsExactly("33.02", "33.02.27");
        assertThat(offices(hub, one.enrolment, "origin")).containsExactly("33.02", "33.02.27");
        assertThat(offices(hub, one.enrolment, "head")).containsExactly("33.02.27");
      }
      assertThat(offices(hub, stranger, "entry")).containsExactly("33.02");
    }
  }

  private static List<String> offices(TestHub hub, Enrolment e, String table) throws SQLException {
    try (Connection c = hub.psql(e, e.user().secret().reveal());
        Statement s = c.createStatement();
        ResultSet r =
            s.executeQuery(
                "SELECT coalesce(string_agg(DISTINCT office, ' ' ORDER BY office), '') FROM loket."
                    + table)) {
      r.next();
      return List.of(r.getString(1).split(" "));
    }
  }

  @Test
  void no_desk_writes_into_the_stream(TestHub hub) throws Exception {
    publish(hub, DAYS);
    Enrolment enrolment = hub.enrol("1");
    Entry like;
    try (Room room = new Room(root)) {
      like = Sent.all(room).getFirst();
    }
    try (HubLink link = hub.link(enrolment);
        Connection psql = hub.psql(enrolment, enrolment.user().secret().reveal())) {
      Map<Origin, id.loket.store.JournalTable.Head> heads = link.hello().heads();
      Origin stream = heads.keySet().iterator().next();
      List<Entry> published = link.pull(Map.of(), 1000, 1 << 20);
      Chained on = new Chained(published.getLast());

      // as it was taken: another office's entries; under the own office: another desk's origin
      assertThat(link.push(published)).isEqualTo(new PushAnswer.NotTaken(PushAnswer.Why.OFFICE, 0));
      assertThat(link.push(List.of(on.next(9, "regency/notice/x", "X.v1", like.body()))))
          .isEqualTo(new PushAnswer.NotTaken(PushAnswer.Why.OFFICE, 0));
      assertThat(link.push(List.of(Forged.begin(like, "0", like.body().text()).last())))
          .isEqualTo(new PushAnswer.NotTaken(PushAnswer.Why.NOT_OWN, 0));
      for (String sql :
          List.of(
              "SELECT loket.publish(" + "NULL,".repeat(13) + "NULL)",
              "INSERT INTO loket.origin VALUES ('33.02', '0.x', '0', true, 1, '')",
              "UPDATE loket.entry SET body = '' WHERE office = '33.02'",
              "DELETE FROM loket.entry WHERE office = '33.02'")) {
        try (Statement s = psql.createStatement()) {
          assertThatThrownBy(() -> s.execute(sql))
              .as(sql)
              .extracting(e -> ((SQLException) e).getSQLState())
              .isEqualTo("42501");
        }
      }
      assertThat(link.hello().heads()).isEqualTo(heads).containsKey(stream);
      assertThatThrownBy(() -> hub.enrol("33.02", "1", true)).isInstanceOf(HubException.class);
    }
  }

  @Test
  void only_the_streams_own_kinds_go_into_it(TestHub hub) throws Exception {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub)) {
      one.exchange.run();
      String was = one.digest();
      // whoever owns the hub's tables can write what publish refuses: no desk takes it
      for (String kind : List.of("TicketCalled.v1", "StaffMade.v1", "HolidaySet.v1")) {
        assertThat(StreamForged.publish(hub, kind, "regency/holiday/2026-12-28")).isEqualTo("KIND");
      }
      assertThat(StreamForged.publish(hub, "HolidayPublished.v1", "holiday/2026-12-28"))
          .isEqualTo("KIND");
      StreamForged.insert(hub, "HolidaySet.v1", "regency/holiday/2026-12-28");
      StreamForged.insert(hub, "HolidayPublished.v1", "holiday/2026-12-28");
      StreamForged.insert(hub, "HolidayPublished.v1", "ticket/1");
      long held = one.entries();
      one.exchange.run();

      assertThat(open(one, ANNIVERSARY)).isTrue();
      assertThat(one.digest()).isEqualTo(was);
      assertThat(one.entries()).as("three openings, and nothing after them").isEqualTo(held + 3);
      // a kind of a later version is kept, shipped by nobody, and folded by nobody
      StreamForged.insert(hub, "TariffPublished.v1", "regency/tariff/1");
      one.exchange.run();
      assertThat(one.digest()).isEqualTo(was);
      assertThat(one.exchange.run().pulled())
          .as("asked for in vain each time: the refused")
          .isZero();
    }
  }

  @Test
  void a_desk_that_speaks_for_the_regency_in_its_own_office_is_heard_by_nobody(TestHub hub)
      throws Exception {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub);
        DeskAtHub two = DeskAtHub.of(root, "2", hub)) {
      DeskAtHub.inStep(List.of(one, two));
      String was = two.digest();
      List<Entry> own =
          Sent.all(one.root.resolve("data"), one.root.resolve("state")).stream()
              .filter(e -> e.header().origin().desk().equals("1"))
              .toList();
      Chained on = new Chained(own.getLast());
      Entry forged =
          on.next(
              own.getLast().header().stamp() + 1,
              "regency/holiday/2026-12-28",
              "HolidayPublished.v1",
              id.loket.journal.Bytes.utf8(
                  "{\"at\":\"2026-11-23T09:00:00+07:00\",\"verb\":\"x\",\"date\":\"2026-12-28\","
                      + "\"name\":\"Palsu\"}"));
      try (HubLink link = one.link()) {
        assertThat(link.push(List.of(forged))).isInstanceOf(PushAnswer.Taken.class);
      }
      two.exchange.run();

      assertThat(open(two, ANNIVERSARY)).isTrue();
      assertThat(two.digest()).isEqualTo(was);
    }
  }

  @Test
  void a_new_desk_learns_its_office_before_the_stream_and_one_without_an_office_waits(TestHub hub)
      throws Exception {
    publish(hub, DAYS);
    try (DeskAtHub two = DeskAtHub.of(root, "2", hub)) {
      // nobody has told what office this is: the stream is left where it is
      two.exchange.run();
      assertThat(two.entries()).isZero();
      try (DeskAtHub one = DeskAtHub.of(root, "1", hub)) {
        DeskAtHub.inStep(List.of(one, two));
        assertThat(two.digest()).isEqualTo(one.digest());
        assertThat(notices(two, TODAY)).containsExactly("blangko");
      }
      try (DeskAtHub three = DeskAtHub.of(root, "3", hub)) {
        three.exchange.run();
        assertThat(notices(three, TODAY)).as("all in one exchange").containsExactly("blangko");
      }
    }
  }

  @Test
  void a_hub_that_is_healed_from_a_folder_gets_the_desks_back_and_publishes_the_stream_again(
      TestHub hub) throws Exception {
    publish(hub, DAYS);
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub)) {
      one.exchange.run();
      String was = one.digest();
      one.whileClosed(() -> hub.run("TRUNCATE loket.entry, loket.origin, loket.head"));
      try (HubAdmin admin = hub.admin()) {
        assertThat(admin.heal(one.root.resolve("data")))
            .isNotEmpty()
            .allMatch(h -> h.stopped() == null && h.origin().desk().equals("1"));
      }
      // the desk keeps what it had, and what is published again comes beside it
      one.exchange.run();
      assertThat(one.digest()).isEqualTo(was);
      assertThat(publish(hub, DAYS).written()).hasSize(2);
      one.exchange.run();
      assertThat(notices(one, TODAY)).containsExactly("blangko");
      assertThat(one.desk().forked()).isEmpty();
    }
  }

  @Test
  void a_hub_that_was_set_back_and_published_to_again_makes_no_fork_and_the_later_word_holds(
      TestHub hub) throws Exception {
    publish(hub, DAYS);
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub)) {
      publish(hub, DAYS.replace("Blangko KTP-el habis", "Blangko KTP-el tinggal sedikit"));
      one.exchange.run();
      hub.run(
          "DELETE FROM loket.entry e USING loket.origin o WHERE o.desk = '0' AND e.origin ="
              + " o.origin AND o.seen = (SELECT max(seen) FROM loket.origin WHERE desk = '0');"
              + "DELETE FROM loket.origin o WHERE desk = '0' AND NOT EXISTS (SELECT FROM"
              + " loket.entry e WHERE e.origin = o.origin)");
      publish(hub, DAYS.replace("Blangko KTP-el habis", "Blangko KTP-el tersedia"));
      assertThat(one.exchange.run().pulled()).isEqualTo(2);

      assertThat(one.desk.known().regency().noticesOn(TODAY))
          .singleElement()
          .satisfies(n -> assertThat(n.text()).startsWith("Blangko KTP-el tersedia"));
    }
  }

  @Test
  void the_later_word_holds_though_the_hubs_clock_was_far_ahead_before(TestHub hub)
      throws Exception {
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub)) {
      long ahead = Stamp.of(java.time.Instant.parse("2031-01-01T00:00:00Z").toEpochMilli(), 7);
      String said =
          "{\"at\":\"2026-11-23T09:00:00+07:00\",\"verb\":\"x\",\"date\":\"2026-12-28\",\"name\":\"Lama\"}";
      StreamForged.insert(hub, "HolidayPublished.v1", "regency/holiday/2026-12-28", said, ahead);
      one.exchange.run();
      assertThat(one.desk.known().regency().holidays()).containsEntry(ANNIVERSARY, "Lama");

      publish(hub, DAYS);
      one.exchange.run();
      assertThat(one.desk.known().regency().holidays())
          .containsEntry(ANNIVERSARY, "Hari Jadi Kabupaten");
    }
  }

  @Test
  void the_regencys_own_figures_count_no_office_of_its_code(TestHub hub) throws Exception {
    publish(hub, DAYS);
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub)) {
      one.exchange.run();
      assertThat(hub.read("SELECT kantor FROM laporan.kantor")).containsExactly("33.02.27");
    }
  }

  @Test
  void words_that_no_file_may_say_are_shown_to_nobody_though_they_stand_in_the_hub(TestHub hub)
      throws Exception {
    String notice =
        "{\"at\":\"2026-11-23T09:00:00+07:00\",\"verb\":\"x\",\"id\":\"%s\",\"text\":\"%s\","
            + "\"from\":\"2026-11-23\",\"until\":\"2026-11-27\"}";
    StreamForged.insert(
        hub, "NoticePublished.v1", "regency/notice/a", notice.formatted("a", "a\\u202eb"), 1002);
    StreamForged.insert(
        hub,
        "NoticePublished.v1",
        "regency/notice/b",
        notice.formatted("b", "x".repeat(9999)),
        1002);
    StreamForged.insert(
        hub,
        "NoticePublished.v1",
        "regency/notice/c",
        notice.formatted("d", "under another"),
        1002);
    StreamForged.insert(
        hub, "NoticePublished.v1", "regency/notice/e", notice.formatted("e", "{0} <b> ''"), 1002);
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub)) {
      one.exchange.run();
      assertThat(notices(one, TODAY)).containsExactly("e");
      assertThat(one.arrive()).isEqualTo("A001");
    }
  }

  @Test
  void rebuilt_and_checked_state_is_the_same_with_the_stream_in_the_journal(TestHub hub)
      throws Exception {
    publish(hub, DAYS + services("SKTM", 11, 2));
    try (DeskAtHub one = DeskAtHub.of(root, "1", hub)) {
      one.exchange.run();
      var rebuilt = Room.done(one.desk.rebuild(Who.SYSTEM));
      assertThat(rebuilt.after()).isEqualTo(rebuilt.before());
      one.restart();
      one.whileClosed(() ->
          assertThat(Doctor.examine(one.root.resolve("data"), one.root.resolve("state"), one.clock))
              .filteredOn(f -> f.check().matches("chain|state"))
              .hasSize(2)
              .allMatch(Doctor.Finding::ok));
      assertThat(one.digest()).isEqualTo(rebuilt.after());
      assertThat(notices(one, TODAY)).containsExactly("blangko");
      assertThat(one.arrive()).isEqualTo("A001");
      one.exchange.run();
    }
  }
}
