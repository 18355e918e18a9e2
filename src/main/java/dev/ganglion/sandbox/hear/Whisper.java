package dev.ganglion.sandbox.hear;

import dev.ganglion.sandbox.task.Performance;
import dev.ganglion.sandbox.task.Prices;
import dev.ganglion.sandbox.task.Work;
import dev.ganglion.sandbox.wire.Refusal;
import dev.ganglion.sandbox.words.Translation;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Whisper, old and new.
public final class Whisper {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String ENGLISH = "en";
    private static final double LOG_PROBABILITY = -0.21;
    private static final double NO_SPEECH = 0.03;

    private Whisper() {}

    /// The first one and the tiny one: words, each with its time.
    public static Performance plain(Work work) throws Refusal {
        var transcript = Transcript.of(Ear.listen(work.fileOrBody("audio")));
        var result = NODES.objectNode()
                .put("text", transcript.text())
                .put("word_count", transcript.words().size());
        result.set("words", words(transcript.words()));
        return priced(work, transcript, result.put("vtt", transcript.vtt()));
    }

    /// The large one: segments, and what it thinks of them.
    public static Performance turbo(Work work) throws Refusal {
        var sound = Ear.listen(work.fileOrBody("audio"));
        var language = work.text("language", ENGLISH);
        var text = sound.text().map(spoken -> wished(spoken, work, language));
        var transcript = Transcript.of(new Sound(sound.step(), sound.loudness(), text));
        var result = NODES.objectNode();
        result.putObject("transcription_info")
                .put("language", language)
                .put("language_probability", work.input().has("language") ? 1.0 : 0.98)
                .put("duration", Word.rounded(transcript.seconds()))
                .put("duration_after_vad", Word.rounded(afterSilence(work, transcript)));
        result.put("text", transcript.text())
                .put("word_count", transcript.words().size());
        var segments = result.putArray("segments");
        transcript.segments().forEach(segment -> segments.add(segment(segment, work)));
        return priced(work, transcript, result.put("vtt", transcript.vtt()));
    }

    private static double afterSilence(Work work, Transcript transcript) {
        return work.flag("vad_filter", false) ? transcript.heard() : transcript.seconds();
    }

    private static String wished(String spoken, Work work, String language) {
        boolean translate = work.text("task", "transcribe").equals("translate") && !language.equals(ENGLISH);
        // The prompt is what came before: a name is spelt as it was there.
        var text = Spelling.of(work.text("initial_prompt", ""))
                .text(translate ? Translation.render(spoken, language, ENGLISH) : spoken);
        var prefix = work.text("prefix", "");
        return prefix.isBlank() || text.startsWith(prefix) ? text : prefix + " " + text;
    }

    private static ObjectNode segment(List<Word> words, Work work) {
        var text = words.stream().map(Word::text).collect(Collectors.joining(" "));
        var json = NODES.objectNode()
                .put("start", words.getFirst().start())
                .put("end", words.getLast().end())
                .put("text", text)
                .put("temperature", work.decimal("temperature", 0))
                .put("avg_logprob", LOG_PROBABILITY)
                .put("compression_ratio", 1 + words.size() / 40.0)
                .put("no_speech_prob", NO_SPEECH);
        json.set("words", words(words));
        return json;
    }

    static ArrayNode words(List<Word> words) {
        var json = NODES.arrayNode();
        words.forEach(word -> json.addObject()
                .put("word", word.text())
                .put("start", word.start())
                .put("end", word.end()));
        return json;
    }

    static Performance priced(Work work, Transcript transcript, ObjectNode result) {
        var prices = new Prices(work.model());
        double minutes = transcript.seconds() / 60;
        return new Performance.Json(
                result, prices.of("per audio minute", minutes).or(() -> prices.of("per audio minute input", minutes)));
    }
}
