package dev.ganglion.ledger;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.meter.Entry;

/// A call that was announced to the ledger and has not ended.
///
/// @param entry its line in the ledger
public record Reservation(Model model, Entry entry) {}
