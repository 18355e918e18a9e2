package dev.ganglion.domain.meter;

import java.util.Optional;

/// Who pays for a call.
///
/// @param connection the name that the ledger knows the connection by
/// @param simulated whether a sandbox answers, so that the neurons are play money
/// @param conversation the conversation that the call belongs to, where it belongs to one
public record Payer(String connection, boolean simulated, Optional<String> conversation) {
    /// A connection that calls a service, outside of any conversation.
    public static Payer real(String connection) {
        return new Payer(connection, false, Optional.empty());
    }

    /// The same for a call of that conversation.
    public Payer in(String other) {
        return new Payer(connection, simulated, Optional.of(other));
    }
}
