package id.loket.ui.service;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.CatalogueDesk;
import id.loket.desk.Room;
import id.loket.desk.Who;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Requirement;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.service.Standard.Fee;
import id.loket.domain.service.Standard.Promise;
import id.loket.domain.service.Standard.Step;
import id.loket.ui.service.ServiceDraft.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator types into the form of a service, and what becomes of it. */
class ServiceTypedTest {
  @TempDir Path root;
  private Room room;
  private Catalogue catalogue;

  @BeforeEach
  void open() {
    room = new Room(root);
    catalogue = room.desk.known().catalogue();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void a_form_that_was_only_looked_at_changes_nothing_in_any_service() {
    assertThat(catalogue.services())
        .hasSize(30)
        .allSatisfy(s -> assertThat(read(s, ServiceDraft.of(s))).isEqualTo(s));
  }

  @ParameterizedTest
  @CsvSource({
    "14 hari kerja,14,HARI_KERJA",
    "3 HARI,3,HARI_KERJA",
    "30 menit,30,MENIT",
    "45 m,45,MENIT",
    "2 working days,2,HARI_KERJA"
  })
  void a_promised_time_is_read_as_people_write_it(String typed, int amount, Promise.Unit unit) {
    Promise read = read(held("SKTM"), with(held("SKTM"), Part.PROMISE, typed)).standard().promise();

    assertThat(read.amount()).isEqualTo(amount);
    assertThat(read.unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({"60000,60000", "Rp60.000,60000", "rp 1.250.000,1250000", "gratis,0", "0,0"})
  void a_fee_is_read_as_people_write_it(String typed, long rupiah) {
    assertThat(read(held("SKTM"), with(held("SKTM"), Part.FEE, typed)).standard().fee().tariff())
        .isEqualTo(rupiah);
  }

  @Test
  void an_empty_fee_is_fixed_elsewhere_and_other_words_about_it_stay() {
    Service before = held("IZIN-JALAN");
    Fee fee = read(before, with(before, Part.FEE, "")).standard().fee();

    assertThat(fee.tariff()).isNull();
    assertThat(fee.words()).isEqualTo(before.standard().fee().words()).isNotEmpty();
  }

  @Test
  void steps_are_lines_with_who_what_and_perhaps_how_long() {
    String typed = "pemohon: Menyerahkan berkas\n2. petugas loket: Memeriksa: lengkap? (5 menit)\n";

    assertThat(read(held("SKTM"), with(held("SKTM"), Part.STEPS, typed)).standard().steps())
        .containsExactly(
            new Step(1, "pemohon", "Menyerahkan berkas", null),
            new Step(2, "petugas_loket", "Memeriksa: lengkap?", 5));
  }

  @ParameterizedTest
  @CsvSource({
    "NAME,'',service.wrong.name",
    "SHORT_NAME,Surat keterangan tidak mampu,service.wrong.shortName.long",
    "PROMISE,segera,service.wrong.promise",
    "PROMISE,0 menit,service.wrong.promise",
    "FEE,gratisan,service.wrong.fee",
    "FEE,-5,service.wrong.fee",
    "PRODUCT,' ',service.wrong.product",
    "MINUTES,0,service.wrong.minutes",
    "GROUP,Q,service.wrong.group",
    "NUMBER,1,service.wrong.number.taken",
    "STEPS,Memeriksa berkas,service.wrong.steps"
  })
  void what_cannot_be_read_is_told_at_its_field(Part part, String typed, String sentence) {
    Service before = held("SKTM");
    ServiceReading reading = new ServiceReading(before, with(before, part, typed), catalogue);

    assertThat(reading.service()).isEmpty();
    assertThat(reading.faults()).containsOnlyKeys(part);
    assertThat(reading.faults().get(part).key()).isEqualTo(sentence);
  }

  @Test
  void signs_that_a_printer_would_obey_are_left_out() {
    Service before = held("SKTM");

    assertThat(read(before, with(before, Part.NAME, " Surat\u001b \u0000miskin\t")).name())
        .isEqualTo("Surat miskin");
  }

  @Test
  void papers_are_numbered_as_they_stand() {
    Service before = held("KTP-GANTI");
    List<Requirement> turned = new ArrayList<>(before.standard().requirements().reversed());
    Service after = read(before, new ServiceDraft(ServiceDraft.of(before).typed(), turned));

    assertThat(after.standard().requirements())
        .extracting(Requirement::place)
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(after.standard().requirements().getFirst().name())
        .isEqualTo(before.standard().requirements().getLast().name());
  }

  @Test
  void two_administrators_changed_different_parts_and_both_are_kept() {
    Service before = held("SKTM");
    ServiceDraft beginning = ServiceDraft.of(before);
    ServiceDraft mine = with(before, Part.FEE, "5000");
    ServiceDraft theirs = with(before, Part.PROMISE, "1 hari kerja");

    ServiceDraft merged = mine.onTopOf(theirs, beginning);

    assertThat(merged.text(Part.FEE)).isEqualTo("5000");
    assertThat(merged.text(Part.PROMISE)).isEqualTo("1 hari kerja");
    assertThat(merged.papers()).isEqualTo(beginning.papers());
  }

  @Test
  void a_new_service_needs_a_free_code_and_is_of_the_office_s_own_word() {
    int number = ServiceReading.free(catalogue);
    ServiceDraft blank = ServiceDraft.fresh(number, "B");
    ServiceReading empty = new ServiceReading(null, blank, catalogue);
    assertThat(empty.service()).isEmpty();
    assertThat(empty.faults())
        .containsOnlyKeys(Part.CODE, Part.NAME, Part.SHORT_NAME, Part.PROMISE, Part.PRODUCT);

    Map<Part, String> typed = new EnumMap<>(blank.typed());
    typed.put(Part.CODE, "sktm");
    typed.put(Part.NAME, "Surat keterangan domisili usaha");
    typed.put(Part.SHORT_NAME, "Domisili usaha");
    typed.put(Part.PROMISE, "1 hari kerja");
    typed.put(Part.PRODUCT, "Surat keterangan");
    ServiceReading taken = new ServiceReading(null, new ServiceDraft(typed, List.of()), catalogue);
    assertThat(taken.service()).isEmpty();
    assertThat(taken.faults().get(Part.CODE).key()).isEqualTo("service.wrong.code.taken");

    typed.put(Part.CODE, "dom-usaha");
    Service made = read(null, new ServiceDraft(typed, List.of()));
    assertThat(Room.done(new CatalogueDesk(room.desk).add(Who.SYSTEM, made))).isEqualTo(made);
    assertThat(room.desk.known().catalogue().byCode(new ServiceCode("DOM-USAHA"))).contains(made);
    assertThat(made.shortNumber()).isEqualTo(number);
  }

  private Service held(String code) {
    return catalogue.byCode(new ServiceCode(code)).orElseThrow();
  }

  private static ServiceDraft with(Service service, Part part, String text) {
    ServiceDraft draft = ServiceDraft.of(service);
    Map<Part, String> typed = new EnumMap<>(draft.typed());
    typed.put(part, text);
    return new ServiceDraft(typed, draft.papers());
  }

  private Service read(Service base, ServiceDraft draft) {
    ServiceReading reading = new ServiceReading(base, draft, catalogue);
    var read = reading.service();
    assertThat(reading.faults()).isEmpty();
    return read.orElseThrow();
  }
}
