package dev.ganglion.sandbox.http;

import dev.ganglion.sandbox.facts.Catalogue;
import dev.ganglion.sandbox.schema.Schemas;
import dev.ganglion.sandbox.wire.Envelope;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schemas of a model, the very ones that requests are checked with unless a fault has it
/// otherwise.
public final class SchemaRoute {
    private final Catalogue catalogue;
    private final UnaryOperator<ObjectNode> told;

    /// Over the models of that catalogue.
    ///
    /// @param told what is said instead of the schema of an input
    public SchemaRoute(Catalogue catalogue, UnaryOperator<ObjectNode> told) {
        this.catalogue = catalogue;
        this.told = told;
    }

    /// Answers with that.
    public void answer(Call call) throws IOException, Refusal {
        var id = call.query("model").orElse("");
        var model = catalogue.model(id).orElseThrow(() -> Refusal.noSuchModel(id));
        var result = JsonNodeFactory.instance.objectNode();
        result.set("input", told.apply(Schemas.input(model)));
        result.set("output", Schemas.output(model));
        call.json(200, Envelope.of(result));
    }
}
