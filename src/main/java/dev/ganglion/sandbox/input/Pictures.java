package dev.ganglion.sandbox.input;

import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.sight.NotAPicture;
import dev.ganglion.sandbox.sight.PictureBytes;
import dev.ganglion.sandbox.sight.Sight;
import dev.ganglion.sandbox.wire.Refusal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The pictures of a message, for a model that may see them.
record Pictures(ModelFacts model) {
    /// Gemma refuses pictures below this edge.
    private static final int SMALLEST = 10;

    /// Sentences about them, none where the model is blind.
    List<String> seen(List<JsonNode> pictures) throws Refusal {
        var sentences = new ArrayList<String>();
        if (model.capabilities().contains("vision")) {
            for (var picture : pictures) {
                sentences.addAll(look(picture).sentences());
            }
        }
        return sentences;
    }

    private Sight look(JsonNode picture) throws Refusal {
        try {
            var sight = Sight.of(PictureBytes.of(content(picture)));
            if (model.id().contains("/gemma-") && Math.min(sight.width(), sight.height()) < SMALLEST) {
                throw Refusal.badInput("image of %d x %d is smaller than %d pixels"
                        .formatted(sight.width(), sight.height(), SMALLEST));
            }
            return sight;
        } catch (NotAPicture e) {
            throw Refusal.badInput(String.valueOf(e.getMessage()));
        }
    }

    /// The part holds an object with the address, or is the address, or the field is the picture itself.
    private static JsonNode content(JsonNode picture) {
        var url = picture.path("image_url");
        if (url.isObject()) {
            return url.path("url");
        }
        return url.isString() ? url : picture;
    }
}
