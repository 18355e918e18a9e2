package dev.ganglion.workersai;

import dev.ganglion.domain.Model;
import dev.ganglion.net.Lane;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// How many requests a minute the service takes from an account, by task, with its exceptions by model.
public final class RequestLimits {
    /// Knows no model, so that it limits none.
    public static final RequestLimits NONE = new RequestLimits(_ -> Optional.empty());

    private static final int PAID_TEXT = 20;
    private static final Map<String, Integer> EXCEPTIONS = Map.of(
            "@cf/baai/bge-large-en-v1.5", 1500,
            "@cf/runwayml/stable-diffusion-v1-5-img2img", 1500);

    private final Function<String, Optional<Model>> models;

    /// Limits the models that `models` finds by id.
    public RequestLimits(Function<String, Optional<Model>> models) {
        this.models = models;
    }

    /// The lane that calls of `model` take. One that is simulated has no limit here: nobody else waits for it. Neither
    /// has a server that speaks OpenAI's protocol, whose limits are its own.
    public Lane lane(Connection connection, String model) {
        String key = connection.base() + " " + connection.account() + " " + model;
        if (connection.simulated() || connection.speaks() == Connection.Speaks.OPENAI) {
            return Lane.unlimited(key);
        }
        return new Lane(key, models.apply(model).map(RequestLimits::perMinute).orElse(OptionalInt.empty()));
    }

    /// The lane that calls of the account's own endpoints take, which are not about running a model. Nothing is known
    /// of
    /// how many requests they take.
    public static Lane lane(Connection connection) {
        return Lane.unlimited(connection.base() + " " + connection.account());
    }

    /// Requests a minute of one account; empty where the service names no limit.
    public static OptionalInt perMinute(Model model) {
        Integer exception = EXCEPTIONS.get(model.id());
        if (exception != null) {
            return OptionalInt.of(exception);
        }
        return switch (model.task()) {
            case TEXT_GENERATION -> OptionalInt.of(model.paidPlan() ? PAID_TEXT : 300);
            case SPEECH_RECOGNITION, IMAGE_TO_TEXT, TEXT_TO_IMAGE, TRANSLATION -> OptionalInt.of(720);
            case SUMMARIZATION -> OptionalInt.of(1500);
            case TEXT_CLASSIFICATION -> OptionalInt.of(2000);
            case TEXT_EMBEDDINGS, IMAGE_CLASSIFICATION, OBJECT_DETECTION -> OptionalInt.of(3000);
            case TEXT_TO_SPEECH, VOICE_ACTIVITY, OTHER -> OptionalInt.empty();
        };
    }
}
