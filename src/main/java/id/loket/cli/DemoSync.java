package id.loket.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.loket.desk.ConflictDesk;
import id.loket.desk.ConflictDesk.Conflict;
import id.loket.desk.ConflictWords;
import id.loket.desk.LookDesk;
import id.loket.desk.Words;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What several desks came to: whether all hold the same, and what they decided apart.
 *
 * @param digests of each desk
 * @param connected tickets that were called twice while the line held: there must be none
 * @param conflicts that the cut left, as the first desk lists them
 */
record DemoSync(Map<String, LookDesk.Digest> digests, long connected, List<Conflict> conflicts) {

  static DemoSync of(DemoScript script, LocalDateTime cut, LocalDateTime back) {
    Map<String, LookDesk.Digest> digests = new LinkedHashMap<>();
    script.desks().forEach(d -> digests.put(d, script.desk(d).look().digest()));
    List<Conflict> conflicts = new ConflictDesk(script.first().desk()).today();
    long connected =
        conflicts.stream()
            .filter(c -> c.won() != null)
            .flatMap(c -> Stream.ofNullable(c.lost()))
            .map(lost -> lost.at().toLocalDateTime())
            .filter(at -> at.isBefore(cut) || !at.isBefore(back))
            .count();
    return new DemoSync(digests, connected, conflicts);
  }

  /** All desks hold the same, and nobody was called twice but in the cut. */
  boolean well() {
    return Set.copyOf(digests.values()).size() == 1 && connected == 0;
  }

  void into(ObjectNode summary) {
    ObjectNode out = summary.putObject("desks");
    ObjectNode each = out.putObject("digests");
    digests.forEach((desk, digest) -> each.put(desk, digest.state()));
    out.put("equal", Set.copyOf(digests.values()).size() == 1);
    out.put("doubleCallsWhileConnected", connected);
    conflicts.forEach(c -> out.withArray("conflicts").add(sentence(c)));
  }

  void say() {
    digests.forEach((desk, digest) ->
        System.out.println(
            Phrases.indonesian().text("demo.desk", desk, digest.entries(), digest.state())));
    System.out.println(Phrases.indonesian().text("demo.double", connected, conflicts.size()));
    conflicts.forEach(c -> System.out.println("  " + sentence(c)));
    System.out.println(Phrases.indonesian().text(well() ? "demo.equal" : "demo.notEqual"));
  }

  private static String sentence(Conflict c) {
    ConflictWords.Said said =
        new ConflictWords(Words.indonesian(), c.lost() == null ? "1" : c.lost().desk()).of(c);
    return said.what() + " " + said.toDo();
  }
}
