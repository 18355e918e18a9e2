package dev.ganglion.storage.speech;

import dev.ganglion.domain.speech.Interval;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Passages in a column, both ways. Times are seconds.
final class PassageJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private PassageJson() {}

    static String write(List<Passage> passages) {
        ArrayNode all = JSON.createArrayNode();
        for (Passage passage : passages) {
            ObjectNode json = timed(all.addObject(), passage.at()).put("text", passage.text());
            passage.speaker().ifPresent(speaker -> json.put("speaker", speaker));
            passage.confidence().ifPresent(sure -> json.put("sure", sure));
            ArrayNode words = json.putArray("words");
            for (Word word : passage.words()) {
                ObjectNode entry = timed(words.addObject(), word.at()).put("text", word.text());
                word.confidence().ifPresent(sure -> entry.put("sure", sure));
            }
        }
        return all.toString();
    }

    private static ObjectNode timed(ObjectNode json, Interval at) {
        return json.put("start", at.start()).put("end", at.end());
    }

    /// Empty for what is damaged.
    static Optional<List<Passage>> read(String column) {
        try {
            List<Passage> passages = new ArrayList<>();
            for (JsonNode json : JSON.readTree(column)) {
                passages.add(passage(json));
            }
            return Optional.of(passages);
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    private static Passage passage(JsonNode json) {
        List<Word> words = new ArrayList<>();
        for (JsonNode word : json.path("words")) {
            words.add(new Word(word.path("text").asString(""), at(word), sure(word)));
        }
        OptionalInt speaker = json.path("speaker").isInt()
                ? OptionalInt.of(json.path("speaker").intValue())
                : OptionalInt.empty();
        return new Passage(at(json), json.path("text").asString(""), speaker, sure(json), words);
    }

    private static Interval at(JsonNode json) {
        return Interval.stated(json.path("start").asDouble(0), json.path("end").asDouble(0));
    }

    private static OptionalDouble sure(JsonNode json) {
        return json.path("sure").isNumber()
                ? OptionalDouble.of(json.path("sure").doubleValue())
                : OptionalDouble.empty();
    }
}
