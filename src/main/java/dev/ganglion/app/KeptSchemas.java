package dev.ganglion.app;

import dev.ganglion.catalogue.schema.LiveSchemas;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.domain.listing.Listings;
import dev.ganglion.workersai.account.ModelSchema;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// The schemas of one connection, kept on the disk for hours without a network. Safe on any thread.
record KeptSchemas(String connection, LiveSchemas.Source live, Listings listings) implements LiveSchemas.Source {
    private static final System.Logger LOG = System.getLogger(KeptSchemas.class.getName());

    /// What the connection says now, else what it said when it was last asked.
    @Override
    public ModelSchema schema(String model) throws WorkersAiException, InterruptedException {
        try {
            ModelSchema schema = live.schema(model);
            keep(model, schema.input());
            return schema;
        } catch (WorkersAiException silent) {
            Optional<JsonNode> kept = listings.schema(connection, model).flatMap(KeptSchemas::parsed);
            if (kept.isEmpty()) {
                throw silent;
            }
            return new ModelSchema(kept.get(), MissingNode.getInstance());
        }
    }

    private void keep(String model, JsonNode input) {
        try {
            listings.keepSchema(connection, model, input.toString());
        } catch (StorageException full) {
            LOG.log(System.Logger.Level.WARNING, "The schema of a model is not kept", full);
        }
    }

    private static Optional<JsonNode> parsed(String json) {
        try {
            return Optional.of(JsonMapper.shared().readTree(json));
        } catch (JacksonException damaged) {
            LOG.log(System.Logger.Level.WARNING, "A kept schema cannot be read", damaged);
            return Optional.empty();
        }
    }
}
