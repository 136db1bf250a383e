package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.service.Catalogue;
import id.loket.domain.service.CatalogueFrame;
import id.loket.domain.service.Requirement;
import id.loket.domain.service.Requirement.Form;
import id.loket.domain.service.Requirement.Need;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.service.ServiceGroup;
import id.loket.domain.service.Standard;
import id.loket.domain.service.Standard.Archive;
import id.loket.domain.service.Standard.Component;
import id.loket.domain.service.Standard.Decree;
import id.loket.domain.service.Standard.Fee;
import id.loket.domain.service.Standard.Origin;
import id.loket.domain.service.Standard.Promise;
import id.loket.domain.service.Standard.Step;
import id.loket.store.CatalogueText;
import id.loket.store.CatalogueYaml;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Export, import into an empty folder, export again: the same bytes. */
class CatalogueRoundTripTest {
  /** Each of them another text, or none at all, where quotes are forgotten. */
  private static final List<String> HARD =
      List.of(
          "no",
          "yes",
          "null",
          "~",
          "true",
          "- a",
          "a: b",
          "a #b",
          "471.10",
          "007",
          "1e3",
          "2026-01-02",
          "KTP",
          "PGT_XX",
          "Jum'at \"Kliwon\"",
          "C:\\temp\\x",
          "*a",
          "&a",
          "!x",
          "{a}",
          "[a]",
          "%a",
          "@a",
          "baris\nkedua\tkolom",
          "surat \uD83D\uDE00\uD83C\uDDEE\uD83C\uDDE9",
          "\u202Ekiri",
          "baris\u2028kedua e\u0301",
          "nol\u200Blebar\uFEFF.",
          "==",
          "<<",
          "?",
          "|",
          ">");

  @TempDir Path root;

  @Test
  void the_shipped_catalogue() throws Exception {
    try (Room room = new Room(root)) {
      byte[] first = exported(room);

      assertThat(read(first)).isEqualTo(room.desk.known().catalogue());
      assertThat(exportedElsewhere(first)).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void five_hundred_random_services(long seed) throws Exception {
    Catalogue random = random(new Random(seed));
    try (Room room = new Room(root)) {
      Room.done(new CatalogueDesk(room.desk).take(Who.SYSTEM, random));
      room.restart();

      byte[] first = exported(room);

      Map<ServiceCode, Service> back = new LinkedHashMap<>();
      read(first).services().forEach(service -> back.put(service.code(), service));
      assertThat(back).hasSize(530);
      random.services().forEach(s -> assertThat(back.get(s.code())).isEqualTo(s));
      assertThat(exportedElsewhere(first)).isEqualTo(first);
    }
  }

  @Test
  void taking_back_its_own_export_changes_nothing() throws Exception {
    try (Room room = new Room(root)) {
      CatalogueDesk desk = new CatalogueDesk(room.desk);
      Room.done(desk.take(Who.SYSTEM, random(new Random(4))));
      LookDesk.Digest before = new LookDesk(room.desk).digest();

      Catalogue own = read(exported(room));

      assertThat(desk.preview(own).changed()).isEmpty();
      assertThat(desk.preview(own).framed()).isEmpty();
      Room.done(desk.take(Who.SYSTEM, own));
      assertThat(new LookDesk(room.desk).digest()).isEqualTo(before);
    }
  }

  private byte[] exportedElsewhere(byte[] file) throws Exception {
    try (Room empty = new Room(root.resolve("empty"))) {
      Room.done(new CatalogueDesk(empty.desk).take(Who.SYSTEM, read(file)));
      empty.restart();
      return exported(empty);
    }
  }

  private static byte[] exported(Room room) {
    return CatalogueText.bytes(room.desk.known().catalogue());
  }

  private static Catalogue read(byte[] file) throws Exception {
    return CatalogueYaml.read(new ByteArrayInputStream(file));
  }

  private static Catalogue random(Random r) {
    Map<String, String> papers = new TreeMap<>(Map.of("KTP", text(r), "NPWP", text(r)));
    CatalogueFrame frame =
        new CatalogueFrame(
            List.of(new ServiceGroup("A", text(r)), new ServiceGroup("Z", text(r))),
            papers,
            List.of(new CatalogueFrame.Elsewhere(text(r), text(r))),
            List.of(text(r), text(r)));
    List<Service> services =
        IntStream.range(0, 500).mapToObj(i -> service(r, 100 + i, papers)).toList();
    return new Catalogue(frame, services);
  }

  private static Service service(Random r, int number, Map<String, String> papers) {
    String shortName = text(r);
    return new Service(
        new ServiceCode("X-" + number),
        number,
        text(r),
        shortName.length() > Service.SHORT_NAME_MAX ? "pendek" : shortName,
        r.nextBoolean() ? "A" : "Z",
        1 + r.nextInt(60),
        texts(r),
        1,
        standard(r, papers));
  }

  private static Standard standard(Random r, Map<String, String> papers) {
    List<Requirement> requirements = new ArrayList<>();
    int many = r.nextInt(5);
    for (int place = 1; place <= many; place++) {
      String code = r.nextInt(3) == 0 ? one(r, List.copyOf(papers.keySet())) : null;
      String name = code == null || r.nextInt(5) == 0 ? text(r) : papers.get(code);
      Need need =
          switch (r.nextInt(4)) {
            case 0 -> Need.ALWAYS;
            case 1 -> Need.ADVISED;
            case 2 -> new Need(false, List.of("hilang"));
            default -> new Need(false, List.of("rusak_berat", "null", "2"));
          };
      Form form = one(r, List.of(Form.values()));
      requirements.add(new Requirement(place, code, name, form, 1 + r.nextInt(9), need, maybe(r)));
    }
    List<Step> steps = new ArrayList<>();
    int way = r.nextInt(4);
    for (int place = 1; place <= way; place++) {
      steps.add(new Step(place, "kasi", text(r), r.nextBoolean() ? 1 + r.nextInt(90) : null));
    }
    Map<String, String> words = new LinkedHashMap<>();
    if (r.nextBoolean()) {
      words.put("satuan", text(r));
      words.put("null", text(r));
    }
    Map<Component, String> more = new LinkedHashMap<>();
    more.put(one(r, List.of(Component.values())), text(r));
    return new Standard(
        text(r),
        requirements,
        steps,
        new Promise(1 + r.nextInt(30), one(r, List.of(Promise.Unit.values())), maybe(r)),
        new Fee(r.nextBoolean() ? null : (long) r.nextInt(1_000_000), words),
        text(r),
        maybe(r),
        maybe(r),
        texts(r),
        new Archive(maybe(r), maybe(r)),
        more,
        new Origin(
            one(r, List.of(Origin.Confidence.values())),
            texts(r),
            maybe(r),
            Map.of("periksa: " + r.nextInt(9), text(r)),
            r.nextBoolean() ? null : new Decree(text(r), LocalDate.of(2026, 1, 2))));
  }

  private static List<String> texts(Random r) {
    return IntStream.range(0, r.nextInt(3)).mapToObj(i -> text(r)).toList();
  }

  private static @Nullable String maybe(Random r) {
    return r.nextBoolean() ? null : text(r);
  }

  private static String text(Random r) {
    return r.nextInt(3) == 0 ? "Surat ke-" + r.nextInt() : one(r, HARD);
  }

  private static <T> T one(Random r, List<T> of) {
    return of.get(r.nextInt(of.size()));
  }
}
