package dev.ganglion.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A schema as far as a form can show it: an object's properties, one a line.
public record Outline(List<Property> properties) {
    private static final Set<String> WHOLE = Set.of("type", "properties", "required", "additionalProperties");
    private static final Set<String> PART = Set.of("type", "description", "items", "enum");

    /// What a property holds.
    public enum Kind {
        STRING,
        NUMBER,
        INTEGER,
        BOOLEAN,
        /// A list of strings.
        STRINGS,
        /// A list of numbers.
        NUMBERS;

        private boolean list() {
            return this == STRINGS || this == NUMBERS;
        }

        private String type() {
            return list() ? "array" : name().toLowerCase(Locale.ROOT);
        }

        private Optional<String> items() {
            return list() ? Optional.of(this == STRINGS ? "string" : "number") : Optional.empty();
        }
    }

    /// A property; `choices` are the only values of a string, any where there are none.
    public record Property(String name, Kind kind, boolean required, String description, List<String> choices) {
        public Property {
            choices = List.copyOf(choices);
        }
    }

    public Outline {
        properties = List.copyOf(properties);
    }

    /// The outline of a schema; empty when it says what a form cannot show.
    public static Optional<Outline> read(String schema) {
        if (!(JsonText.read(schema) instanceof JsonText.Result.Good(JsonNode json))
                || !json.path("type").asString("").equals("object")
                || !WHOLE.containsAll(json.propertyNames())
                || json.path("additionalProperties").asBoolean(false)) {
            return Optional.empty();
        }
        List<Property> properties = new ArrayList<>();
        Set<String> required = Set.copyOf(
                json.path("required").valueStream().map(JsonNode::asString).toList());
        for (var entry : json.path("properties").properties()) {
            Optional<Property> property = property(entry.getKey(), entry.getValue(), required);
            if (property.isEmpty()) {
                return Optional.empty();
            }
            properties.add(property.get());
        }
        return Optional.of(new Outline(properties));
    }

    private static Optional<Property> property(String name, JsonNode json, Set<String> required) {
        if (!json.isObject() || !PART.containsAll(json.propertyNames())) {
            return Optional.empty();
        }
        List<String> choices =
                json.path("enum").valueStream().map(JsonNode::asString).toList();
        return kind(json)
                .filter(kind -> choices.isEmpty() || kind == Kind.STRING)
                .map(kind -> new Property(
                        name,
                        kind,
                        required.contains(name),
                        json.path("description").asString(""),
                        choices));
    }

    private static Optional<Kind> kind(JsonNode json) {
        String type = json.path("type").asString("");
        JsonNode items = json.path("items");
        if (items.isObject() && items.size() > 1) {
            return Optional.empty();
        }
        String of = items.path("type").asString("");
        return Stream.of(Kind.values())
                .filter(kind ->
                        kind.type().equals(type) && kind.items().orElse("").equals(of))
                .findFirst();
    }

    /// The schema of this outline; nothing beside its properties is allowed.
    public String schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode parts = schema.putObject("properties");
        for (Property property : properties) {
            ObjectNode part =
                    parts.putObject(property.name()).put("type", property.kind().type());
            if (!property.description().isBlank()) {
                part.put("description", property.description());
            }
            property.kind().items().ifPresent(items -> part.putObject("items").put("type", items));
            if (!property.choices().isEmpty()) {
                property.choices().forEach(part.putArray("enum")::add);
            }
        }
        var required = schema.putArray("required");
        properties.stream().filter(Property::required).map(Property::name).forEach(required::add);
        schema.put("additionalProperties", false);
        return JsonText.write(schema);
    }
}
