package dev.ganglion.workersai.wire;

import dev.ganglion.workersai.gateway.Attempts;
import dev.ganglion.workersai.gateway.Billing;
import dev.ganglion.workersai.gateway.Caching;
import dev.ganglion.workersai.gateway.GatewayOptions;
import dev.ganglion.workersai.gateway.Logging;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ObjectNode;

/// Writes what a gateway is asked for as its `cf-aig-…` headers. What is left open is not sent.
final class GatewayHeaders {
    /// A header has no letters beyond ASCII.
    private static final ObjectWriter ASCII = Json.MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private final Map<String, String> headers = new TreeMap<>();

    private GatewayHeaders(GatewayOptions options) {
        write(options.caching());
        write(options.logging());
        write(options.attempts());
        write(options.billing());
    }

    static Map<String, String> of(GatewayOptions options) {
        return new GatewayHeaders(options).headers;
    }

    private void write(Caching caching) {
        put("cache-ttl", caching.ttl().map(Duration::toSeconds));
        put("skip-cache", flag(caching.skip()));
        put("cache-key", caching.key());
    }

    private void write(Logging logging) {
        put("collect-log", logging.collect());
        put("event-id", logging.eventId());
        put(
                "metadata",
                Optional.of(new TreeMap<>(logging.metadata()))
                        .filter(named -> !named.isEmpty())
                        .map(named -> inOneLine(Json.MAPPER.valueToTree(named))));
    }

    private void write(Attempts attempts) {
        put("request-timeout", attempts.timeout().map(Duration::toMillis));
        put("max-attempts", attempts.most().stream().boxed().findFirst());
        put("retry-delay", attempts.delay().map(Duration::toMillis));
        put("backoff", attempts.backoff().map(backoff -> backoff.name().toLowerCase(Locale.ROOT)));
    }

    private void write(Billing billing) {
        put("custom-cost", billing.cost().map(GatewayHeaders::cost));
        put("byok-alias", billing.keyAlias());
        put("no-wholesale", flag(billing.noWholesale()));
    }

    private static String cost(Billing.TokenCost cost) {
        ObjectNode each = Json.MAPPER.createObjectNode();
        each.put("per_token_in", cost.in());
        each.put("per_token_out", cost.out());
        return inOneLine(each);
    }

    private static String inOneLine(JsonNode json) {
        return ASCII.writeValueAsString(json);
    }

    private static Optional<Boolean> flag(boolean up) {
        return Optional.of(up).filter(Boolean::booleanValue);
    }

    private void put(String name, Optional<?> value) {
        value.ifPresent(given -> headers.put("cf-aig-" + name, given.toString()));
    }
}
