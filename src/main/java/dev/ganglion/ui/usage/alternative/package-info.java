/// What the same work would have cost on other models.
///
/// The arithmetic is [dev.ganglion.ledger.bill.Alternatives]; this room asks it and says what it does not know.
@NullMarked
package dev.ganglion.ui.usage.alternative;

import org.jspecify.annotations.NullMarked;
