package id.loket.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Requirement;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who hands in papers on the demo's day: three of five, a fifth of them without one of the papers,
 * and of these some come back with it.
 */
final class DemoPapers {
  private static final String NOBODY = "Warga Contoh";

  private final Catalogue catalogue;
  private final Random random;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Opened> backs = new HashMap<>();
  private int opened;

  /**
   * A dossier of the script.
   *
   * @param name under which the script knows its result
   * @param lacks what was not handed in, null: it is complete
   */
  record Opened(String name, @Nullable Requirement lacks) {
    boolean complete() {
      return lacks == null;
    }
  }

  DemoPapers(Catalogue catalogue, Random random) {
    this.catalogue = catalogue;
    this.random = random;
  }

  /** What somebody was called at the door. */
  void named(String ticket, String name) {
    if (!name.isEmpty()) {
      names.put(ticket, name);
    }
  }

  /** Whoever came with that number is back for a dossier. */
  void back(String ticket, Opened dossier) {
    backs.put(ticket, dossier);
  }

  /** What the clerk writes while that number is served; empty: no papers. */
  Optional<Opened> fill(ObjectNode line, String ticket, String service) {
    Opened back = backs.get(ticket);
    if (back != null && back.lacks() != null) {
      line.put("do", "papers").put("dossier", "$" + back.name() + ".dossier");
      line.putObject("papers").put(back.lacks().key(), back.lacks().count());
      return Optional.of(new Opened(back.name(), null));
    }
    Service of = catalogue.byCode(new ServiceCode(service)).orElse(null);
    if (of == null || back != null || random.nextInt(5) >= 3) {
      return Optional.empty();
    }
    List<Requirement> wanted = new ArrayList<>(of.standard().wanted(Set.of()));
    Requirement lacks =
        wanted.size() > 1 && random.nextInt(5) == 0
            ? wanted.remove(random.nextInt(wanted.size()))
            : null;
    Opened dossier = new Opened("berkas" + ++opened, lacks);
    line.put("do", "openDossier").put("as", dossier.name());
    line.put("ticket", ticket).put("service", service);
    line.putObject("applicant").put("name", names.getOrDefault(ticket, NOBODY));
    ObjectNode papers = line.putObject("papers");
    wanted.forEach(r -> papers.put(r.key(), r.count()));
    return Optional.of(dossier);
  }

  /** How long it takes to fetch a paper. */
  int minutesAway() {
    return 35 + random.nextInt(60);
  }

  /** Half of those who lack something bring it on the same day. */
  boolean comesBack(Opened dossier) {
    return !dossier.complete() && random.nextBoolean();
  }
}
