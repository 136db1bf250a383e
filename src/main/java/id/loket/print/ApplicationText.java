package id.loket.print;

import org.jspecify.annotations.Nullable;

/** Whose papers they are, in words: what receipt and lembar kekurangan begin with. */
record ApplicationText(Labels labels, Values values, Track track) {

  /** The words before the figures. */
  record Labels(
      String numberLabel,
      String ticketLabel,
      String atLabel,
      String serviceLabel,
      String personLabel,
      String nikLabel,
      String phoneLabel,
      String villageLabel,
      String bearerLabel) {}

  /**
   * The figures; what is not known is a dash.
   *
   * @param bearer null: nobody came for somebody else
   */
  record Values(
      String number,
      String ticket,
      String at,
      String service,
      String person,
      String nik,
      String phone,
      String village,
      @Nullable String bearer) {}

  record Track(String trackLabel, String track, String trackHelp) {}

  /**
   * @param at when it happened, in words
   */
  static ApplicationText of(Application it, String at, Wording words) {
    Application.Person person = it.person();
    String number = it.number();
    return new ApplicationText(
        new Labels(
            words.text("receipt.number"),
            words.text("receipt.ticket"),
            words.text("receipt.at"),
            words.text("receipt.service"),
            words.text("receipt.person"),
            words.text("receipt.nik"),
            words.text("receipt.phone"),
            words.text("receipt.village"),
            words.text("receipt.bearer")),
        new Values(
            number == null ? words.text("receipt.numberLater") : number,
            known(it.ticket()),
            at,
            it.service(),
            known(person == null ? null : person.name()),
            known(person == null ? null : person.nik()),
            known(person == null ? null : person.phone()),
            known(person == null ? null : person.village()),
            bearer(it, words)),
        new Track(words.text("receipt.track"), it.tracking(), words.text("receipt.trackHelp")));
  }

  private static @Nullable String bearer(Application it, Wording words) {
    String bearer = it.bearer();
    return bearer != null && it.proxy() ? words.text("receipt.byProxy", bearer) : bearer;
  }

  private static String known(@Nullable String text) {
    return text == null || text.isBlank() ? "-" : text;
  }
}
