package dev.ganglion.cli.task;

import dev.ganglion.domain.LabelScore;
import dev.ganglion.workersai.image.Box;
import dev.ganglion.workersai.image.DetectedObject;
import dev.ganglion.workersai.image.Sight;
import dev.ganglion.workersai.speech.TurnEnd;
import dev.ganglion.workersai.text.Decision;
import dev.ganglion.workersai.text.Ranking;
import dev.ganglion.workersai.text.Vector;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// An outcome as a person reads it.
public final class OutcomeText {
    private static final String NOTHING = "Nothing was found.\n";
    private static final int SHOWN_NUMBERS = 4;
    private static final int SHOWN_LETTERS = 60;

    private OutcomeText() {}

    /// Ends in a line feed, or is empty where all of it was shown before.
    public static String of(Outcome outcome, TranscriptFormat format) {
        return switch (outcome) {
            case Outcome.Texts(List<String> texts) -> lines(texts);
            case Outcome.Labels(List<LabelScore> labels) -> labels(labels);
            case Outcome.Found(List<DetectedObject> objects) -> objects(objects);
            case Outcome.Ranked(Ranking ranking, List<String> passages) -> ranking(ranking, passages);
            case Outcome.Embedded embedded -> vectors(embedded);
            case Outcome.Decided(Decision decision) -> decision(decision);
            case Outcome.Seen(Sight sight) -> sight(sight);
            case Outcome.Heard(var transcript) -> format.write(transcript);
            case Outcome.Listened(var turns, var _) -> format.write(turns);
            case Outcome.Turned(TurnEnd end) ->
                (end.complete() ? "complete " : "not complete ") + number(end.probability()) + '\n';
            case Outcome.Raw(JsonNode result) ->
                (result.isString() ? result.stringValue() : result.toPrettyString()) + '\n';
            case Outcome.Made(String type, var octets) -> type + ", " + octets + '\n';
        };
    }

    private static String lines(List<String> texts) {
        return texts.stream().map(text -> text.strip() + '\n').collect(Collectors.joining());
    }

    private static String labels(List<LabelScore> labels) {
        var table = new Table(">SCORE", "LABEL");
        labels.forEach(label -> table.row(number(label.score()), label.label()));
        return table.toString();
    }

    private static String objects(List<DetectedObject> objects) {
        if (objects.isEmpty()) {
            return NOTHING;
        }
        var table = new Table(">SCORE", "LABEL", ">LEFT", ">TOP", ">RIGHT", ">BOTTOM");
        for (DetectedObject object : objects) {
            Box box = object.box();
            table.row(
                    number(object.score()),
                    object.label(),
                    number(box.left()),
                    number(box.top()),
                    number(box.right()),
                    number(box.bottom()));
        }
        return table.toString();
    }

    private static String ranking(Ranking ranking, List<String> passages) {
        var table = new Table(">SCORE", ">NUMBER", "PASSAGE");
        for (Ranking.Ranked each : ranking.passages()) {
            String passage = each.index() >= 0 && each.index() < passages.size() ? passages.get(each.index()) : "";
            table.row(number(each.score()), String.valueOf(each.index() + 1), shortened(passage));
        }
        return table.toString();
    }

    private static String vectors(Outcome.Embedded embedded) {
        var table = new Table(">DIMENSIONS", "NUMBERS", "TEXT");
        List<Vector> vectors = embedded.embeddings().vectors();
        for (int i = 0; i < vectors.size(); i++) {
            Vector vector = vectors.get(i);
            String numbers = IntStream.range(0, Math.min(SHOWN_NUMBERS, vector.dimensions()))
                    .mapToObj(place -> number(vector.at(place)))
                    .collect(Collectors.joining(" "));
            String text = i < embedded.texts().size() ? embedded.texts().get(i) : "";
            table.row(String.valueOf(vector.dimensions()), numbers + " …", shortened(text));
        }
        return table.toString();
    }

    private static String decision(Decision decision) {
        return decision.answers().entrySet().stream()
                .map(each -> each.getKey() + ": " + answer(each.getValue()) + '\n')
                .collect(Collectors.joining());
    }

    private static String answer(Decision.Answer answer) {
        return switch (answer) {
            case Decision.Noul(double noul) -> number(noul);
            case Decision.Choice(String choice, var probabilities, double confidence) ->
                "%s, confidence %s (%s)".formatted(choice, number(confidence), shares(probabilities));
            case Decision.Score(double score, var _, var probabilities, double confidence) ->
                "%s, confidence %s (%s)".formatted(number(score), number(confidence), shares(probabilities));
            case Decision.Other(String _, var whole) -> whole.toString();
        };
    }

    private static String shares(Map<String, Double> probabilities) {
        return probabilities.entrySet().stream()
                .map(each -> each.getKey() + ' ' + number(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    /// Its words were shown as they came.
    private static String sight(Sight sight) {
        if (!sight.points().isEmpty()) {
            var table = new Table(">X", ">Y");
            sight.points().forEach(point -> table.row(number(point.x()), number(point.y())));
            return table.toString();
        }
        if (sight.objects().isEmpty()) {
            return sight.words().isPresent() ? "" : NOTHING;
        }
        var table = new Table(">LEFT", ">TOP", ">RIGHT", ">BOTTOM");
        sight.objects()
                .forEach(box ->
                        table.row(number(box.left()), number(box.top()), number(box.right()), number(box.bottom())));
        return table.toString();
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN_LETTERS ? line : line.substring(0, SHOWN_LETTERS - 1) + "…";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
