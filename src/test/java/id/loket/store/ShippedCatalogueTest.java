package id.loket.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.service.ServiceGroup;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShippedCatalogueTest {

  private final Catalogue catalogue = CatalogueYaml.shipped();

  @Test
  void holds_all_thirty_services_by_short_number() {
    assertThat(catalogue.services())
        .extracting(Service::shortNumber)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    assertThat(catalogue.byShortNumber(30).orElseThrow().code())
        .isEqualTo(new ServiceCode("INFO-AMBIL"));
  }

  @Test
  void holds_four_groups_and_no_empty_one() {
    assertThat(catalogue.groups())
        .extracting(ServiceGroup::letter)
        .containsExactly("A", "B", "C", "D");
    assertThat(catalogue.groups())
        .allSatisfy(group -> assertThat(catalogue.inGroup(group.letter())).isNotEmpty());
    assertThat(catalogue.group("A").orElseThrow().name()).isEqualTo("Administrasi Kependudukan");
    assertThat(catalogue.inGroup("A")).hasSize(10);
  }

  @Test
  void gives_counter_minutes_by_the_flow_of_the_service() {
    assertThat(minutes("DOM-ORANG")).isEqualTo(10);
    assertThat(minutes("SKTM")).isEqualTo(7);
    assertThat(minutes("KTP-GANTI")).isEqualTo(7);
    assertThat(minutes("IZIN-JALAN")).isEqualTo(15);
  }

  @Test
  void knows_at_least_three_everyday_words_for_every_service() {
    assertThat(catalogue.services())
        .allSatisfy(service -> assertThat(service.words()).hasSizeBetween(3, 7));
  }

  @Test
  void gives_no_everyday_phrase_to_two_services() {
    assertThat(
            catalogue.services().stream()
                .flatMap(service -> service.words().stream())
                .map(phrase -> phrase.toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates();
  }

  @Test
  void has_a_different_short_name_for_every_service() {
    assertThat(catalogue.services())
        .extracting(Service::shortName)
        .doesNotHaveDuplicates()
        .contains("KTP baru", "SKTM", "Ahli waris")
        .noneMatch(name -> name.endsWith("…"));
  }

  private int minutes(String code) {
    return catalogue.byCode(new ServiceCode(code)).orElseThrow().counterMinutes();
  }
}
