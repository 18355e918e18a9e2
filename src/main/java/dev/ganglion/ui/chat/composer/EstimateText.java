package dev.ganglion.ui.chat.composer;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Neurons;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ui.kit.Texts;

/// What a message may cost and how much room is left, in words.
final class EstimateText {
    private EstimateText() {}

    /// The cost of a message, where one would be sent.
    static String cost(Fit fit, Readiness readiness) {
        if (readiness == Readiness.NOTHING) {
            return "";
        }
        String cost = cost(fit.estimate());
        return switch (fit.pictures()) {
            case 0 -> cost;
            case 1 -> Texts.text("estimate.picture", cost);
            default -> Texts.text("estimate.pictures", cost, fit.pictures());
        };
    }

    private static String cost(Estimate estimate) {
        if (estimate.least().isEmpty()) {
            return Texts.text("estimate.unknown");
        }
        if (estimate.most().isEmpty()) {
            return Texts.text("estimate.least", Figures.neurons(estimate.least().get()));
        }
        Neurons least = estimate.least().get();
        Neurons most = estimate.most().get();
        return Texts.text("estimate.range", Figures.neurons(least, most), Figures.usd(least.usd(), most.usd()));
    }

    /// The room that is left, in a few words; empty where no window is known.
    static String room(Fit fit) {
        return switch (fit.room()) {
            case UNKNOWN -> "";
            case ENOUGH, LITTLE -> Texts.text("composer.left", fit.percentLeft());
            case NONE -> Texts.text("composer.left.none");
        };
    }

    /// What the user should know of the room that is left, and do; empty while there is enough.
    static String advice(Fit fit) {
        String tokens = Figures.tokens(fit.tokens());
        String window = Figures.tokens(fit.window().orElse(0));
        return switch (fit.room()) {
            case UNKNOWN, ENOUGH -> "";
            case LITTLE -> Texts.text("composer.left.little", tokens, window);
            case NONE -> Texts.text("composer.left.full", tokens, window);
        };
    }
}
