package dev.ganglion.sandbox;

import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An AI Gateway of the sandbox's account.
///
/// @param name its id in addresses
/// @param cacheTime how long it keeps replies on its own account; zero for not at all
/// @param token the token that `cf-aig-authorization` has to carry, empty for a gateway that asks for none
public record SandboxGateway(String name, Duration cacheTime, Optional<String> token) {
    private static final Duration USUAL = Duration.ofMinutes(5);

    /// An open gateway that caches for five minutes.
    public static SandboxGateway named(String name) {
        return new SandboxGateway(name, USUAL, Optional.empty());
    }

    /// The same with a token of its own.
    public SandboxGateway withToken(String changed) {
        return new SandboxGateway(name, cacheTime, Optional.of(changed));
    }

    /// The same with another time in the cache.
    public SandboxGateway withCacheTime(Duration changed) {
        return new SandboxGateway(name, changed, token);
    }

    /// As the account's list of gateways words it.
    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", name)
                .put("cache_ttl", cacheTime.toSeconds())
                .put("cache_invalidate_on_update", false)
                .put("collect_logs", true)
                .put("rate_limiting_interval", 0)
                .put("rate_limiting_limit", 0)
                .put("rate_limiting_technique", "fixed")
                .put("authentication", token.isPresent())
                .put("workers_ai_billing_mode", "postpaid");
    }

    @Override
    public String toString() {
        return "SandboxGateway[name=%s, cacheTime=%s, authenticated=%s]".formatted(name, cacheTime, token.isPresent());
    }
}
