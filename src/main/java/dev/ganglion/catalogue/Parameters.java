package dev.ganglion.catalogue;

import dev.ganglion.domain.Parameter;
import dev.ganglion.domain.Parameter.Measure;
import dev.ganglion.domain.Parameter.Need;
import dev.ganglion.domain.Parameter.Range;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What models take, as the bundled catalogue tells.
public final class Parameters {
    private Parameters() {}

    /// In the catalogue's order; empty where it knows none. Reads a resource whole, so it is not for many models.
    public static List<Parameter> bundled(String model) {
        try (InputStream in =
                Objects.requireNonNull(Parameters.class.getResourceAsStream("models.json"), "models.json is missing")) {
            return JsonMapper.shared()
                    .readTree(in)
                    .path("models")
                    .valueStream()
                    .filter(each -> each.path("id").asString("").equals(model))
                    .flatMap(each -> each.path("input").valueStream())
                    .map(Parameters::parameter)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
