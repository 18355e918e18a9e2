package dev.ganglion.task;

import dev.ganglion.domain.meter.Payer;
import dev.ganglion.workersai.WorkersAi;

/// A connection that a call keeps to, whichever is chosen meanwhile.
///
/// @param payer what the ledger books its calls under
public record Line(Payer payer, WorkersAi client) {}
