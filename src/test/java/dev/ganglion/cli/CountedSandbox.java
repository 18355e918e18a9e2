package dev.ganglion.cli;

import dev.ganglion.domain.meter.Entry;
import dev.ganglion.ledger.budget.Budgets;
import dev.ganglion.ledger.budget.Plan;
import dev.ganglion.sandbox.Sandbox;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.account.CloudflareAccount;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// A sandbox that commands call as if it were the service, and so book; its own counter is what they have to agree
/// with.
final class CountedSandbox implements AutoCloseable {
    private final Sandbox sandbox;
    private final Desk desk;
    private final Connection connection;
    private final CloudflareAccount account;

    CountedSandbox(Desk desk, SandboxOptions options) throws IOException {
        this.desk = desk;
        sandbox = Sandbox.start(options.withAccount(Desk.ACCOUNT).withToken(Desk.TOKEN));
        connection = new Connection("127.0.0.1", sandbox.base(), Desk.ACCOUNT, new Token(Desk.TOKEN), false);
        account = desk.account(connection);
        new Budgets(desk.settings).plan(connection.ledgerName(), Plan.PAID);
    }

    /// Runs a command against it.
    int run(String... arguments) {
        return desk.run(here(arguments));
    }

    /// Runs a command against it that prints elsewhere.
    int runInto(OutputStream elsewhere, String... arguments) {
        return desk.runInto(elsewhere, here(arguments));
    }

    private String[] here(String... arguments) {
        return Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--base-url", sandbox.base().toString()))
                .toArray(String[]::new);
    }

    /// The neurons that its counter says, by model: those of the analytics of the account.
    Map<String, BigDecimal> counted() throws Exception {
        Map<String, BigDecimal> counted = new HashMap<>();
        account.neurons(LocalDate.now(ZoneOffset.UTC))
                .forEach(use -> counted.merge(use.model(), use.neurons().amount(), BigDecimal::add));
        return counted;
    }

    /// The neurons that the books say were spent on it, by model.
    Map<String, BigDecimal> booked() {
        Map<String, BigDecimal> booked = new HashMap<>();
        entries()
                .forEach(entry ->
                        booked.merge(entry.purpose().model(), entry.spent().amount(), BigDecimal::add));
        return booked;
    }

    /// What stands in the books of calls to it.
    Stream<Entry> entries() {
        return desk.booked().stream()
                .filter(entry -> entry.purpose().payer().connection().equals(connection.ledgerName()));
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
