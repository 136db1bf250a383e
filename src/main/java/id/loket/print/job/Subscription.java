package id.loket.print.job;

/** Listening, until it is closed. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

  @Override
  void close();
}
