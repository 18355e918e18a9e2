package dev.ganglion.sandbox.http;

import dev.ganglion.sandbox.facts.Catalogue;
import dev.ganglion.sandbox.facts.Field;
import dev.ganglion.sandbox.wire.Envelope;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A model's input as JSON Schema, as far as the catalogue's facts reach.
public final class SchemaRoute {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Catalogue catalogue;

    /// Over the models of that catalogue.
    public SchemaRoute(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Answers with that.
    public void answer(Call call) throws IOException, Refusal {
        var id = call.query("model").orElse("");
        var model = catalogue.model(id).orElseThrow(() -> Refusal.noSuchModel(id));
        var input = NODES.objectNode().put("type", "object");
        var properties = input.putObject("properties");
        var required = NODES.arrayNode();
        for (var field : model.fields()) {
            properties.set(field.name(), property(field));
            if (field.required()) {
                required.add(field.name());
            }
        }
        if (!required.isEmpty()) {
            input.set("required", required);
        }
        var result = NODES.objectNode();
        result.set("input", input);
        result.putObject("output").put("type", "object");
        call.json(200, Envelope.of(result));
    }

    private static ObjectNode property(Field field) {
        var property = NODES.objectNode();
        var types = field.types().stream().sorted().toList();
        if (types.size() == 1) {
            property.put("type", types.getFirst());
        } else {
            types.forEach(property.withArray("type")::add);
        }
        field.min().ifPresent(min -> property.put("minimum", min));
        field.max().ifPresent(max -> property.put("maximum", max));
        field.standard().ifPresent(standard -> property.put("default", standard));
        return property;
    }
}
