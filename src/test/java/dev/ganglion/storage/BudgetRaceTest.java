package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.ledger.Ledger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many calls at once keep a budget: not one line of the ledger is over it.
class BudgetRaceTest {
    private static final Neurons BUDGET = Neurons.of("1500");

    @TempDir
    private Path folder;

    @Test
    void isNeverExceededByTwoHundredCallsAtOnce() throws Exception {
        Path file = folder.resolve("ganglion.db");
        try (Database database = Database.open(file)) {
            new SpendLoop(SpendLoop.ledger(database, "1500"), 600, _ -> {}).spend(200);
        }

        assertKept(file);
    }

    @Test
    void isNeverExceededByTwoProcesses() throws Exception {
        Path file = folder.resolve("ganglion.db");
        Process other = SpendLoop.start(file, 100, 300, 1500);
        try (Database database = Database.open(file)) {
            assertThat(other.inputReader().readLine()).isNotEmpty(); // it has begun
            Ledger ledger = SpendLoop.ledger(database, "1500");
            assertThat(ledger.recover()).as("calls of a process that lives").isEmpty();
            new SpendLoop(ledger, 300, _ -> {}).spend(100);
            other.inputReader().lines().forEach(_ -> {});
            assertThat(other.waitFor()).isZero();
        } finally {
            other.destroyForcibly();
        }

        assertKept(file);
    }

    /// Goes through the lines as they were written.
    private static void assertKept(Path file) {
        List<Entry> lines = new ArrayList<>();
        try (Database database = Database.open(file)) {
            lines.addAll(KillRounds.lines(database));
            Agreement.check(database, lines);
        }
        Map<String, Sum> calls = new HashMap<>();
        Neurons most = Neurons.ZERO;
        for (Entry line : lines) {
            calls.put(line.call(), Sum.of(line));
            Neurons now = Sum.of(calls.values()).most();
            assertThat(now).isLessThanOrEqualTo(BUDGET);
            most = now.compareTo(most) > 0 ? now : most;
        }
        assertThat(most).as("the budget was used").isGreaterThan(Neurons.of("1490"));
    }
}
