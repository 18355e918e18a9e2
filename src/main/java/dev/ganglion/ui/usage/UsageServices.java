package dev.ganglion.ui.usage;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.backup.ChosenFiles;
import dev.ganglion.domain.meter.Entries;
import dev.ganglion.domain.meter.Tallies;
import dev.ganglion.ledger.budget.Plan;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.usage.today.Today;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What the usage page works with.
///
/// @param books where it reads
/// @param words how things are called
/// @param models those of the catalogue in force
/// @param openChat opens a conversation by its id
/// @param newChat leads to where calls are made
public record UsageServices(
        Background background,
        Clock clock,
        Books books,
        Words words,
        Supplier<List<Model>> models,
        ChosenFiles files,
        Consumer<String> openChat,
        Runnable newChat) {
    /// Where the page reads; all of it may block.
    ///
    /// @param today how the current day of the connection in use stands
    /// @param plan of a connection's account, by the name that the ledger knows it by
    public record Books(Tallies tallies, Entries entries, Supplier<Today> today, Function<String, Plan> plan) {}

    /// How things are called.
    ///
    /// @param connection the name of the connection that the ledger knows by another one; quick
    /// @param titles of the conversations of those ids that are still there; may block
    public record Words(UnaryOperator<String> connection, Function<Set<String>, Map<String, String>> titles) {}
}
