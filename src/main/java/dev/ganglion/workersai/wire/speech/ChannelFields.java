package dev.ganglion.workersai.wire.speech;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.speech.Transcript;
import dev.ganglion.workersai.speech.Transcript.Doubt;
import dev.ganglion.workersai.speech.Transcript.Language;
import dev.ganglion.workersai.speech.Transcript.Segment;
import dev.ganglion.workersai.speech.Transcript.Sentiment;
import dev.ganglion.workersai.speech.Transcript.Sentiments;
import dev.ganglion.workersai.speech.Transcript.Summary;
import dev.ganglion.workersai.speech.Transcript.Word;
import dev.ganglion.workersai.wire.task.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// Reads a transcript as nova writes it: channels, each with what may have been said there, the likeliest first.
final class ChannelFields {
    private record Channel(String text, List<Word> words, Optional<Language> language) {}

    private ChannelFields() {}

    static Transcript read(Field results) throws WorkersAiException {
        List<Channel> channels = results.required("channels").each(ChannelFields::channel);
        List<Word> words = new ArrayList<>();
        channels.forEach(channel -> words.addAll(channel.words()));
        return new Transcript(
                channels.stream().map(Channel::text).collect(Collectors.joining("\n")),
                results.each("utterances", ChannelFields::utterance),
                words,
                channels.stream()
                        .flatMap(channel -> channel.language().stream())
                        .findFirst(),
                Optional.empty(),
                Optional.empty(),
                summary(results),
                results.optional("sentiments", ChannelFields::sentiments));
    }

    /// A summary without words is none: it only tells that there is nothing to sum up.
    private static Optional<Summary> summary(Field results) throws WorkersAiException {
        Optional<Field> summary = results.optional("summary");
        Optional<String> text =
                summary.isEmpty() ? Optional.empty() : summary.get().optional("short", Field::text);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Summary(text.get(), summary.get().optional("result", Field::text)));
    }

    private static Sentiments sentiments(Field sentiments) throws WorkersAiException {
        return new Sentiments(
                sentiments.each("segments", ChannelFields::sentiment),
                sentiments.optional("average", ChannelFields::sentiment));
    }

    private static Sentiment sentiment(Field part) throws WorkersAiException {
        return new Sentiment(
                part.optional("text", Field::text).orElse(""),
                part.required("sentiment").text(),
                part.optionalNumber("sentiment_score"));
    }

    private static Channel channel(Field channel) throws WorkersAiException {
        List<Field> alternatives = channel.required("alternatives").each(alternative -> alternative);
        OptionalDouble sure = channel.optionalNumber("language_confidence");
        Optional<Language> language =
                channel.optional("detected_language", Field::text).map(code -> new Language(code, sure));
        if (alternatives.isEmpty()) {
            channel.quirk("channel-without-alternative");
            return new Channel("", List.of(), language);
        }
        if (alternatives.size() > 1) {
            channel.quirk("more-alternatives");
        }
        Field likeliest = alternatives.getFirst();
        return new Channel(
                likeliest.required("transcript").text(), likeliest.each("words", TranscriptFields::word), language);
    }

    private static Segment utterance(Field utterance) throws WorkersAiException {
        return new Segment(
                utterance.required("start").number(),
                utterance.required("end").number(),
                utterance.required("transcript").text(),
                Doubt.UNSTATED,
                utterance.each("words", TranscriptFields::word));
    }
}
