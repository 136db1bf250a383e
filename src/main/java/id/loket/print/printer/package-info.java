/**
 * The machines that take a page: a queue of the operating system, a receipt printer on the network,
 * or none, in which case the page becomes a PDF file.
 *
 * <p>What belongs to this machine only (which printer for which paper) is the local file {@code
 * printers.json}; it is no fact and is not shared. Every call into a driver or a socket has a time
 * limit, since both are known to hang. No dialogs of the operating system. The queue in front of
 * the printers is in {@code job}.
 */
@NullMarked
package id.loket.print.printer;

import org.jspecify.annotations.NullMarked;
