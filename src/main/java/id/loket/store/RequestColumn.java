package id.loket.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a CSV of requests says of each person. Forms name their columns as they like: what stands
 * here is compared without capitals, signs, what is in brackets, and words that say nothing.
 */
public enum RequestColumn {
  NAME("nama / name", "nama", "nama lengkap", "nama pemohon", "nama warga", "name", "full name"),
  PHONE(
      "telepon / phone",
      "hp",
      "telepon",
      "telp",
      "tlp",
      "handphone",
      "wa",
      "whatsapp",
      "hp wa",
      "hp whatsapp",
      "telepon wa",
      "telepon whatsapp",
      "phone",
      "phone number",
      "mobile",
      "mobile number",
      "whatsapp number",
      "telephone"),
  NIK("nik", "nik", "ktp", "induk kependudukan", "nik ktp"),
  SERVICE(
      "layanan / service",
      "layanan",
      "jenis layanan",
      "nama layanan",
      "pelayanan",
      "jenis pelayanan",
      "keperluan",
      "urusan",
      "service"),
  DATE(
      "tanggal / date",
      "tanggal",
      "tgl",
      "hari tanggal",
      "date",
      "tanggal jam",
      "tanggal waktu",
      "tanggal pukul",
      "tgl jam",
      "hari tanggal jam",
      "jadwal",
      "date time",
      "datetime"),
  TIME("jam / time", "jam", "pukul", "waktu", "time"),
  CHANNEL("kanal / channel", "kanal", "saluran", "channel"),
  ASKED_BY("pengaju / asked by", "pengaju", "diminta oleh", "diajukan oleh", "asked by");

  private static final Pattern BRACKETS = Pattern.compile("[(\\[].*?[)\\]]");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** "Nomor WhatsApp yang aktif", "Tanggal kedatangan", "Preferred date". */
  private static final List<String> IDLE =
      List.of(
          "no",
          "nomor",
          "yang",
          "dan",
          "anda",
          "aktif",
          "dibutuhkan",
          "diperlukan",
          "diinginkan",
          "kedatangan",
          "kunjungan",
          "datang",
          "janji",
          "temu",
          "and",
          "your",
          "preferred",
          "appointment");

  private final String shown;

  /** Each between bars. */
  private final String names;

  RequestColumn(String shown, String... names) {
    this.shown = shown;
    this.names = "|" + String.join("|", names) + "|";
  }

  /** As a header may name it, in both languages. */
  public String shown() {
    return shown;
  }

  /** Empty: such a column is passed over. */
  static Optional<RequestColumn> of(String header) {
    String plain = plain(header);
    return Arrays.stream(values()).filter(c -> c.names.contains("|" + plain + "|")).findFirst();
  }

  static String plain(String header) {
    String bare = BRACKETS.matcher(header.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return String.join(
        " ", SIGNS.splitAsStream(bare).filter(w -> !w.isEmpty() && !IDLE.contains(w)).toList());
  }
}
