package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Entry.State;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.storage.rows.EntryRows;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Kills processes that spend, each at some moment, and looks at the ledger that they leave behind.
public final class KillRounds {
    private static final int THREADS = 4;

    /// After so many the ledger is begun anew, so that looking at it stays quick.
    private static final int ON_ONE_LEDGER = 20;

    private final Path folder;
    private final Random random = new Random();

    /// @param folder is left full of ledgers
    public KillRounds(Path folder) {
        this.folder = folder;
    }

    /// What was seen in all rounds.
    ///
    /// @param reported calls whose end a process had reported before it was killed
    /// @param cut calls that it left open
    public record Seen(int reported, int cut) {
        Seen plus(Seen other) {
            return new Seen(reported + other.reported, cut + other.cut);
        }
    }

    /// Throws [AssertionError] when a ledger lost something, counts something twice, or does not add up.
    public Seen run(int rounds) throws IOException, InterruptedException {
        Seen seen = new Seen(0, 0);
        for (int round = 0; round < rounds; round++) {
            Path file = folder.resolve("ledger-" + round / ON_ONE_LEDGER + ".db");
            List<String> reports = killed(file, round % 8 == 7);
            seen = seen.plus(new Seen(reports.size(), checked(file, reports)));
        }
        return seen;
    }

    /// Starts a process, kills it, and returns all that it reported.
    ///
    /// @param early while it starts, before its first report
    private List<String> killed(Path file, boolean early) throws IOException, InterruptedException {
        Process process = SpendLoop.start(file, THREADS, Long.MAX_VALUE, Long.MAX_VALUE);
        List<String> reports = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            if (early) {
                process.waitFor(random.nextInt(800), TimeUnit.MILLISECONDS);
            } else {
                reports.add(out.readLine());
                process.waitFor(random.nextInt(40_000), TimeUnit.MICROSECONDS);
            }
            process.toHandle().destroyForcibly(); // the process itself would close what it still has to say
            process.waitFor();
            out.lines().filter(report -> !report.isEmpty()).forEach(reports::add);
        } finally {
            process.destroyForcibly();
        }
        return reports;
    }

    /// Returns how many calls were left open.
    private static int checked(Path file, List<String> reports) {
        try (Database database = Database.open(file)) {
            List<Entry> before = lines(database);
            Map<String, List<State>> states = new LinkedHashMap<>();
            before.forEach(line ->
                    states.computeIfAbsent(line.call(), _ -> new ArrayList<>()).add(line.state()));
            reports.forEach(report -> assertReported(report, before));
            assertThat(states.values()).allSatisfy(KillRounds::assertOnce);
            List<String> open = states.entrySet().stream()
                    .filter(call -> call.getValue().getLast() == State.RESERVED)
                    .map(Map.Entry::getKey)
                    .toList();

            List<Entry> left = new Ledger(new SqliteEntries(database), Clock.systemUTC()).recover();

            assertThat(left).extracting(Entry::call).containsExactlyInAnyOrderElementsOf(open);
            List<Entry> after = lines(database);
            assertThat(after).hasSize(before.size() + open.size());
            assertThat(after.subList(before.size(), after.size())).allMatch(line -> line.state() == State.UNKNOWN);
            assertThat(new SqliteEntries(database).abandoned()).isEmpty();
            Agreement.check(database, after);
            return open.size();
        }
    }

    private static void assertOnce(List<State> states) {
        assertThat(states).hasSizeBetween(1, 2);
        assertThat(states.getFirst()).isEqualTo(State.RESERVED);
        assertThat(states.subList(1, states.size())).doesNotContain(State.RESERVED);
    }

    private static void assertReported(String report, List<Entry> lines) {
        String[] words = report.split(" ", -1);
        Entry last = lines.stream()
                .filter(line -> line.call().equals(words[1]))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("lost: " + report));
        assertThat(SpendLoop.report(last)).isEqualTo(report);
    }

    static List<Entry> lines(Database database) {
        EntryRows rows = new EntryRows(database.damage());
        return database.ledger()
                .read(handle -> handle.createQuery("SELECT * FROM entry ORDER BY line")
                        .map((row, _) -> rows.entry(row))
                        .list());
    }
}
