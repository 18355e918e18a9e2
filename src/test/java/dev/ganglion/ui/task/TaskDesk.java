package dev.ganglion.ui.task;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.ledger.budget.Budgets;
import dev.ganglion.ledger.estimate.Forecasts;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.sandbox.Pace;
import dev.ganglion.sandbox.Sandbox;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.Migrated;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.storage.file.DiskFiles;
import dev.ganglion.task.Line;
import dev.ganglion.task.TaskCalls;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.WorkersAi;
import dev.ganglion.workersai.account.CloudflareAccount;
import dev.ganglion.workersai.rest.RestAccount;
import dev.ganglion.workersai.rest.RestWorkersAi;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Pages of tasks over a sandbox of their own, the real client and a real disk.
public final class TaskDesk implements AutoCloseable {
    public final MemorySettings settings = new MemorySettings();
    public final Budgets budgets = new Budgets(settings);
    public final Ledger ledger;
    public final Database database;
    private final Clock clock = Clock.systemUTC();
    private final Sandbox sandbox;
    private final Transport transport = new Transport(Limits.DEFAULT, new Retry(_ -> {}), clock);
    private final WorkersAi client;
    private final CloudflareAccount account;
    private final TaskCalls calls;

    private TaskDesk(Path folder, Sandbox sandbox, String token) {
        this.sandbox = sandbox;
        this.database = Migrated.open(folder.resolve("desk.db"));
        this.ledger = new Ledger(new SqliteEntries(database), clock, budgets::of);
        SandboxOptions options = sandbox.options();
        Connection connection = new Connection("Sandbox", sandbox.base(), options.account(), new Token(token), true);
        this.client = new RestWorkersAi(connection, transport, clock);
        this.account = new RestAccount(connection, transport, clock);
        this.calls = new TaskCalls(
                () -> new Line(Payer.real("Test"), client), ledger, new Forecasts(new Estimates(settings)), () -> {});
    }

    public static TaskDesk of(Path folder) throws Exception {
        return of(folder, SandboxOptions.defaults());
    }

    /// One whose sandbox behaves so.
    public static TaskDesk of(Path folder, SandboxOptions options) throws Exception {
        return of(folder, options, options.token());
    }

    /// One whose sandbox behaves so, called with another of its tokens.
    public static TaskDesk of(Path folder, SandboxOptions options, String token) throws Exception {
        return new TaskDesk(folder, Sandbox.start(options.withPace(Pace.INSTANT)), token);
    }

    /// Services whose work is done at once.
    public TaskServices services() {
        return services(new InlineBackground());
    }

    public TaskServices services(Background background) {
        return new TaskServices(background, calls, Catalogue::bundled, settings, new DiskFiles(), clock);
    }

    public WorkersAi client() {
        return client;
    }

    public CloudflareAccount account() {
        return account;
    }

    public TaskCalls calls() {
        return calls;
    }

    /// What was booked today, each call by its last line.
    public List<Entry> booked() {
        return new SqliteEntries(database).on(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }

    @Override
    public void close() {
        database.close();
        transport.close();
        sandbox.close();
    }
}
