package dev.ganglion.domain.meter;

import java.time.LocalDate;
import java.util.Map;

/// What stands in the ledger at one moment, as far as budgets go by it.
///
/// @param connections what is booked on that UTC day, by the name of the connection
/// @param real what is booked on it by connections that are no sandbox, together
/// @param run what one run of the program has booked, on any day
public record Booked(LocalDate day, Map<String, Sum> connections, Sum real, Sum run) {
    public Booked {
        connections = Map.copyOf(connections);
    }

    /// The part of one connection.
    public Sum of(String connection) {
        return connections.getOrDefault(connection, Sum.NOTHING);
    }
}
