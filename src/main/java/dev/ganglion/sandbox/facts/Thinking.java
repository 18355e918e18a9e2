package dev.ganglion.sandbox.facts;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// How a model reasons before it answers.
///
/// @param reasons whether it does at all
/// @param mandatory whether it cannot be switched off
/// @param accepted efforts that a request may name, aliases included; empty where any is accepted
/// @param aliases the JSON object from alias to effort
public record Thinking(boolean reasons, boolean mandatory, Set<String> accepted, JsonNode aliases) {
    static Thinking of(JsonNode model, boolean reasons) {
        var effort = model.path("reasoning_effort");
        var accepted = new HashSet<String>();
        effort.path("supported").valueStream().map(JsonNode::asString).forEach(accepted::add);
        if (!accepted.isEmpty()) {
            accepted.addAll(effort.path("aliases").propertyNames());
        }
        return new Thinking(
                reasons, effort.path("mandatory").asBoolean(false), Set.copyOf(accepted), effort.path("aliases"));
    }

    /// The effort that the service would use for the one that was asked for.
    public Optional<String> effort(String asked) {
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(aliases.path(asked).asString(asked));
    }
}
