package dev.ganglion.schema;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// Looks for references of a schema that lead nowhere: outside, to nothing, or in a circle without a value in it.
final class References {
    private final JsonNode schema;

    References(JsonNode schema) {
        this.schema = schema;
    }

    /// What is wrong with the first bad one.
    Optional<String> flaw() {
        return schema.findValues("$ref").stream()
                .filter(JsonNode::isString)
                .map(reference -> flaw(reference.asString()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> flaw(String first) {
        Set<String> seen = new HashSet<>();
        String reference = first;
        while (seen.add(reference)) {
            if (!reference.startsWith("#")) {
                return Optional.of(Words.of("schema.outside", reference));
            }
            JsonNode target = target(reference);
            if (target.isMissingNode()) {
                return Optional.of(Words.of("schema.lost", reference));
            }
            if (!target.path("$ref").isString()) {
                return Optional.empty();
            }
            reference = target.path("$ref").asString();
        }
        return Optional.of(Words.of("schema.loop", first));
    }

    private JsonNode target(String reference) {
        String pointer = reference.substring(1);
        if (pointer.isEmpty()) {
            return schema;
        }
        return pointer.startsWith("/")
                ? schema.at(JsonPointer.compile(pointer))
                : schema.findParents("$anchor").stream()
                        .filter(holder -> holder.path("$anchor").asString("").equals(pointer))
                        .findFirst()
                        .orElse(schema.path("$no such anchor"));
    }
}
