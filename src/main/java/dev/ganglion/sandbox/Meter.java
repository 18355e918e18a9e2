package dev.ganglion.sandbox;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// Counts the neurons charged in the running UTC day. Safe for any thread.
final class Meter {
    private final Clock clock;
    private final AtomicReference<Day> day;

    Meter(Clock clock) {
        this.clock = clock;
        this.day = new AtomicReference<>(new Day(today(), BigDecimal.ZERO));
    }

    private record Day(LocalDate date, BigDecimal neurons) {
        Day plus(Day later) {
            return later.date().equals(date) ? new Day(date, neurons.add(later.neurons())) : later;
        }
    }

    void charge(BigDecimal neurons) {
        day.accumulateAndGet(new Day(today(), neurons), Day::plus);
    }

    BigDecimal charged() {
        var last = day.get();
        return last.date().equals(today()) ? last.neurons() : BigDecimal.ZERO;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
