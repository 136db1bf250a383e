package id.loket.print;

import static id.loket.domain.Refusal.Code.WRONG_STATE;

import id.loket.desk.Desk;
import id.loket.desk.DossierDesk;
import id.loket.desk.LookDesk;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.Situation;
import id.loket.domain.dossier.Applicant;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.Handed;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.domain.service.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the figures of what an applicant leaves with: the receipt, or what still lacks. */
public final class Receipts {
  /** The condition for which a service asks for a power of attorney. */
  private static final String PROXY = "dikuasakan";

  private final Desk desk;

  public Receipts(Desk desk) {
    this.desk = desk;
  }

  /** The tanda terima of a complete dossier, by its number, tracking code or id. */
  public Outcome<PapersReceipt> receipt(String dossier, Who who) {
    return find(dossier).then(found -> receipt(found, who, false));
  }

  /** The lembar kekurangan of an incomplete one, as it lacks now. */
  public Outcome<LackingSheet> lacking(String dossier, Who who) {
    return find(dossier).then(found -> lacking(found, who, false));
  }

  /** What the applicant of that dossier leaves with. */
  public Outcome<? extends Printout> first(Dossier dossier, Who who) {
    return one(dossier, who, false);
  }

  /** The same once more, for somebody who asks for it later: SALINAN, and who made it. */
  public Outcome<? extends Printout> again(Dossier dossier, Who who) {
    return one(dossier, who, true);
  }

  private Outcome<? extends Printout> one(Dossier dossier, Who who, boolean copy) {
    return dossier.accepted() == null ? lacking(dossier, who, copy) : receipt(dossier, who, copy);
  }

  private Outcome<Dossier> find(String dossier) {
    return new DossierDesk(desk).find(dossier);
  }

  private Made made(Situation s, Who who, boolean copy) {
    return new Made(
        s.now().at(), who.counter(), desk.sample(), copy, copy ? who.clerk().name() : null);
  }

  private Outcome<PapersReceipt> receipt(Dossier d, Who who, boolean copy) {
    Dossier.Accepted accepted = d.accepted();
    if (accepted == null) {
      return Outcome.refused(WRONG_STATE, "receipt", d.called());
    }
    String officer = new LookDesk(desk).nameOf(accepted.by());
    return Outcome.done(
        desk.look(s ->
            new PapersReceipt(
                Tickets.letterhead(s.settings().office()),
                application(s, d),
                handed(d),
                new PapersReceipt.Promise(
                    accepted.at(), accepted.due(), d.asked().promise(), d.asked().fee(), officer),
                made(s, who, copy))));
  }

  private Outcome<LackingSheet> lacking(Dossier d, Who who, boolean copy) {
    if (d.accepted() != null) {
      return Outcome.refused(WRONG_STATE, "lacking", d.called());
    }
    return Outcome.done(
        desk.look(s ->
            new LackingSheet(
                Tickets.letterhead(s.settings().office()),
                application(s, d),
                d.missing().stream().map(m -> lack(d, m)).toList(),
                handed(d),
                s.settings().calendar().week(s.now().day()),
                made(s, who, copy))));
  }

  private static Application application(Situation s, Dossier d) {
    Dossier.Opening opening = d.opening();
    return new Application(
        d.number(),
        opening.tracking().shown(),
        s.ticketOf(opening.visit()).map(ticket -> ticket.number()).orElse(null),
        d.asked().name(),
        person(d.applicant()),
        d.bearer() == null ? null : d.bearer().name(),
        d.asked().conditions().contains(PROXY));
  }

  private static Application.@Nullable Person person(@Nullable Applicant applicant) {
    if (applicant == null) {
      return null;
    }
    Nik nik = applicant.nik();
    Phone phone = applicant.phone();
    return new Application.Person(
        applicant.name(),
        nik == null ? null : masked(nik),
        phone == null ? null : phone.shown(),
        applicant.village());
  }

  /** {@code ************0001}: the end is enough to tell two people of one name apart. */
  private static String masked(Nik nik) {
    return "*".repeat(12) + nik.value().substring(12);
  }

  private static LackingSheet.Lack lack(Dossier d, Dossier.Missing missing) {
    Requirement r = missing.requirement();
    List<String> because =
        r.need().conditions().stream().filter(d.asked().conditions()::contains).toList();
    return new LackingSheet.Lack(r.name(), r.note(), r.form(), missing.count(), because);
  }

  /** In the order in which they came. */
  private static List<PapersReceipt.Row> handed(Dossier d) {
    return Stream.concat(
            d.papers().stream().map(h -> row(d, h, null)),
            d.later().stream().map(l -> row(d, l.handed(), l.day())))
        .toList();
  }

  private static PapersReceipt.Row row(Dossier d, Handed h, @Nullable LocalDate later) {
    String name =
        d.asked().requirements().stream()
            .filter(r -> r.key().equals(h.key()))
            .map(Requirement::name)
            .findFirst()
            .orElse(h.key());
    return new PapersReceipt.Row(name, h.form(), h.count(), later);
  }
}
