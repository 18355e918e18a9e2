package dev.ganglion.workersai.wire.account;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Multipart;
import dev.ganglion.workersai.lora.Adapter;
import dev.ganglion.workersai.lora.AdapterFile;
import dev.ganglion.workersai.lora.NewAdapter;
import dev.ganglion.workersai.wire.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Adapters as they are made, uploaded and listed.
public final class AdapterForm {
    private static final String DESCRIPTION = "description";
    private static final String PUBLIC = "public";

    private AdapterForm() {}

    public static JsonNode of(NewAdapter adapter) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.put("model", adapter.model()).put("name", adapter.name());
        adapter.description().ifPresent(words -> body.put(DESCRIPTION, words));
        return body.put(PUBLIC, adapter.shared());
    }

    public static Multipart of(AdapterFile file, Octets content) {
        return new Multipart().field("file_name", file.fileName()).file("file", file.fileName(), file.type(), content);
    }

    public static List<Adapter> list(JsonNode result) throws WorkersAiException {
        return Listed.each(result, AdapterForm::one);
    }

    public static Adapter one(JsonNode entry) {
        return new Adapter(
                Listed.text(entry, "id"),
                Listed.text(entry, "model"),
                Listed.text(entry, "name"),
                Listed.text(entry, DESCRIPTION),
                Listed.text(entry, PUBLIC).matches("true|1"),
                Listed.maybe(entry, "created_at"),
                Listed.maybe(entry, "modified_at"));
    }
}
