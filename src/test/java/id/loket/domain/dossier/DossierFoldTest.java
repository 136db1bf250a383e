package id.loket.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.dossier.DossierFact.DossierOpened;
import id.loket.domain.dossier.DossierFact.PapersTaken;
import id.loket.domain.service.Requirement.Form;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.staff.StaffId;
import id.loket.domain.visit.VisitId;
import id.loket.journal.Happened;
import id.loket.store.CatalogueYaml;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the facts of a dossier come to. */
class DossierFoldTest {
  private static final Service KTP =
      CatalogueYaml.shipped().byCode(new ServiceCode("KTP-GANTI")).orElseThrow();
  private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-11-23T09:00:00+07:00");
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 11);
  private static final LocalDate LATER = LocalDate.of(2026, 12, 14);
  private static final DossierId ID = new DossierId("d");

  private static Happened<DossierFact> happened(long stamp, OffsetDateTime at, DossierFact fact) {
    return new Happened<>(
        "hash" + stamp,
        new Happened.Position(stamp, "1.a", stamp),
        "act" + stamp,
        "sari",
        new Happened.When(at, false, "openDossier"),
        null,
        fact);
  }

  private static DossierOpened opened(List<String> conditions, Handed... handed) {
    return new DossierOpened(
        "2026-1-000001",
        TrackingCode.of(7),
        new VisitId("v"),
        NINE.toLocalDate(),
        Asked.of(KTP, conditions),
        List.of(handed),
        FIRST,
        null,
        null);
  }

  private static @Nullable Dossier fold(DossierFact... facts) {
    Dossier now = null;
    for (int i = 0; i < facts.length; i++) {
      now = Dossier.fold(ID, now, happened(i + 1L, NINE.plusHours(i), facts[i]));
    }
    return now;
  }

  @Test
  void papers_of_two_clerks_together_complete_it_and_its_promise_is_that_of_the_last_paper() {
    Dossier dossier =
        fold(
            opened(List.of()),
            new PapersTaken(List.of(new Handed("KK", Form.FOTOKOPI, 1)), FIRST),
            new PapersTaken(List.of(new Handed("r2", Form.FORMULIR, 1)), LATER));

    assertThat(dossier).isNotNull();
    assertThat(dossier.state()).isEqualTo(DossierState.DITERIMA);
    assertThat(dossier.due()).isEqualTo(LATER);
    assertThat(dossier.accepted())
        .isEqualTo(new Dossier.Accepted(NINE.plusHours(2), LATER, new StaffId("sari"), false));
  }

  @Test
  void more_papers_after_it_is_complete_move_no_promise() {
    Dossier dossier =
        fold(
            opened(
                List.of(), new Handed("KK", Form.FOTOKOPI, 1), new Handed("r2", Form.FORMULIR, 1)),
            new PapersTaken(List.of(new Handed("KK", Form.FOTOKOPI, 1)), LATER));

    assertThat(dossier).isNotNull();
    assertThat(dossier.due()).isEqualTo(FIRST);
    assertThat(dossier.handed("KK", Form.FOTOKOPI)).isEqualTo(2);
  }

  @Test
  void papers_of_one_key_and_form_are_one_line_however_they_came() {
    Dossier dossier =
        fold(
            opened(List.of("hilang"), new Handed("KK", Form.FOTOKOPI, 1)),
            new PapersTaken(
                List.of(new Handed("KK", Form.FOTOKOPI, 2), new Handed("KK", Form.ASLI, 1)),
                FIRST));

    assertThat(dossier).isNotNull();
    assertThat(dossier.papers())
        .containsExactly(new Handed("KK", Form.FOTOKOPI, 3), new Handed("KK", Form.ASLI, 1));
    assertThat(dossier.missing())
        .extracting(m -> m.requirement().key())
        .containsExactly("r2", "KEHILANGAN");
  }

  @Test
  void papers_without_an_opening_are_nothing() {
    assertThat(fold(new PapersTaken(List.of(), FIRST))).isNull();
  }
}
