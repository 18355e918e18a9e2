package dev.ganglion.workersai.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/// A model as the service lists it.
///
/// @param id what a request names, such as `@cf/meta/llama-3.2-1b-instruct`
/// @param key the service's own key of the entry, a UUID
/// @param properties by their id; mostly strings, some arrays or objects
/// @param prices what the property `price` says, as far as it can be read
/// @param created as written
public record ListedModel(
        String id,
        String key,
        OptionalInt source,
        String description,
        Optional<CatalogueTerm> task,
        List<String> tags,
        Map<String, JsonNode> properties,
        List<ListedPrice> prices,
        Optional<String> created) {
    public ListedModel {
        tags = List.copyOf(tags);
        properties = Map.copyOf(properties);
        prices = List.copyOf(prices);
    }

    /// A property that is one word or number, as text.
    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString);
    }
}
