package dev.ganglion.ui.usage.save;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Purpose;
import dev.ganglion.domain.meter.Work;
import dev.ganglion.export.calls.CallFile;
import dev.ganglion.storage.Books;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.Migrated;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.storage.file.DiskFiles;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.usage.sums.Filter;
import dev.ganglion.ui.usage.sums.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveViewModelTest {
    private static final Instant AT = Instant.parse("2026-11-29T10:00:00Z");
    private static final Span SPAN = Span.upTo(LocalDate.of(2026, 11, 29), 2);

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private SaveViewModel saving;

    @BeforeEach
    void open() {
        database = Migrated.open(folder.resolve("ledger.db"));
        Books.append(
                database,
                IntStream.range(0, 1_203).mapToObj(SaveViewModelTest::entry).toList());
        saving = new SaveViewModel(
                new InlineBackground(), new SqliteEntries(database), new DiskFiles(), Clock.fixed(AT, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void writesTheCallsThatAreLookedAt() throws IOException {
        Path file = folder.resolve("calls.csv");

        saving.save(Filter.of("a"), SPAN, CallFile.Form.CSV, file);

        assertThat(saving.state().get()).isEqualTo(new SaveState.Written(1_000, file));
        assertThat(Files.readAllLines(file))
                .hasSize(1_001)
                .filteredOn(line -> line.contains(",b,"))
                .isEmpty();
    }

    @Test
    void anInterruptionLeavesNothingOnTheDisk() throws IOException {
        Path file = folder.resolve("calls.json");
        Thread.currentThread().interrupt();

        saving.save(Filter.of("a"), SPAN, CallFile.Form.JSON, file);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(saving.state().get()).isInstanceOf(SaveState.Failed.class);
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(each -> each.getFileName().toString().startsWith("calls"));
        }
    }

    @Test
    void tellsWhyAFileCannotBeWritten() {
        saving.save(
                Filter.of("a"),
                SPAN,
                CallFile.Form.CSV,
                folder.resolve("nowhere").resolve("calls.csv"));

        assertThat(saving.state().get())
                .isInstanceOfSatisfying(
                        SaveState.Failed.class,
                        failed -> assertThat(failed.why()).contains("was not written"));
    }

    private static Entry entry(int number) {
        String connection = number % 6 == 5 ? "b" : "a";
        if (number >= 1_200) {
            connection = "b";
        }
        return new Entry(
                "call-" + number,
                Entry.State.COMPUTED,
                AT.minusSeconds(number),
                new Purpose(Payer.real(connection), "model", Task.TEXT_GENERATION, "run"),
                Optional.of(Neurons.of("1.5")),
                Work.NONE,
                Optional.empty());
    }
}
