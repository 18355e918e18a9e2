package dev.ganglion.ui.catalogue.card;

import dev.ganglion.domain.Capability;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Parameter;
import dev.ganglion.domain.Task;
import dev.ganglion.ui.kit.Texts;
import java.util.List;

/// What goes into a model and what comes out of it, in words.
record Flow(String takes, String gives) {
    /// @param parameters what it takes, as far as known
    static Flow of(Model model, List<Parameter> parameters) {
        String kind = kind(model, parameters);
        return new Flow(Texts.text("card.takes." + kind), Texts.text("card.gives." + kind));
    }

    private static String kind(Model model, List<Parameter> parameters) {
        return switch (model.task()) {
            case TEXT_GENERATION -> conversation(model);
            case TEXT_TO_IMAGE ->
                takes(parameters, "image")
                        ? "TEXT_TO_IMAGE.PICTURES"
                        : model.task().name();
            case TEXT_CLASSIFICATION ->
                takes(parameters, "contexts") ? "RANKING" : model.task().name();
            case SPEECH_RECOGNITION,
                    TEXT_TO_SPEECH,
                    TEXT_EMBEDDINGS,
                    TRANSLATION,
                    SUMMARIZATION,
                    IMAGE_TO_TEXT,
                    IMAGE_CLASSIFICATION,
                    OBJECT_DETECTION,
                    VOICE_ACTIVITY,
                    OTHER -> model.task().name();
        };
    }

    private static String conversation(Model model) {
        if (!model.chats()) {
            return "DECISIONS";
        }
        String kind = Task.TEXT_GENERATION.name() + (model.can(Capability.VISION) ? ".PICTURES" : "");
        return kind + (model.can(Capability.FUNCTION_CALLING) ? ".TOOLS" : "");
    }

    private static boolean takes(List<Parameter> parameters, String word) {
        return parameters.stream().anyMatch(parameter -> parameter.name().contains(word));
    }
}
