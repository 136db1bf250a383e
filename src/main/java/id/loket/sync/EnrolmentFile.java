package id.loket.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An enrolment on its way to its desk: JSON in a file that its user alone may read, from the moment
 * it is there. It is never overwritten.
 */
public final class EnrolmentFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LARGEST = 100_000;

  private EnrolmentFile() {}

  /**
   * Writes it to disk.
   *
   * @throws java.nio.file.FileAlreadyExistsException when there is such a file
   */
  public static void write(Path file, Enrolment e) throws IOException {
    ObjectNode out = JSON.createObjectNode();
    out.put("loket", "enrolment").put("version", 1);
    out.putObject("hub")
        .put("host", e.address().host())
        .put("port", e.address().port())
        .put("database", e.address().database())
        .put("ca", e.ca());
    out.put("office", e.place().office())
        .put("desk", e.place().desk())
        .put("authority", e.place().authority())
        .put("role", e.user().role())
        .put("secret", e.user().secret().reveal());
    byte[] bytes =
        JSON.writerWithDefaultPrettyPrinter()
            .writeValueAsString(out)
            .getBytes(StandardCharsets.UTF_8);
    writePrivately(file, bytes);
  }

  /** A new file on disk that its user alone may read, from the moment it is there. */
  static void writePrivately(Path file, byte[] bytes) throws IOException {
    Set<StandardOpenOption> fresh =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (SeekableByteChannel channel = Files.newByteChannel(file, fresh, privateFrom(file))) {
      keepOthersOut(file);
      ByteBuffer all = ByteBuffer.wrap(bytes);
      while (all.hasRemaining()) {
        channel.write(all);
      }
      if (channel instanceof FileChannel f) {
        f.force(true);
      }
    }
  }

  /** Empty where the file is no enrolment. */
  public static Optional<Enrolment> read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      return Optional.empty();
    }
    JsonNode in;
    try {
      in = JSON.readTree(Files.readAllBytes(file));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return Optional.empty();
    }
    JsonNode hub = in.path("hub");
    boolean whole =
        in.path("loket").asText().equals("enrolment")
            && in.path("version").asInt() == 1
            && hub.path("port").canConvertToInt()
            && List.of("host", "database", "ca").stream().allMatch(k -> hub.path(k).isTextual())
            && List.of("office", "desk", "role", "secret").stream()
                .allMatch(k -> in.path(k).isTextual());
    if (!whole) {
      return Optional.empty();
    }
    return Optional.of(
        new Enrolment(
            new Address(
                hub.path("host").asText(), hub.path("port").asInt(), hub.path("database").asText()),
            new Enrolment.User(in.path("role").asText(), new Secret(in.path("secret").asText())),
            new Enrolment.Place(
                in.path("office").asText(),
                in.path("desk").asText(),
                in.path("authority").asBoolean()),
            hub.path("ca").asText()));
  }

  private static FileAttribute<?>[] privateFrom(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Windows: before a byte is in it, the rights that it inherited from its folder are replaced. */
  private static void keepOthersOut(Path file) throws IOException {
    AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (acl != null && !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      acl.setAcl(
          List.of(
              AclEntry.newBuilder()
                  .setType(AclEntryType.ALLOW)
                  .setPrincipal(acl.getOwner())
                  .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                  .build()));
    }
  }
}
