package dev.ganglion.storage;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Entry.State;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Purpose;
import dev.ganglion.domain.meter.Work;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Lines of a ledger as nobody would write them by hand: calls of a few days that end in any way, not at all, or
/// twice.
final class History {
    static final Instant BEGIN = Instant.parse("2026-11-20T22:00:00Z");
    static final int DAYS = 4;
    private static final List<String> FAILURES = List.of("cut", "server", "quota-used-up");

    private static final List<Task> TASKS = List.of(Task.TEXT_GENERATION, Task.TEXT_EMBEDDINGS, Task.OTHER);
    private static final List<State> STATES = List.copyOf(EnumSet.allOf(State.class));
    private static final List<Unit> UNITS = List.of(Unit.TILE, Unit.STEP, Unit.AUDIO_MINUTE, Unit.K_CHARACTERS);

    private final Random random;

    History(long seed) {
        random = new Random(seed);
    }

    /// In the order in which they are to be written.
    List<Entry> lines(int count) {
        List<Entry> lines = new ArrayList<>();
        while (lines.size() < count) {
            boolean again = !lines.isEmpty() && random.nextInt(10) < 6;
            lines.add(again ? end(lines.get(random.nextInt(lines.size()))) : begin());
        }
        return lines;
    }

    private Entry begin() {
        String connection = "c" + random.nextInt(3);
        Optional<String> talk = random.nextBoolean() ? Optional.of("talk" + random.nextInt(5)) : Optional.empty();
        Payer payer = new Payer(connection, connection.equals("c0") || random.nextInt(9) == 0, talk);
        Purpose purpose = new Purpose(
                payer, "@cf/m/" + random.nextInt(3), TASKS.get(random.nextInt(3)), "run" + random.nextInt(3));
        Instant at = BEGIN.plusSeconds(random.nextInt(3 * 24 * 60 * 60));
        return line("call" + random.nextLong(), State.RESERVED, at, purpose);
    }

    private Entry end(Entry begun) {
        return line(begun.call(), STATES.get(random.nextInt(5)), begun.at(), begun.purpose());
    }

    private Entry line(String call, State state, Instant at, Purpose purpose) {
        Optional<String> failure =
                random.nextInt(4) == 0 ? Optional.of(FAILURES.get(random.nextInt(3))) : Optional.empty();
        return new Entry(call, state, at, purpose, neurons(), work(state), failure);
    }

    private Work work(State state) {
        if (state == State.RESERVED) {
            return Work.NONE;
        }
        Optional<Usage> usage = random.nextBoolean()
                ? Optional.of(new Usage(500 + random.nextInt(500), random.nextInt(500), random.nextInt(900), neurons()))
                : Optional.empty();
        Map<Unit, BigDecimal> amounts = new EnumMap<>(Unit.class);
        for (int i = random.nextInt(3); i > 0; i--) {
            amounts.put(UNITS.get(random.nextInt(4)), decimal());
        }
        return new Work(usage, amounts, neurons());
    }

    private Optional<Neurons> neurons() {
        return random.nextInt(5) == 0 ? Optional.empty() : Optional.of(new Neurons(decimal()));
    }

    /// Of many digits, so that a rounded sum is seen.
    private BigDecimal decimal() {
        return BigDecimal.valueOf(random.nextLong(1, Long.MAX_VALUE), random.nextInt(10, 19));
    }
}
