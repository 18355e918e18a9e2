package dev.ganglion.ui.catalogue.card;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Parameter;
import dev.ganglion.ledger.Typical;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.Cost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What a thousand typical requests cost, and what typical means.
///
/// @param cost empty where no price is published
/// @param each one of them in words, such as `1,000 tokens in and 300 out`
/// @param free how many of them the free allowance of a day covers; empty where they cost nothing, or nobody knows
public record Thousand(Optional<Cost.Figure> cost, String each, String free) {
    private static final Set<String> STEPS = Set.of("steps", "num_steps");
    private static final BigDecimal REQUESTS = BigDecimal.valueOf(1_000);

    static Thousand of(Model model, List<Parameter> parameters) {
        Typical typical = Typical.of(model);
        OptionalInt steps = steps(parameters);
        Optional<Neurons> neurons = neurons(model, parameters);
        return new Thousand(
                neurons.map(Thousand::figure),
                each(typical, steps),
                neurons.map(Thousand::free).orElse(""));
    }

    /// What they cost together; empty where no price is published.
    public static Optional<Neurons> neurons(Model model, List<Parameter> parameters) {
        return Typical.of(model).thousand(model, steps(parameters));
    }

    private static Cost.Figure figure(Neurons neurons) {
        return neurons.amount().signum() == 0
                ? new Cost.Figure(Texts.text("model.free"), "")
                : new Cost.Figure(Figures.usd(neurons.usd()), Figures.neurons(neurons));
    }

    private static String each(Typical typical, OptionalInt steps) {
        return Texts.text(
                "typical." + typical,
                Figures.count(typical.input()),
                Figures.count(typical.output()),
                Integer.toString(steps.orElse(Typical.USUAL_STEPS)));
    }

    private static String free(Neurons thousand) {
        if (thousand.amount().signum() == 0) {
            return "";
        }
        long covered = Neurons.FREE_A_DAY
                .amount()
                .multiply(REQUESTS)
                .divide(thousand.amount(), 0, RoundingMode.DOWN)
                .longValue();
        return Texts.text(covered == 1 ? "card.thousand.free.one" : "card.thousand.free", Figures.count(covered));
    }

    private static OptionalInt steps(List<Parameter> parameters) {
        return parameters.stream()
                .filter(parameter -> STEPS.contains(parameter.name()))
                .flatMap(parameter -> parameter.byDefault().stream())
                .filter(value -> value.matches("\\d{1,4}"))
                .mapToInt(Integer::parseInt)
                .findFirst();
    }
}
