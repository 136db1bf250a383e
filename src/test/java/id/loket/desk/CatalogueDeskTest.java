package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.loket.domain.Outcome;
import id.loket.domain.Refusal.Code;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.CatalogueNews;
import id.loket.domain.service.CatalogueNews.FramePart;
import id.loket.domain.service.CatalogueNews.Part;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.service.Standard;
import id.loket.domain.service.Standard.Decree;
import id.loket.store.CatalogueYaml;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An admin changes what the office asks for and promises. */
class CatalogueDeskTest {
  private static final ServiceCode SKTM = new ServiceCode("SKTM");
  private static final Decree DECREE = new Decree("060/12/2026", LocalDate.of(2026, 1, 2));

  @TempDir Path root;
  private Room room;
  private CatalogueDesk desk;

  @BeforeEach
  void open() {
    room = new Room(root);
    desk = new CatalogueDesk(room.desk);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void a_changed_service_gets_the_next_version_and_the_old_one_stays_readable() {
    Service first = held();
    Service second = Room.done(desk.edit(Who.SYSTEM, first, named(first, "Surat miskin")));
    Room.done(desk.edit(Who.SYSTEM, second, named(second, "Surat tidak mampu")));
    room.restart();

    assertThat(held().version()).isEqualTo(3);
    assertThat(new CatalogueDesk(room.desk).versions(SKTM))
        .extracting(v -> v.service().version(), v -> v.service().name(), CatalogueDesk.Version::by)
        .containsExactly(
            tuple(3, "Surat tidak mampu", "Loket"),
            tuple(2, "Surat miskin", "Loket"),
            tuple(1, first.name(), ""));
    assertThat(new CatalogueDesk(room.desk).versions(SKTM).getLast().at()).isNull();
  }

  @Test
  void saying_the_same_again_writes_nothing() {
    LookDesk.Digest before = new LookDesk(room.desk).digest();

    assertThat(Room.done(desk.edit(Who.SYSTEM, held(), held())).version()).isEqualTo(1);
    Room.done(desk.take(Who.SYSTEM, CatalogueYaml.shipped()));

    assertThat(new LookDesk(room.desk).digest()).isEqualTo(before);
  }

  @Test
  void a_file_writes_only_the_services_that_it_changes() {
    long before = new LookDesk(room.desk).digest().entries();
    Catalogue file =
        CatalogueYaml.shipped().with(List.of(named(held(), "Surat miskin").version(9)));

    CatalogueNews news = desk.preview(file);
    Room.done(desk.take(Who.SYSTEM, file));

    assertThat(news.changed()).hasSize(1);
    assertThat(news.changed().getFirst().parts()).containsExactly(Part.NAME);
    assertThat(news.added()).isEmpty();
    assertThat(news.same()).isEqualTo(29);
    assertThat(news.framed()).isEmpty();
    assertThat(new LookDesk(room.desk).digest().entries()).isEqualTo(before + 1);
    assertThat(held().version()).isEqualTo(2);
    assertThat(desk.preview(file).nothing()).isTrue();
  }

  @Test
  void a_file_may_bring_groups_papers_and_where_else_to_go() throws Exception {
    Catalogue file =
        CatalogueYaml.read(
            """
            kelompok_antrian:
              E: {nama: Ekonomi}
            dokumen:
              NPWP: Kartu NPWP
            layanan: []
            bukan_wewenang_kecamatan:
              - {nama: Paspor, rujuk: Kantor imigrasi}
            """);

    assertThat(desk.preview(file).framed())
        .containsExactlyInAnyOrder(FramePart.GROUPS, FramePart.PAPERS, FramePart.ELSEWHERE);
    Room.done(desk.take(Who.SYSTEM, file));
    room.restart();

    Catalogue now = room.desk.known().catalogue();
    assertThat(now.groups()).hasSize(5);
    assertThat(now.frame().papers()).containsEntry("NPWP", "Kartu NPWP").containsKey("KTP");
    assertThat(now.frame().elsewhere()).hasSize(1);
    assertThat(now.frame().law()).contains("UU 25/2009");
    assertThat(now.services()).hasSize(30);
  }

  @Test
  void a_decree_confirms_and_a_change_after_it_needs_another() {
    Service confirmed = Room.done(desk.confirm(Who.SYSTEM, held(), DECREE));
    assertThat(confirmed.standard().origin().decree()).isEqualTo(DECREE);
    assertThat(held().standard().origin().verified()).isTrue();

    Service changed = Room.done(desk.edit(Who.SYSTEM, confirmed, named(confirmed, "Lain")));

    assertThat(changed.standard().origin().verified()).isFalse();
    assertThat(changed.version()).isEqualTo(3);
  }

  @Test
  void what_somebody_else_changed_meanwhile_is_not_overwritten_unseen() {
    Service seen = held();
    Room.done(desk.edit(Who.SYSTEM, seen, named(seen, "Yang pertama")));

    assertThat(desk.edit(Who.SYSTEM, seen, named(seen, "Yang kedua")))
        .isEqualTo(Outcome.refused(Code.SERVICE_CHANGED, "SKTM", 2));
    assertThat(held().name()).isEqualTo("Yang pertama");
  }

  @Test
  void a_short_number_of_another_service_is_refused() {
    Service taken =
        new Service(
            SKTM,
            1,
            held().name(),
            held().shortName(),
            held().group(),
            held().counterMinutes(),
            held().words(),
            1,
            held().standard());

    assertThat(desk.edit(Who.SYSTEM, held(), taken))
        .isEqualTo(Outcome.refused(Code.BAD_CATALOGUE, "SKTM", 1, "KTP-BARU"));
  }

  @Test
  void a_new_service_needs_a_code_and_a_number_that_nobody_has_and_no_decree() {
    Service blank = Room.done(desk.confirm(Who.SYSTEM, held(), DECREE));
    Service fresh = numbered(new ServiceCode("DOM-USAHA"), 77, blank);

    Service made = Room.done(desk.add(Who.SYSTEM, fresh));

    assertThat(made.version()).isEqualTo(1);
    assertThat(made.standard().origin().verified()).isFalse();
    assertThat(desk.add(Who.SYSTEM, fresh))
        .isEqualTo(Outcome.refused(Code.SERVICE_CHANGED, made.shortName(), 1));
    assertThat(desk.add(Who.SYSTEM, numbered(new ServiceCode("DOM-LAIN"), 77, blank)))
        .isEqualTo(Outcome.refused(Code.BAD_CATALOGUE, "DOM-LAIN", 77, "DOM-USAHA"));
    room.restart();
    assertThat(room.desk.known().catalogue().byCode(made.code())).contains(made);
  }

  private static Service numbered(ServiceCode code, int number, Service like) {
    return new Service(
        code,
        number,
        like.name(),
        like.shortName(),
        like.group(),
        like.counterMinutes(),
        like.words(),
        like.version(),
        like.standard());
  }

  private Service held() {
    return room.desk.known().catalogue().byCode(SKTM).orElseThrow();
  }

  private static Service named(Service s, String name) {
    Standard standard = s.standard();
    return new Service(
        s.code(),
        s.shortNumber(),
        name,
        s.shortName(),
        s.group(),
        s.counterMinutes(),
        s.words(),
        s.version(),
        standard);
  }
}
