package dev.ganglion.workersai.account;

import java.util.Optional;
import java.util.OptionalInt;

/// Which models are looked for.
///
/// @param text in their names or descriptions
/// @param task the name of a task, such as `Text Generation`
/// @param source a number of the service for where a model comes from
/// @param deprecated whether models are listed that were retired within three months
/// @param format `openrouter` for entries of that shape
/// @param perPage how many are asked for at once
public record ModelSearch(
        Optional<String> text,
        Optional<String> task,
        Optional<String> author,
        OptionalInt source,
        boolean hideExperimental,
        boolean deprecated,
        Optional<String> format,
        int perPage) {
    /// Every model that is listed without asking further.
    public static final ModelSearch ALL = new ModelSearch(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            false,
            false,
            Optional.empty(),
            100);

    public ModelSearch {
        if (perPage < 1) {
            throw new IllegalArgumentException("a page has at least one model, not " + perPage);
        }
    }
}
