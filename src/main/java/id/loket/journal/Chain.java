package id.loket.journal;

import java.nio.ByteBuffer;
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
  private static final int HASH = 32;

  /** Never fed: to look one up among the providers costs more than most of what is hashed. */
  private static final MessageDigest NEW = ofPlatform();

  private Chain() {}

  public static Bytes hash(Bytes previous, Header header, Bytes body, Bytes personalHash) {
    byte[][] texts = {
      utf8(header.act()), utf8(header.subject()), utf8(header.kind()), utf8(header.actor())
    };
    byte[] office = utf8(header.office());
    byte[] origin = utf8(header.origin().text());
    int size = 12 * Integer.BYTES + 1 + 2 * Long.BYTES + HASH;
    size += previous.size() + office.length + origin.length + personalHash.size();
    for (byte[] text : texts) {
      size += text.length;
    }
    MessageDigest sha = sha256();
    ByteBuffer all = ByteBuffer.allocate(size);
    all.putInt(1).put(VERSION);
    field(all, previous.view());
    field(all, office);
    field(all, origin);
    all.putInt(Long.BYTES).putLong(header.seq());
    all.putInt(Long.BYTES).putLong(header.stamp());
    for (byte[] text : texts) {
      field(all, text);
    }
    field(all, sha.digest(body.view()));
    field(all, personalHash.view());
    return Bytes.wrap(sha.digest(all.array()));
  }

  public static Bytes personalHash(Bytes salt, Bytes content) {
    ByteBuffer all = ByteBuffer.allocate(2 * Integer.BYTES + salt.size() + content.size());
    field(all, salt.view());
    field(all, content.view());
    return Bytes.wrap(sha256().digest(all.array()));
  }

  public static MessageDigest sha256() {
    try {
      return (MessageDigest) NEW.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the platform's SHA-256 can be cloned", e);
    }
  }

  private static MessageDigest ofPlatform() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void field(ByteBuffer all, byte[] bytes) {
    all.putInt(bytes.length).put(bytes);
  }
}
