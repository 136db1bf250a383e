package id.loket.print;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** Figures that can become paper. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "paper")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TicketSlip.class, name = "ticket"),
  @JsonSubTypes.Type(value = RequirementSheet.class, name = "sheet"),
  @JsonSubTypes.Type(value = PapersReceipt.class, name = "receipt"),
  @JsonSubTypes.Type(value = LackingSheet.class, name = "lacking"),
  @JsonSubTypes.Type(value = DailyReport.class, name = "daily"),
  @JsonSubTypes.Type(value = BookingSlip.class, name = "booking"),
  @JsonSubTypes.Type(value = AppointmentList.class, name = "appointments")
})
public sealed interface Printout
    permits TicketSlip,
        RequirementSheet,
        PapersReceipt,
        LackingSheet,
        DailyReport,
        BookingSlip,
        AppointmentList {

  PaperKind kind();

  /** What a clerk calls it, e.g. {@code A012}; also the name of its PDF. */
  String title();

  /** The office day that it belongs to. */
  LocalDate day();

  /** The same paper marked SALINAN. */
  Printout asCopy();

  /** Whether it says SALINAN. */
  boolean copy();

  /** Whether it names a person: then it is not kept on disk while it waits for a printer. */
  boolean personal();
}
