package dev.ganglion.ui.task;

import dev.ganglion.domain.Figures;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.task.Paid;
import dev.ganglion.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a call may cost, or has cost, in words.
public final class CallCost {
    /// What does not end a part: a part ends with a comma, or with a dot and its spaces.
    private static final Pattern WITHIN = Pattern.compile("(?<![,·])(?<!· ) ");

    private CallCost() {}

    /// Such as `≈ 0.4–12 neurons  ·  $0.0012`, with the share of what is left today where a budget is kept.
    public static String of(Quote quote) {
        String cost = alone(quote);
        if (quote.exceeds()) {
            return Texts.text("estimate.exceeds", cost);
        }
        return quote.share()
                .map(share -> Texts.text("estimate.share", cost, share))
                .orElse(cost);
    }

    /// The same without the share, for a part of what is sent.
    public static String alone(Quote quote) {
        if (quote.neurons().isEmpty()) {
            return Texts.text("estimate.unknown");
        }
        String neurons = quote.neurons().get();
        return quote.bounded()
                ? Texts.text("estimate.range", neurons, quote.usd().orElse(""))
                : Texts.text("estimate.least", neurons);
    }

    /// The same for a label of several lines, which breaks between its parts and not within one.
    public static String parted(String cost) {
        return WITHIN.matcher(cost).replaceAll("\u00a0");
    }

    /// Such as `57.6 neurons  ·  $0.00063`; says so where nobody knows.
    public static String of(Paid<?> paid) {
        return paid.neurons()
                .map(neurons -> Texts.text("call.cost", Figures.neurons(neurons), Figures.usd(neurons.usd())))
                .orElseGet(() -> Texts.text("call.cost.unknown"));
    }

    /// The same without costs, for what is always seen: how long it took, and that it was simulated.
    public static String taken(Paid<?> paid) {
        List<String> parts = new ArrayList<>();
        parts.add(Figures.duration(paid.took()));
        if (paid.simulated()) {
            parts.add(Texts.text("call.simulated"));
        }
        return String.join("  ·  ", parts);
    }
}
