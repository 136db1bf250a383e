/**
 * The exchange with the hubs as every screen sees it: how it stands, what of this desk is not there
 * yet, and every fault in words with its next step. How it is done is the business of {@code sync}.
 */
@NullMarked
package id.loket.ui.kit.hub;

import org.jspecify.annotations.NullMarked;
