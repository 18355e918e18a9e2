package dev.ganglion.domain;

import java.util.Optional;

/// What a reply says that it used. Cached tokens are a part of the prompt tokens.
///
/// @param neurons as stated by the service, where it did
public record Usage(long promptTokens, long cachedTokens, long completionTokens, Optional<Neurons> neurons) {
    /// What a reply used that a gateway repeats out of its cache: nothing is computed for it, and nothing charged.
    public static final Usage NOTHING = new Usage(0, 0, 0, Optional.of(Neurons.ZERO));

    public Usage {
        if (promptTokens < 0 || cachedTokens < 0 || completionTokens < 0 || cachedTokens > promptTokens) {
            throw new IllegalArgumentException(
                    "impossible usage: " + promptTokens + ", " + cachedTokens + ", " + completionTokens);
        }
    }
}
