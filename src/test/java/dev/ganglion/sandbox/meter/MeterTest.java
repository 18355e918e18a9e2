package dev.ganglion.sandbox.meter;

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
        meter.charge(Bill.of("a", new BigDecimal("1.5")));
        meter.charge(Bill.of("b", BigDecimal.ONE));
        var before = meter.charged();

        clock.now = Instant.parse("2026-11-24T00:00:00Z");
        var after = meter.charged();
        meter.charge(Bill.of("a", BigDecimal.TWO));

        assertThat(before).isEqualByComparingTo("2.5");
        assertThat(after).isZero();
        assertThat(meter.charged()).isEqualByComparingTo("2");
    }

    @Test
    void addsUpPerModelAndHour() {
        var clock = new SetClock();
        var meter = new Meter(clock);
        meter.charge(new Bill("a", new BigDecimal("0.000001"), 10, 2));
        meter.charge(new Bill("a", new BigDecimal("0.000002"), 5, 1));
        meter.charge(Bill.of("b", BigDecimal.ONE));
        clock.now = Instant.parse("2026-11-24T00:30:00Z");
        meter.charge(Bill.of("a", BigDecimal.TWO));

        var first = Instant.parse("2026-11-23T23:00:00Z");
        assertThat(meter.uses())
                .containsExactly(
                        new Use("a", first, 2, new BigDecimal("0.000003"), 15, 3),
                        new Use("b", first, 1, BigDecimal.ONE, 0, 0),
                        new Use("a", Instant.parse("2026-11-24T00:00:00Z"), 1, BigDecimal.TWO, 0, 0));
    }

    @Test
    void forgetsAfterAMonth() {
        var clock = new SetClock();
        var meter = new Meter(clock);
        meter.charge(Bill.of("a", BigDecimal.ONE));
        clock.now = Instant.parse("2027-01-01T00:00:00Z");
        meter.charge(Bill.of("b", BigDecimal.TWO));

        assertThat(meter.uses()).extracting(Use::model).containsExactly("b");
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
