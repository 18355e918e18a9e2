package dev.ganglion.cli.input;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// All that a command gives a model.
///
/// @param prompt what is asked
/// @param texts what it is asked of
/// @param mask the part of a picture that is to be drawn anew
/// @param fields further fields by name
public record Inputs(
        Optional<String> prompt,
        List<String> texts,
        List<Attachment> files,
        Optional<Attachment> mask,
        Map<String, JsonNode> fields) {
    public Inputs {
        texts = List.copyOf(texts);
        files = List.copyOf(files);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// The same with a further field, unless it has one of that name.
    public Inputs unlessGiven(String name, JsonNode value) {
        var more = new LinkedHashMap<>(fields);
        more.putIfAbsent(name, value);
        return new Inputs(prompt, texts, files, mask, more);
    }
}
