package id.loket.desk;

import static id.loket.domain.Refusal.Code.BAD_NAME;
import static id.loket.domain.Refusal.Code.UNKNOWN_TICKET;
import static id.loket.domain.Refusal.Code.UNKNOWN_VISIT;

import id.loket.domain.Decision;
import id.loket.domain.Outcome;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.dossier.Applicant;
import id.loket.domain.dossier.Bearer;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierDecisions;
import id.loket.domain.dossier.DossierDecisions.Opening;
import id.loket.domain.dossier.DossierDecisions.Put;
import id.loket.domain.dossier.DossierDecisions.Requested;
import id.loket.domain.dossier.DossierId;
import id.loket.domain.dossier.TrackingCode;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.domain.service.Service;
import id.loket.domain.visit.Visit;
import id.loket.domain.visit.VisitId;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What a clerk does with papers that are put on the counter. RULES "Dossier at intake". */
public final class DossierDesk {
  private final Desk desk;
  private final RandomGenerator chance;

  public DossierDesk(Desk desk) {
    this(desk, new SecureRandom());
  }

  DossierDesk(Desk desk, RandomGenerator chance) {
    this.desk = desk;
    this.chance = chance;
  }

  /**
   * What the clerk typed. Empty texts are null.
   *
   * @param ticket the number of the visit's ticket; or {@code visit}, its id
   * @param service code or short number
   * @param bearer who brings the papers with a power of attorney; null: the applicant
   * @param conditions that apply, what follows {@code bila_}
   * @param papers by the key of their requirement
   */
  public record Form(
      @Nullable String ticket,
      @Nullable String visit,
      String service,
      Person applicant,
      @Nullable Person bearer,
      List<String> conditions,
      Map<String, List<Put>> papers) {

    /** Of a bearer the village is not asked. */
    public record Person(
        String name, @Nullable String nik, @Nullable String phone, @Nullable String village) {}
  }

  /** A dossier as it stands after papers were taken in. */
  public record Taken(Dossier dossier, List<Nik.Warning> warnings) {}

  public Outcome<Taken> open(Who who, Form form) {
    return desk.act(
        Verbs.receive(who, "openDossier"),
        s -> {
          Applicant applicant = applicant(form.applicant());
          Bearer bearer = form.bearer() == null ? null : bearer(form.bearer());
          Service service = CounterDesk.Services.one(s, form.service());
          Requested requested =
              DossierDecisions.requested(service, form.conditions(), form.papers());
          Visit visit = visit(s, form);
          return new DossierDecisions(s)
              .open(new Opening(visit, requested, applicant, bearer, freeChance()));
        },
        DossierDesk::taken);
  }

  /** Papers that come later, for a dossier by its number or tracking code. */
  public Outcome<Taken> papers(Who who, String dossier, Map<String, List<Put>> papers) {
    return desk.act(
        Verbs.receive(who, "papers"),
        s -> {
          Decision<DossierId> decision =
              new DossierDecisions(s).papers(Dossiers.one(desk, dossier), papers);
          return decision;
        },
        DossierDesk::taken);
  }

  private static Taken taken(Situation after, DossierId id) {
    Dossier dossier = after.dossier(id).orElseThrow();
    Applicant applicant = dossier.applicant();
    Nik nik = applicant == null ? null : applicant.nik();
    return new Taken(dossier, nik == null ? List.of() : nik.warnings(null, null));
  }

  private static Applicant applicant(Form.Person typed) {
    return new Applicant(
        name(typed, "applicant"),
        typed.nik() == null ? null : Nik.parse(typed.nik()),
        typed.phone() == null ? null : Phone.parse(typed.phone()),
        typed.village());
  }

  private static Bearer bearer(Form.Person typed) {
    return new Bearer(
        name(typed, "bearer"),
        typed.nik() == null ? null : Nik.parse(typed.nik()),
        typed.phone() == null ? null : Phone.parse(typed.phone()));
  }

  private static String name(Form.Person typed, String whose) {
    // no letter: nothing of it would stand on the receipt
    if (typed.name().codePoints().noneMatch(Character::isLetter)) {
      throw RefusedException.of(BAD_NAME, whose);
    }
    return typed.name().strip();
  }

  private static Visit visit(Situation s, Form form) {
    String number = form.ticket();
    String id = form.visit();
    if (number != null) {
      return s.ticketByNumber(Numbers.normal(number))
          .flatMap(t -> s.visit(t.origin().issued().visit()))
          .orElseThrow(() -> RefusedException.of(UNKNOWN_TICKET, number));
    }
    if (id == null) {
      throw new IllegalArgumentException("neither a ticket nor a visit");
    }
    return s.visit(new VisitId(id)).orElseThrow(() -> RefusedException.of(UNKNOWN_VISIT, id));
  }

  /** Two dossiers never have one code, as far as this desk knows. */
  private long freeChance() {
    long drawn = chance.nextLong(TrackingCode.MANY);
    while (desk.store().state().dossiers().tracked(TrackingCode.of(drawn)).isPresent()) {
      drawn = chance.nextLong(TrackingCode.MANY);
    }
    return drawn;
  }

  /** By number, tracking code or id; the sentence says what is wrong with a code. */
  public Outcome<Dossier> find(String typed) {
    return desk.look(s -> {
      try {
        return Outcome.done(Dossiers.one(desk, typed));
      } catch (RefusedException e) {
        return new Outcome.Refused<>(e.refusal());
      }
    });
  }

  /** In the order in which they were opened. */
  public List<Dossier> ofVisit(VisitId visit) {
    return desk.look(s -> desk.store().state().dossiers().ofVisit(visit));
  }

  /** By number, tracking code, part of a name, of a NIK or of a phone number; the latest first. */
  public List<Dossier> search(String typed) {
    return desk.look(s -> Dossiers.search(desk, typed));
  }

  public Optional<Dossier> get(DossierId id) {
    return desk.look(s -> s.dossier(id));
  }
}
