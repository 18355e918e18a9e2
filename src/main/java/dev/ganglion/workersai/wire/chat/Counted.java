package dev.ganglion.workersai.wire.chat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.workersai.wire.Decimals;
import dev.ganglion.workersai.wire.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Tokens and neurons while they are counted. Mutable, because a stream may carry usage in every chunk; neurons are a
/// whole part and a fraction of [#DECIMALS] digits, so that adding is exact and allocates nothing.
final class Counted {
    static final int DECIMALS = 18;
    private static final long ONE = 1_000_000_000_000_000_000L;
    private static final long MOST = ONE;

    long prompt;
    long cached;
    long completion;
    boolean stated;
    /// Whether a number was left out because no call can have it.
    boolean impossible;
    /// Whether it was one that the cost follows from.
    boolean partial;
    long whole;
    long fraction;

    void clear() {
        prompt = 0;
        cached = 0;
        completion = 0;
        stated = false;
        impossible = false;
        partial = false;
        whole = 0;
        fraction = 0;
    }

    /// Reads a `usage` object.
    static Counted of(JsonNode usage) {
        Counted counted = new Counted();
        JsonNode prompt = first(usage, "prompt_tokens", "input_tokens");
        JsonNode completion = first(usage, "completion_tokens", "output_tokens");
        JsonNode cached =
                first(usage, "prompt_tokens_details", "input_tokens_details").path("cached_tokens");
        JsonNode neurons = usage.path("neurons");
        counted.prompt = tokens(prompt);
        counted.completion = tokens(completion);
        counted.cached = tokens(cached);
        counted.state(neurons(neurons));
        counted.partial = Stream.of(prompt, completion).anyMatch(Decimals::impossible);
        counted.impossible = counted.partial || Stream.of(cached, neurons).anyMatch(Decimals::impossible);
        return counted;
    }

    /// The field of chats, or the one that responses have instead.
    private static JsonNode first(JsonNode usage, String name, String other) {
        return usage.has(name) ? usage.path(name) : usage.path(other);
    }

    private static long tokens(JsonNode node) {
        return Json.scalar(node)
                .filter(_ -> node.isNumber())
                .flatMap(Decimals::amount)
                .map(BigDecimal::longValue)
                .orElse(0L);
    }

    private static @Nullable BigDecimal neurons(JsonNode node) {
        return Json.scalar(node).flatMap(Decimals::amount).orElse(null);
    }

    private void state(@Nullable BigDecimal neurons) {
        if (neurons != null) {
            stated = true;
            whole = neurons.longValue();
            fraction = neurons.remainder(BigDecimal.ONE)
                    .setScale(DECIMALS, RoundingMode.DOWN)
                    .unscaledValue()
                    .longValueExact();
        }
    }

    void become(Counted other) {
        prompt = other.prompt;
        cached = other.cached;
        completion = other.completion;
        stated = other.stated;
        whole = other.whole;
        fraction = other.fraction;
    }

    /// However absurd the numbers are, the sum stays below what a number holds.
    void add(Counted other) {
        prompt = sum(prompt, other.prompt);
        cached = sum(cached, other.cached);
        completion = sum(completion, other.completion);
        stated |= other.stated;
        whole = sum(whole, other.whole);
        fraction += other.fraction;
        if (fraction >= ONE) {
            fraction -= ONE;
            whole = sum(whole, 1);
        }
    }

    private static long sum(long one, long other) {
        return Math.min(MOST, one + Math.min(MOST, other));
    }

    /// Raises each number to that of `other`, for usage that is cumulative.
    void raise(Counted other) {
        prompt = Math.max(prompt, other.prompt);
        cached = Math.max(cached, other.cached);
        completion = Math.max(completion, other.completion);
        stated |= other.stated;
        if (other.whole > whole || (other.whole == whole && other.fraction > fraction)) {
            whole = other.whole;
            fraction = other.fraction;
        }
    }

    boolean nothing() {
        return prompt == 0 && completion == 0 && whole == 0 && fraction == 0;
    }

    Optional<Neurons> neurons() {
        return stated ? Optional.of(neurons(whole, fraction)) : Optional.empty();
    }

    private static Neurons neurons(long whole, long fraction) {
        BigDecimal sum = BigDecimal.valueOf(whole).add(BigDecimal.valueOf(fraction, DECIMALS));
        return new Neurons(sum.signum() == 0 ? BigDecimal.ZERO : plain(sum.stripTrailingZeros()));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /// As a value. Cached tokens above the prompt tokens are a mistake of the service and are lowered.
    Usage usage(Optional<Neurons> neurons) {
        return new Usage(prompt, Math.min(cached, prompt), completion, neurons);
    }
}
