package dev.ganglion.app.meter;

import dev.ganglion.domain.meter.Booked;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.ledger.budget.Plan;
import dev.ganglion.ledger.budget.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How the ledger stood at one moment, for the connection in use.
///
/// @param standings of the budgets that a call of that payer has to keep
/// @param plan of a real account
/// @param clockAhead how far this computer's clock is ahead of the service's where they differ
public record Reading(Payer payer, Booked booked, List<Standing> standings, Plan plan, Optional<Duration> clockAhead) {
    public Reading {
        standings = List.copyOf(standings);
    }

    /// What the connection itself has booked.
    Sum ours() {
        return booked.of(payer.connection());
    }
}
