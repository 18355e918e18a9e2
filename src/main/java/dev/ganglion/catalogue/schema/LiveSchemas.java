package dev.ganglion.catalogue.schema;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.account.ModelSchema;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/// Schemas of models as a service sends them, each asked for once. Safe on any thread.
public final class LiveSchemas {
    /// Who knows them. Blocks.
    public interface Source {
        ModelSchema schema(String model) throws WorkersAiException, InterruptedException;
    }

    private final Map<String, JsonNode> inputs = new ConcurrentHashMap<>();
    private final Source source;

    public LiveSchemas(Source source) {
        this.source = source;
    }

    /// What a model takes; empty until [#load] has brought it.
    public Optional<JsonNode> input(String model) {
        return Optional.ofNullable(inputs.get(model));
    }

    /// Asks for the schema of that model. Blocks.
    public void load(String model) throws WorkersAiException, InterruptedException {
        inputs.put(model, source.schema(model).input());
    }
}
