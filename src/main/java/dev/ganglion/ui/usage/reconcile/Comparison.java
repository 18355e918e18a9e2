package dev.ganglion.ui.usage.reconcile;

import dev.ganglion.ledger.Reconciling;
import java.time.Instant;
import java.time.LocalDate;

/// Where a comparison stands.
sealed interface Comparison {
    /// None was asked for yet.
    record None() implements Comparison {}

    /// The account is being asked.
    record Asking(LocalDate day) implements Comparison {}

    /// Both sides are known.
    ///
    /// @param connection what the user calls it
    /// @param at when the account was asked
    record Done(LocalDate day, String connection, Reconciling both, Instant at) implements Comparison {}

    /// The account's side is not to be had.
    ///
    /// @param happened in a sentence
    /// @param todo the next step
    record Failed(String title, String happened, String todo) implements Comparison {}
}
