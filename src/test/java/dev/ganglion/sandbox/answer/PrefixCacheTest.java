package dev.ganglion.sandbox.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrefixCacheTest {
    private static final List<String> LONG = Collections.nCopies(40, "word");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final PrefixCache cache = new PrefixCache(clock);

    @Test
    void knowsNothingOfNothing() {
        assertThat(cache.read("a", List.of())).isZero();
    }

    @Test
    void knowsWholeBlocksOfTheSameBeginning() {
        var other = Stream.concat(LONG.stream().limit(35), Stream.of("another", "end"))
                .toList();

        assertThat(cache.read("a", LONG)).isZero();
        assertThat(cache.read("a", other)).isEqualTo(32);
        assertThat(cache.read("b", LONG)).isZero();
    }

    @Test
    void neverKnowsTheWholePrompt() {
        var twoBlocks = LONG.subList(0, 32);
        cache.read("a", twoBlocks);

        assertThat(cache.read("a", twoBlocks)).isEqualTo(31);
    }

    @Test
    void forgetsAfterFiveMinutes() {
        cache.read("a", LONG);

        now.set(Instant.EPOCH.plus(Duration.ofMinutes(4)));
        assertThat(cache.read("a", LONG)).isEqualTo(32);
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(10)));
        assertThat(cache.read("a", LONG)).isZero();
    }
}
