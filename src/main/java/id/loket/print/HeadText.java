package id.loket.print;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Letterhead and marks of a sheet in words. A folder without an office leaves dots, to be filled in
 * by hand.
 *
 * @param sample null unless it is from a CONTOH folder
 * @param copy null unless it is a SALINAN
 */
record HeadText(
    String government,
    String office,
    @Nullable String contact,
    @Nullable String sample,
    @Nullable String sampleNote,
    @Nullable String copy) {

  static HeadText of(Letterhead head, Made made, Wording words) {
    boolean named = !head.office().isBlank();
    String contact =
        Stream.of(
                head.address(),
                head.phone().isBlank() ? "" : words.text("head.phone", head.phone()))
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · "));
    return new HeadText(
        named
            ? words.text("head.government", words.capitals(head.regency()))
            : words.text("head.noGovernment"),
        named ? words.capitals(head.office()) : words.text("head.noOffice"),
        contact.isEmpty() ? null : contact,
        made.sample() ? words.text("mark.sample") : null,
        made.sample() ? words.text("mark.sample.sheet") : null,
        made.copy() ? words.text("mark.copy") : null);
  }

  /** Where to complain: everybody has the same ways, whatever else the office has set. */
  static String complaint(Letterhead head, @Nullable String own, Wording words) {
    return Stream.of(
            own == null ? words.text("complaint.clerk") : own,
            head.phone().isBlank() ? "" : words.text("complaint.phone", head.phone()),
            words.text("complaint.lapor"),
            words.text("complaint.ombudsman"))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }
}
