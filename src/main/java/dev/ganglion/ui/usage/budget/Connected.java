package dev.ganglion.ui.usage.budget;

/// A connection that can have a budget.
///
/// @param ledgerName what the ledger books its calls under; the same for every way to the same account
/// @param name what the user calls it, or all of them
/// @param simulated whether a sandbox answers, which has no plan
public record Connected(String ledgerName, String name, boolean simulated) {}
