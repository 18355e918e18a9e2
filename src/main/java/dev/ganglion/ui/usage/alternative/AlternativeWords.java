package dev.ganglion.ui.usage.alternative;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Model;
import dev.ganglion.ledger.bill.Alternatives;
import dev.ganglion.ledger.bill.Alternatives.Alternative;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.usage.alternative.AlternativeViewModel.Comparison;
import java.util.Locale;
import java.util.Optional;

/// What is said of a comparison.
final class AlternativeWords {
    private static final double WHOLE = 100;
    private static final double SAME = 0.005;

    private AlternativeWords() {}

    /// What the work cost.
    static String actual(Comparison comparison) {
        Alternatives found = comparison.found();
        String left = found.leftOut() == 0 ? "" : ' ' + Texts.text("usage.alternatives.left-out", found.leftOut());
        return Texts.text(
                        "usage.alternatives.actual",
                        found.calls(),
                        Figures.neurons(found.actual()),
                        Figures.usd(found.actual().usd()))
                + left;
    }

    static String context(Model model) {
        return model.contextWindow().isPresent()
                ? Figures.count(model.contextWindow().getAsInt())
                : "–";
    }

    static String neurons(Alternative alternative) {
        return "≈ " + Figures.amount(alternative.neurons());
    }

    static String usd(Alternative alternative) {
        return "≈ " + Figures.usd(alternative.neurons().usd());
    }

    /// Such as `saves 75 %`.
    static String saving(Alternative alternative) {
        Optional<Double> saved = alternative.saved();
        if (saved.isEmpty()) {
            return "–";
        }
        double part = saved.get();
        if (Math.abs(part) < SAME) {
            return Texts.text("usage.alternatives.same");
        }
        String percent = String.format(Locale.ENGLISH, "%,.0f", Math.abs(part) * WHOLE);
        return Texts.text(part > 0 ? "usage.alternatives.saves" : "usage.alternatives.more", percent);
    }
}
