package dev.ganglion.export.speech;

import dev.ganglion.domain.speech.Hearing;
import dev.ganglion.domain.speech.Interval;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Transcripts.Kept;
import dev.ganglion.domain.speech.Word;
import java.util.OptionalDouble;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A transcript as a program reads it: names in snake case, times in seconds, what is unknown is left out.
public final class ScriptJson {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final double NANOS = 1e9;

    private ScriptJson() {}

    /// Ends in a line feed.
    public static String of(Kept transcript) {
        Hearing hearing = transcript.hearing();
        ObjectNode all = JsonNodeFactory.instance
                .objectNode()
                .put("file", hearing.name())
                .put("duration", hearing.length().toNanos() / NANOS)
                .put("model", hearing.model())
                .put("at", hearing.at().toString())
                .put("simulated", hearing.simulated())
                .put("complete", hearing.whole());
        transcript.script().language().ifPresent(language -> all.put("language", language));
        all.put("text", transcript.script().text());
        var segments = all.putArray("segments");
        transcript.script().passages().forEach(passage -> put(passage, segments.addObject()));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all) + '\n';
    }

    private static void put(Passage passage, ObjectNode json) {
        timed(passage.at(), json).put("text", passage.text());
        passage.speaker().ifPresent(speaker -> json.put("speaker", speaker));
        sure(passage.confidence(), json);
        if (!passage.words().isEmpty()) {
            var words = json.putArray("words");
            passage.words().forEach(word -> put(word, words.addObject()));
        }
    }

    private static void put(Word word, ObjectNode json) {
        timed(word.at(), json).put("word", word.text());
        sure(word.confidence(), json);
    }

    private static ObjectNode timed(Interval at, ObjectNode json) {
        return json.put("start", rounded(at.start())).put("end", rounded(at.end()));
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 1_000) / 1_000.0;
    }

    private static void sure(OptionalDouble confidence, ObjectNode json) {
        confidence.ifPresent(sure -> json.put("confidence", Math.round(sure * 1_000) / 1_000.0));
    }
}
