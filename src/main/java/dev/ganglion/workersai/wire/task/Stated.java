package dev.ganglion.workersai.wire.task;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.net.Answer;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.wire.Decimals;
import dev.ganglion.workersai.wire.Footprints;
import dev.ganglion.workersai.wire.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a reply states beside its value: the tokens and neurons that it took.
public final class Stated {
    /// No call has so many, and the sum of a whole batch of such still is a number.
    private static final BigDecimal MOST_TOKENS = BigDecimal.valueOf(1_000_000_000_000L);

    private static final Stated NOTHING = new Stated(Optional.empty(), Optional.empty(), List.of());

    private final Optional<Usage> usage;
    private final Optional<Neurons> neurons;
    private final List<String> oddities;

    private Stated(Optional<Usage> usage, Optional<Neurons> neurons, List<String> oddities) {
        this.usage = usage;
        this.neurons = neurons;
        this.oddities = oddities;
    }

    /// Reads the `usage` object of a body; anything else states nothing.
    public static Stated by(JsonNode usage) {
        if (!usage.isObject()) {
            return NOTHING;
        }
        JsonNode spent = usage.path("neurons");
        JsonNode prompt = first(usage, "prompt_tokens", "input_tokens");
        JsonNode completion = first(usage, "completion_tokens", "output_tokens");
        JsonNode cached =
                first(usage, "prompt_tokens_details", "input_tokens_details").path("cached_tokens");
        Optional<Neurons> neurons = Json.scalar(spent).flatMap(Decimals::amount).map(Stated::neurons);
        long given = tokens(prompt);
        boolean partial = Stream.of(prompt, completion).anyMatch(Decimals::impossible);
        boolean counted = !partial && !(prompt.isMissingNode() && completion.isMissingNode());
        Usage used = new Usage(given, Math.min(given, tokens(cached)), tokens(completion), neurons);
        List<String> oddities = new ArrayList<>();
        if (Stream.of(prompt, completion, spent).anyMatch(JsonNode::isString)) {
            oddities.add("number-as-text");
        }
        boolean odd = Stream.of(cached, spent).anyMatch(Decimals::impossible);
        if (partial || odd || tokens(cached) > given) {
            oddities.add("usage-impossible");
        }
        return new Stated(counted ? Optional.of(used) : Optional.empty(), neurons, List.copyOf(oddities));
    }

    /// The field of chats, or the one that other replies have instead.
    private static JsonNode first(JsonNode usage, String name, String other) {
        return usage.has(name) ? usage.path(name) : usage.path(other);
    }

    private static long tokens(JsonNode node) {
        return Json.scalar(node)
                .flatMap(Decimals::amount)
                .map(amount -> amount.min(MOST_TOKENS).longValue())
                .orElse(0L);
    }

    private static Neurons neurons(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return new Neurons(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /// Whether it says nothing at all.
    public boolean nothing() {
        return usage.isEmpty() && neurons.isEmpty();
    }

    /// The tokens that the body counts.
    public Optional<Usage> usage() {
        return usage;
    }

    /// The neurons that the body states.
    public Optional<Neurons> neurons() {
        return neurons;
    }

    /// `value` with what was stated; the `cf-ai-neurons` header of `answer` counts where the body names no neurons.
    public <T> Reply<T> reply(T value, Set<String> quirks, Answer answer) {
        List<String> all =
                Stream.concat(quirks.stream(), oddities.stream()).distinct().toList();
        Optional<Neurons> known = neurons.or(
                () -> answer.header("cf-ai-neurons").flatMap(Decimals::amount).map(Stated::neurons));
        return new Reply<>(value, usage, known, all, Footprints.of(answer));
    }
}
