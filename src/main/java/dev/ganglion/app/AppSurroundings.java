package dev.ganglion.app;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.cli.surroundings.Surroundings;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Budgets;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.sandbox.Sandbox;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.Folders;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.RequestLimits;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.WorkersAi;
import dev.ganglion.workersai.account.CloudflareAccount;
import dev.ganglion.workersai.batch.Batches;
import dev.ganglion.workersai.batch.Patience;
import dev.ganglion.workersai.rest.RestAccount;
import dev.ganglion.workersai.rest.RestBatches;
import dev.ganglion.workersai.rest.RestWorkersAi;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The real surroundings of a command. What they open is closed by the end of the process.
final class AppSurroundings implements Surroundings {
    private final Map<String, String> environment;
    private final Clock clock = Clock.systemUTC();

    AppSurroundings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public String version() {
        return Version.current();
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public InputStream input() {
        return System.in;
    }

    /// Where the system names what standard output is, that counts; elsewhere whether both ends are a terminal.
    @Override
    public boolean outputIsTerminal() {
        try {
            return Path.of("/proc/self/fd/1").toRealPath().toString().matches("/dev/(pts/.*|tty.*|console)");
        } catch (IOException unknown) {
            return Optional.ofNullable(System.console())
                    .filter(Console::isTerminal)
                    .isPresent();
        }
    }

    @Override
    public WorkersAi connect(Connection connection, Duration idle) {
        Limits limits = new Limits(Limits.DEFAULT.connect(), Limits.DEFAULT.firstByte(), idle);
        return new RestWorkersAi(connection, transport(limits), clock, rates());
    }

    @Override
    public Batches batches(Connection connection) {
        return new RestBatches(connection, transport(Limits.DEFAULT), clock, rates());
    }

    @Override
    public Patience patience(Batches batches) {
        return new Patience(batches, clock, Thread::sleep);
    }

    @Override
    public CloudflareAccount account(Connection connection) {
        return new RestAccount(connection, transport(Limits.DEFAULT), clock, rates());
    }

    @Override
    public CloudflareAccount examined(Connection connection) {
        return new RestAccount(connection, new Transport(Limits.DEFAULT, Retry.never(), clock), clock);
    }

    private static RequestLimits rates() {
        return new RequestLimits(Catalogue.bundled()::find);
    }

    private Transport transport(Limits limits) {
        return new Transport(limits, new Retry(Thread::sleep), clock);
    }

    @Override
    public RunningSandbox startSandbox(int port, Optional<String> token, Optional<String> account, Behaviour behaviour)
            throws IOException {
        SandboxOptions options =
                SandboxWords.apply(behaviour, SandboxOptions.defaults().withPort(port));
        SandboxOptions opened = SandboxWords.letIn(token.orElse(options.token()), options)
                .withAccount(account.orElse(options.account()));
        return new Running(Sandbox.start(opened));
    }

    @Override
    public List<String> sandboxFaults() {
        return SandboxWords.help();
    }

    @Override
    public Books books(Optional<Budget> further) {
        Folders folders = Folders.ofUser();
        Database database = Database.open(folders.database());
        database.keptAside().ifPresent(file -> System.err.println(Texts.text("notice.database-aside", file)));
        // The window may own the settings: what a command learns must not write an older state of them back.
        var settings = new BorrowedSettings(folders);
        var budgets = new Budgets(settings);
        var ledger = new Ledger(
                new SqliteEntries(database),
                clock,
                payer -> Stream.concat(further.stream(), budgets.of(payer).stream())
                        .toList());
        ledger.recover();
        return new Books(ledger, new Estimates(settings));
    }

    /// A sandbox as the commands see it.
    private record Running(Sandbox sandbox) implements RunningSandbox {
        @Override
        public Connection connection() {
            SandboxOptions options = sandbox.options();
            return new Connection("Sandbox", sandbox.base(), options.account(), new Token(options.token()), true);
        }

        @Override
        public void close() {
            sandbox.close();
        }
    }
}
