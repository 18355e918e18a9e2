package dev.ganglion.export;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.chat.Receipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What an answer cost and how fast it came, in words.
final class Foot {
    private Foot() {}

    /// One line of what is known, and one of the oddities where there were any.
    static List<String> of(Receipt receipt) {
        List<String> parts = new ArrayList<>();
        receipt.usage().ifPresent(usage -> parts.add(tokens(usage)));
        receipt.neurons().ifPresent(neurons -> {
            parts.add(Figures.neurons(neurons));
            parts.add(Figures.usd(neurons.usd()));
        });
        receipt.firstToken().ifPresent(first -> parts.add(Words.text("first", Figures.duration(first))));
        if (receipt.total().compareTo(Duration.ZERO) > 0) {
            parts.add(Words.text("total", Figures.duration(receipt.total())));
        }
        List<String> lines = new ArrayList<>();
        if (!parts.isEmpty()) {
            lines.add(String.join(" · ", parts));
        }
        if (!receipt.quirks().isEmpty()) {
            List<String> each = receipt.quirks().stream().distinct().toList();
            lines.add(Words.text("quirks", String.join(", ", each)));
        }
        return lines;
    }

    private static String tokens(Usage usage) {
        String in = Figures.count(usage.promptTokens());
        String out = Figures.count(usage.completionTokens());
        return usage.cachedTokens() > 0
                ? Words.text("tokens.cached", in, Figures.count(usage.cachedTokens()), out)
                : Words.text("tokens", in, out);
    }
}
