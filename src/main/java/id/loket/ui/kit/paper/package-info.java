/**
 * Paper on the screen, the same wherever it is asked for: looked at before it is printed, kept as
 * PDF, and the requirement sheet with its conditions and editions. What a paper says is made in
 * {@code print}; areas bring the figures and their keys.
 */
@NullMarked
package id.loket.ui.kit.paper;

import org.jspecify.annotations.NullMarked;
