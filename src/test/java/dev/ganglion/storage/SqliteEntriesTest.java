package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.Entry;
import dev.ganglion.domain.Entry.State;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Usage;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.Ledger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteEntriesTest {
    private static final Instant LATE = Instant.parse("2026-11-23T23:59:59.999999999Z");
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
    void givesCallsThatOnlyReserved() {
        Entry open = line("open", State.RESERVED, LATE);
        entries.append(line("done", State.RESERVED, LATE));
        entries.append(open);
        entries.append(line("done", State.REFUNDED, LATE));

        assertThat(entries.open()).containsExactly(open);
    }

    @Test
    void keepsALineWithoutPriceAndUsage() {
        var entry =
                new Entry("a", State.UNKNOWN, LATE, "home", "@cf/a/b", Task.OTHER, Optional.empty(), Optional.empty());

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
    void survivesARestartInTheMiddleOfACall() {
        Model model = Model.unlisted("@cf/a/b", Task.TEXT_GENERATION);
        new Ledger(entries, Clock.fixed(LATE, ZoneOffset.UTC)).reserve("home", model, Estimate.UNKNOWN);

        restart();
        Ledger ledger = new Ledger(entries, Clock.fixed(LATE, ZoneOffset.UTC));

        assertThat(ledger.recover()).hasSize(1);
        assertThat(ledger.today().unknown()).isEqualTo(1);
    }

    @Test
    void booksFromEightThreadsAndFromTwoConnections() {
        Model model = Model.unlisted("@cf/a/b", Task.TEXT_GENERATION);
        try (Database other = Database.open(folder.resolve("ganglion.db"));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                var ledger =
                        new Ledger(i % 2 == 0 ? entries : new SqliteEntries(other), Clock.fixed(LATE, ZoneOffset.UTC));
                threads.execute(() -> {
                    for (int call = 0; call < 10; call++) {
                        ledger.settle(ledger.reserve("home", model, Estimate.UNKNOWN), USAGE);
                    }
                });
            }
        }

        Ledger ledger = new Ledger(entries, Clock.fixed(LATE, ZoneOffset.UTC));
        assertThat(ledger.today().entries()).hasSize(80).allMatch(entry -> entry.state() == State.STATED);
        assertThat(ledger.today().spent()).isEqualTo(Neurons.of("1271.272720"));
        assertThat(entries.open()).isEmpty();
    }

    private void restart() {
        close();
        open();
    }

    private static Entry line(String call, State state, Instant at) {
        Optional<Usage> usage = state == State.STATED ? Optional.of(USAGE) : Optional.empty();
        return new Entry(
                call, state, at, "home", "@cf/a/b", Task.TEXT_GENERATION, Optional.of(Neurons.of("15.890909")), usage);
    }
}
