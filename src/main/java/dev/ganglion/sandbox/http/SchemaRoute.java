package dev.ganglion.sandbox.http;

import dev.ganglion.sandbox.facts.Catalogue;
import dev.ganglion.sandbox.schema.Schemas;
import dev.ganglion.sandbox.wire.Envelope;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;
import tools.jackson.databind.node.JsonNodeFactory;

/// The JSON Schemas of a model, the very ones that requests are checked with.
public final class SchemaRoute {
    private final Catalogue catalogue;

    /// Over the models of that catalogue.
    public SchemaRoute(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Answers with that.
    public void answer(Call call) throws IOException, Refusal {
        var id = call.query("model").orElse("");
        var model = catalogue.model(id).orElseThrow(() -> Refusal.noSuchModel(id));
        var result = JsonNodeFactory.instance.objectNode();
        result.set("input", Schemas.input(model));
        result.set("output", Schemas.output(model));
        call.json(200, Envelope.of(result));
    }
}
