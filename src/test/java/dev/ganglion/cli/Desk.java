package dev.ganglion.cli;

import dev.ganglion.cli.surroundings.Surroundings;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Settings;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Budgets;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.sandbox.Fault;
import dev.ganglion.sandbox.Pace;
import dev.ganglion.sandbox.Sandbox;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.WorkersAi;
import dev.ganglion.workersai.account.CloudflareAccount;
import dev.ganglion.workersai.batch.Batches;
import dev.ganglion.workersai.batch.Patience;
import dev.ganglion.workersai.rest.RestAccount;
import dev.ganglion.workersai.rest.RestBatches;
import dev.ganglion.workersai.rest.RestWorkersAi;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A person at a terminal: commands run here against real servers, with a real database, and what they print is kept.
final class Desk implements Surroundings, AutoCloseable {
    static final String TOKEN = "s3cret-token-of-a-person";
    static final String ACCOUNT = "0123456789abcdef0123456789abcdef";

    final Map<String, String> environment = new HashMap<>();
    final List<Behaviour> behaviours = new ArrayList<>();
    final Settings settings = new MemorySettings();
    final List<Duration> pauses = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path folder;
    private final List<Transport> transports = new ArrayList<>();
    private final List<Database> databases = new ArrayList<>();
    private Optional<Database> read = Optional.empty();
    private SandboxOptions sandbox = SandboxOptions.defaults().withPace(Pace.INSTANT);
    private Happening happening = () -> {};
    private byte[] typed = new byte[0];
    private int patient = Integer.MAX_VALUE;
    private boolean booksBroken;
    private boolean onTerminal;

    Desk(Path folder) {
        this.folder = folder;
        environment.put("CLOUDFLARE_ACCOUNT_ID", ACCOUNT);
        environment.put("CLOUDFLARE_API_TOKEN", TOKEN);
    }

    Desk type(String text) {
        typed = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /// Something that happens after a command was checked and before it is sent.
    interface Happening {
        void happen() throws IOException;
    }

    Desk beforeConnecting(Happening what) {
        happening = what;
        return this;
    }

    Desk pipe(byte[] bytes) {
        typed = bytes.clone();
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    Desk with(Fault.Kind fault) {
        sandbox = sandbox.withFaults(Fault.of(fault));
        return this;
    }

    Desk withBrokenBooks() {
        booksBroken = true;
        return this;
    }

    int run(String... arguments) {
        return Commands.run(this, out, err, arguments);
    }

    int runInto(OutputStream elsewhere, String... arguments) {
        return Commands.run(this, elsewhere, err, arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /// Standard output as lines of JSON.
    List<JsonNode> events() {
        return out().lines().map(JsonMapper.shared()::readTree).toList();
    }

    List<Entry> booked() {
        if (read.isEmpty()) {
            read = Optional.of(open());
        }
        return new SqliteEntries(read.get()).on(LocalDate.now(ZoneOffset.UTC));
    }

    private Database open() {
        Database database = Database.open(folder.resolve("ganglion.db"));
        databases.add(database);
        return database;
    }

    @Override
    public String version() {
        return "1.2.3";
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public InputStream input() {
        return new ByteArrayInputStream(typed);
    }

    @Override
    public boolean outputIsTerminal() {
        return onTerminal;
    }

    /// Whoever sits here looks at what standard output gets.
    Desk onTerminal() {
        onTerminal = true;
        return this;
    }

    @Override
    public WorkersAi connect(Connection connection, Duration idle) {
        try {
            happening.happen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var limits = new Limits(Limits.DEFAULT.connect(), Limits.DEFAULT.firstByte(), idle);
        return new RestWorkersAi(connection, transport(limits), Clock.systemUTC());
    }

    @Override
    public Batches batches(Connection connection) {
        return new RestBatches(connection, transport(Limits.DEFAULT), Clock.systemUTC());
    }

    @Override
    public Patience patience(Batches batches) {
        return new Patience(batches, Clock.systemUTC(), pause -> {
            pauses.add(pause);
            if (pauses.size() >= patient) {
                throw new InterruptedException();
            }
        });
    }

    /// Whoever sits here loses patience in the midst of that pause between two looks at a batch.
    Desk patientFor(int pause) {
        patient = pause;
        return this;
    }

    @Override
    public CloudflareAccount account(Connection connection) {
        return new RestAccount(connection, transport(Limits.DEFAULT), Clock.systemUTC());
    }

    @Override
    public CloudflareAccount examined(Connection connection) {
        return new RestAccount(connection, transport(Limits.DEFAULT, Retry.never()), Clock.systemUTC());
    }

    private Transport transport(Limits limits) {
        return transport(limits, new Retry(_ -> {}));
    }

    private Transport transport(Limits limits, Retry retry) {
        var transport = new Transport(limits, retry, Clock.systemUTC());
        transports.add(transport);
        return transport;
    }

    @Override
    public RunningSandbox startSandbox(int port, Optional<String> token, Optional<String> account, Behaviour behaviour)
            throws IOException {
        behaviours.add(behaviour);
        SandboxOptions options = sandbox.withPort(port)
                .withToken(token.orElse(SandboxOptions.TOKEN))
                .withAccount(account.orElse(SandboxOptions.ACCOUNT));
        Sandbox running = Sandbox.start(options);
        var connection = new Connection("Sandbox", running.base(), options.account(), new Token(options.token()), true);
        return new RunningSandbox() {
            @Override
            public Connection connection() {
                return connection;
            }

            @Override
            public void close() {
                running.close();
            }
        };
    }

    @Override
    public List<String> sandboxFaults() {
        return List.of("Faults:", "  50%-off  halves it");
    }

    @Override
    public Books books(Optional<Budget> further) {
        if (booksBroken) {
            throw new StorageException("The store is locked.", null);
        }
        var budgets = new Budgets(settings);
        var ledger = new Ledger(
                new SqliteEntries(open()),
                Clock.systemUTC(),
                payer -> Stream.concat(further.stream(), budgets.of(payer).stream())
                        .toList());
        return new Books(ledger, new Estimates(settings));
    }

    @Override
    public void close() {
        transports.forEach(Transport::close);
        databases.forEach(Database::close);
    }
}
