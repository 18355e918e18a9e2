package dev.ganglion.workersai.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Fields of a chat by the names that the service gives them. Ranges differ by model and are left to its schema.
public record Sampling(Map<String, Object> parameters) {
    /// As the model samples by itself.
    public static final Sampling DEFAULT = new Sampling(Map.of());

    public Sampling {
        parameters = Map.copyOf(parameters);
    }

    /// The same with one more field, or another value of it; a JSON type.
    public Sampling with(String name, Object value) {
        var more = new HashMap<>(parameters);
        more.put(name, value);
        return new Sampling(more);
    }

    public Sampling maxTokens(int tokens) {
        return with("max_tokens", tokens);
    }

    public Sampling temperature(double temperature) {
        return with("temperature", temperature);
    }

    public Sampling topP(double mass) {
        return with("top_p", mass);
    }

    public Sampling topK(int tokens) {
        return with("top_k", tokens);
    }

    public Sampling seed(long seed) {
        return with("seed", seed);
    }

    public Sampling repetitionPenalty(double penalty) {
        return with("repetition_penalty", penalty);
    }

    public Sampling frequencyPenalty(double penalty) {
        return with("frequency_penalty", penalty);
    }

    public Sampling presencePenalty(double penalty) {
        return with("presence_penalty", penalty);
    }

    /// Texts at which the answer ends, for the chat family.
    public Sampling stop(List<String> texts) {
        return with("stop", List.copyOf(texts));
    }
}
