package dev.ganglion.workersai.profile;

import dev.ganglion.workersai.gateway.Attempts;
import dev.ganglion.workersai.gateway.Backoff;
import dev.ganglion.workersai.gateway.Billing;
import dev.ganglion.workersai.gateway.Caching;
import dev.ganglion.workersai.gateway.GatewayOptions;
import dev.ganglion.workersai.gateway.Logging;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a profile asks of its gateway, as JSON. What is left open has no field.
final class GatewayJson {
    private GatewayJson() {}

    static ObjectNode write(GatewayOptions options) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        write(options.caching(), json);
        write(options.logging(), json);
        write(options.attempts(), json);
        write(options.billing(), json);
        return json;
    }

    /// Throws an [IllegalArgumentException] for what no gateway takes.
    static GatewayOptions read(JsonNode json) {
        return new GatewayOptions(caching(json), logging(json), attempts(json), billing(json));
    }

    private static void write(Caching caching, ObjectNode json) {
        caching.ttl().ifPresent(ttl -> json.put("cacheSeconds", ttl.toSeconds()));
        if (caching.skip()) {
            json.put("skipCache", true);
        }
        caching.key().ifPresent(key -> json.put("cacheKey", key));
    }

    private static Caching caching(JsonNode json) {
        return new Caching(
                number(json, "cacheSeconds").map(Duration::ofSeconds),
                json.path("skipCache").asBoolean(false),
                text(json, "cacheKey"));
    }

    private static void write(Logging logging, ObjectNode json) {
        logging.collect().ifPresent(collect -> json.put("log", collect));
        logging.eventId().ifPresent(id -> json.put("eventId", id));
        if (!logging.metadata().isEmpty()) {
            ObjectNode metadata = json.putObject("metadata");
            logging.metadata().forEach((name, value) -> {
                switch (value) {
                    case Boolean flag -> metadata.put(name, flag);
                    case Number number -> metadata.put(name, new BigDecimal(number.toString()));
                    default -> metadata.put(name, value.toString());
                }
            });
        }
    }

    private static Logging logging(JsonNode json) {
        Map<String, Object> metadata = new HashMap<>();
        json.path("metadata").forEachEntry((name, value) -> metadata.put(name, scalar(value)));
        return new Logging(
                Optional.of(json.path("log")).filter(JsonNode::isBoolean).map(JsonNode::booleanValue),
                metadata,
                text(json, "eventId"));
    }

    private static Object scalar(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNumber() ? value.decimalValue() : value.asString("");
    }

    private static void write(Attempts attempts, ObjectNode json) {
        attempts.timeout().ifPresent(timeout -> json.put("timeoutMs", timeout.toMillis()));
        attempts.most().ifPresent(most -> json.put("attempts", most));
        attempts.delay().ifPresent(delay -> json.put("delayMs", delay.toMillis()));
        attempts.backoff()
                .ifPresent(backoff -> json.put("backoff", backoff.name().toLowerCase(Locale.ROOT)));
    }

    private static Attempts attempts(JsonNode json) {
        return new Attempts(
                number(json, "timeoutMs").map(Duration::ofMillis),
                number(json, "attempts")
                        .map(most -> OptionalInt.of(most.intValue()))
                        .orElse(OptionalInt.empty()),
                number(json, "delayMs").map(Duration::ofMillis),
                text(json, "backoff").map(word -> Backoff.valueOf(word.toUpperCase(Locale.ROOT))));
    }

    private static void write(Billing billing, ObjectNode json) {
        billing.cost().ifPresent(cost -> json.put("costIn", cost.in()).put("costOut", cost.out()));
        billing.keyAlias().ifPresent(alias -> json.put("keyAlias", alias));
        if (billing.noWholesale()) {
            json.put("noWholesale", true);
        }
    }

    private static Billing billing(JsonNode json) {
        Optional<Billing.TokenCost> cost = json.path("costIn").isNumber()
                        && json.path("costOut").isNumber()
                ? Optional.of(new Billing.TokenCost(
                        json.path("costIn").decimalValue(), json.path("costOut").decimalValue()))
                : Optional.empty();
        return new Billing(
                cost, text(json, "keyAlias"), json.path("noWholesale").asBoolean(false));
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.of(json.path(field)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private static Optional<Long> number(JsonNode json, String field) {
        return Optional.of(json.path(field)).filter(JsonNode::isIntegralNumber).map(JsonNode::asLong);
    }
}
