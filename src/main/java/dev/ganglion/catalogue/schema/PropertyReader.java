package dev.ganglion.catalogue.schema;

import dev.ganglion.catalogue.schema.Traits.Special;
import dev.ganglion.domain.form.Bounds;
import dev.ganglion.domain.form.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads what the schema of one property says.
final class PropertyReader {
    private static final int DEEPEST = 4;
    private static final int MOST_OPTIONS = 500;
    private static final BigDecimal BYTE = BigDecimal.valueOf(255);

    private final Steps steps;

    PropertyReader(Steps steps) {
        this.steps = steps;
    }

    Traits read(JsonNode schema) throws Unusable {
        return read(schema, DEEPEST);
    }

    private Traits read(JsonNode stated, int depth) throws Unusable {
        steps.take();
        JsonNode schema = steps.resolve(stated);
        if (depth == 0 || !schema.isObject()) {
            return Traits.UNKNOWN;
        }
        Traits own = own(schema, depth);
        for (JsonNode part : schema.path("allOf")) {
            own = Merge.both(own, read(part, depth - 1));
        }
        for (String way : List.of("anyOf", "oneOf")) {
            Optional<Traits> ways = ways(schema.path(way), depth);
            if (ways.isPresent()) {
                own = Merge.both(own, ways.get());
            }
        }
        return own;
    }

    /// What any of several ways takes; null is no way of its own.
    private Optional<Traits> ways(JsonNode ways, int depth) throws Unusable {
        Optional<Traits> all = Optional.empty();
        for (JsonNode way : ways) {
            if (steps.resolve(way).path("type").asString("").equals("null")) {
                continue;
            }
            Traits one = read(way, depth - 1);
            all = Optional.of(all.isEmpty() ? one : Merge.either(all.get(), one));
        }
        return all;
    }

    private Traits own(JsonNode schema, int depth) throws Unusable {
        Traits traits = Traits.of(types(schema).toArray(String[]::new))
                .options(options(schema))
                .bounds(
                        Limits.number(schema),
                        Limits.count(schema, "minLength", "maxLength"),
                        Limits.count(schema, "minItems", "maxItems"))
                .step(ValueJson.decimal(schema.path("multipleOf")).filter(step -> step.signum() > 0))
                .keys(keys(schema));
        if (schema.path("items").isObject()) {
            Traits each = read(schema.path("items"), depth - 1);
            traits = traits.items(each).special(bytes(each) ? Special.BINARY : each.special());
        }
        return binary(schema) ? traits.special(Special.BINARY) : traits;
    }

    /// The types that it states, or those that its other words are about.
    private static Set<String> types(JsonNode schema) {
        Set<String> types = new LinkedHashSet<>();
        JsonNode stated = schema.path("type");
        if (stated.isString()) {
            types.add(stated.stringValue());
        }
        stated.valueStream().forEach(type -> types.add(type.asString("unknown")));
        types.remove("null");
        if (types.isEmpty()) {
            Limits.hint(schema).ifPresent(types::add);
        }
        return types;
    }

    private static List<Value> options(JsonNode schema) {
        List<Value> options = new ArrayList<>();
        ValueJson.value(schema.path("const")).ifPresent(options::add);
        JsonNode listed = schema.path("enum");
        if (listed.isArray() && listed.size() <= MOST_OPTIONS) {
            listed.forEach(option -> ValueJson.value(option).ifPresent(options::add));
        }
        return options.stream().distinct().toList();
    }

    private List<String> keys(JsonNode schema) {
        return schema.path("properties")
                .propertyStream()
                .limit(20)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// A list of bytes as numbers.
    private static boolean bytes(Traits each) {
        boolean numbers = each.types().equals(Set.of("integer")) || each.types().equals(Set.of("number"));
        Bounds range = each.number();
        return numbers && range.most().filter(most -> most.compareTo(BYTE) == 0).isPresent();
    }

    private static boolean binary(JsonNode schema) {
        boolean stream = schema.path("properties").has("body")
                && schema.path("properties").has("contentType");
        boolean coded = schema.path("properties").has("base64");
        return stream
                || coded
                || schema.path("format").asString("").equals("binary")
                || schema.path("contentEncoding").asString("").equals("base64")
                || schema.path("pattern").asString("").equals("^data:");
    }
}
