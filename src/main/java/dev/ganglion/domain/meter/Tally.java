package dev.ganglion.domain.meter;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.Usage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What calls of one kind on one UTC day come to.
public record Tally(Key key, Counts counts, Neurons neurons, Map<Unit, BigDecimal> amounts) {
    /// What the calls have in common.
    ///
    /// @param payer in no conversation too where conversations are not told apart
    public record Key(LocalDate day, Payer payer, String model, Task task) {
        static Key of(Entry entry) {
            Purpose purpose = entry.purpose();
            return new Key(entry.day(), purpose.payer(), purpose.model(), purpose.task());
        }

        /// The same without its conversation.
        public Key inAnyConversation() {
            Payer any = new Payer(payer.connection(), payer.simulated(), Optional.empty());
            return new Key(day, any, model, task);
        }
    }

    /// How much was counted.
    ///
    /// @param calls that have ended, well or not
    /// @param settled those whose cost is known, and owed
    /// @param failed those that a failure ended
    /// @param unknown those whose cost nobody told
    /// @param disputed those whose stated neurons differ from the price list's by more than 1 %
    /// @param cachedTokens a part of the prompt tokens
    public record Counts(
            long calls,
            long settled,
            long failed,
            long unknown,
            long disputed,
            long promptTokens,
            long cachedTokens,
            long completionTokens) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

        static Counts of(Entry entry) {
            Optional<Usage> usage = entry.work().usage();
            return new Counts(
                    entry.state() == Entry.State.RESERVED ? 0 : 1,
                    entry.settled() ? 1 : 0,
                    entry.failure().isPresent() ? 1 : 0,
                    entry.costUnknown() ? 1 : 0,
                    entry.disputed() ? 1 : 0,
                    usage.map(Usage::promptTokens).orElse(0L),
                    usage.map(Usage::cachedTokens).orElse(0L),
                    usage.map(Usage::completionTokens).orElse(0L));
        }

        public Counts plus(Counts other) {
            return new Counts(
                    calls + other.calls,
                    settled + other.settled,
                    failed + other.failed,
                    unknown + other.unknown,
                    disputed + other.disputed,
                    promptTokens + other.promptTokens,
                    cachedTokens + other.cachedTokens,
                    completionTokens + other.completionTokens);
        }
    }

    public Tally {
        amounts = Map.copyOf(amounts);
    }

    /// That of one call by its last line.
    public static Tally of(Entry entry) {
        return new Tally(
                Key.of(entry), Counts.of(entry), entry.spent(), entry.work().amounts());
    }

    /// Both together, under this one's key.
    public Tally plus(Tally other) {
        Map<Unit, BigDecimal> sums = new HashMap<>(amounts);
        other.amounts.forEach((unit, amount) -> sums.merge(unit, amount, BigDecimal::add));
        return new Tally(key, counts.plus(other.counts), neurons.plus(other.neurons), sums);
    }

    /// The same, without telling conversations apart.
    public Tally inAnyConversation() {
        return new Tally(key.inAnyConversation(), counts, neurons, amounts);
    }
}
