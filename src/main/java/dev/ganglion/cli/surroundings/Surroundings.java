package dev.ganglion.cli.surroundings;

import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.WorkersAi;
import dev.ganglion.workersai.account.CloudflareAccount;
import dev.ganglion.workersai.batch.Batches;
import dev.ganglion.workersai.batch.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the commands need and only the wiring can make. Each method is called at most once a command,
/// and only by the commands that need it, so an implementation may build everything late.
public interface Surroundings {
    /// Where calls are booked.
    record Books(Ledger ledger, Estimates estimates) {}

    /// A sandbox that answers until it is closed.
    interface RunningSandbox extends AutoCloseable {
        /// How to reach it; its connection is marked as simulated.
        Connection connection();

        @Override
        void close();
    }

    /// The version of the program, such as `0.1.0`.
    String version();

    /// The environment variables.
    Map<String, String> environment();

    /// Standard input, read only when an option asks for it.
    InputStream input();

    /// Whether standard output is a person's screen, which a file would garble.
    boolean outputIsTerminal();

    /// A client of `connection` that gives a silent stream up after `idle`.
    WorkersAi connect(Connection connection, Duration idle);

    /// The queue of `connection`.
    Batches batches(Connection connection);

    /// Who waits for what is in that queue.
    Patience patience(Batches batches);

    /// The account of `connection` beside running models.
    CloudflareAccount account(Connection connection);

    /// The same for an examination, which says at once what is wrong instead of trying again.
    CloudflareAccount examined(Connection connection);

    /// How a sandbox behaves, in the words of the options; only the sandbox knows what they mean.
    record Behaviour(
            Optional<String> faults,
            Optional<String> profile,
            Optional<String> dailyNeurons,
            Optional<String> plan,
            Optional<String> pace,
            Optional<String> quotaCode,
            Optional<String> capacity,
            boolean rateLimited) {
        /// As it is by itself.
        public static final Behaviour USUAL = new Behaviour(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /// Starts a sandbox on that loopback port, 0 for any, with its usual token and account where none is given.
    /// Throws an [IOException] with a sentence for the user when it cannot, and an [IllegalArgumentException] with
    /// one when it does not understand the behaviour.
    RunningSandbox startSandbox(int port, Optional<String> token, Optional<String> account, Behaviour behaviour)
            throws IOException;

    /// What can go wrong in a sandbox on demand, a line each, for a help text.
    List<String> sandboxFaults();

    /// The books of the user's data folder, with the budgets of its settings. They are not opened for simulated
    /// calls, which are in none. Throws [dev.ganglion.domain.StorageException] when they cannot be opened; then
    /// the call is made all the same.
    ///
    /// @param further a budget to be kept beside those
    Books books(Optional<Budget> further);
}
