package dev.ganglion.ui.catalogue.news;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.listing.Change;
import dev.ganglion.domain.listing.Change.Move;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.Mark;
import dev.ganglion.ui.kit.models.Mark.Tone;
import dev.ganglion.ui.kit.models.ModelLine;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/// One change in words.
///
/// @param what such as `New`
/// @param model the id of the model
/// @param replacement the id of the model to use instead
public record NewsLine(Kind kind, Mark what, String model, String words, Optional<String> replacement) {
    /// What changed, the most urgent first.
    public enum Kind {
        RETIRING,
        GONE,
        REPRICED,
        ADDED
    }

    static NewsLine of(Change change) {
        return switch (change) {
            case Change.Added added -> line(Kind.ADDED, added, Texts.text("news.added"));
            case Change.Gone gone -> line(Kind.GONE, gone, Texts.text("news.gone"));
            case Change.Repriced repriced ->
                line(
                        Kind.REPRICED,
                        repriced,
                        repriced.moves().stream().map(NewsLine::moved).collect(Collectors.joining("; ")));
            case Change.Retiring retiring ->
                new NewsLine(
                        Kind.RETIRING,
                        mark(Kind.RETIRING),
                        retiring.model(),
                        Texts.text("news.retiring", ModelLine.day(retiring.day())),
                        retiring.replacement().map(named -> named.split(" ", 2)[0]));
        };
    }

    /// The name without the vendor.
    public String name() {
        return model.substring(model.lastIndexOf('/') + 1);
    }

    private static NewsLine line(Kind kind, Change change, String words) {
        return new NewsLine(kind, mark(kind), change.model(), words, Optional.empty());
    }

    private static Mark mark(Kind kind) {
        Tone tone = switch (kind) {
            case RETIRING, GONE -> Tone.WARNING;
            case REPRICED, ADDED -> Tone.PLAIN;
        };
        return new Mark(Texts.text("news.kind." + kind), tone);
    }

    private static String moved(Move move) {
        return Texts.text("news.moved", amount(move.before()), amount(move.after()), unit(move.unit()));
    }

    private static String amount(Optional<BigDecimal> usd) {
        return usd.map(Figures::usd).orElseGet(() -> Texts.text("news.no-price"));
    }

    private static String unit(String label) {
        return Unit.labelled(label)
                .map(unit -> Texts.text("unit.short." + unit))
                .orElse(label);
    }
}
