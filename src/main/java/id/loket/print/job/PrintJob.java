package id.loket.print.job;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.loket.print.Printout;
import java.time.Instant;
import java.util.UUID;

/** One paper that was asked for. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PrintJob(UUID id, Instant asked, Printout printout, JobState state) {

  PrintJob now(JobState next) {
    return new PrintJob(id, asked, printout, next);
  }

  boolean waiting() {
    return state instanceof JobState.Waiting;
  }

  public boolean failed() {
    return state instanceof JobState.Failed;
  }

  boolean onPaper() {
    return state instanceof JobState.Printed || state instanceof JobState.PdfOnly;
  }

  /** What comes out when it is asked for again: marked SALINAN if it came out before. */
  public Printout next() {
    return onPaper() ? printout.asCopy() : printout;
  }
}
