/// Limits on spending: what the user allows, how it stands, and what is said when it ends.
@NullMarked
package dev.ganglion.ledger.budget;

import org.jspecify.annotations.NullMarked;
