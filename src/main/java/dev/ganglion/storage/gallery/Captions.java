package dev.ganglion.storage.gallery;

import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.gallery.Darkroom.Caption;
import dev.ganglion.domain.gallery.Recall;
import dev.ganglion.domain.gallery.Take;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is written into a picture's file beside the pixels: the prompt, the model, the parameters, the
/// date and the program, and nothing of the account.
public final class Captions {
    private Captions() {}

    /// That of a new picture.
    public static Caption of(Take take) {
        String facts = RecallJson.whole(take.recall())
                .put("at", take.at().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("program", "Ganglion")
                .put("simulated", take.simulated())
                .toString();
        return new Caption(description(take), facts);
    }

    /// What the facts of a caption say; empty where they make no sense.
    public static Optional<Recall> recall(String facts) {
        return RecallJson.whole(facts);
    }

    private static String description(Take take) {
        List<String> parts = new ArrayList<>();
        parts.add(take.recall().model());
        take.recall()
                .form()
                .values()
                .byName()
                .forEach((name, value) ->
                        plain(value).ifPresent(text -> parts.add(name.replace('_', ' ') + ": " + text)));
        parts.add(take.at().truncatedTo(ChronoUnit.SECONDS).toString());
        parts.add(take.simulated() ? "Ganglion, simulated" : "Ganglion");
        return take.recall().prompt() + "\n\n" + String.join("\n", parts);
    }

    private static Optional<String> plain(Value value) {
        return switch (value) {
            case Value.Numeral numeral -> Optional.of(numeral.number().toPlainString());
            case Value.Text text -> Optional.of(text.text());
            case Value.Truth truth -> Optional.of(truth.on() ? "yes" : "no");
            case Value.Texts texts -> Optional.of(String.join(", ", texts.texts()));
            case Value.Json _ -> Optional.empty();
        };
    }
}
