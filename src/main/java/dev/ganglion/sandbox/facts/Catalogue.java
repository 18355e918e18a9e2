package dev.ganglion.sandbox.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Every model that the bundled catalogue names.
public final class Catalogue {
    private static final String RESOURCE = "/dev/ganglion/catalogue/models.json";

    private final Map<String, ModelFacts> models;

    private Catalogue(Map<String, ModelFacts> models) {
        this.models = models;
    }

    /// Reads the resource of the running application.
    public static Catalogue load() {
        try (var in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            var models = new LinkedHashMap<String, ModelFacts>();
            for (var json : JsonMapper.shared().readTree(in).path("models")) {
                var facts = ModelFacts.of(json);
                models.put(facts.id(), facts);
            }
            return new Catalogue(models);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same after changes that a service may make from one day to the next.
    public Catalogue changed() {
        return new Catalogue(new Changes(models).on(LocalDate.now(ZoneOffset.UTC)));
    }

    /// The model of that id, retired ones included.
    public Optional<ModelFacts> model(String id) {
        return Optional.ofNullable(models.get(id));
    }

    /// All models in the catalogue's order, retired ones included.
    public List<ModelFacts> models() {
        return List.copyOf(models.values());
    }
}
