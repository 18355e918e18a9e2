package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MeterTest {
    @Test
    void startsAnewAtMidnightUtc() {
        var clock = new SetClock();
        var meter = new Meter(clock);
        meter.charge(new BigDecimal("1.5"));
        meter.charge(BigDecimal.ONE);
        var before = meter.charged();

        clock.now = Instant.parse("2026-11-24T00:00:00Z");
        var after = meter.charged();
        meter.charge(BigDecimal.TWO);

        assertThat(before).isEqualByComparingTo("2.5");
        assertThat(after).isZero();
        assertThat(meter.charged()).isEqualByComparingTo("2");
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T23:59:59Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
