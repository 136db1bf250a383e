/**
 * The exchange with the hubs as every screen sees it: how it stands, and what of this desk is not
 * there yet. How it is done is the business of {@code sync}; words and cards are those of {@code
 * ui.sync}.
 */
@NullMarked
package id.loket.ui.kit.hub;

import org.jspecify.annotations.NullMarked;
