package dev.ganglion.sandbox.task;

import dev.ganglion.sandbox.facts.ModelFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a call of a model costs in neurons, from the units of the catalogue.
///
/// Where the catalogue states dollars only, they are turned into neurons at the service's one rate.
public final class Prices {
    private static final int DECIMALS = 6;
    private static final double USD_PER_NEURON = 0.011 / 1000;

    private final ModelFacts model;

    /// The prices of that model.
    public Prices(ModelFacts model) {
        this.model = model;
    }

    /// The neurons of one `unit`, empty if the model is not sold by it.
    public Optional<Double> rate(String unit) {
        var neurons = model.json().path("neurons").valueStream();
        var stated = neurons.filter(price -> price.path("unit").asString("").equals(unit))
                .map(price -> price.path("neurons").doubleValue())
                .findFirst();
        return stated.or(() -> model.json()
                .path("prices")
                .valueStream()
                .filter(price -> price.path("unit").asString("").equals(unit))
                .map(price -> price.path("usd").doubleValue() / USD_PER_NEURON)
                .findFirst());
    }

    /// So many of a unit.
    public Optional<BigDecimal> of(String unit, double amount) {
        return rate(unit).map(rate -> neurons(rate * amount));
    }

    /// Tokens in and out; a model may be priced by its input alone.
    public Optional<BigDecimal> tokens(int input, int output) {
        double out = rate("per M output tokens").orElse(0.0) * output;
        return rate("per M input tokens").map(in -> neurons((in * input + out) / 1e6));
    }

    /// The `usage` object of a call that is counted in tokens.
    public ObjectNode usage(int input, int output) {
        var usage = JsonNodeFactory.instance
                .objectNode()
                .put("prompt_tokens", input)
                .put("completion_tokens", output)
                .put("total_tokens", input + output);
        tokens(input, output).ifPresent(neurons -> usage.put("neurons", neurons));
        return usage;
    }

    /// That number as the service reports it.
    public static BigDecimal neurons(double value) {
        var plain = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
