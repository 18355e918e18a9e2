/// What the window learns of the ledger whenever something was spent: the strip, the pages, warnings.
///
/// It reads and tells; what is booked and allowed is [dev.ganglion.ledger].
@NullMarked
package dev.ganglion.app.meter;

import org.jspecify.annotations.NullMarked;
