package dev.ganglion.sandbox;

import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.wire.Refusal;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Calls per minute and model, counted in whole minutes of the clock. Safe for any thread.
final class RateLimits {
    private static final int UNLISTED = 720;
    private static final int PAID_ONLY = 20;

    private final Clock clock;
    private final Map<String, Minute> minutes = new ConcurrentHashMap<>();

    RateLimits(Clock clock) {
        this.clock = clock;
    }

    private record Minute(long number, int calls) {}

    /// Counts a call, or refuses it as one too many.
    void count(ModelFacts model) throws Refusal {
        long now = clock.instant().getEpochSecond() / 60;
        var minute = minutes.merge(
                model.id(),
                new Minute(now, 1),
                (last, first) -> last.number() == now ? new Minute(now, last.calls() + 1) : first);
        if (minute.calls() > perMinute(model)) {
            throw Refusal.tooMany();
        }
    }

    /// What the service allows; tasks that its table leaves out get its most usual number.
    static int perMinute(ModelFacts model) {
        if (model.paidOnly()) {
            return PAID_ONLY;
        }
        return switch (model.id()) {
            case "@cf/baai/bge-large-en-v1.5", "@cf/runwayml/stable-diffusion-v1-5-img2img" -> 1500;
            default ->
                switch (model.task()) {
                    case "Text Generation" -> 300;
                    case "Summarization" -> 1500;
                    case "Text Classification" -> 2000;
                    case "Text Embeddings", "Image Classification", "Object Detection" -> 3000;
                    default -> UNLISTED;
                };
        };
    }
}
