package id.loket.cli;

import id.loket.desk.DossierDesk.Form;
import id.loket.desk.DossierDesk.Taken;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.dossier.Applicant;
import id.loket.domain.dossier.Bearer;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierDecisions.Put;
import id.loket.domain.dossier.Handed;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.domain.service.Requirement;
import id.loket.domain.visit.Visit;
import id.loket.domain.visit.Visitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The verbs of DAYSCRIPT about dossiers, as far as the intake of papers. */
final class DossierVerbs {
  private DossierVerbs() {}

  static void into(Map<String, Verb> verbs) {
    verbs.put("openDossier", DossierVerbs::open);
    verbs.put(
        "papers",
        (d, who, a) -> {
          String dossier = a.needText("dossier");
          Map<String, List<Put>> papers = papers(a);
          a.done();
          return d.dossiers().papers(who, dossier, papers).map(DossierVerbs::taken);
        });
    verbs.put(
        "dossier",
        (d, who, a) -> {
          String no = a.needText("no");
          a.done();
          return d.dossiers()
              .find(no)
              .map(found -> {
                Map<String, Object> result = state(found);
                result.put("history", LookVerbs.history(d.look().history(found.id().subject())));
                return result;
              });
        });
  }

  private static Outcome<Map<String, Object>> open(ScriptDesk d, Who who, Args a) throws BadLine {
    String ticket = a.text("ticket");
    String visit = a.text("visit");
    String service = a.needLabel("service");
    Args person = a.object("applicant");
    Form.Person applicant =
        new Form.Person(
            person.needText("name"),
            person.text("nik"),
            person.text("phone"),
            person.text("village"));
    person.done();
    Map<String, List<Put>> papers = papers(a);
    List<String> conditions = a.texts("conditions");
    a.done();
    if ((ticket == null) == (visit == null)) {
      throw new BadLine("exactly one of ticket and visit must be given");
    }
    Form.Person bearer = bearer(d, ticket, visit, applicant);
    return d.dossiers()
        .open(who, new Form(ticket, visit, service, applicant, bearer, conditions, papers))
        .map(DossierVerbs::taken);
  }

  /** Who came under another name than the applicant's brings the papers for them. */
  private static Form.@Nullable Person bearer(
      ScriptDesk d, @Nullable String ticket, @Nullable String visit, Form.Person applicant) {
    Outcome<Visit> came =
        ticket == null
            ? d.look().visit(visit == null ? "" : visit)
            : d.look()
                .ticket(ticket)
                .then(t -> d.look().visit(t.origin().issued().visit().value()));
    if (!(came instanceof Outcome.Done<Visit>(Visit known))) {
      return null; // the desk says which of them is unknown
    }
    Visitor visitor = known.visitor();
    String name = visitor.name();
    Nik nik = visitor.nik();
    if (name == null
        || name.strip().equalsIgnoreCase(applicant.name().strip())
        || (nik != null && nik.value().equals(applicant.nik()))) {
      return null;
    }
    Phone phone = visitor.phone();
    return new Form.Person(
        name, nik == null ? null : nik.value(), phone == null ? null : phone.value(), null);
  }

  /** {@code {"KTP": 1, "r2": {"asli": 1, "fotokopi": 2}}}. */
  private static Map<String, List<Put>> papers(Args a) throws BadLine {
    Args given = a.object("papers");
    Map<String, List<Put>> papers = new LinkedHashMap<>();
    for (String key : given.keys()) {
      List<Put> puts = new ArrayList<>();
      if (given.isObject(key)) {
        Args forms = given.object(key);
        for (String form : forms.keys()) {
          puts.add(
              new Put(
                  form(form).orElseThrow(() -> new BadLine(key + ": no form " + form)),
                  forms.needInteger(form)));
        }
      } else {
        puts.add(new Put(null, given.needInteger(key)));
      }
      papers.put(key, puts);
    }
    return papers;
  }

  private static Optional<Requirement.Form> form(String word) {
    for (Requirement.Form form : Requirement.Form.values()) {
      if (shown(form).equals(word)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  private static String shown(Requirement.Form form) {
    return form.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> taken(Taken taken) {
    Map<String, Object> result = brief(taken.dossier());
    if (!taken.warnings().isEmpty()) {
      result.put("warnings", taken.warnings().stream().map(Enum::name).toList());
    }
    return result;
  }

  private static Map<String, Object> brief(Dossier d) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("dossier", d.called());
    result.put("tracking", d.opening().tracking().shown());
    result.put("missing", d.missing().stream().map(DossierVerbs::missing).toList());
    LocalDate due = d.due();
    result.put("due", due == null ? null : due.toString());
    result.put("state", d.state().name());
    return result;
  }

  private static Map<String, Object> missing(Dossier.Missing m) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("paper", m.requirement().key());
    result.put("form", shown(m.requirement().form()));
    result.put("count", m.count());
    return result;
  }

  private static Map<String, Object> state(Dossier d) {
    Map<String, Object> result = brief(d);
    result.put("service", d.asked().service());
    result.put("version", d.asked().version());
    result.put("conditions", d.asked().conditions());
    result.put("visit", d.opening().visit().value());
    result.put("day", d.opening().day().toString());
    Map<String, Map<String, Integer>> papers = new LinkedHashMap<>();
    for (Handed h : d.all()) {
      papers.computeIfAbsent(h.key(), k -> new LinkedHashMap<>()).put(shown(h.form()), h.count());
    }
    result.put("papers", papers);
    Applicant applicant = d.applicant();
    if (applicant != null) {
      Map<String, Object> person = person(applicant.name(), applicant.nik(), applicant.phone());
      if (applicant.village() != null) {
        person.put("village", applicant.village());
      }
      result.put("applicant", person);
    }
    Bearer bearer = d.bearer();
    if (bearer != null) {
      result.put("bearer", person(bearer.name(), bearer.nik(), bearer.phone()));
    }
    return result;
  }

  private static Map<String, Object> person(String name, @Nullable Nik nik, @Nullable Phone phone) {
    Map<String, Object> person = new LinkedHashMap<>();
    person.put("name", name);
    if (nik != null) {
      person.put("nik", nik.value());
    }
    if (phone != null) {
      person.put("phone", phone.value());
    }
    return person;
  }
}
