/**
 * Paper: a record of figures and a compiled template become a filled page, and from it a PDF, a
 * picture for the preview inside the program, or a job for a printer.
 *
 * <p>Jasper lives here and nowhere else. Templates are compiled by the build from {@code reports/};
 * none is compiled while the program runs or read from a user's folder. No rules of the office, no
 * SQL, no JavaFX: a preview is a {@code BufferedImage}.
 *
 * <p>{@code printer} knows the machines that take a page, {@code job} the queue in front of them.
 */
@NullMarked
package id.loket.print;

import org.jspecify.annotations.NullMarked;
