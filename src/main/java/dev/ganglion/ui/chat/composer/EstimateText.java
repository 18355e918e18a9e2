package dev.ganglion.ui.chat.composer;

import dev.ganglion.domain.Figures;
import dev.ganglion.ledger.Clip;
import dev.ganglion.ledger.Leave;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.ledger.budget.Refusal;
import dev.ganglion.ledger.budget.Standing;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a message may cost and how much room is left, in words.
final class EstimateText {
    private EstimateText() {}

    /// The cost of a message, where one would be sent.
    static String cost(Fit fit, Readiness readiness) {
        return costs(fit, readiness).getFirst();
    }

    /// The same, and then in fewer and fewer words. The money goes last, but for the warning that it is
    /// too much.
    static List<String> costs(Fit fit, Readiness readiness) {
        if (readiness == Readiness.NOTHING) {
            return List.of("");
        }
        Quote quote = fit.quote();
        String cost = cost(quote);
        if (quote.exceeds()) {
            return List.of(Texts.text("estimate.exceeds", cost), Texts.text("estimate.exceeds.brief"));
        }
        Optional<String> share = quote.share().map(of -> Texts.text("estimate.share", cost, of));
        Optional<String> money = quote.usd().filter(_ -> quote.bounded()).map(usd -> Texts.text("estimate.brief", usd));
        Optional<String> most =
                quote.estimate().most().map(bound -> Texts.text("estimate.most", Figures.usd(bound.usd())));
        return Stream.of(share, Optional.of(cost), money, most)
                .flatMap(Optional::stream)
                .toList();
    }

    private static String cost(Quote quote) {
        if (quote.neurons().isEmpty()) {
            return Texts.text("estimate.unknown");
        }
        String neurons = quote.neurons().get();
        return quote.bounded()
                ? Texts.text("estimate.range", neurons, quote.usd().orElse(""))
                : Texts.text("estimate.least", neurons);
    }

    /// The room that is left, in a few words; empty where no window is known.
    static String room(Fit fit) {
        return switch (fit.room()) {
            case UNKNOWN -> "";
            case ENOUGH, LITTLE -> Texts.text("composer.left", fit.percentLeft());
            case NONE -> Texts.text("composer.left.none");
        };
    }

    /// What the budgets do not allow of it, and what to do; empty where they allow all.
    static String budget(Fit fit) {
        return switch (fit.leave()) {
            case Leave.Whole _ -> "";
            case Leave.Shorter(Clip clip, Standing by) ->
                Texts.text(
                        "estimate.shorter",
                        Figures.count(clip.tokens()),
                        Figures.neurons(by.left()),
                        Figures.neurons(by.budget().limit()));
            case Leave.None(OverBudget why) -> Refusal.reason(why);
        };
    }

    /// The same where there is little room to say it.
    static String roomBriefly(Fit fit) {
        return switch (fit.room()) {
            case ENOUGH, LITTLE -> Texts.text("composer.left.brief", fit.percentLeft());
            case UNKNOWN, NONE -> room(fit);
        };
    }

    /// What the user should know of the room that is left, and do; empty while there is enough.
    static String advice(Fit fit) {
        String tokens = Figures.tokens(fit.tokens());
        String window = Figures.tokens(fit.window().orElse(0));
        return switch (fit.room()) {
            case UNKNOWN, ENOUGH -> "";
            case LITTLE -> Texts.text("composer.left.little", tokens, window);
            case NONE ->
                fit.fullBefore()
                        ? Texts.text("composer.left.full.before", Figures.tokens(fit.said()), window)
                        : Texts.text("composer.left.full", tokens, window);
        };
    }
}
