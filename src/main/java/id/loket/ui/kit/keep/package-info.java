/** What the screens keep on this machine, in files that are whole or not there. */
@NullMarked
package id.loket.ui.kit.keep;

import org.jspecify.annotations.NullMarked;
