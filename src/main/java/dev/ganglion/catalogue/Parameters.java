package dev.ganglion.catalogue;

import dev.ganglion.domain.Parameter;
import dev.ganglion.domain.Parameter.Measure;
import dev.ganglion.domain.Parameter.Need;
import dev.ganglion.domain.Parameter.Range;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What models take, as the bundled catalogue tells.
public final class Parameters {
    /// Read at the first question, once for all models.
    private static final class Bundle {
        static final Map<String, List<Parameter>> BY_MODEL = read();
    }

    private Parameters() {}

    /// In the catalogue's order; empty where it knows none. The first call reads a resource, some 30 ms.
    public static List<Parameter> bundled(String model) {
        return Bundle.BY_MODEL.getOrDefault(model, List.of());
    }

    private static Map<String, List<Parameter>> read() {
        try (InputStream in =
                        Objects.requireNonNull(Parameters.class.getResourceAsStream("models.json"), "models.json");
                JsonParser json = JsonMapper.shared().createParser(in)) {
            var byModel = new HashMap<String, List<Parameter>>();
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.PROPERTY_NAME) {
                    if (json.currentName().equals("models")) {
                        json.nextToken();
                        models(json, byModel);
                    } else {
                        json.nextToken();
                        json.skipChildren();
                    }
                }
            }
            return byModel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void models(JsonParser json, Map<String, List<Parameter>> byModel) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String id = "";
            List<Parameter> parameters = List.of();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "id" -> id = json.getString();
                    case "input" -> parameters = parameters(json);
                    default -> json.skipChildren();
                }
            }
            byModel.put(id, parameters);
        }
    }

    private static List<Parameter> parameters(JsonParser json) {
        var parameters = new ArrayList<Parameter>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            JsonNode one = json.readValueAsTree();
            parameters.add(parameter(one));
        }
        return List.copyOf(parameters);
    }

    private static Parameter parameter(JsonNode json) {
        return new Parameter(
                json.path("name").asString(""),
                json.path("type").asString(""),
                need(json.path("required")),
                Optional.of(json.path("variant")).filter(JsonNode::isString).map(JsonNode::stringValue),
                Optional.of(json.path("default"))
                        .filter(each -> !each.isMissingNode())
                        .map(JsonNode::toString),
                json.path("enum").valueStream().map(JsonNode::asString).toList(),
                range(json));
    }

    private static Need need(JsonNode required) {
        if (required.isString()) {
            return Need.ONE_OF;
        }
        return required.asBoolean(false) ? Need.REQUIRED : Need.OPTIONAL;
    }

    private static Range range(JsonNode json) {
        if (json.has("min") || json.has("max")) {
            return range(Measure.VALUE, json.path("min"), json.path("max"));
        }
        return json.has("maxItems")
                ? range(Measure.ITEMS, json.path("minItems"), json.path("maxItems"))
                : range(Measure.LETTERS, json.path("minLength"), json.path("maxLength"));
    }

    private static Range range(Measure measure, JsonNode least, JsonNode most) {
        return new Range(measure, least.decimalValueOpt(), most.decimalValueOpt());
    }
}
