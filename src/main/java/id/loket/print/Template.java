package id.loket.print;

/** Every template in {@code reports/}; the only place that names their files. */
enum Template {
  TICKET_58("ticket/ticket58"),
  TICKET_80("ticket/ticket80"),
  RECOVERY("letter/recovery");

  private final String path;

  Template(String path) {
    this.path = path;
  }

  String compiled() {
    return "/reports/" + path + ".jasper";
  }
}
