package id.loket.bench;

import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The baseline of a push: the same rows by {@code COPY ... BINARY}, checked by nobody. */
final class BinaryCopy {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };

  private BinaryCopy() {}

  static void copy(Connection c, String table, List<Entry> entries)
      throws SQLException, IOException {
    CopyIn in =
        c.unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "COPY "
                    + table
                    + " (office, origin, seq, stamp, act, subject, kind, actor, body,"
                    + " personal_state, personal, salt, personal_hash, hash)"
                    + " FROM STDIN (FORMAT binary)");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(SIGNATURE);
    out.writeInt(0);
    out.writeInt(0);
    for (Entry e : entries) {
      out.writeShort(14);
      text(out, e.header().office());
      text(out, e.header().origin().text());
      number(out, e.header().seq());
      number(out, e.header().stamp());
      text(out, e.header().act());
      text(out, e.header().subject());
      text(out, e.header().kind());
      text(out, e.header().actor());
      bytes(out, e.body());
      out.writeInt(2);
      out.writeShort(e.personal().state().code());
      bytes(out, e.personal().content());
      bytes(out, e.personal().salt());
      bytes(out, e.personal().hash());
      bytes(out, e.hash());
    }
    out.writeShort(-1);
    byte[] all = bytes.toByteArray();
    in.writeToCopy(all, 0, all.length);
    in.endCopy();
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void number(DataOutputStream out, long number) throws IOException {
    out.writeInt(8);
    out.writeLong(number);
  }

  private static void bytes(DataOutputStream out, Bytes bytes) throws IOException {
    out.writeInt(bytes.size());
    out.write(bytes.view());
  }
}
