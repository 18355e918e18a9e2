/// What calls of every kind may cost, before they are sent: a call is described as [Planned], [Forecasts] estimates it,
/// and a [Quote] writes the estimate down.
@NullMarked
package dev.ganglion.ledger.estimate;

import org.jspecify.annotations.NullMarked;
