package dev.ganglion.ui.usage;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.ledger.Typical;
import dev.ganglion.ui.kit.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A request as many are and what it costs, for a user who has not called anything.
///
/// @param figure such as `0.43 neurons`
record Example(String words, String figure) {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private record Priced(Model model, Neurons each) {}

    /// One of each kind of work, on the cheapest model for it.
    static List<Example> of(List<Model> models) {
        return List.of(Task.TEXT_GENERATION, Task.TEXT_TO_IMAGE, Task.SPEECH_RECOGNITION).stream()
                .flatMap(task -> cheapest(task, models).stream())
                .map(priced -> new Example(
                        Texts.text(
                                "usage.example." + priced.model().task(),
                                priced.model().name()),
                        Figures.neurons(priced.each())))
                .toList();
    }

    private static Optional<Priced> cheapest(Task task, List<Model> models) {
        return models.stream()
                .filter(model -> model.active() && model.task() == task)
                .filter(model -> task != Task.TEXT_GENERATION || model.chats())
                .flatMap(model -> Typical.of(model).thousand(model, OptionalInt.empty()).stream()
                        .map(thousand -> new Priced(
                                model, new Neurons(thousand.amount().divide(THOUSAND, MathContext.DECIMAL64)))))
                .filter(priced -> priced.each().amount().signum() > 0)
                .min(Comparator.comparing(Priced::each));
    }
}
