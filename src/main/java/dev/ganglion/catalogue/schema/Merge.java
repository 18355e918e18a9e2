package dev.ganglion.catalogue.schema;

import dev.ganglion.catalogue.schema.Traits.Special;
import dev.ganglion.domain.form.Bounds;
import dev.ganglion.domain.form.Value;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/// Puts together what several schemas say of one value.
final class Merge {
    private Merge() {}

    /// What holds when both do. Where they contradict each other, the first has its way.
    static Traits both(Traits left, Traits right) {
        return new Traits(
                left.types().isEmpty() ? right.types() : left.types(),
                left.options().isEmpty() ? right.options() : left.options(),
                narrower(left.number(), right.number()),
                narrower(left.letters(), right.letters()),
                narrower(left.items(), right.items()),
                left.each().or(right::each),
                left.keys().isEmpty() ? right.keys() : left.keys(),
                left.step().or(right::step),
                special(left, right));
    }

    /// What holds when one of them does. A side that is silent takes anything.
    static Traits either(Traits left, Traits right) {
        Set<String> types = new LinkedHashSet<>(left.types());
        types.addAll(right.types());
        boolean silent = left.types().isEmpty() || right.types().isEmpty();
        return new Traits(
                silent ? Set.of() : types,
                left.options().isEmpty() || right.options().isEmpty() ? List.of() : options(left, right),
                wider(sides(left, right, Set.of("number", "integer")), Traits::number),
                wider(sides(left, right, Set.of("string")), Traits::letters),
                wider(sides(left, right, Set.of("array")), Traits::items),
                left.each().isPresent() && right.each().isPresent()
                        ? Optional.of(either(left.each().get(), right.each().get()))
                        : left.each().or(right::each),
                left.keys().isEmpty() ? right.keys() : left.keys(),
                Optional.empty(),
                special(left, right));
    }

    private static List<Value> options(Traits left, Traits right) {
        return Stream.concat(left.options().stream(), right.options().stream())
                .distinct()
                .toList();
    }

    private static Special special(Traits left, Traits right) {
        return left.special() == Special.NOTHING ? right.special() : left.special();
    }

    private static Bounds narrower(Bounds left, Bounds right) {
        return Bounds.stated(
                chosen(left.least(), right.least(), BigDecimal::max),
                chosen(left.most(), right.most(), BigDecimal::min));
    }

    private static Optional<BigDecimal> chosen(
            Optional<BigDecimal> left, Optional<BigDecimal> right, BinaryOperator<BigDecimal> rule) {
        return left.isPresent() && right.isPresent()
                ? Optional.of(rule.apply(left.get(), right.get()))
                : left.or(() -> right);
    }

    /// The sides whose bounds are about values of these types.
    private static List<Traits> sides(Traits left, Traits right, Set<String> about) {
        return Stream.of(left, right)
                .filter(side -> !Collections.disjoint(side.types(), about))
                .toList();
    }

    private static Bounds wider(List<Traits> sides, Function<Traits, Bounds> bounds) {
        return sides.stream()
                .map(bounds)
                .reduce((left, right) -> new Bounds(
                        left.least().flatMap(end -> right.least().map(end::min)),
                        left.most().flatMap(end -> right.most().map(end::max))))
                .orElse(Bounds.ANY);
    }
}
