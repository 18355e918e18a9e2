package dev.ganglion.ui.usage;

import dev.ganglion.domain.meter.Tally;
import dev.ganglion.ui.usage.sums.Span;
import dev.ganglion.ui.usage.today.Today;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was read of the ledger at once.
///
/// @param span the days of the chart, which may begin before those of the period
/// @param tallies those of all connections on these days
/// @param charged US dollars that the accounts of the period's calls are charged, of one connection or of all
record Read(Today today, Span span, List<Tally> tallies, Charged charged) {
    /// What is charged for whole days of connections, by the name that the ledger knows each by.
    record Charged(Map<String, BigDecimal> connections) {
        Charged {
            connections = Map.copyOf(connections);
        }

        BigDecimal of(Optional<String> connection) {
            return connection
                    .map(name -> connections.getOrDefault(name, BigDecimal.ZERO))
                    .orElseGet(() -> connections.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    Read {
        tallies = List.copyOf(tallies);
    }
}
