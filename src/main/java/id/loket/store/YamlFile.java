package id.loket.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Turns a YAML file, of whatever origin, into values that know their line. */
final class YamlFile {

  /** Room for more than five hundred services with their steps. */
  static final int MAX_BYTES = 3 << 19;

  private static final int MAX_DEPTH = 20;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setAllowDuplicateKeys(false)
          .setMaxAliasesForCollections(0)
          .setCodePointLimit(MAX_BYTES)
          .build();

  private YamlFile() {}

  /** A file inside the program: a fault in it is ours, not the office's. */
  static <T> T shipped(String resource, Reading<T> reading) {
    try (InputStream in = Objects.requireNonNull(YamlFile.class.getResourceAsStream(resource))) {
      return reading.read(parse(in));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    } catch (CatalogueFault e) {
      throw new IllegalStateException(resource, e);
    }
  }

  static YamlValue parse(InputStream in) throws IOException, CatalogueFault {
    return parse(decode(in.readNBytes(MAX_BYTES + 1)));
  }

  static YamlValue parse(String text) throws CatalogueFault {
    if (text.length() > MAX_BYTES) {
      throw tooLarge();
    }
    try {
      refuseAliasesAndDepth(text);
      YamlValue root =
          new YamlValue(
              new Compose(SETTINGS)
                  .composeString(text)
                  .orElseThrow(() ->
                      new CatalogueFault(
                          1, "berkas ini kosong", "Pilih berkas lain atau isi berkas ini")));
      root.refuseDuplicateKeys();
      return root;
    } catch (MarkedYamlEngineException e) {
      throw unreadable(text, e);
    } catch (ReaderException e) {
      int line = lineOf(text.substring(0, Math.min(e.getPosition(), text.length())));
      throw wrongLetter(line);
    } catch (YamlEngineException e) {
      throw unreadable(1);
    }
  }

  private static String decode(byte[] bytes) throws CatalogueFault {
    if (bytes.length > MAX_BYTES) {
      throw tooLarge();
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    if (result.isError()) {
      throw wrongLetter(lineOf(text.toString()));
    }
    return text.toString();
  }

  /**
   * Composing recurses, so a file of a thousand brackets would end in a stack overflow: the events
   * are walked first, which does not.
   */
  private static void refuseAliasesAndDepth(String text) throws CatalogueFault {
    int depth = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        case Alias ->
            throw new CatalogueFault(
                lineOf(event.getStartMark()),
                "rujukan dengan tanda bintang (*) tidak dipakai di berkas ini",
                "Tulis isinya lengkap, atau beri tanda kutip bila bintang itu bagian teks");
        case Comment, DocumentStart, DocumentEnd, Scalar, StreamStart, StreamEnd -> {}
      }
      if (tagged(event)) {
        throw new CatalogueFault(
            lineOf(event.getStartMark()),
            "tanda seru (!) di awal isi tidak dipakai di berkas ini",
            "Hapus kata yang berawal tanda seru itu, atau beri tanda kutip bila itu bagian teks");
      }
      if (depth > MAX_DEPTH) {
        throw new CatalogueFault(
            lineOf(event.getStartMark()),
            "bagian di dalam bagian terlalu dalam",
            "Periksa tanda kurung yang belum ditutup");
      }
    }
  }

  /** A type that the file wants made of a value. */
  private static boolean tagged(Event event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag().isPresent();
      case CollectionStartEvent collection -> collection.getTag().isPresent();
      default -> false;
    };
  }

  /**
   * The parser marks where it gave up. For a quote or bracket that was never closed that may be the
   * end of the file; there the place where it was opened is what a person must see.
   */
  private static CatalogueFault unreadable(String text, MarkedYamlEngineException e) {
    int line = lineOf(e.getProblemMark());
    String content = text.lines().skip(line - 1L).findFirst().orElse("");
    if (content.substring(0, content.length() - content.stripLeading().length()).contains("\t")) {
      return new CatalogueFault(line, "ada tab di awal baris", "Ganti tab itu dengan spasi");
    }
    String context = Objects.requireNonNullElse(e.getContext(), "");
    int opened = openQuote(text, line);
    if (opened > 0) {
      return notClosed(opened);
    }
    return context.contains("quoted") || context.contains("flow")
        ? notClosed(lineOf(e.getContextMark()))
        : unreadable(line);
  }

  /**
   * A quote that was never closed ends at the next one that should have begun a text, and only
   * behind that one the parser gives up.
   *
   * @return the line where it was opened, before the one given; 0 where all quotes are in pairs
   */
  private static int openQuote(String text, int before) {
    int opened = 0;
    boolean open = false;
    int line = 0;
    for (String content : text.lines().limit(before).toList()) {
      line++;
      if (content.replace("\\\"", "").chars().filter(c -> c == '"').count() % 2 == 1) {
        open = !open;
        opened = line;
      }
    }
    return open && opened < before ? opened : 0;
  }

  private static CatalogueFault notClosed(int line) {
    return new CatalogueFault(
        line,
        "tanda kutip atau kurung yang dibuka di baris ini tidak ditutup dengan benar",
        "Tutup tanda itu dan periksa koma di antaranya");
  }

  private static CatalogueFault unreadable(int line) {
    return new CatalogueFault(
        line,
        "susunannya tidak terbaca",
        "Periksa titik dua, tanda kutip, dan jarak dari tepi pada baris ini dan baris di atasnya");
  }

  private static CatalogueFault tooLarge() {
    return new CatalogueFault(
        1, "berkas ini lebih besar dari 1,5 MB", "Periksa apakah yang dipilih berkas yang benar");
  }

  private static CatalogueFault wrongLetter(int line) {
    return new CatalogueFault(
        line, "ada huruf yang tidak terbaca", "Simpan berkas ini sebagai teks UTF-8");
  }

  static int lineOf(Optional<Mark> mark) {
    return mark.map(Mark::getLine).orElse(0) + 1;
  }

  private static int lineOf(String before) {
    return (int) before.chars().filter(c -> c == '\n').count() + 1;
  }

  interface Reading<T> {
    T read(YamlValue root) throws CatalogueFault;
  }
}
