package dev.ganglion.workersai.wire.account;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.account.CatalogueTerm;
import dev.ganglion.workersai.account.ListedModel;
import dev.ganglion.workersai.account.ListedPrice;
import dev.ganglion.workersai.account.ModelSchema;
import dev.ganglion.workersai.wire.Json;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads the catalogue as the service sends it.
public final class CatalogueReply {
    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    /// Many times what the service lists.
    private static final int MOST_MODELS = 10_000;

    private CatalogueReply() {}

    /// The models of one page.
    public static List<ListedModel> models(JsonNode result) throws WorkersAiException {
        return Listed.each(result, CatalogueReply::model);
    }

    /// Fails when so many models have come that the pages will hardly ever end.
    public static void checkEndsSoon(int models) throws WorkersAiException {
        if (models >= MOST_MODELS) {
            throw new WorkersAiException(new Failure.Malformed(
                    "a catalogue of more than %,d models".formatted(MOST_MODELS), ServiceError.NONE));
        }
    }

    /// The models of a server that speaks OpenAI's protocol, of which it tells the names only.
    public static List<ListedModel> compatible(JsonNode reply) throws WorkersAiException {
        return Listed.each(reply.path("data"), CatalogueReply::named);
    }

    private static ListedModel named(JsonNode entry) {
        String id = Listed.text(entry, "id");
        return new ListedModel(
                id,
                id,
                OptionalInt.empty(),
                Listed.text(entry, DESCRIPTION),
                Optional.empty(),
                List.of(),
                Map.of(),
                List.of(),
                Optional.empty());
    }

    /// Tasks or authors, which may be bare names.
    public static List<CatalogueTerm> terms(JsonNode result) throws WorkersAiException {
        if (result.isArray() && result.valueStream().allMatch(JsonNode::isString)) {
            return result.valueStream()
                    .map(name -> new CatalogueTerm(Optional.empty(), name.stringValue(), ""))
                    .toList();
        }
        return Listed.each(result, CatalogueReply::term);
    }

    public static ModelSchema schema(JsonNode result) {
        return new ModelSchema(result.path("input"), result.path("output"));
    }

    private static ListedModel model(JsonNode entry) {
        Map<String, JsonNode> properties = properties(entry.path("properties"));
        String name = Listed.text(entry, NAME);
        String key = Listed.text(entry, "id");
        // The form for OpenRouter has the model where the usual one has its key.
        boolean byKey = key.startsWith("@") && !name.startsWith("@");
        JsonNode source = entry.path("source");
        return new ListedModel(
                byKey ? key : name,
                key,
                source.isInt() ? OptionalInt.of(source.intValue()) : OptionalInt.empty(),
                Listed.text(entry, DESCRIPTION),
                Optional.of(entry.path("task")).filter(JsonNode::isObject).map(CatalogueReply::term),
                entry.path("tags")
                        .valueStream()
                        .flatMap(tag -> Json.scalar(tag).stream())
                        .toList(),
                properties,
                prices(properties.getOrDefault("price", Json.MAPPER.nullNode())),
                Listed.maybe(entry, "created_at"));
    }

    private static CatalogueTerm term(JsonNode entry) {
        return new CatalogueTerm(Listed.maybe(entry, "id"), Listed.text(entry, NAME), Listed.text(entry, DESCRIPTION));
    }

    /// An array of `{property_id, value}`, or an object.
    private static Map<String, JsonNode> properties(JsonNode all) {
        Map<String, JsonNode> properties = new HashMap<>();
        if (all.isObject()) {
            all.properties().forEach(each -> properties.put(each.getKey(), each.getValue()));
        }
        if (all.isArray()) {
            all.forEach(each -> properties.put(Listed.text(each, "property_id"), each.path("value")));
        }
        return properties;
    }

    /// Objects in an array, one object, or either as text.
    private static List<ListedPrice> prices(JsonNode value) {
        if (value.isString()) {
            return Json.tree(value.stringValue())
                    .filter(JsonNode::isContainer)
                    .map(CatalogueReply::prices)
                    .orElse(List.of());
        }
        Stream<JsonNode> entries = value.isArray() ? value.valueStream() : Stream.of(value);
        return entries.flatMap(each -> price(each).stream()).toList();
    }

    private static Optional<ListedPrice> price(JsonNode entry) {
        return Listed.maybe(entry, "price")
                .filter(amount -> amount.matches("\\d{1,12}(\\.\\d{1,20})?"))
                .map(amount -> new ListedPrice(
                        Listed.text(entry, "unit"), new BigDecimal(amount), Listed.text(entry, "currency")));
    }
}
