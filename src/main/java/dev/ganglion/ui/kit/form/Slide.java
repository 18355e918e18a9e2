package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Bounds;
import dev.ganglion.domain.form.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/// The range and the step in which a number is moved. A number that can be typed may lie outside.
record Slide(BigDecimal least, BigDecimal most, BigDecimal step) {
    /// What is usual where a schema states no end.
    private static final Map<String, Bounds> USUAL = Map.of(
            "temperature", Bounds.of("0", "2"),
            "top_p", Bounds.of("0", "1"),
            "strength", Bounds.of("0", "1"),
            "guidance", Bounds.of("0", "20"),
            "steps", Bounds.of("1", "50"),
            "num_steps", Bounds.of("1", "50"));

    /// Beyond so many steps a slider is no help.
    private static final BigDecimal MOST_STEPS = BigDecimal.valueOf(5_000);

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal SHORT = BigDecimal.valueOf(2);

    /// The slide of a field that has one.
    static Optional<Slide> of(Field.Numeric field) {
        Bounds usual = USUAL.getOrDefault(field.name(), Bounds.ANY);
        Bounds bounds = Bounds.stated(
                field.bounds().least().or(usual::least), field.bounds().most().or(usual::most));
        if (!bounds.closed()) {
            return Optional.empty();
        }
        BigDecimal span = bounds.most().orElseThrow().subtract(bounds.least().orElseThrow());
        BigDecimal step = step(field, span);
        return span.signum() == 0 || span.compareTo(step.multiply(MOST_STEPS)) > 0
                ? Optional.empty()
                : Optional.of(
                        new Slide(bounds.least().orElseThrow(), bounds.most().orElseThrow(), step));
    }

    /// What the arrow keys add to a field, on a slide or not.
    static BigDecimal step(Field.Numeric field) {
        return of(field).map(Slide::step).orElseGet(() -> step(field, BigDecimal.TEN));
    }

    private static BigDecimal step(Field.Numeric field, BigDecimal span) {
        if (field.step().isPresent()) {
            return field.step().get();
        }
        if (field.whole()) {
            return BigDecimal.ONE;
        }
        return span.compareTo(SHORT) <= 0 ? HUNDREDTH : TENTH;
    }

    /// The multiple of the step that is nearest to where a slider stands, or an end.
    BigDecimal at(double position) {
        BigDecimal steps = BigDecimal.valueOf(position).divide(step, 0, RoundingMode.HALF_UP);
        return steps.multiply(step).max(least).min(most);
    }
}
