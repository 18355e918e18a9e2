package dev.ganglion.ui.chat.answer;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.chat.Receipt;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// What an answer cost that came by several calls.
final class Receipts {
    private Receipts() {}

    /// Both together. What is unknown of one is unknown of both; the first token is that of the first call.
    static Receipt sum(Receipt before, Receipt after) {
        if (before.equals(Receipt.NONE)) {
            return after;
        }
        return new Receipt(
                before.usage().flatMap(first -> after.usage().map(then -> sum(first, then))),
                before.neurons().flatMap(first -> after.neurons().map(first::plus)),
                before.firstToken().or(after::firstToken),
                Stream.of(before.thinking(), after.thinking())
                        .flatMap(Optional::stream)
                        .reduce(Duration::plus),
                before.total().plus(after.total()),
                Stream.concat(before.quirks().stream(), after.quirks().stream()).toList());
    }

    private static Usage sum(Usage first, Usage then) {
        Optional<Neurons> stated = first.neurons().flatMap(one -> then.neurons().map(one::plus));
        return new Usage(
                first.promptTokens() + then.promptTokens(),
                first.cachedTokens() + then.cachedTokens(),
                first.completionTokens() + then.completionTokens(),
                stated);
    }
}
