package id.loket.print.printer;

import id.loket.print.PrintFailure;
import id.loket.print.Reason;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a call into a driver or a socket that may never come back; after the limit it is left. */
final class Deadline {

  private final ExecutorService threads;

  Deadline(ExecutorService threads) {
    this.threads = threads;
  }

  <T> T call(Duration limit, Callable<T> work) throws PrintFailure {
    Future<T> running = start(work);
    try {
      return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      running.cancel(true);
      throw new PrintFailure(Reason.NO_ANSWER, e);
    } catch (InterruptedException e) {
      running.cancel(true);
      Thread.currentThread().interrupt();
      throw new PrintFailure(Reason.STOPPED, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof PrintFailure failure) {
        throw failure;
      }
      throw new PrintFailure(Reason.REFUSED, e);
    }
  }

  private <T> Future<T> start(Callable<T> work) throws PrintFailure {
    try {
      return threads.submit(work);
    } catch (RejectedExecutionException e) {
      throw new PrintFailure(Reason.STOPPED, e);
    }
  }
}
