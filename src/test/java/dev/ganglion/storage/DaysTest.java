package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Tally;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.ledger.Reservation;
import dev.ganglion.ledger.budget.OverBudget;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A call is booked on the UTC day of its sending, wherever the computer is and whatever its clock does.
class DaysTest {
    private static final Payer HOME = Payer.real("home");
    private static final Model MODEL = Model.unlisted("@cf/a/b", Task.TEXT_GENERATION);
    private static final Usage ONE = new Usage(9, 0, 1, Optional.of(Neurons.of("1")));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 29);

    @TempDir
    private Path folder;

    private final TimeZone here = TimeZone.getDefault();
    private final AtomicReference<Instant> now = new AtomicReference<>();
    private Database database;
    private Ledger ledger;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("ganglion.db"));
        InstantSource clock = now::get;
        ledger = new Ledger(new SqliteEntries(database), clock.withZone(ZoneOffset.ofHours(-12)));
    }

    @AfterEach
    void close() {
        TimeZone.setDefault(here);
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Etc/GMT+12", "Europe/Berlin", "America/St_Johns"})
    void isTheUtcDayInEveryZoneAlsoWhenClocksAreChanged(String zone) throws OverBudget {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        // In Berlin an hour of that day is left out, and midnight is another moment before and after.
        spend("2026-03-28T23:59:59.999999999Z");
        spend("2026-03-29T00:00:00Z");
        spend("2026-03-29T00:59:59Z");
        spend("2026-03-29T01:00:00Z");
        spend("2026-03-29T22:30:00Z");
        spend("2026-03-29T23:59:59.999999999Z");
        spend("2026-03-30T00:00:00Z");

        assertThat(booked(DAY.minusDays(1))).isEqualTo(1);
        assertThat(booked(DAY)).isEqualTo(5);
        assertThat(booked(DAY.plusDays(1))).isEqualTo(1);
        assertThat(ledger.booked().day()).isEqualTo(DAY.plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({"PT5S", "PT26H", "PT-26H"})
    void isThatOfTheSendingWhereverTheClockStandsAtTheEnd(String later) throws OverBudget {
        now.set(Instant.parse("2026-03-29T23:59:58Z"));
        Reservation reservation = ledger.reserve(HOME, MODEL, Estimate.UNKNOWN);

        now.set(now.get().plus(java.time.Duration.parse(later)));
        ledger.settle(reservation, ONE);

        assertThat(booked(DAY)).isEqualTo(1);
        assertThat(ledger.booked().of("home").spent()).isEqualTo(Neurons.ZERO);
        assertThat(new SqliteTallies(database).days(LocalDate.EPOCH, DAY.plusDays(9)))
                .extracting(tally -> tally.key().day())
                .containsExactly(DAY);
    }

    @Test
    void countsTheLastLineAlsoWhenTheClockWasSetBack() throws OverBudget {
        now.set(Instant.parse("2026-03-29T12:00:00Z"));
        spend("2026-03-29T12:00:00Z");
        spend("2026-03-28T12:00:00Z");
        spend("2026-03-29T11:00:00Z");

        List<Instant> sent = new ArrayList<>();
        new SqliteEntries(database).each(DAY.minusDays(1), DAY, entry -> sent.add(entry.at()));

        assertThat(booked(DAY)).isEqualTo(2);
        assertThat(booked(DAY.minusDays(1))).isEqualTo(1);
        assertThat(sent)
                .containsExactly(
                        Instant.parse("2026-03-28T12:00:00Z"),
                        Instant.parse("2026-03-29T12:00:00Z"),
                        Instant.parse("2026-03-29T11:00:00Z"));
        assertThat(new SqliteEntries(database).on(DAY)).extracting(Entry::at).isSorted();
    }

    private void spend(String at) throws OverBudget {
        now.set(Instant.parse(at));
        ledger.settle(ledger.reserve(HOME, MODEL, Estimate.UNKNOWN), ONE);
    }

    /// By the sums for budgets, which those for the page have to agree with.
    private long booked(LocalDate day) {
        Neurons spent = new SqliteEntries(database).booked(day, "").of("home").spent();
        assertThat(new SqliteTallies(database).days(day, day))
                .extracting(Tally::neurons)
                .containsExactly(spent);
        return spent.amount().longValueExact();
    }
}
