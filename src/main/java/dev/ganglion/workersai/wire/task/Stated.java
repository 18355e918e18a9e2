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
import tools.jackson.databind.JsonNode;

/// What a reply states beside its value: the tokens and neurons that it took.
public final class Stated {
    /// No call has so many, and the sum of a whole batch of such still is a number.
    private static final BigDecimal MOST_TOKENS = BigDecimal.valueOf(1_000_000_000_000L);

    private static final Stated NOTHING = new Stated(Optional.empty(), Optional.empty(), false);

    private final Optional<Usage> usage;
    private final Optional<Neurons> neurons;
    private final boolean textual;

    private Stated(Optional<Usage> usage, Optional<Neurons> neurons, boolean textual) {
        this.usage = usage;
        this.neurons = neurons;
        this.textual = textual;
    }

    /// Reads the `usage` object of a body; anything else states nothing.
    public static Stated by(JsonNode usage) {
        if (!usage.isObject()) {
            return NOTHING;
        }
        Optional<Neurons> neurons =
                Json.scalar(usage.path("neurons")).flatMap(Decimals::amount).map(Stated::neurons);
        JsonNode prompt = first(usage, "prompt_tokens", "input_tokens");
        JsonNode completion = first(usage, "completion_tokens", "output_tokens");
        JsonNode details = first(usage, "prompt_tokens_details", "input_tokens_details");
        boolean counted = !prompt.isMissingNode() || !completion.isMissingNode();
        long given = tokens(prompt);
        long cached = Math.min(given, tokens(details.path("cached_tokens")));
        Usage used = new Usage(given, cached, tokens(completion), neurons);
        boolean textual = prompt.isString()
                || completion.isString()
                || usage.path("neurons").isString();
        return new Stated(counted ? Optional.of(used) : Optional.empty(), neurons, textual);
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
        List<String> oddities = new ArrayList<>(quirks);
        if (textual && !quirks.contains("number-as-text")) {
            oddities.add("number-as-text");
        }
        Optional<Neurons> all = neurons.or(
                () -> answer.header("cf-ai-neurons").flatMap(Decimals::amount).map(Stated::neurons));
        return new Reply<>(value, usage, all, oddities, Footprints.of(answer));
    }
}
