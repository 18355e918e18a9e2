package dev.ganglion.sandbox.value;

import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ganglion.sandbox.text.Clues;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A value that a JSON Schema lets through, checked by a validator that had no part in making it.
///
/// @param schema the whole schema; references must stay within it
public record SchemaValue(JsonNode schema) {
    /// A wrong turn at a choice of branches is taken back so many times.
    private static final int ATTEMPTS = 4;

    /// A value about a message, with every field that the schema names.
    ///
    /// @throws Unsatisfiable if there is no such value, the schema is none, or the sandbox is not clever enough
    public JsonNode about(String message) throws Unsatisfiable {
        return checked(message, true);
    }

    /// The fields that must be there, and those that the message speaks of.
    ///
    /// @throws Unsatisfiable as `about` does
    public JsonNode drawnFrom(String message) throws Unsatisfiable {
        return checked(message, false);
    }

    private JsonNode checked(String message, boolean complete) throws Unsatisfiable {
        SafePatterns.check(schema);
        try {
            for (int turn = 0; turn < ATTEMPTS; turn++) {
                var value = new Filler(new Branches(schema, turn), Clues.of(message), complete).fill();
                if (allows(value)) {
                    return value;
                }
            }
        } catch (JacksonException | ArithmeticException | IllegalArgumentException | StackOverflowError e) {
            throw new Unsatisfiable(
                    "a schema that the sandbox cannot follow: " + e.getClass().getSimpleName());
        }
        throw new Unsatisfiable("no value found for " + schema);
    }

    private boolean allows(JsonNode value) throws Unsatisfiable {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaCacheEnabled(false));
        try {
            return registry.getSchema(rooted()).validate(value).isEmpty();
        } catch (SchemaException e) {
            throw new Unsatisfiable("not a schema: " + e.getMessage());
        }
    }

    /// The dialect is always the newest: a name of another one would have to be fetched.
    private JsonNode rooted() {
        if (!schema.isObject()) {
            return schema;
        }
        var copy = JsonNodeFactory.instance.objectNode();
        schema.properties().stream()
                .filter(each ->
                        !each.getKey().equals("$schema") && !each.getKey().equals("$id"))
                .forEach(each -> copy.set(each.getKey(), each.getValue()));
        return copy;
    }
}
