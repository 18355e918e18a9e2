package dev.ganglion.ui.kit.models;

import dev.ganglion.domain.Lifecycle;
import dev.ganglion.domain.Model;
import dev.ganglion.ui.kit.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// What a user of a model should know of its end.
///
/// @param replacement the id of the model that the service names instead
public record Retirement(String sentence, Optional<String> replacement) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /// Empty for a model that stays.
    public static Optional<Retirement> of(Model model) {
        Lifecycle life = model.lifecycle();
        return sentence(model.name(), life)
                .map(sentence -> new Retirement(
                        sentence + replacement(life), life.replacement().map(Retirement::id)));
    }

    /// The service adds words to some, such as `(automatic alias)`.
    private static String id(String named) {
        return named.split(" ", 2)[0];
    }

    private static Optional<String> sentence(String name, Lifecycle life) {
        return switch (life.status()) {
            case DEPRECATED ->
                Optional.of(life.retires()
                        .map(day -> Texts.text("retirement.was", name, written(day)))
                        .orElseGet(() -> Texts.text("retirement.once", name)));
            case UNLISTED -> Optional.of(Texts.text("retirement.unlisted", name));
            case ACTIVE, ACCESS_BY_FORM -> life.retires().map(day -> Texts.text("retirement.will", name, written(day)));
        };
    }

    private static String replacement(Lifecycle life) {
        return life.replacement()
                .map(id -> ' ' + Texts.text("retirement.instead", id))
                .orElse("");
    }

    private static String written(LocalDate day) {
        return DAY.format(day);
    }
}
