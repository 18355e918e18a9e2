package dev.ganglion.ui.image.look;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.StreamFormat;
import dev.ganglion.domain.Task;
import dev.ganglion.ui.task.TaskModels;
import java.util.List;
import java.util.Set;

/// How a model looks at a picture.
enum Eye {
    /// It answers, writes captions, points and finds, as it is asked to.
    LOOKS,
    /// It describes, or answers a question.
    DESCRIBES,
    /// It says what the whole is.
    CLASSIFIES,
    /// It finds the things it knows.
    DETECTS;

    /// The models of every such kind; the page fills these fields itself.
    static final TaskModels.Offer OFFER = new TaskModels.Offer(
            "look",
            List.of(Task.IMAGE_TO_TEXT, Task.IMAGE_CLASSIFICATION, Task.OBJECT_DETECTION),
            _ -> true,
            "@cf/moondream/moondream3.1-9B-A2B",
            Set.of("image", "prompt", "task", "question", "target", "caption_length", "stream"));

    /// Whether a request says more than the picture: what classifies or detects is sent the bytes alone.
    boolean takesParameters() {
        return switch (this) {
            case LOOKS, DESCRIBES -> true;
            case CLASSIFIES, DETECTS -> false;
        };
    }

    static Eye of(Model model) {
        if (model.stream() == StreamFormat.PREDICTION) {
            return LOOKS;
        }
        return switch (model.task()) {
            case IMAGE_CLASSIFICATION -> CLASSIFIES;
            case OBJECT_DETECTION -> DETECTS;
            default -> DESCRIBES;
        };
    }
}
