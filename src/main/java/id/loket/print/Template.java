package id.loket.print;

/** Every template in {@code reports/}; the only place that names their files. */
enum Template {
  TICKET_58("ticket/ticket58"),
  TICKET_80("ticket/ticket80"),
  BOOKING_58("ticket/booking58"),
  BOOKING_80("ticket/booking80"),
  SHEET_A4("sheet/sheet-a4"),
  SHEET_F4("sheet/sheet-f4"),
  SHEET_A5("sheet/sheet-a5"),
  SHEET_LARGE("sheet/sheet-large"),
  PAPERS_RECEIPT("receipt/papers-receipt"),
  LACKING("receipt/lacking"),
  BOOKING_A6("receipt/booking-a6"),
  DAILY("recap/daily"),
  APPOINTMENTS("recap/appointments"),
  REGENCY("recap/regency"),
  REGENCY_TABLE("recap/regency-table"),
  RECOVERY("letter/recovery");

  private final String path;

  Template(String path) {
    this.path = path;
  }

  String compiled() {
    return "/reports/" + path + ".jasper";
  }
}
