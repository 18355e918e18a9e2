package dev.ganglion.domain;

import java.time.Instant;
import java.util.Optional;

/// A line of the append-only ledger. A call writes one line when it is reserved and one when that ends;
/// both carry the same `call`.
///
/// @param at when the call was sent: its UTC day is the day it is booked on
/// @param neurons the upper bound while reserved or unknown; what was spent once settled; empty where no price is known
public record Entry(
        String call,
        State state,
        Instant at,
        String connection,
        String model,
        Task task,
        Optional<Neurons> neurons,
        Optional<Usage> usage) {
    /// Where a call stands.
    public enum State {
        RESERVED,
        /// The reply stated the neurons.
        STATED,
        /// Computed from the reply's usage and the price list.
        COMPUTED,
        /// Nothing was computed by the service, so nothing is owed.
        REFUNDED,
        /// It may have been billed and no usage arrived.
        UNKNOWN
    }
}
