package dev.ganglion.sandbox.wire;

import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.facts.Rates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// An answer that is ready to be sent, in tokens.
///
/// @param reasoning what the model thinks first, empty where it does not
/// @param promptTokens what the request counted
/// @param cut whether `max_tokens` ended it
/// @param created milliseconds since 1970
public record Completion(
        ModelFacts model, List<String> reasoning, List<String> text, int promptTokens, boolean cut, long created) {
    public Completion {
        reasoning = List.copyOf(reasoning);
        text = List.copyOf(text);
    }

    /// The same answer, ended after `limit` tokens if it is longer.
    public Completion within(int limit) {
        if (tokens() <= limit) {
            return this;
        }
        var thought = reasoning.subList(0, Math.min(limit, reasoning.size()));
        return new Completion(model, thought, text.subList(0, limit - thought.size()), promptTokens, true, created);
    }

    /// Tokens produced, reasoning included.
    public int tokens() {
        return reasoning.size() + text.size();
    }

    /// What the call costs once `produced` tokens have left, empty where the catalogue knows no price.
    public Optional<BigDecimal> neurons(int produced) {
        return model.rates().map(rates -> rates.neurons(promptTokens, produced));
    }

    String finish() {
        return cut ? "length" : "stop";
    }

    Usage usage() {
        return new Usage(promptTokens, tokens(), rates());
    }

    Optional<Rates> rates() {
        return model.rates();
    }

    String id() {
        return "id-" + created;
    }
}
