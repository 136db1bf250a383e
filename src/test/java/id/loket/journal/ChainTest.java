package id.loket.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The bytes under the hashes: once written they can never change. */
class ChainTest {
  private static final Header HEADER =
      new Header(
          "33.02.27",
          new Origin("1", "ab"),
          2,
          Stamp.of(1_795_300_000_000L, 7),
          "act",
          "ticket/t",
          new Header.Kinds("TicketCalled.v1", "sari"));
  private static final Bytes BODY = Bytes.utf8("{\"at\":\"2026-11-22T08:00+07:00\"}");
  private static final Bytes PREVIOUS = Bytes.fromHex("00ff".repeat(16));
  private static final Bytes SALT = Bytes.fromHex("000102030405060708090a0b0c0d0e0f");
  private static final Bytes ABOUT = Bytes.utf8("{\"name\":\"Siti\"}");

  @Test
  void the_hash_is_made_of_these_bytes_and_no_others() throws Exception {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    field(out, new byte[] {1});
    field(out, HexFormat.of().parseHex("00ff".repeat(16)));
    field(out, "33.02.27".getBytes(UTF_8));
    field(out, "1.ab".getBytes(UTF_8));
    out.writeInt(8);
    out.writeLong(2);
    out.writeInt(8);
    out.writeLong(1_795_300_000_000L * 65536 + 7);
    field(out, "act".getBytes(UTF_8));
    field(out, "ticket/t".getBytes(UTF_8));
    field(out, "TicketCalled.v1".getBytes(UTF_8));
    field(out, "sari".getBytes(UTF_8));
    field(out, sha256(BODY.toArray()));
    field(out, personalHash());

    assertThat(hash(PREVIOUS).hex())
        .isEqualTo(HexFormat.of().formatHex(sha256(bytes.toByteArray())));
  }

  /** Computed once by another program (Python's hashlib) from the layout in Chain's comment. */
  @Test
  void the_hash_of_a_known_entry_never_changes() {
    assertThat(hash(PREVIOUS).hex())
        .isEqualTo("6d57a1ddb1ca6d7f4eaaac0ff9cb1190ad8ece8f495e37e665f1186e4edff1b7");
    assertThat(Chain.personalHash(SALT, ABOUT).hex())
        .isEqualTo("524c89bb6ea411e990e3310cfff117b15e32ce7f96268a9553c73131f68ed049");
  }

  @Test
  void every_field_counts_and_no_two_run_into_each_other() {
    Bytes hash = hash(Bytes.EMPTY);
    assertThat(of(header("33.02.2", "7act"))).isNotEqualTo(of(header("33.02.27", "act")));
    assertThat(Chain.hash(Bytes.EMPTY, HEADER, Bytes.utf8("{}"), Bytes.EMPTY)).isNotEqualTo(hash);
    assertThat(hash(PREVIOUS)).isNotEqualTo(hash);
    assertThat(Chain.hash(Bytes.EMPTY, HEADER, BODY, Bytes.EMPTY)).isNotEqualTo(hash);
  }

  @Test
  void withheld_and_erased_keep_the_chain_and_a_changed_name_breaks_it() {
    Personal present = Personal.present(ABOUT, SALT);
    Bytes hash = Chain.hash(PREVIOUS, HEADER, BODY, present.hash());

    assertThat(new Entry(HEADER, BODY, present, hash).follows(PREVIOUS)).isTrue();
    for (Personal.State why :
        new Personal.State[] {Personal.State.WITHHELD, Personal.State.ERASED}) {
      Personal without = present.without(why);
      assertThat(without.content()).isEqualTo(Bytes.EMPTY);
      assertThat(without.salt()).isEqualTo(Bytes.EMPTY);
      assertThat(new Entry(HEADER, BODY, without, hash).follows(PREVIOUS)).isTrue();
    }
    Personal changed =
        new Personal(
            Personal.State.PRESENT, Bytes.utf8("{\"name\":\"Tono\"}"), SALT, present.hash());
    assertThat(new Entry(HEADER, BODY, changed, hash).follows(PREVIOUS)).isFalse();
    assertThat(new Entry(HEADER, BODY, present, hash).follows(Bytes.EMPTY)).isFalse();
  }

  @Test
  void a_personal_part_that_vanished_without_a_word_breaks_the_chain() {
    Personal present = Personal.present(ABOUT, SALT);
    Bytes hash = Chain.hash(PREVIOUS, HEADER, BODY, present.hash());
    Personal gone = new Personal(Personal.State.NONE, Bytes.EMPTY, Bytes.EMPTY, present.hash());

    assertThat(new Entry(HEADER, BODY, gone, hash).follows(PREVIOUS)).isFalse();
    assertThat(Personal.NONE.holds()).isTrue();
    assertThat(Personal.NONE.without(Personal.State.ERASED)).isEqualTo(Personal.NONE);
  }

  private static Bytes hash(Bytes previous) {
    return Chain.hash(previous, HEADER, BODY, Chain.personalHash(SALT, ABOUT));
  }

  private static Bytes of(Header header) {
    return Chain.hash(Bytes.EMPTY, header, BODY, Bytes.EMPTY);
  }

  private static Header header(String office, String act) {
    return new Header(office, HEADER.origin(), 1, 1, act, "s", HEADER.kinds());
  }

  private static byte[] personalHash() throws IOException, NoSuchAlgorithmException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    field(out, HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f"));
    field(out, "{\"name\":\"Siti\"}".getBytes(UTF_8));
    return sha256(bytes.toByteArray());
  }

  private static void field(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }
}
