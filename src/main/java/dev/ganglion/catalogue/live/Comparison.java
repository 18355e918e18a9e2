package dev.ganglion.catalogue.live;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Price;
import dev.ganglion.domain.PriceList;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.listing.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How two catalogues differ, as far as a user of the models cares.
final class Comparison {
    private Comparison() {}

    static List<Change> between(Catalogue before, Catalogue after) {
        List<Change> changes = new ArrayList<>();
        for (Model now : after.models()) {
            changes.addAll(before.find(now.id()).map(then -> changed(then, now)).orElseGet(() -> added(now)));
        }
        return changes;
    }

    private static List<Change> added(Model now) {
        return now.active() ? List.of(new Change.Added(now.id())) : List.of();
    }

    private static List<Change> changed(Model then, Model now) {
        if (then.active() && !now.active()) {
            return List.of(new Change.Gone(now.id()));
        }
        if (!now.active()) {
            return List.of();
        }
        if (!then.active()) {
            return added(now);
        }
        return Stream.of(retiring(then, now), repriced(then, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Change> retiring(Model then, Model now) {
        return now.lifecycle()
                .retires()
                .filter(day -> !then.lifecycle().retires().equals(Optional.of(day)))
                .map(day -> new Change.Retiring(now.id(), day, now.lifecycle().replacement()));
    }

    private static Optional<Change> repriced(Model then, Model now) {
        List<Change.Move> moves = Stream.of(Unit.values())
                .flatMap(unit -> move(unit, then.prices(), now.prices()).stream())
                .toList();
        return moves.isEmpty() ? Optional.empty() : Optional.of(new Change.Repriced(now.id(), moves));
    }

    private static Optional<Change.Move> move(Unit unit, PriceList then, PriceList now) {
        Optional<BigDecimal> before = usd(unit, then);
        Optional<BigDecimal> after = usd(unit, now);
        return before.equals(after) ? Optional.empty() : Optional.of(new Change.Move(unit.label(), before, after));
    }

    /// Without trailing zeros, so that amounts are equal where they are the same.
    private static Optional<BigDecimal> usd(Unit unit, PriceList prices) {
        return prices.of(unit).flatMap(Price::usd).map(BigDecimal::stripTrailingZeros);
    }
}
