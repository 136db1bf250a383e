package id.loket.print.job;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.loket.print.Reason;

/** How far a job is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = JobState.Waiting.class, name = "WAITING"),
  @JsonSubTypes.Type(value = JobState.Printed.class, name = "PRINTED"),
  @JsonSubTypes.Type(value = JobState.PdfOnly.class, name = "PDF_ONLY"),
  @JsonSubTypes.Type(value = JobState.Failed.class, name = "FAILED")
})
public sealed interface JobState {

  /** Asked for; perhaps being printed right now. */
  record Waiting() implements JobState {}

  /** The printer has taken it. */
  record Printed() implements JobState {}

  /** No printer is set: it is a file. */
  record PdfOnly(String file) implements JobState {}

  /** It did not come out; the reason's key is a sentence of {@code Wording}. */
  record Failed(Reason reason) implements JobState {}
}
