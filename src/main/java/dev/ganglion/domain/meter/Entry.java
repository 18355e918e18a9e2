package dev.ganglion.domain.meter;

import dev.ganglion.domain.Neurons;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// A line of the append-only ledger. A call writes one line when it is reserved and one when that ends;
/// both carry the same `call`. The last line of a call is the one that counts.
///
/// @param at when the call was sent: its UTC day is the day it is booked on
/// @param neurons the upper bound while reserved or unknown; what was spent once settled; empty where no price is known
/// @param failure the kind of the failure that ended it, as [dev.ganglion.domain.Failure#kind] names it
public record Entry(
        String call,
        State state,
        Instant at,
        Purpose purpose,
        Optional<Neurons> neurons,
        Work work,
        Optional<String> failure) {
    private static final BigDecimal TOLERATED = new BigDecimal("0.01");

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

    /// The UTC day that it is booked on.
    public LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /// What is known to be spent; zero for what is not settled.
    public Neurons spent() {
        return switch (state) {
            case STATED, COMPUTED -> neurons.orElse(Neurons.ZERO);
            case RESERVED, REFUNDED, UNKNOWN -> Neurons.ZERO;
        };
    }

    /// What it has cost at least, by what was sent and what had arrived, where its cost is unknown; zero
    /// otherwise.
    public Neurons atLeast() {
        return state == State.UNKNOWN ? work.computed().orElse(Neurons.ZERO) : Neurons.ZERO;
    }

    /// What it can have cost at most, where its cost is unknown; zero otherwise.
    public Neurons atMost() {
        Neurons least = atLeast();
        return state == State.UNKNOWN
                ? neurons.filter(bound -> bound.compareTo(least) > 0).orElse(least)
                : Neurons.ZERO;
    }

    /// The same line with these neurons.
    public Entry costing(Neurons other) {
        return new Entry(call, state, at, purpose, Optional.of(other), work, failure);
    }

    /// Whether it is known what it cost, and that is owed.
    public boolean settled() {
        return switch (state) {
            case STATED, COMPUTED -> neurons.isPresent();
            case RESERVED, REFUNDED, UNKNOWN -> false;
        };
    }

    /// Whether the neurons that the reply stated differ from what the price list says by more than 1 %.
    public boolean disputed() {
        return state == State.STATED
                && neurons.isPresent()
                && work.computed()
                        .filter(computed -> apart(neurons.get().amount(), computed.amount()))
                        .isPresent();
    }

    private static boolean apart(BigDecimal stated, BigDecimal computed) {
        BigDecimal larger = stated.max(computed);
        return stated.subtract(computed).abs().compareTo(larger.multiply(TOLERATED)) > 0;
    }

    /// Whether it may have cost something that nobody told.
    public boolean costUnknown() {
        return switch (state) {
            case UNKNOWN -> true;
            case STATED, COMPUTED -> neurons.isEmpty();
            case RESERVED, REFUNDED -> false;
        };
    }
}
