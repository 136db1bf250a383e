package id.loket.print.printer;

import id.loket.print.PrintFailure;
import id.loket.print.Reason;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/** Sends bytes to a receipt printer and reports what the encoder's own stream would swallow. */
public final class TcpPrinter {

  private static final int CONNECT_MILLIS = 2000;
  private static final int FAREWELL_MILLIS = 300;
  private static final int MOST_ANSWERS = 8;
  private static final Duration LIMIT = Duration.ofSeconds(8);

  private final Deadline deadline;
  private final Duration limit;

  public TcpPrinter(ExecutorService threads) {
    this(threads, LIMIT);
  }

  TcpPrinter(ExecutorService threads, Duration limit) {
    this.deadline = new Deadline(threads);
    this.limit = limit;
  }

  /** Returns when the printer has taken the bytes; at most 8 seconds later it is a failure. */
  public void send(String host, int port, byte[] bytes) throws PrintFailure {
    try (var socket = new Socket()) {
      deadline.call(
          limit,
          () -> {
            connect(socket, host, port);
            deliver(socket, bytes);
            return bytes.length;
          });
    } catch (IOException e) {
      // Closing failed after all was taken: nothing that a clerk could do.
      return;
    }
  }

  private static void connect(Socket socket, String host, int port) throws PrintFailure {
    try {
      // Name lookup happens here, under the limit, since it can hang too.
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
    } catch (IOException | IllegalArgumentException e) {
      throw new PrintFailure(Reason.NOT_REACHED, e);
    }
  }

  private static void deliver(Socket socket, byte[] bytes) throws PrintFailure {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      awaitEnd(socket);
    } catch (IOException e) {
      throw new PrintFailure(Reason.NO_ANSWER, e);
    }
  }

  /** A printer that drops the connection shows only now; many never close it, which is fine. */
  private static void awaitEnd(Socket socket) throws IOException {
    socket.setSoTimeout(FAREWELL_MILLIS);
    try {
      byte[] status = new byte[64];
      int answers = 0;
      while (answers < MOST_ANSWERS && socket.getInputStream().read(status) >= 0) {
        answers++;
      }
    } catch (SocketTimeoutException e) {
      return;
    }
  }
}
