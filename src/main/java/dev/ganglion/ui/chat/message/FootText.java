package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Receipt;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ledger.budget.Refusal;
import dev.ganglion.schema.SoundSetup;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.chat.Oddity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The footer of an answer in words and figures.
final class FootText {
    /// What comes within less has come at once.
    private static final double LEAST_SECONDS = 0.05;

    private FootText() {}

    /// Tokens, neurons, money, time to the first token, speed; only what is known.
    static String figures(Receipt receipt) {
        return wordings(receipt).getFirst();
    }

    /// The same, and then less and less of it: the money goes last.
    static List<String> wordings(Receipt receipt) {
        Optional<String> tokens = receipt.usage().map(FootText::tokens);
        String cost = receipt.neurons().map(neurons -> cost(receipt, neurons)).orElse(Texts.text("foot.cost.unknown"));
        Optional<String> first = receipt.firstToken().map(Figures::duration);
        Optional<String> named = first.map(duration -> Texts.text("foot.first", duration));
        Optional<String> brief = first.map(duration -> Texts.text("foot.first.brief", duration));
        Optional<String> speed = receipt.firstToken().flatMap(duration -> speed(receipt, duration));
        return Stream.of(
                        line(List.of(tokens, Optional.of(cost), named, speed)),
                        line(List.of(tokens, Optional.of(cost), brief, speed)),
                        line(List.of(tokens, Optional.of(cost), brief)),
                        line(List.of(tokens, Optional.of(cost))),
                        cost,
                        receipt.neurons()
                                .map(neurons -> money(receipt, neurons))
                                .orElse(cost))
                .distinct()
                .toList();
    }

    private static String line(List<Optional<String>> parts) {
        return parts.stream().flatMap(Optional::stream).collect(Collectors.joining("  ·  "));
    }

    private static String tokens(Usage usage) {
        String in = Figures.count(usage.promptTokens());
        String out = Figures.count(usage.completionTokens());
        return usage.cachedTokens() > 0
                ? Texts.text("foot.tokens.cached", in, Figures.count(usage.cachedTokens()), out)
                : Texts.text("foot.tokens", in, out);
    }

    /// Each figure in full.
    static String exact(Receipt receipt) {
        List<String> lines = new ArrayList<>();
        receipt.usage()
                .ifPresent(usage -> lines.add(Texts.text(
                        "foot.exact.tokens", usage.promptTokens(), usage.cachedTokens(), usage.completionTokens())));
        receipt.neurons()
                .ifPresent(neurons -> lines.add(Texts.text(
                        neurons.amount().signum() == 0
                                ? "foot.exact.nothing"
                                : stated(receipt) ? "foot.exact.stated" : "foot.exact.computed",
                        neurons.amount().toPlainString(),
                        neurons.usd().toPlainString())));
        receipt.firstToken().ifPresent(first -> lines.add(Texts.text("foot.exact.first", Figures.duration(first))));
        receipt.firstToken().flatMap(first -> speed(receipt, first)).ifPresent(lines::add);
        receipt.clippedTo().ifPresent(tokens -> lines.add(Texts.text("foot.exact.clipped", Figures.count(tokens))));
        lines.add(Texts.text("foot.exact.total", Figures.duration(receipt.total())));
        return String.join("\n", lines);
    }

    /// Each oddity of the reply in a sentence.
    static String quirks(Receipt receipt) {
        return receipt.oddities().stream()
                .map(name -> Oddity.labelled(name)
                        .map(Oddity::meaning)
                        .or(() -> SoundSetup.meaning(name))
                        .orElse(name))
                .collect(Collectors.joining("\n"));
    }

    static String quirkCount(Receipt receipt) {
        long count = receipt.oddities().size();
        return count == 1 ? Texts.text("foot.quirk") : Texts.text("foot.quirks", count);
    }

    private static boolean stated(Receipt receipt) {
        return receipt.usage().flatMap(Usage::neurons).isPresent();
    }

    /// Whether the model could go on with it.
    static boolean stoppedShort(Turn.Reply reply) {
        boolean whole = reply.outcome() instanceof Outcome.Finished && !byLength(reply.outcome());
        return !whole && !reply.text().isBlank() && reply.calls().isEmpty();
    }

    static boolean byLength(Outcome outcome) {
        return outcome instanceof Outcome.Finished(String reason) && reason.equals("length");
    }

    /// Whether a budget did not allow it.
    static boolean refused(Outcome outcome) {
        return outcome instanceof Outcome.Failed(String kind, String _) && kind.equals(Refusal.CODE);
    }

    /// What the service stated, or what its tokens come to by the published prices.
    private static String cost(Receipt receipt, Neurons neurons) {
        return roughly(receipt, neurons) + Figures.neurons(neurons) + "  ·  " + Figures.usd(neurons.usd());
    }

    private static String money(Receipt receipt, Neurons neurons) {
        return roughly(receipt, neurons) + Figures.usd(neurons.usd());
    }

    private static String roughly(Receipt receipt, Neurons neurons) {
        return stated(receipt) || neurons.equals(Neurons.ZERO) ? "" : "≈ ";
    }

    /// Tokens after the first one in the time from the first to the last; nothing for an answer in one piece.
    private static Optional<String> speed(Receipt receipt, Duration first) {
        long later = receipt.usage().map(Usage::completionTokens).orElse(0L) - 1;
        double seconds = receipt.total().minus(first).toNanos() / 1e9;
        return later > 0 && seconds > LEAST_SECONDS ? Optional.of(Figures.speed(later / seconds)) : Optional.empty();
    }

    /// How it ended, where that is worth saying; empty for an answer that came to its own end.
    static String ending(Outcome outcome, Receipt receipt) {
        return switch (outcome) {
            case Outcome.Finished finished -> finishing(finished.reason(), receipt);
            case Outcome.Stopped _ -> Texts.text("foot.stopped");
            case Outcome.Failed(String _, String message) -> message;
            case Outcome.Interrupted _ -> Texts.text("foot.interrupted");
        };
    }

    private static String finishing(String reason, Receipt receipt) {
        return switch (reason) {
            case "stop", "tool_calls" -> "";
            case "length" -> cutOff(receipt);
            default -> Texts.text("foot.ended", reason);
        };
    }

    private static String cutOff(Receipt receipt) {
        OptionalLong clipped = receipt.clippedTo();
        return clipped.isPresent()
                ? Texts.text("foot.length.budget", Figures.count(clipped.getAsLong()))
                : Texts.text("foot.length");
    }
}
