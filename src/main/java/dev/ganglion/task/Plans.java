package dev.ganglion.task;

import dev.ganglion.ledger.Extent;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.workersai.text.DecisionRequest;
import dev.ganglion.workersai.text.Media;
import java.util.Map;
import java.util.OptionalInt;

/// What the cost of a call depends on, where that is more than its texts.
public final class Plans {
    /// The questions are written as JSON, whose signs count too.
    private static final int SIGNS_OF_A_QUESTION = 40;

    private Plans() {}

    /// A text about one picture.
    ///
    /// @param prompt what is asked; empty where nothing is
    /// @param parameters the fields of the request, of which `max_tokens` bounds the text
    public static Planned described(String prompt, Map<String, Object> parameters) {
        OptionalInt most =
                parameters.get("max_tokens") instanceof Integer tokens ? OptionalInt.of(tokens) : OptionalInt.empty();
        return new Planned.Chat(new Extent(Extent.characters(prompt), 1, 1), most);
    }

    /// Answers to questions about a state. What sound and videos take is not known.
    public static Planned decided(DecisionRequest request) {
        long signs = (long) SIGNS_OF_A_QUESTION * request.questions().size();
        long words = Extent.characters(request.state().toString())
                + Extent.characters(request.questions().toString())
                + signs;
        Media media = request.media();
        boolean measured = media.audio().isEmpty() && media.videos().isEmpty();
        return new Planned.Reading(new Extent(words, 1, media.images().size()), measured);
    }
}
