package dev.ganglion.cli;

import dev.ganglion.catalogue.Parameters;
import dev.ganglion.cli.task.Table;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Parameter;
import dev.ganglion.domain.Parameter.Range;
import dev.ganglion.domain.StreamFormat;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What a model takes, and a command to begin with.
final class TaskHelp {
    private static final int MOST_CHOICES = 12;

    private TaskHelp() {}

    static String of(Model model) {
        List<Parameter> parameters = Parameters.bundled(model.id());
        String fields = parameters.isEmpty()
                ? "The catalogue does not know its fields.\n"
                : table(parameters).toString();
        return "%s: %s\n\n%s\nFor example:\n  ganglion run %s %s --sandbox\n"
                .formatted(model.id(), model.task().label(), fields, model.id(), example(model));
    }

    /// Sentences about fields that the catalogue knows the model not to have.
    static List<String> doubts(Model model, Collection<String> fields) {
        List<String> known =
                Parameters.bundled(model.id()).stream().map(Parameter::name).toList();
        return fields.stream()
                .filter(field -> !known.isEmpty() && !known.contains(field))
                .map(field -> "Warning: the catalogue knows no field %s of %s. It is sent all the same."
                        .formatted(field, model.id()))
                .toList();
    }

    private static Table table(List<Parameter> parameters) {
        var table = new Table("FIELD", "TYPE", "NEEDED", "DEFAULT", "TAKES");
        for (Parameter each : parameters) {
            table.row(
                    each.name(),
                    each.type(),
                    need(each),
                    each.byDefault().orElse(""),
                    each.choices().isEmpty() ? range(each.range()) : choices(each.choices()));
        }
        return table;
    }

    private static String need(Parameter parameter) {
        return switch (parameter.need()) {
            case REQUIRED -> "yes";
            case ONE_OF -> parameter.variant().map(variant -> "for " + variant).orElse("one of these");
            case OPTIONAL -> "";
        };
    }

    private static String choices(List<String> choices) {
        String shown = String.join(", ", choices.subList(0, Math.min(MOST_CHOICES, choices.size())));
        return choices.size() > MOST_CHOICES ? shown + ", and " + (choices.size() - MOST_CHOICES) + " more" : shown;
    }

    private static String range(Range range) {
        String unit = switch (range.measure()) {
            case VALUE -> "";
            case LETTERS -> " letters";
            case ITEMS -> " items";
        };
        Optional<String> least = range.least().map(BigDecimal::toPlainString);
        Optional<String> most = range.most().map(BigDecimal::toPlainString);
        if (least.isPresent() && most.isPresent()) {
            return least.get() + " to " + most.get() + unit;
        }
        return least.map(number -> "at least " + number + unit)
                .or(() -> most.map(number -> "at most " + number + unit))
                .orElse("");
    }

    private static String example(Model model) {
        String id = model.id();
        return switch (model.task()) {
            case TEXT_GENERATION ->
                model.chats()
                        ? "--prompt \"Why is the sky blue?\""
                        : "--text \"The parcel came late.\" --prompt \"Is it a complaint?\"";
            case TEXT_EMBEDDINGS -> "--text \"The sky is blue.\" --text \"Grass is green.\"";
            case TEXT_CLASSIFICATION ->
                id.contains("rerank")
                        ? "--prompt \"What colour is the sky?\" --text \"The sky is blue.\" --text \"Cats purr.\""
                        : "--text \"A wonderful day.\"";
            case TRANSLATION ->
                id.contains("indictrans")
                        ? "--text \"Good morning.\" --set target_language=hin_Deva"
                        : "--text \"Good morning.\" --set target_lang=fr";
            case SUMMARIZATION -> "--text \"A long text.\"";
            case TEXT_TO_IMAGE -> "--prompt \"A red fox in the snow\" --output .";
            case IMAGE_TO_TEXT ->
                model.stream() == StreamFormat.PREDICTION
                        ? "--file picture.png --prompt \"What is this?\""
                        : "--file picture.png";
            case IMAGE_CLASSIFICATION, OBJECT_DETECTION -> "--file picture.png";
            case SPEECH_RECOGNITION, VOICE_ACTIVITY -> "--file speech.mp3";
            case TEXT_TO_SPEECH -> "--text \"Good morning.\" --output .";
            case OTHER -> "--input \"{}\"";
        };
    }
}
