package id.loket.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** The database could not do what it was asked to; nothing of it was written. */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  /** Why, as far as a person can do something about it. */
  public enum Reason {
    /** Another program holds the file for longer than five seconds. */
    LOCKED,
    /** The folder or file may not be written, or is not where it should be. */
    NOT_WRITABLE,
    DISK_FULL,
    /** The file is not a database any more, or not all of it. */
    DAMAGED,
    /** A later version of the program wrote it. */
    NEWER,
    OTHER
  }

  public StoreException(String message, Throwable cause) {
    // Only SQLite's own words are known to hold no value of a row.
    super(cause instanceof SQLException ? message + ": " + cause.getMessage() : message, cause);
    this.reason = reasonOf(cause);
  }

  public StoreException(String message, Reason reason) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  private static Reason reasonOf(@Nullable Throwable cause) {
    return switch (cause) {
      case SQLiteException sqlite -> reasonOf(sqlite);
      case SQLException sql -> reasonOf(sql.getCause());
      case AccessDeniedException denied -> Reason.NOT_WRITABLE;
      case ReadOnlyFileSystemException readOnly -> Reason.NOT_WRITABLE;
      case IOException io -> Reason.NOT_WRITABLE;
      case StoreException store -> store.reason();
      case null, default -> Reason.OTHER;
    };
  }

  private static Reason reasonOf(SQLiteException sqlite) {
    // The low byte is the primary code, whatever the extended one adds.
    return switch (sqlite.getResultCode().code & 0xff) {
      case 5, 6 -> Reason.LOCKED;
      case 3, 8, 10, 14 -> Reason.NOT_WRITABLE;
      case 13 -> Reason.DISK_FULL;
      case 11, 26 -> Reason.DAMAGED;
      default -> Reason.OTHER;
    };
  }
}
