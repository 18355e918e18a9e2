package dev.ganglion.ui.chat;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Outcome;
import dev.ganglion.domain.Receipt;
import dev.ganglion.domain.Usage;
import dev.ganglion.ui.kit.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The footer of an answer in words and figures.
final class FootText {
    private static final double LEAST_SECONDS = 0.005;

    private FootText() {}

    /// Tokens, neurons, money, time to the first token, speed; only what is known.
    static String figures(Receipt receipt) {
        List<String> parts = new ArrayList<>();
        receipt.usage().ifPresent(usage -> parts.add(tokens(usage)));
        parts.add(receipt.neurons().map(FootText::cost).orElse(Texts.text("foot.cost.unknown")));
        receipt.firstToken().ifPresent(first -> parts.add(Texts.text("foot.first", Figures.duration(first))));
        receipt.firstToken().flatMap(first -> speed(receipt, first)).ifPresent(parts::add);
        return String.join("  ·  ", parts);
    }

    private static String tokens(Usage usage) {
        String in = Figures.count(usage.promptTokens());
        String out = Figures.count(usage.completionTokens());
        return usage.cachedTokens() > 0
                ? Texts.text("foot.tokens.cached", in, Figures.count(usage.cachedTokens()), out)
                : Texts.text("foot.tokens", in, out);
    }

    static String quirks(Receipt receipt) {
        return Texts.text(
                "foot.quirks",
                String.join(", ", receipt.quirks().stream().distinct().toList()));
    }

    private static String cost(Neurons neurons) {
        return Figures.neurons(neurons) + "  ·  " + Figures.usd(neurons.usd());
    }

    /// Tokens after the first one in the time from the first to the last; nothing for an answer in one piece.
    private static Optional<String> speed(Receipt receipt, Duration first) {
        long later = receipt.usage().map(Usage::completionTokens).orElse(0L) - 1;
        double seconds = receipt.total().minus(first).toNanos() / 1e9;
        return later > 0 && seconds > LEAST_SECONDS ? Optional.of(Figures.speed(later / seconds)) : Optional.empty();
    }

    /// How it ended, where that is worth saying; empty for an answer that came to its own end.
    static String ending(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Finished finished -> finishing(finished.reason());
            case Outcome.Stopped _ -> Texts.text("foot.stopped");
            case Outcome.Failed(String _, String message) -> message;
            case Outcome.Interrupted _ -> Texts.text("foot.interrupted");
        };
    }

    private static String finishing(String reason) {
        return switch (reason) {
            case "stop" -> "";
            case "length" -> Texts.text("foot.length");
            default -> Texts.text("foot.ended", reason);
        };
    }
}
