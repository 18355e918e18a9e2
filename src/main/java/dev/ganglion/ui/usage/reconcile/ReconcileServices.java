package dev.ganglion.ui.usage.reconcile;

import dev.ganglion.ledger.Ledger;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.workersai.account.CloudflareAccount;
import java.time.Clock;
import java.util.function.Supplier;

/// What is compared.
///
/// @param line the connection in use; quick
public record ReconcileServices(Background background, Clock clock, Ledger ledger, Supplier<Line> line) {
    /// A connection and its account.
    ///
    /// @param ledgerName what the ledger books its calls under
    /// @param name what the user calls it
    public record Line(String ledgerName, String name, CloudflareAccount account) {}
}
