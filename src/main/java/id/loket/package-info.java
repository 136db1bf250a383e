/**
 * Where the program starts: {@code Main} reads the arguments and runs a command or lets {@code
 * Launch} open a window, {@code Office} puts the parts together.
 *
 * <p>Everything else lives in a layer below; the arrows between the layers are tested by {@code
 * ArchitectureTest}. No rules, no SQL and no screens here.
 */
@NullMarked
package id.loket;

import org.jspecify.annotations.NullMarked;
