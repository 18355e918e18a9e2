package dev.ganglion.sandbox.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.wire.Refusal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The schemas of all models, each compiled when it is first needed. Safe for any thread.
public final class Schemas {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    /// What the model takes.
    public static ObjectNode input(ModelFacts model) {
        return new InputSchema(model).json();
    }

    /// What the model gives.
    public static ObjectNode output(ModelFacts model) {
        return new OutputSchema(model).json();
    }

    /// Refuses an input that does not fit, with code 5006 and the path of what is wrong.
    public void check(ModelFacts model, JsonNode input) throws Refusal {
        var errors = compiled.computeIfAbsent(model.id(), _ -> registry.getSchema(input(model)))
                .validate(input);
        if (!errors.isEmpty()) {
            throw Refusal.badInput(Complaint.of(errors));
        }
    }

    /// Compiles and uses one schema, which loads the validator: most of a second, once.
    public void warm(ModelFacts model) {
        var schema = compiled.computeIfAbsent(model.id(), _ -> registry.getSchema(input(model)));
        schema.validate(JsonNodeFactory.instance.objectNode());
    }
}
