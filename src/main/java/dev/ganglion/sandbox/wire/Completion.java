package dev.ganglion.sandbox.wire;

import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.facts.Rates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// An answer that is ready to be sent, in tokens.
///
/// @param choices at least one
/// @param promptTokens what the request counted
/// @param cachedTokens how many of those the prefix cache held
/// @param created milliseconds since 1970
public record Completion(ModelFacts model, List<Choice> choices, int promptTokens, int cachedTokens, long created) {
    public Completion {
        choices = List.copyOf(choices);
    }

    /// Tokens produced, reasoning included.
    public int tokens() {
        return choices.stream().mapToInt(Choice::tokens).sum();
    }

    /// What the call costs once `produced` tokens have left, empty where the catalogue knows no price.
    public Optional<BigDecimal> neurons(int produced) {
        return model.rates().map(rates -> rates.neurons(promptTokens, cachedTokens, produced));
    }

    /// The first answer, which is the only one in every shape but OpenAI's.
    Choice first() {
        return choices.getFirst();
    }

    Usage usage() {
        return new Usage(promptTokens, cachedTokens, tokens(), rates());
    }

    Optional<Rates> rates() {
        return model.rates();
    }

    String id() {
        return "id-" + created;
    }
}
