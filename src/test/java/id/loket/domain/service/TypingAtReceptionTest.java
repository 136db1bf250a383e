package id.loket.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.store.CatalogueYaml;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the shipped catalogue: what matters is that the real words find the real service. */
class TypingAtReceptionTest {

  private final Catalogue catalogue = CatalogueYaml.shipped();
  private final ServiceSearch search = ServiceSearch.of(catalogue);

  @ParameterizedTest
  @CsvSource({
    "surat miskin, SKTM",
    "ganti ktp, KTP-GANTI",
    "ktp g, KTP-GANTI",
    "KTP-GANTI, KTP-GANTI",
    "ktpganti, KTP-GANTI",
    "ktp hilang, KTP-GANTI",
    "ilang ktp, KTP-GANTI",
    "bikin kk, KK-UBAH",
    "surat waris, WARIS",
    "pindah rumah, PINDAH-DLM",
    "domisili, DOM-ORANG",
    "domisili yay, DOM-LEMBAGA",
    "wadul, PENGADUAN",
    "imb, REK-PBG",
    "ijin rame rame, REK-RAMAI",
    "skck, PGT-SKCK",
    "'  SURAT   Miskin ', SKTM",
    "súrat mískin, SKTM",
  })
  void everyday_words_find_the_service_first(String typed, String code) {
    assertThat(codes(typed)).first().isEqualTo(code);
  }

  @Test
  void every_everyday_phrase_finds_its_own_service_first() {
    assertThat(catalogue.services())
        .allSatisfy(service ->
            assertThat(service.words())
                .allSatisfy(
                    phrase -> assertThat(codes(phrase)).first().isEqualTo(service.code().value())));
  }

  @ParameterizedTest
  @CsvSource({
    "surat miksin, SKTM",
    "surat miskim, SKTM",
    "suratt miskin, SKTM",
    "penganti ktp, KTP-GANTI",
    "legalsir, LEGALISIR",
  })
  void one_slip_in_a_long_word_is_forgiven(String typed, String code) {
    assertThat(codes(typed)).first().isEqualTo(code);
  }

  @Test
  void a_slip_is_not_looked_for_while_something_fits() {
    assertThat(codes("warisan")).containsExactly("WARIS");
  }

  @Test
  void a_slip_in_a_short_word_finds_nothing() {
    assertThat(codes("kto")).isEmpty();
  }

  @Test
  void two_slips_find_nothing() {
    assertThat(codes("surat miksim")).isEmpty();
  }

  @Test
  void every_typed_word_must_fit() {
    assertThat(codes("ktp wadul")).isEmpty();
  }

  @Test
  void the_name_of_a_paper_finds_the_services_that_ask_for_it_after_all_others() {
    assertThat(codes("surat keterangan kehilangan")).contains("KTP-GANTI", "KK-GANTI");
    assertThat(codes("kehilangan kepol")).contains("KTP-GANTI");
    List<String> domicile = codes("domisili");
    assertThat(domicile).startsWith("DOM-ORANG", "DOM-LEMBAGA").doesNotHaveDuplicates();
  }

  @Test
  void what_is_not_this_offices_says_where_to_go() {
    assertThat(search.elsewhere("samsat")).hasSize(1);
    assertThat(search.elsewhere("pajak kend").getFirst().where()).startsWith("Samsat");
    assertThat(search.elsewhere("skck").getFirst().where()).startsWith("Polsek");
    assertThat(search.elsewhere("")).isEmpty();
    assertThat(search.elsewhere("ktp ganti")).isEmpty();
  }

  @Test
  void a_number_gives_the_service_of_that_number_then_those_that_begin_with_it() {
    assertThat(codes("2"))
        .hasSize(11)
        .startsWith("KTP-GANTI", "KET-TANAH", "PPATS")
        .endsWith("PENGADUAN");
    assertThat(codes("11")).containsExactly("SKTM");
    assertThat(codes("02")).startsWith("KTP-GANTI");
  }

  @Test
  void a_number_that_is_no_service_gives_nothing() {
    assertThat(codes("0")).isEmpty();
    assertThat(codes("3302271501900001")).isEmpty();
  }

  @Test
  void a_name_goes_before_everyday_words_and_equals_keep_the_short_number() {
    assertThat(codes("kk")).startsWith("KK-UBAH", "KK-GANTI").contains("INFO-AMBIL");
  }

  @Test
  void nothing_typed_shows_the_list_as_it_is() {
    assertThat(search.find(" ", 5)).isEqualTo(catalogue.services().subList(0, 5));
  }

  @Test
  void no_more_than_asked_for() {
    assertThat(search.find("surat", 3)).hasSize(3);
  }

  @Test
  void five_hundred_services_answer_within_a_frame() {
    ServiceSearch large = ServiceSearch.of(catalogue.with(fiveHundred()));
    List<String> typed =
        List.of("s", "surat", "surat mis", "surat miksin", "ktp g", "zzzzzzz qqqqq");
    typed.forEach(text -> IntStream.range(0, 200).forEach(_ -> large.find(text, 500)));

    for (String text : typed) {
      long[] nanos = new long[51];
      for (int i = 0; i < nanos.length; i++) {
        long start = System.nanoTime();
        large.find(text, 500);
        nanos[i] = System.nanoTime() - start;
      }
      Arrays.sort(nanos);
      assertThat(Duration.ofNanos(nanos[25])).as(text).isLessThan(Duration.ofMillis(16));
    }
  }

  private List<Service> fiveHundred() {
    List<Service> services = new ArrayList<>();
    for (int number = 31; number <= 500; number++) {
      Service like = catalogue.services().get(number % 30);
      services.add(
          new Service(
              new ServiceCode("X-" + number),
              number,
              like.name() + " " + number,
              "Layanan " + number,
              like.group(),
              like.counterMinutes(),
              like.words(),
              1,
              like.standard()));
    }
    return services;
  }

  private List<String> codes(String typed) {
    return search.find(typed, 30).stream().map(service -> service.code().value()).toList();
  }
}
