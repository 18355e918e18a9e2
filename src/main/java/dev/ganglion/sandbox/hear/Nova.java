package dev.ganglion.sandbox.hear;

import dev.ganglion.sandbox.task.Blob;
import dev.ganglion.sandbox.task.Performance;
import dev.ganglion.sandbox.task.Work;
import dev.ganglion.sandbox.wire.Refusal;
import dev.ganglion.sandbox.words.Sentiment;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Nova, whose options stand in the address. Without `punctuate` or `smart_format` its words are bare.
public final class Nova {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final double CONFIDENCE = 0.97;
    private static final int TELEPHONE_RATE = 16_000;

    private final Work work;
    private final boolean signs;

    private Nova(Work work) {
        this.work = work;
        signs = work.flag("punctuate", false) || work.flag("smart_format", false);
    }

    /// Hears the body.
    public static Performance perform(Work work) throws Refusal {
        return new Nova(work).hear();
    }

    private Performance hear() throws Refusal {
        var transcript = Transcript.of(listen(work.fileOrBody("audio")));
        var alternative = NODES.objectNode()
                .put("transcript", text(transcript.words()))
                .put("confidence", transcript.words().isEmpty() ? 0.0 : CONFIDENCE);
        alternative.set("words", words(transcript.words()));
        var results = NODES.objectNode();
        var channel = results.putArray("channels").addObject();
        channel.putArray("alternatives").add(alternative);
        if (work.flag("detect_language", false)) {
            channel.put("detected_language", "en").put("language_confidence", CONFIDENCE);
        }
        if (work.flag("utterances", false)) {
            results.set("utterances", utterances(transcript));
        }
        if (work.flag("summarize", false)) {
            var first = transcript.segments().stream().findFirst().orElse(List.of());
            results.putObject("summary").put("result", "success").put("short", text(first));
        }
        if (work.flag("sentiment", false)) {
            results.set("sentiments", sentiments(transcript));
        }
        var result = NODES.objectNode();
        result.set("results", results);
        return Whisper.priced(work, transcript, result);
    }

    private Sound listen(Blob audio) throws Refusal {
        if (!work.query().getOrDefault("encoding", "").equals("linear16")) {
            return Ear.listen(audio);
        }
        return Ear.samples(audio, asked("sample_rate", TELEPHONE_RATE), asked("channels", 1));
    }

    private int asked(String name, int standard) throws Refusal {
        var text = work.query().getOrDefault(name, Integer.toString(standard));
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw Refusal.badInput("Type mismatch of '/%s', 'string' not in 'number'".formatted(name));
        }
        return Integer.parseInt(text);
    }

    private String text(List<Word> words) {
        return words.stream().map(word -> signs ? word.text() : word.bare()).collect(Collectors.joining(" "));
    }

    private ArrayNode words(List<Word> words) {
        var json = NODES.arrayNode();
        for (var word : words) {
            var entry = json.addObject()
                    .put("word", word.bare())
                    .put("start", word.start())
                    .put("end", word.end())
                    .put("confidence", CONFIDENCE);
            if (work.flag("diarize", false)) {
                entry.put("speaker", 0);
            }
            if (signs) {
                entry.put("punctuated_word", word.text());
            }
        }
        return json;
    }

    private ArrayNode utterances(Transcript transcript) {
        var json = NODES.arrayNode();
        for (var segment : transcript.segments()) {
            var utterance = json.addObject()
                    .put("start", segment.getFirst().start())
                    .put("end", segment.getLast().end())
                    .put("confidence", CONFIDENCE)
                    .put("channel", 0)
                    .put("transcript", text(segment));
            utterance.set("words", words(segment));
        }
        return json;
    }

    private ObjectNode sentiments(Transcript transcript) {
        var json = NODES.objectNode();
        var segments = json.putArray("segments");
        int word = 0;
        for (var segment : transcript.segments()) {
            var entry = sentiment(text(segment)).put("text", text(segment)).put("start_word", word);
            word += segment.size();
            segments.add(entry.put("end_word", word - 1));
        }
        json.set("average", sentiment(text(transcript.words())));
        return json;
    }

    private static ObjectNode sentiment(String text) {
        double score = Sentiment.positive(text) * 2 - 1;
        var name = score > 0.33 ? "positive" : score < -0.33 ? "negative" : "neutral";
        return NODES.objectNode().put("sentiment", name).put("sentiment_score", score);
    }
}
