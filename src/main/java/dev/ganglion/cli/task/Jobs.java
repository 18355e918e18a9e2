package dev.ganglion.cli.task;

import dev.ganglion.cli.input.Given;
import dev.ganglion.cli.input.Inputs;
import dev.ganglion.cli.input.Misuse;
import dev.ganglion.domain.Model;

/// Makes the call that a model's task is, of what was given.
public final class Jobs {
    private Jobs() {}

    /// Everything given is used, or it is a [Misuse].
    public static Job of(Model model, Inputs inputs) throws Misuse {
        var given = new Given(model.id(), inputs);
        Job job = job(model, given);
        given.nothingElse();
        return job;
    }

    /// Embeds over the OpenAI-compatible endpoint.
    public static Job compatibleEmbedding(Model model, Inputs inputs) throws Misuse {
        return TextJobs.compatibleEmbedding(model.id(), new Given(model.id(), inputs));
    }

    private static Job job(Model model, Given given) throws Misuse {
        return switch (model.task()) {
            case TEXT_GENERATION -> Decisions.job(model.id(), given);
            case TEXT_EMBEDDINGS -> TextJobs.embedding(model.id(), given);
            case TEXT_CLASSIFICATION -> TextJobs.classification(model.id(), given);
            case TRANSLATION -> TextJobs.translation(model.id(), given);
            case SUMMARIZATION -> TextJobs.summary(model.id(), given);
            case TEXT_TO_IMAGE -> ImageJobs.drawing(model, given);
            case IMAGE_TO_TEXT -> ImageJobs.looking(model, given);
            case IMAGE_CLASSIFICATION -> ImageJobs.classification(model.id(), given);
            case OBJECT_DETECTION -> ImageJobs.detection(model.id(), given);
            case SPEECH_RECOGNITION -> SpeechJobs.transcription(model.id(), given);
            case TEXT_TO_SPEECH -> SpeechJobs.speech(model.id(), given);
            case VOICE_ACTIVITY -> SpeechJobs.turn(model.id(), given);
            case OTHER -> throw given.misuse("has a task that is not known: send it a body of its own with --input");
        };
    }
}
