package id.loket.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.dossier.DossierDecisions.Put;
import id.loket.domain.service.Requirement.Form;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.store.CatalogueYaml;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a clerk ticks. */
class IntakeTest {
  private static final Service CHANGED_KTP = service("KTP-GANTI");

  private static Service service(String code) {
    return CatalogueYaml.shipped().byCode(new ServiceCode(code)).orElseThrow();
  }

  private static List<String> keys(Intake intake) {
    return intake.rows().stream().map(r -> r.requirement().key()).toList();
  }

  @Test
  void only_what_applies_to_this_applicant_is_asked_for() {
    Intake intake = Intake.fresh(CHANGED_KTP);
    assertThat(keys(intake)).containsExactly("KK", "r2");

    intake.condition("hilang", true);
    assertThat(keys(intake)).containsExactly("KK", "r2", "KEHILANGAN");
    intake.condition("hilang", false);
    intake.condition("ubah_data", true);
    assertThat(keys(intake)).containsExactly("KK", "r2", "r4", "r5");
  }

  @Test
  void what_is_advised_stands_below_and_is_not_counted() {
    Intake intake = Intake.fresh(service("LEGALISIR"));

    assertThat(keys(intake)).containsExactly("r1", "r2", "KTP", "PBB");
    assertThat(intake.wanted()).isEqualTo(3);
    intake.all();
    assertThat(intake.complete()).isEqualTo(3);
    assertThat(intake.papers())
        .isEqualTo(
            Map.of(
                "r1", List.of(new Put(Form.ASLI_TUNJUK, 1)),
                "r2", List.of(new Put(Form.FOTOKOPI, 5)),
                "KTP", List.of(new Put(Form.FOTOKOPI, 1))));
  }

  @Test
  void a_tick_is_as_many_as_are_wanted_and_another_takes_it_back() {
    Intake intake = Intake.fresh(service("LEGALISIR"));

    intake.toggle(intake.rows().get(1));
    assertThat(intake.rows().get(1).complete()).isTrue();
    intake.count(intake.rows().get(1), 4);
    assertThat(intake.rows().get(1).lacks()).isEqualTo(1);
    intake.toggle(intake.rows().get(1));
    assertThat(intake.papers()).isEmpty();
  }

  @Test
  void another_form_is_noted_and_does_not_count() {
    Intake intake = Intake.fresh(CHANGED_KTP);

    intake.otherForm(intake.rows().getFirst());

    assertThat(intake.rows().getFirst().complete()).isFalse();
    assertThat(intake.rows().getFirst().other()).isEqualTo(1);
    assertThat(intake.papers()).isEqualTo(Map.of("KK", List.of(new Put(Form.ASLI, 1))));
  }

  @Test
  void what_was_ticked_for_a_condition_that_no_longer_applies_is_left_out() {
    Intake intake = Intake.fresh(CHANGED_KTP);
    intake.condition("hilang", true);
    intake.all();
    intake.condition("hilang", false);

    assertThat(intake.papers()).containsOnlyKeys("KK", "r2");
  }
}
