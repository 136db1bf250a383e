package id.loket.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash chain of an origin. The byte layout, fixed for ever as version 1:
 *
 * <pre>
 * hash         = SHA-256( field(version) field(previous) field(header...) field(SHA-256(body)) field(personalHash) )
 * header       = office, origin, seq, stamp, act, subject, kind, actor   (each a field of its own)
 * field(bytes) = length as 4 bytes big-endian, then the bytes
 * text         = UTF-8; seq and stamp = 8 bytes big-endian; version = 1 byte, 0x01
 * previous     = hash of the entry before in this origin, empty for the first
 * personalHash = SHA-256( field(salt) field(personal) ), empty where there never was a personal part
 * </pre>
 */
public final class Chain {
  private static final byte VERSION = 1;

  private Chain() {}

  public static Bytes hash(Bytes previous, Header header, Bytes body, Bytes personalHash) {
    MessageDigest sha = sha256();
    byte[] bodyHash = sha.digest(body.view());
    field(sha, new byte[] {VERSION});
    field(sha, previous.view());
    text(sha, header.office());
    text(sha, header.origin().text());
    number(sha, header.seq());
    number(sha, header.stamp());
    text(sha, header.act());
    text(sha, header.subject());
    text(sha, header.kind());
    text(sha, header.actor());
    field(sha, bodyHash);
    field(sha, personalHash.view());
    return Bytes.wrap(sha.digest());
  }

  public static Bytes personalHash(Bytes salt, Bytes content) {
    MessageDigest sha = sha256();
    field(sha, salt.view());
    field(sha, content.view());
    return Bytes.wrap(sha.digest());
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }

  private static void text(MessageDigest sha, String text) {
    field(sha, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void number(MessageDigest sha, long value) {
    int32(sha, Long.BYTES);
    int32(sha, (int) (value >>> 32));
    int32(sha, (int) value);
  }

  private static void field(MessageDigest sha, byte[] bytes) {
    int32(sha, bytes.length);
    sha.update(bytes);
  }

  private static void int32(MessageDigest sha, int value) {
    sha.update((byte) (value >>> 24));
    sha.update((byte) (value >>> 16));
    sha.update((byte) (value >>> 8));
    sha.update((byte) value);
  }
}
