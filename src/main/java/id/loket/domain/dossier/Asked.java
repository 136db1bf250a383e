package id.loket.domain.dossier;

import id.loket.domain.service.Requirement;
import id.loket.domain.service.Service;
import id.loket.domain.service.Standard;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a service asked for when a dossier was opened, kept with the dossier.
 *
 * @param version of the service, see {@link Service#version()}
 * @param conditions that apply to this applicant
 */
public record Asked(
    String service,
    String name,
    String group,
    int version,
    List<Requirement> requirements,
    Standard.Promise promise,
    Standard.Fee fee,
    String product,
    List<String> conditions) {

  public Asked {
    requirements = List.copyOf(requirements);
    conditions = List.copyOf(conditions);
  }

  static Asked of(Service service, List<String> conditions) {
    Standard standard = service.standard();
    return new Asked(
        service.code().value(),
        service.name(),
        service.group(),
        service.version(),
        standard.requirements(),
        standard.promise(),
        standard.fee(),
        standard.product(),
        conditions);
  }

  /** What this applicant has to hand in. */
  public List<Requirement> wanted() {
    Set<String> applying = new LinkedHashSet<>(conditions);
    return requirements.stream().filter(r -> r.need().holds(applying)).toList();
  }

  /** The requirement of a key; of several in different forms, the one of that form. */
  @Nullable Requirement find(String key, Requirement.@Nullable Form form) {
    List<Requirement> all = requirements.stream().filter(r -> r.key().equals(key)).toList();
    return all.stream()
        .filter(r -> r.form() == form)
        .findFirst()
        .orElse(all.isEmpty() ? null : all.getFirst());
  }
}
