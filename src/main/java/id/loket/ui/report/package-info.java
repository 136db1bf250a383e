/**
 * What comes out of the program: the list of papers that were asked for, and later the reports.
 * Figures are made in {@code report}, paper in {@code print}; here they are only shown and chosen.
 */
@NullMarked
package id.loket.ui.report;

import org.jspecify.annotations.NullMarked;
