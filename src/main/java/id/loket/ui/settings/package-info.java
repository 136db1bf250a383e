/**
 * The wizard of the first start and the settings: who the office is, its counters, staff, hours,
 * protocol, printers and look.
 *
 * <p>What a form decides lies in plain classes ({@link id.loket.ui.settings.FirstStart}, {@link
 * id.loket.ui.settings.OfficeDraft}, {@link id.loket.ui.settings.PrinterChoice} ...); controllers
 * only carry words between them, the fields and the verbs of {@code desk}.
 */
@NullMarked
package id.loket.ui.settings;

import org.jspecify.annotations.NullMarked;
