package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Bounds;
import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Form;
import dev.ganglion.domain.form.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Fills forms to their bounds, as a diligent user would.
final class FilledForms {
    /// The end to which a form is filled.
    enum End {
        LEAST,
        MOST,
        DEFAULT
    }

    /// What belongs into fields of free JSON, by name.
    private static final Map<String, String> JSON = Map.ofEntries(
            Map.entry("tools", """
                    [{"type": "function", "function": {"name": "time", "description": "tells the time", "parameters":
                      {"type": "object", "properties": {"zone": {"type": "string", "description": "where"}}}}}]"""),
            Map.entry("functions", "[{\"name\": \"time\", \"code\": \"return 1\"}]"),
            Map.entry("response_format", "{\"type\": \"json_object\"}"),
            Map.entry("prediction", "{\"type\": \"content\", \"content\": \"Hello\"}"),
            Map.entry("tool_choice", "\"auto\""),
            Map.entry("function_call", "\"auto\""),
            Map.entry("audio", "{\"voice\": \"alloy\", \"format\": \"mp3\"}"),
            Map.entry("chat_template_kwargs", "{\"enable_thinking\": false}"),
            Map.entry("reasoning", "{\"effort\": \"low\"}"),
            Map.entry("guided_json", "{\"type\": \"object\"}"),
            Map.entry("stream_options", "{\"include_usage\": true}"),
            Map.entry("state", "\"It rains.\""),
            Map.entry("questions", "{\"wet\": {\"type\": \"noul\", \"instructions\": \"Is it wet?\"}}"),
            Map.entry("contexts", "[{\"text\": \"A river\"}]"),
            Map.entry("messages", "[{\"role\": \"user\", \"content\": \"Hello\"}]"));

    private static final Map<String, String> TEXTS =
            Map.of("target_lang", "fr", "source_lang", "en", "sample_rate", "16000", "language", "en", "lang", "EN");

    /// What no schema bounds, and yet not every number can be.
    private static final Map<String, BigDecimal> NUMBERS =
            Map.of("sample_rate", BigDecimal.valueOf(16_000), "bit_rate", BigDecimal.valueOf(48_000));

    /// What the sandbox has no encoder for, as it says itself.
    private static final Set<String> UNPLAYED = Set.of("ogg", "flac", "opus", "aac");

    /// What makes the answer JSON.
    private static final Set<String> ROOMY = Set.of("response_format", "guided_json");

    /// Of two fields that exclude each other, the one that is left out.
    private static final Set<String> EXCLUDED = Set.of("image_b64");

    private FilledForms() {}

    /// Values for every field of a form that a user can fill and that the schema allows together.
    static Map<String, Value> fill(Form form, End end) {
        var values = new LinkedHashMap<String, Value>();
        for (Field field : form.fields()) {
            if (!EXCLUDED.contains(field.name())) {
                value(field, end).ifPresent(value -> values.put(field.name(), value));
            }
        }
        return values;
    }

    private static Optional<Value> value(Field field, End end) {
        if (end == End.DEFAULT) {
            boolean needed = field.needed() || field.name().equals("text");
            return field.facts().byDefault().or(() -> needed ? value(field, End.LEAST) : Optional.empty());
        }
        return switch (field) {
            case Field.Numeric numeric -> Optional.of(new Value.Numeral(number(numeric, end)));
            case Field.Choice choice -> Optional.of(choice(choice, end));
            case Field.Text text -> Optional.of(new Value.Text(text(text, end)));
            case Field.Switch _ -> Optional.of(new Value.Truth(end == End.MOST));
            case Field.Texts texts -> Optional.of(new Value.Texts(texts(texts, end)));
            // No JSON fits into an answer of one token.
            case Field.Json json when end == End.LEAST && ROOMY.contains(json.name()) -> Optional.empty();
            case Field.Json json -> Optional.of(new Value.Json(JSON.getOrDefault(json.name(), empty(json))));
            case Field.File _ -> Optional.empty();
        };
    }

    private static Value choice(Field.Choice field, End end) {
        List<Value> played = field.options().stream()
                .filter(option -> !UNPLAYED.contains(FormText.value(option)))
                .toList();
        return end == End.LEAST ? played.getFirst() : played.getLast();
    }

    private static String empty(Field.Json json) {
        return json.shape() == Field.Shape.ARRAY ? "[]" : "{}";
    }

    /// Where a schema states no end, something that any backend takes.
    private static BigDecimal number(Field.Numeric field, End end) {
        Bounds bounds = field.bounds();
        if (NUMBERS.containsKey(field.name())) {
            return NUMBERS.get(field.name());
        }
        BigDecimal most = field.name().startsWith("max_") ? BigDecimal.valueOf(300) : BigDecimal.ONE;
        return end == End.LEAST
                ? bounds.least().orElse(BigDecimal.ONE)
                : bounds.most().orElse(bounds.clamp(most));
    }

    private static String text(Field.Text field, End end) {
        if (TEXTS.containsKey(field.name())) {
            return TEXTS.get(field.name());
        }
        if (field.digits()) {
            return "5000";
        }
        int length = end == End.LEAST
                ? field.letters().least().map(BigDecimal::intValue).orElse(1)
                : field.letters().most().map(BigDecimal::intValue).orElse(40);
        return "a".repeat(Math.max(1, length));
    }

    private static List<String> texts(Field.Texts field, End end) {
        if (!field.options().isEmpty()) {
            return end == End.LEAST ? field.options().subList(0, 1) : field.options();
        }
        var texts = new ArrayList<String>();
        int count = end == End.LEAST ? 1 : Math.min(field.items().mostItems(), 100);
        for (int i = 0; i < Math.max(1, count); i++) {
            texts.add("text " + i);
        }
        return texts;
    }
}
