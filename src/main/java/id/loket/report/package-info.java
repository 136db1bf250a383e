/**
 * The figures of a day, and of a regency's month (later: a survey): numbers without any layout, by
 * RULES "The day's figures". Screens, day scripts and papers take the same ones.
 */
@NullMarked
package id.loket.report;

import org.jspecify.annotations.NullMarked;
