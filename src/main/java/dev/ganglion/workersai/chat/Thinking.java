package dev.ganglion.workersai.chat;

import java.util.Map;
import java.util.Optional;

/// How much a model should think before it answers.
///
/// @param effort a level that the model knows, such as `low` or `high`
/// @param template switches of its chat template (`chat_template_kwargs`), such as `enable_thinking`
public record Thinking(Optional<String> effort, Map<String, Object> template) {
    /// As much as the model thinks by itself.
    public static final Thinking DEFAULT = new Thinking(Optional.empty(), Map.of());

    public Thinking {
        template = Map.copyOf(template);
    }

    public static Thinking effort(String level) {
        return new Thinking(Optional.of(level), Map.of());
    }

    /// Not at all, for models whose template has the switch.
    public static Thinking off() {
        return new Thinking(Optional.empty(), Map.of("enable_thinking", false));
    }
}
