package dev.ganglion.sandbox.task;

import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads the forms that a body can have: JSON, a file, or a form with files.
public final class Bodies {
    private static final String MULTIPART = "multipart/form-data";
    private static final String JSON = "application/json";

    private final ModelFacts model;

    /// Reads what that model takes.
    public Bodies(ModelFacts model) {
        this.model = model;
    }

    /// The work that a call asks for.
    public Work read(Call call) throws IOException, Refusal {
        var type = call.header("content-type").orElse("");
        if (takes(MULTIPART)) {
            return form(call, type);
        }
        if (takesFiles() && !type.startsWith(JSON) && !type.startsWith("multipart/")) {
            var work = maybeFile(call, type);
            if (work.isPresent()) {
                return work.get();
            }
        }
        if (!takes(JSON)) {
            throw Refusal.badInput("required properties at '/' are 'audio': send the file itself as the body, with its"
                    + " Content-Type");
        }
        var body = call.body();
        return new Work(model, body, Optional.empty(), Map.of(), call.queries());
    }

    /// A body of unknown type is a file unless it looks like JSON: clients often leave the type to chance.
    private Optional<Work> maybeFile(Call call, String type) throws IOException, Refusal {
        var bytes = call.bytes();
        boolean stated = type.startsWith("audio/")
                || type.startsWith("image/")
                || type.startsWith("video/")
                || type.startsWith("application/octet-stream");
        if (bytes.length == 0) {
            throw Refusal.unreadable("Bad input: headers or body missing");
        }
        if (!stated && bytes[0] == '{') {
            return Optional.empty();
        }
        var blob = new Blob(bytes, type.split(";", 2)[0].strip());
        return Optional.of(
                new Work(model, JsonNodeFactory.instance.objectNode(), Optional.of(blob), Map.of(), call.queries()));
    }

    private Work form(Call call, String type) throws IOException, Refusal {
        if (!type.startsWith(MULTIPART)) {
            throw Refusal.badInput("required properties at '/' are 'multipart'");
        }
        var input = JsonNodeFactory.instance.objectNode();
        var files = new HashMap<String, Blob>();
        for (var part : call.form().parts()) {
            if (part.file().isPresent()) {
                files.put(part.name(), new Blob(part.bytes(), part.type()));
            } else {
                put(input, part.name(), part.text());
            }
        }
        return new Work(model, input, Optional.empty(), files, call.queries());
    }

    /// Forms know only text; what the model wants as a number becomes one.
    private void put(ObjectNode input, String name, String value) throws Refusal {
        var types = model.field(name).map(field -> field.types()).orElse(Set.of());
        input.set(name, types.contains("integer") || types.contains("number") ? number(name, value) : text(value));
    }

    private static JsonNode number(String name, String value) throws Refusal {
        try {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(value.strip()));
        } catch (NumberFormatException e) {
            throw Refusal.badInput("Type mismatch of '/%s', 'string' not in 'number'".formatted(name));
        }
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }

    private boolean takes(String type) {
        return model.json()
                .path("request_body")
                .valueStream()
                .anyMatch(form -> form.asString("").equals(type));
    }

    private boolean takesFiles() {
        return model.json()
                .path("request_body")
                .valueStream()
                .anyMatch(form -> form.asString("").endsWith(" bytes"));
    }
}
