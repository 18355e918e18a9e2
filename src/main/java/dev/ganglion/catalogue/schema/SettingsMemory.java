package dev.ganglion.catalogue.schema;

import dev.ganglion.domain.Settings;
import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Memory;
import dev.ganglion.domain.form.Presets;
import dev.ganglion.domain.form.Presets.Preset;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Remembers forms in the settings, one key for what a model was last told and one for its presets. What cannot be
/// read there is as if it were not there.
public final class SettingsMemory implements Memory {
    private static final String LAST = "form.last.";
    private static final String PRESETS = "form.presets.";

    /// Marks JSON that the user wrote, so that it comes back as it was written.
    private static final String WRITTEN = "$json";

    private final Settings settings;

    public SettingsMemory(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<Filled> last(String model) {
        return read(LAST + model).map(SettingsMemory::filled);
    }

    @Override
    public void remember(String model, Filled filled) {
        settings.put(LAST + model, json(filled).toString());
    }

    @Override
    public Presets presets(String model) {
        return read(PRESETS + model).map(SettingsMemory::presets).orElse(Presets.NONE);
    }

    @Override
    public void keep(String model, Presets presets) {
        ObjectNode json = ValueJson.MAPPER.createObjectNode();
        presets.standard().ifPresent(name -> json.put("standard", name));
        ArrayNode all = json.putArray("presets");
        presets.all().forEach(preset -> all.add(json(preset.filled()).put("name", preset.name())));
        settings.put(PRESETS + model, json.toString());
    }

    private Optional<JsonNode> read(String key) {
        return settings.value(key).flatMap(ValueJson::tree).filter(JsonNode::isObject);
    }

    private static Presets presets(JsonNode json) {
        return new Presets(
                json.path("presets")
                        .valueStream()
                        .filter(each -> !each.path("name").asString("").isBlank())
                        .map(each -> new Preset(each.path("name").asString(""), filled(each)))
                        .toList(),
                json.path("standard").asStringOpt());
    }

    private static ObjectNode json(Filled filled) {
        ObjectNode json = ValueJson.MAPPER.createObjectNode();
        ObjectNode values = json.putObject("values");
        filled.values().byName().forEach((name, value) -> {
            if (value instanceof Value.Json(String text)) {
                values.putObject(name).put(WRITTEN, text);
            } else {
                ValueJson.node(value).ifPresent(node -> values.set(name, node));
            }
        });
        return filled.extra().isBlank() ? json : json.put("extra", filled.extra());
    }

    private static Filled filled(JsonNode json) {
        Values values = Values.NONE;
        for (var entry : json.path("values").properties()) {
            Optional<Value> value = value(entry.getValue());
            if (value.isPresent()) {
                values = values.with(entry.getKey(), value.get());
            }
        }
        return new Filled(values, json.path("extra").asString(""));
    }

    private static Optional<Value> value(JsonNode node) {
        return node.path(WRITTEN).isString()
                ? Optional.of(node.path(WRITTEN).stringValue())
                        .filter(text -> ValueJson.tree(text).isPresent())
                        .map(Value.Json::new)
                : ValueJson.value(node);
    }
}
