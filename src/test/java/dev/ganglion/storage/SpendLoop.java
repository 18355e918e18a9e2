package dev.ganglion.storage;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.ledger.Reservation;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.OverBudget;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/// Spends from several threads at once, and reports each call when its end has been written. Calls end in every way,
/// and none costs more than its bound of ten neurons.
final class SpendLoop {
    static final Payer PAYER = Payer.real("api.example");
    private static final Model MODEL = Model.unlisted("@cf/a/b", Task.TEXT_GENERATION);
    private static final Estimate TEN = new Estimate(
            OptionalLong.empty(), OptionalLong.empty(), Optional.of(Neurons.ZERO), Optional.of(Neurons.of("10")));

    private final Ledger ledger;
    private final AtomicLong left;
    private final Consumer<String> reports;

    SpendLoop(Ledger ledger, long calls, Consumer<String> reports) {
        this.ledger = ledger;
        this.left = new AtomicLong(calls);
        this.reports = reports;
    }

    /// A process that runs [#main].
    static Process start(Path file, int threads, long calls, long budget) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SpendLoop.class.getName(),
                        file.toString(),
                        String.valueOf(threads),
                        String.valueOf(calls),
                        String.valueOf(budget))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Ends when all calls are made or refused.
    ///
    /// @param arguments the database, how many threads, how many calls, and the budget of the connection
    public static void main(String[] arguments) throws InterruptedException {
        Database database = Database.open(Path.of(arguments[0]));
        Ledger ledger = ledger(database, arguments[3]);
        SpendLoop loop = new SpendLoop(ledger, Long.parseLong(arguments[2]), System.out::println);
        loop.spend(Long.parseLong(arguments[1]));
    }

    /// One with a budget for the connection.
    static Ledger ledger(Database database, String budget) {
        Budget kept = new Budget(new Budget.Scope.Connection(PAYER.connection()), Neurons.of(budget));
        return new Ledger(new SqliteEntries(database), Clock.systemUTC(), _ -> List.of(kept));
    }

    /// What is reported of a call by its last line.
    static String report(Entry entry) {
        return entry.state() + " " + entry.call() + ' ' + entry.spent().amount().toPlainString();
    }

    /// Returns when all calls are made or refused.
    void spend(long threads) throws InterruptedException {
        List<Thread> running = LongStream.range(0, threads)
                .mapToObj(_ -> Thread.ofVirtual().start(this::spend))
                .toList();
        for (Thread thread : running) {
            thread.join();
        }
    }

    private void spend() {
        while (left.decrementAndGet() >= 0) {
            try {
                end(ledger.reserve(PAYER, MODEL, TEN));
            } catch (OverBudget refused) {
                // counts as made
            }
        }
    }

    private void end(Reservation reservation) {
        String call = ' ' + reservation.entry().call() + ' ';
        switch (ThreadLocalRandom.current().nextInt(4)) {
            case 0 -> {
                ledger.fail(reservation, new Failure.Busy(Optional.empty(), ServiceError.NONE));
                reports.accept(Entry.State.REFUNDED + call + 0);
            }
            case 1 -> {
                ledger.unknown(reservation);
                reports.accept(Entry.State.UNKNOWN + call + 0);
            }
            default -> {
                Neurons spent = new Neurons(
                        BigDecimal.valueOf(ThreadLocalRandom.current().nextLong(99), 1));
                ledger.settle(reservation, new Usage(9, 0, 1, Optional.of(spent)));
                reports.accept(Entry.State.STATED + call + spent.amount().toPlainString());
            }
        }
    }
}
