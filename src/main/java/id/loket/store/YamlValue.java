package id.loket.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One value of a YAML file, read as what the reader expects there, or a fault at its line. */
record YamlValue(Node node) {
  private static final int LONGEST = 2000;

  int line() {
    return YamlFile.lineOf(node.getStartMark());
  }

  CatalogueFault fault(String what, String remedy) {
    return new CatalogueFault(line(), what, remedy);
  }

  YamlValue need(String key) throws CatalogueFault {
    Optional<YamlValue> value = find(key);
    if (value.isEmpty()) {
      throw fault(
          "\"%s\" belum ada di bagian yang mulai di sini".formatted(key),
          "Tambahkan \"%s: ...\"".formatted(key));
    }
    return value.get();
  }

  Optional<YamlValue> find(String key) throws CatalogueFault {
    return Optional.ofNullable(entries().get(key));
  }

  /** Keys in the order of the file. */
  Map<String, YamlValue> entries() throws CatalogueFault {
    if (!(node instanceof MappingNode mapping)) {
      throw fault("di sini harus ada bagian \"kunci: isi\"", "Periksa titik dua dan jarak masuk");
    }
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      entries.put(new YamlValue(tuple.getKeyNode()).text(), new YamlValue(tuple.getValueNode()));
    }
    return entries;
  }

  List<YamlValue> items() throws CatalogueFault {
    if (!(node instanceof SequenceNode sequence)) {
      throw fault(
          "di sini harus ada daftar",
          "Awali tiap barisnya dengan tanda hubung, atau tulis di dalam [ ] dengan koma");
    }
    return sequence.getValue().stream().map(YamlValue::new).toList();
  }

  String text() throws CatalogueFault {
    if (!(node instanceof ScalarNode scalar)) {
      throw fault("di sini harus ada satu teks", "Beri tanda kutip bila teks memuat : [ ] { }");
    }
    if (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()) {
      throw fault("isinya kosong", "Isi sesudah titik dua, atau hapus baris ini bila tidak perlu");
    }
    String text = scalar.getValue().strip();
    if (text.length() > LONGEST) {
      throw fault(
          "isinya terlalu panjang, %d huruf".formatted(text.length()),
          "Pendekkan sampai paling banyak %d huruf".formatted(LONGEST));
    }
    if (text.codePoints().anyMatch(YamlValue::unreadable)) {
      throw fault(
          "ada huruf yang tidak dapat dibaca atau dicetak",
          "Hapus huruf atau tanda kendali itu, biasanya sesudah garis miring terbalik");
    }
    return text;
  }

  /**
   * What an escape can put into a text and no other way can: a printer would take it for a command,
   * and the database would end a text there. Half a letter is no text at all.
   */
  private static boolean unreadable(int letter) {
    return (Character.isISOControl(letter) && letter != '\n' && letter != '\t')
        || Character.getType(letter) == Character.SURROGATE;
  }

  int positive() throws CatalogueFault {
    String text = text();
    if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1) {
      throw fault("\"%s\" bukan angka".formatted(text), "Tulis angka bulat mulai dari 1");
    }
    return Integer.parseInt(text);
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  /** Null where the file says {@code null}: no amount is fixed. */
  @Nullable Long rupiah() throws CatalogueFault {
    if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL)) {
      return null;
    }
    String text = text();
    if (!text.matches("[0-9]{1,12}")) {
      throw fault(
          "\"%s\" bukan jumlah rupiah".formatted(text),
          "Tulis angka bulat tanpa titik, 0 bila gratis, null bila ditetapkan di tempat lain");
    }
    return Long.parseLong(text);
  }

  LocalDate date() throws CatalogueFault {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException e) {
      throw fault("\"%s\" bukan tanggal".formatted(text()), "Tulis seperti 2026-01-02");
    }
  }

  /** The composer takes them silently, and the last would win. */
  void refuseDuplicateKeys() throws CatalogueFault {
    if (node instanceof MappingNode mapping) {
      Map<String, Integer> lines = new LinkedHashMap<>();
      for (NodeTuple tuple : mapping.getValue()) {
        YamlValue key = new YamlValue(tuple.getKeyNode());
        Integer earlier = lines.putIfAbsent(key.text(), key.line());
        if (earlier != null) {
          throw key.fault(
              "\"%s\" sudah tertulis di baris %d".formatted(key.text(), earlier),
              "Hapus salah satu");
        }
        new YamlValue(tuple.getValueNode()).refuseDuplicateKeys();
      }
    } else if (node instanceof SequenceNode) {
      for (YamlValue item : items()) {
        item.refuseDuplicateKeys();
      }
    }
  }
}
