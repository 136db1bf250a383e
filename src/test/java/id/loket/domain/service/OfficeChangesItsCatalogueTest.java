package id.loket.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.loket.store.CatalogueYaml;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeChangesItsCatalogueTest {

  private final Catalogue catalogue =
      new Catalogue(
          List.of(new ServiceGroup("B", "Surat"), new ServiceGroup("A", "Kependudukan")),
          List.of(service("SKTM", 11, "B"), service("KTP-BARU", 1, "A")));

  @Test
  void groups_go_by_letter_and_services_by_short_number() {
    assertThat(catalogue.groups()).extracting(ServiceGroup::letter).containsExactly("A", "B");
    assertThat(catalogue.services()).extracting(Service::shortNumber).containsExactly(1, 11);
  }

  @Test
  void a_definition_takes_the_place_of_the_service_with_its_code() {
    Catalogue changed = catalogue.with(List.of(service("SKTM", 5, "A")));

    assertThat(changed.services()).hasSize(2);
    assertThat(changed.byCode(new ServiceCode("SKTM"))).contains(service("SKTM", 5, "A"));
    assertThat(changed.byShortNumber(11)).isEmpty();
    assertThat(catalogue.byShortNumber(11)).isPresent();
  }

  @Test
  void a_new_definition_is_added_in_its_place() {
    Catalogue changed = catalogue.with(List.of(service("SKU", 7, "B")));

    assertThat(changed.services()).extracting(Service::shortNumber).containsExactly(1, 7, 11);
    assertThat(changed.inGroup("B")).extracting(Service::shortNumber).containsExactly(7, 11);
  }

  @Test
  void two_services_may_swap_their_numbers_at_once() {
    Catalogue changed =
        catalogue.with(List.of(service("SKTM", 1, "B"), service("KTP-BARU", 11, "A")));

    assertThat(changed.byShortNumber(1)).contains(service("SKTM", 1, "B"));
  }

  @Test
  void a_short_number_in_use_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> catalogue.with(List.of(service("SKU", 11, "B"))))
        .withMessageContaining("11");
  }

  @Test
  void a_group_that_does_not_exist_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> catalogue.with(List.of(service("SKU", 7, "Z"))))
        .withMessageContaining("Z");
  }

  @Test
  void the_same_code_twice_in_one_list_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Catalogue(
                catalogue.groups(), List.of(service("SKU", 1, "A"), service("SKU", 2, "A"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ktp", "KTP BARU", "-KTP", "KTP-", "KTP--BARU", "KTP_BARU"})
  void a_code_is_capitals_digits_and_dashes(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ServiceCode(value));
  }

  private static Service service(String code, int number, String group) {
    Standard any = CatalogueYaml.shipped().services().getFirst().standard();
    return new Service(new ServiceCode(code), number, code, code, group, 7, List.of(), 1, any);
  }
}
