package id.loket.print;

import id.loket.report.RegencyMonth;
import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;

/**
 * The comparison of a regency's offices: a page for the bupati, and the same numbers as a table. It
 * comes from a hub and not from a desk, so it is no {@link Printout} and waits for no printer.
 */
public final class RegencyPapers {
  private final Wording words;
  private final Papers papers;

  public RegencyPapers(Wording words) {
    this.words = words;
    this.papers = new Papers(words);
  }

  /**
   * A4 across.
   *
   * @param at when it was asked for
   */
  public Paper page(RegencyMonth month, OffsetDateTime at) {
    return papers.fill(
        Template.REGENCY,
        RecordSource.values(RegencyText.of(month, at, words)),
        RegencyText.rows(month, words));
  }

  /** XLSX: one row of heads, one row an office, numbers as numbers. */
  public byte[] table(RegencyMonth month) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    papers
        .fill(
            Template.REGENCY_TABLE,
            RecordSource.values(RegencySheet.of(words)),
            RegencySheet.rows(month, words))
        .toXlsx(out, words.month(month.month()));
    return out.toByteArray();
  }
}
