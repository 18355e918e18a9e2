package dev.ganglion.bench;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.storage.SqliteTallies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A ledger of 1,000,000 calls: booking one, and the sums that the usage page shows. Once as they come in two years
/// of work, and once all on one day, each in a conversation of its own.
///
/// Budget: 2 ms to reserve and settle at the 99th percentile, beyond what the disk takes to keep two writes, which is
/// printed; 150 ms for the sums of a page.
public final class LedgerBench {
    private static final int CALLS = 1_000_000;
    private static final int BOOKED = 2_000;
    private static final int ROUNDS = 10;
    private static final Payer PAYER = Payer.real(Spending.connection(0)).in("talk");
    private static final Model MODEL = Model.unlisted("@cf/a/b", Task.TEXT_GENERATION);
    private static final Usage USAGE = new Usage(900, 100, 300, Optional.of(Neurons.of("15.890909")));
    private static final Estimate TWENTY = new Estimate(
            OptionalLong.empty(), OptionalLong.empty(), Optional.of(Neurons.ZERO), Optional.of(Neurons.of("20")));

    private LedgerBench() {}

    /// Prints a line for each; takes no arguments.
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("ganglion-ledger");
        try {
            disk(folder.resolve("disk"));
            for (Spending spending : List.of(Spending.years(CALLS), Spending.oneDay(CALLS))) {
                System.out.println("\n" + spending.name());
                Path file = folder.resolve("ledger.db");
                fill(file, spending);
                measure(file);
                remove(folder);
            }
        } finally {
            remove(folder);
            Files.delete(folder);
        }
    }

    /// What nobody can be quicker than.
    private static void disk(Path file) throws IOException {
        Timings writing = new Timings();
        ByteBuffer pages = ByteBuffer.allocate(8 * 4_096);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < BOOKED / 2; i++) {
                writing.time(() -> {
                    force(channel, pages.clear());
                    force(channel, pages.clear());
                });
            }
        }
        System.out.println(writing.tail("two bare writes, kept by the disk"));
    }

    private static void force(FileChannel channel, ByteBuffer pages) {
        try {
            channel.write(pages);
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Path file, Spending spending) throws SQLException {
        Database.open(file).close();
        long start = System.nanoTime();
        spending.write(file);
        System.out.printf("%,d calls written in %,d ms%n", CALLS, (System.nanoTime() - start) / 1_000_000);
        Timings summing = new Timings();
        summing.time(() -> Spending.sum(file));
        System.out.println(Timings.HEAD);
        System.out.println(summing.line("make all sums anew"));
    }

    private static void measure(Path file) {
        Timings opening = new Timings();
        opening.time(() -> Database.open(file).close());
        System.out.println(opening.line("open"));
        try (Database database = Database.open(file)) {
            SqliteEntries entries = new SqliteEntries(database);
            Ledger ledger = new Ledger(entries, Clock.systemUTC(), LedgerBench::budgets);
            Timings recovering = new Timings();
            recovering.time(ledger::recover);
            System.out.println(recovering.line("mark what was left open"));
            tallies(new SqliteTallies(database));
            book(ledger);
            Timings standing = new Timings();
            for (int i = 0; i < BOOKED; i++) {
                standing.time(() -> ledger.standings(PAYER));
            }
            System.out.println(standing.tail("how budgets stand"));
            each(entries);
        }
    }

    private static void tallies(SqliteTallies tallies) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int days : new int[] {30, 90, 100_000}) {
            Timings byDay = new Timings();
            Timings byConversation = new Timings();
            int[] sums = new int[2];
            for (int i = 0; i < ROUNDS; i++) {
                byDay.time(() ->
                        sums[0] = tallies.days(today.minusDays(days), today).size());
                byConversation.time(() -> sums[1] =
                        tallies.conversations(today.minusDays(days), today).size());
            }
            System.out.println(byDay.line(days + " days: " + sums[0] + " sums"));
            System.out.println(byConversation.line(days + " days: " + sums[1] + " by conversation"));
        }
    }

    private static void book(Ledger ledger) {
        Timings warming = new Timings();
        Timings booking = new Timings();
        for (int i = 0; i < BOOKED; i++) {
            (i < BOOKED / 4 ? warming : booking).time(() -> call(ledger));
        }
        System.out.println(warming.tail("reserve and settle, at first"));
        System.out.println(booking.tail("reserve and settle"));
    }

    private static void call(Ledger ledger) {
        try {
            ledger.settle(ledger.reserve(PAYER, MODEL, TWENTY), USAGE);
        } catch (OverBudget e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Budget> budgets(Payer payer) {
        Neurons much = Neurons.of("1000000000000");
        return List.of(
                new Budget(new Budget.Scope.Day(), much),
                new Budget(new Budget.Scope.Connection(payer.connection()), much),
                new Budget(new Budget.Scope.Run(), much));
    }

    private static void each(SqliteEntries entries) {
        Timings reading = new Timings();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        int[] calls = new int[1];
        reading.time(() -> entries.each(today.minusYears(9), today, entry -> calls[0]++));
        System.out.println(reading.line("go through " + calls[0] + " calls"));
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
