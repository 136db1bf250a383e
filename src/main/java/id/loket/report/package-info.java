/**
 * The figures of a day (later: a month, a survey): numbers without any layout, by RULES "The day's
 * figures". Screens, day scripts and papers take the same ones.
 */
@NullMarked
package id.loket.report;

import org.jspecify.annotations.NullMarked;
