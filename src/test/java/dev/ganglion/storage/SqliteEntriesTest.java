package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Entry.State;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Purpose;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.domain.meter.Work;
import dev.ganglion.ledger.Day;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.ledger.Reservation;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteEntriesTest {
    private static final Payer HOME = Payer.real("home");
    private static final Instant LATE = Instant.parse("2026-11-23T23:59:59.999999999Z");
    private static final Model UNLISTED = Model.unlisted("@cf/a/b", Task.TEXT_GENERATION);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Usage USAGE = new Usage(376, 320, 3, Optional.of(Neurons.of("15.890909")));

    @TempDir
    private Path folder;

    private Database database;
    private SqliteEntries entries;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("ganglion.db"));
        entries = new SqliteEntries(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void givesTheLastLineOfEveryCallOfADayOldestFirst() {
        Entry first = line("a", State.STATED, LATE.minusSeconds(20));
        Entry second = line("b", State.UNKNOWN, LATE);
        entries.append(line("b", State.RESERVED, LATE));
        entries.append(line("a", State.RESERVED, LATE.minusSeconds(20)));
        entries.append(second);
        entries.append(first);
        entries.append(line("c", State.RESERVED, LATE.plusSeconds(1)));

        restart();

        assertThat(entries.on(DAY)).containsExactly(first, second);
        assertThat(entries.on(DAY.plusDays(1))).hasSize(1);
        assertThat(entries.on(DAY.minusDays(1))).isEmpty();
    }

    @Test
    void givesCallsThatOnlyReservedOnceTheirProcessHasEnded() {
        Entry open = line("open", State.RESERVED, LATE);
        entries.append(line("done", State.RESERVED, LATE));
        entries.append(open);
        entries.append(line("done", State.REFUNDED, LATE));

        assertThat(entries.abandoned()).isEmpty();
        restart();
        assertThat(entries.abandoned()).containsExactly(open);
    }

    @Test
    void keepsALineWithoutPriceAndUsage() {
        var entry = new Entry(
                "a",
                State.UNKNOWN,
                LATE,
                new Purpose(HOME, "@cf/a/b", Task.OTHER, "run"),
                Optional.empty(),
                Work.NONE,
                Optional.empty());

        entries.append(entry);

        assertThat(entries.on(DAY)).containsExactly(entry);
    }

    @Test
    void neverChangesOrRemovesALine() {
        entries.append(line("a", State.STATED, LATE));

        assertThatThrownBy(() -> database.ledger().write(handle -> handle.execute("UPDATE entry SET neurons = '0'")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.ledger().write(handle -> handle.execute("DELETE FROM entry")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("append-only");
        assertThat(entries.on(DAY)).hasSize(1);
    }

    @Test
    void survivesARestartInTheMiddleOfACall() throws Exception {
        new Ledger(entries, Clock.fixed(LATE, ZoneOffset.UTC)).reserve(HOME, UNLISTED, Estimate.UNKNOWN);

        restart();
        Ledger ledger = new Ledger(entries, Clock.fixed(LATE, ZoneOffset.UTC));

        assertThat(ledger.recover()).hasSize(1);
        assertThat(Day.of(entries, DAY).unknown()).isEqualTo(1);
    }

    @Test
    void leavesCallsOfAProcessThatLivesAlone() throws Exception {
        Database command = Database.open(folder.resolve("ganglion.db"));
        Ledger there = new Ledger(new SqliteEntries(command), Clock.fixed(LATE, ZoneOffset.UTC));
        Reservation reservation = there.reserve(HOME, UNLISTED, Estimate.UNKNOWN);
        Ledger here = new Ledger(entries, Clock.fixed(LATE, ZoneOffset.UTC));

        assertThat(here.recover()).isEmpty();

        command.close();
        assertThat(here.recover()).containsExactly(reservation.entry());
    }

    @Test
    void countsALateEndInPlaceOfTheEarlierOne() {
        entries.append(line("a", State.RESERVED, LATE));
        entries.append(line("a", State.UNKNOWN, LATE));
        assertThat(entries.booked(DAY, "run").run().unknown()).isEqualTo(1);

        entries.append(line("a", State.STATED, LATE));

        Sum spent = entries.booked(DAY, "run").run();
        assertThat(spent.unknown()).isZero();
        assertThat(spent.most()).isEqualByComparingTo(Neurons.of("15.890909"));
        assertThat(new SqliteTallies(database).conversations(DAY, DAY))
                .extracting(
                        tally -> tally.counts().calls(), tally -> tally.key().payer())
                .containsExactly(tuple(1L, HOME.in("talk")));
        assertThat(entries.on(DAY)).hasSize(1);
    }

    @Test
    void goesThroughCallsWhileOthersAreBooked() {
        entries.append(line("a", State.STATED, LATE));
        entries.append(line("b", State.STATED, LATE.plusSeconds(1)));
        List<String> seen = new ArrayList<>();

        entries.each(LocalDate.EPOCH, DAY.plusDays(9), entry -> {
            seen.add(entry.call());
            entries.append(line("later" + seen.size(), State.STATED, LATE.plusSeconds(2)));
        });

        assertThat(seen).containsExactly("a", "b");
        assertThat(entries.on(DAY.plusDays(1))).hasSize(3);
    }

    @Test
    void booksFromEightThreadsAndFromTwoConnections() {
        try (Database other = Database.open(folder.resolve("ganglion.db"));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                var ledger =
                        new Ledger(i % 2 == 0 ? entries : new SqliteEntries(other), Clock.fixed(LATE, ZoneOffset.UTC));
                var _ = threads.submit(() -> {
                    for (int call = 0; call < 10; call++) {
                        ledger.settle(ledger.reserve(HOME, UNLISTED, Estimate.UNKNOWN), USAGE);
                    }
                    return ledger;
                });
            }
        }

        assertThat(Day.of(entries, DAY).entries()).hasSize(80).allMatch(entry -> entry.state() == State.STATED);
        assertThat(Day.of(entries, DAY).spent()).isEqualTo(Neurons.of("1271.272720"));
        assertThat(entries.abandoned()).isEmpty();
    }

    private void restart() {
        close();
        open();
    }

    private static Entry line(String call, State state, Instant at) {
        Optional<Usage> usage = state == State.STATED ? Optional.of(USAGE) : Optional.empty();
        return new Entry(
                call,
                state,
                at,
                new Purpose(HOME.in("talk"), "@cf/a/b", Task.TEXT_GENERATION, "run"),
                Optional.of(Neurons.of("15.890909")),
                new Work(usage, Map.of(Unit.STEP, new BigDecimal("4.5"), Unit.TILE, BigDecimal.TWO), Optional.empty()),
                Optional.of("cut"));
    }
}
