package dev.ganglion.sandbox.analytics;

import dev.ganglion.sandbox.meter.Use;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The `filter` of a query: days, times and models.
final class Period {
    private final Map<String, JsonNode> filters;

    Period(JsonNode filter) {
        filters = Map.copyOf(filter.propertyStream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    boolean holds(Use use) throws QueryFailure {
        for (var filter : filters.entrySet()) {
            if (!holds(use, filter.getKey(), filter.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Use use, String name, JsonNode value) throws QueryFailure {
        if (name.equals("AND")) {
            for (var part : value) {
                if (!new Period(part).holds(use)) {
                    return false;
                }
            }
            return true;
        }
        if (name.equals("modelId")) {
            return use.model().equals(value.asString(""));
        }
        var parts = List.of(name.split("_", 2));
        var relation = parts.size() == 2 ? parts.getLast() : "eq";
        return fits(order(use.hour(), parts.getFirst(), value), relation, name);
    }

    private static int order(Instant hour, String field, JsonNode value) throws QueryFailure {
        try {
            return switch (field) {
                case "date" -> LocalDate.ofInstant(hour, ZoneOffset.UTC).compareTo(LocalDate.parse(value.asString("")));
                case "datetime", "datetimeHour" ->
                    hour.compareTo(Instant.parse(value.asString("")).truncatedTo(ChronoUnit.HOURS));
                default -> throw new QueryFailure("unknown arg " + field);
            };
        } catch (DateTimeException e) {
            throw new QueryFailure("cannot parse '%s' as a time".formatted(value.asString("")));
        }
    }

    private static boolean fits(int order, String relation, String name) throws QueryFailure {
        return switch (relation) {
            case "eq" -> order == 0;
            case "geq" -> order >= 0;
            case "leq" -> order <= 0;
            case "gt" -> order > 0;
            case "lt" -> order < 0;
            default -> throw new QueryFailure("unknown arg " + name);
        };
    }
}
