package id.loket.domain.service;

import java.util.regex.Pattern;

/** The name of a service in journal, files and reports, e.g. {@code KTP-GANTI}; never changes. */
public record ServiceCode(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

  public ServiceCode {
    if (!isCode(value)) {
      throw new IllegalArgumentException("Not a service code: " + value);
    }
  }

  public static boolean isCode(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
