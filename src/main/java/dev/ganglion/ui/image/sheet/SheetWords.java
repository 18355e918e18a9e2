package dev.ganglion.ui.image.sheet;

import dev.ganglion.domain.Model;
import dev.ganglion.task.Takes;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is told of a sheet before it is drawn: how many calls it takes, and which of its models do not do
/// as they are told; or why it cannot be drawn.
record SheetWords(SheetPlan plan, SheetPlan.Shared shared, List<Model> models) {
    String told() {
        if (plan.isTooLarge()) {
            return Texts.text(
                    "image.sheet.large",
                    SheetPlan.MOST,
                    plan.rows().size(),
                    plan.columns().size());
        }
        if (plan.pictures().isEmpty()) {
            return Texts.text("image.sheet.nothing");
        }
        return Stream.of(Optional.of(calls()), ownSizes(), untold(), fromWords())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private String calls() {
        return Texts.text(
                "image.sheet.calls",
                plan.pictures().size(),
                plan.rows().size(),
                plan.columns().size(),
                plan.unpriced());
    }

    /// Which of the models keep to their own size, whatever is chosen.
    private Optional<String> ownSizes() {
        return shared.shape().flatMap(_ -> without("image.sheet.ownSize", SheetPlan::takesSize));
    }

    /// Which of the models are not told what not to show.
    private Optional<String> untold() {
        return shared.negative().isBlank() ? Optional.empty() : without("image.sheet.untold", SheetPlan::takesNegative);
    }

    /// Which of the models see none of the pictures that others draw from.
    private Optional<String> fromWords() {
        return shared.references().isEmpty()
                ? Optional.empty()
                : without("image.sheet.words", model -> Takes.of(model).pictures() > 0);
    }

    private Optional<String> without(String key, Predicate<Model> takes) {
        List<String> names =
                models.stream().filter(takes.negate()).map(Model::name).toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Texts.text(key, names.size() == 1 ? names.getFirst() : "", names.size()));
    }
}
