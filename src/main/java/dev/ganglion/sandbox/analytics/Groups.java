package dev.ganglion.sandbox.analytics;

import dev.ganglion.sandbox.meter.Use;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `aiInferenceAdaptiveGroups`: uses that are added up over whatever dimensions were not asked for.
final class Groups {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int STANDARD_LIMIT = 10;

    private final List<Use> uses;

    Groups(List<Use> uses) {
        this.uses = List.copyOf(uses);
    }

    ArrayNode json(Selection asked) throws QueryFailure {
        var period = new Period(asked.argument("filter").orElse(NODES.objectNode()));
        int limit = asked.argument("limit").map(number -> number.asInt(0)).orElse(STANDARD_LIMIT);
        Map<ObjectNode, Use> sums = new LinkedHashMap<>();
        for (var use : uses) {
            if (period.holds(use)) {
                sums.merge(dimensions(asked, use), use, Use::plus);
            }
        }
        var groups = NODES.arrayNode();
        for (var sum : sums.entrySet()) {
            if (groups.size() < limit) {
                groups.add(group(asked, sum.getKey(), sum.getValue()));
            }
        }
        return groups;
    }

    private static ObjectNode group(Selection asked, ObjectNode dimensions, Use sum) throws QueryFailure {
        var group = NODES.objectNode();
        for (var field : asked.children()) {
            switch (field.name()) {
                case "count" -> group.put(field.key(), sum.calls());
                case "sum" -> group.set(field.key(), sums(field, sum));
                case "dimensions" -> group.set(field.key(), dimensions);
                default -> throw unknown(field);
            }
        }
        return group;
    }

    private static ObjectNode dimensions(Selection asked, Use use) throws QueryFailure {
        var dimensions = NODES.objectNode();
        for (var field : asked.children()) {
            if (field.name().equals("dimensions")) {
                for (var dimension : field.children()) {
                    dimensions.put(dimension.key(), dimension(dimension, use));
                }
            }
        }
        return dimensions;
    }

    private static String dimension(Selection field, Use use) throws QueryFailure {
        return switch (field.name()) {
            case "modelId" -> use.model();
            case "date" -> LocalDate.ofInstant(use.hour(), ZoneOffset.UTC).toString();
            case "datetimeHour" -> use.hour().toString();
            case "requestSource" -> "rest";
            case "tag" -> "";
            default -> throw unknown(field);
        };
    }

    private static ObjectNode sums(Selection asked, Use sum) throws QueryFailure {
        var sums = NODES.objectNode();
        for (var field : asked.children()) {
            switch (field.name()) {
                case "totalNeurons" -> sums.put(field.key(), sum.neurons());
                case "totalInputTokens" -> sums.put(field.key(), sum.inputTokens());
                case "totalOutputTokens" -> sums.put(field.key(), sum.outputTokens());
                case "totalRequestBytesIn", "totalInferenceTimeMs", "totalAudioSeconds" -> sums.put(field.key(), 0);
                default -> throw unknown(field);
            }
        }
        return sums;
    }

    static QueryFailure unknown(Selection field) {
        return new QueryFailure("unknown field \"" + field.name() + "\"");
    }
}
