package id.loket.print.printer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where a kind of paper goes on this machine. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "to")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PrinterTarget.None.class, name = "pdf"),
  @JsonSubTypes.Type(value = PrinterTarget.Installed.class, name = "system"),
  @JsonSubTypes.Type(value = PrinterTarget.Tcp.class, name = "tcp"),
  @JsonSubTypes.Type(value = PrinterTarget.RawQueue.class, name = "raw")
})
public sealed interface PrinterTarget {

  /** No printer: normal, the paper is kept as PDF. */
  record None() implements PrinterTarget {}

  /** A printer of the operating system, with its driver; found again by name for every job. */
  record Installed(String name) implements PrinterTarget {}

  /** A receipt printer on the network, usually at port 9100. */
  record Tcp(String host, int port, EscPosProfile profile) implements PrinterTarget {
    public static final int USUAL_PORT = 9100;
  }

  /** A receipt printer behind a queue of the operating system that passes bytes on unchanged. */
  record RawQueue(String name, EscPosProfile profile) implements PrinterTarget {}
}
