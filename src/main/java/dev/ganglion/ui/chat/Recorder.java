package dev.ganglion.ui.chat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Outcome;
import dev.ganglion.domain.Receipt;
import dev.ganglion.domain.Turn;
import dev.ganglion.domain.Usage;
import dev.ganglion.workersai.ChatEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Collects what has arrived of one answer. Used by one thread.
final class Recorder {
    private final String id;
    private final Instant sent;
    private final LongSupplier nanos;
    private final long start;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private final List<String> quirks = new ArrayList<>();
    private Optional<Usage> usage = Optional.empty();
    private Optional<Duration> firstToken = Optional.empty();
    private Duration total = Duration.ZERO;
    private String model;
    private String finish = "stop";

    /// @param nanos a clock that only goes forward, in nanoseconds
    Recorder(String id, String model, Instant sent, LongSupplier nanos) {
        this.id = id;
        this.model = model;
        this.sent = sent;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    void add(ChatEvent event) {
        total = elapsed();
        switch (event) {
            case ChatEvent.Text(String piece) -> grow(text, piece);
            case ChatEvent.Reasoning(String piece) -> grow(reasoning, piece);
            case ChatEvent.Used(Usage used) -> usage = Optional.of(used);
            case ChatEvent.Quirk(String name) -> quirks.add(name);
            case ChatEvent.ToolCall call -> grow(text, asText(call));
            case ChatEvent.FellBack fellBack -> model = fellBack.to();
            case ChatEvent.Retrying _, ChatEvent.Served _ -> {}
            case ChatEvent.Finish(String reason) -> finish = reason;
        }
    }

    private void grow(StringBuilder grown, String piece) {
        if (firstToken.isEmpty() && !piece.isEmpty()) {
            firstToken = Optional.of(elapsed());
        }
        grown.append(piece);
    }

    /// A tool call as a block of the answer, until tools have a card of their own.
    static String asText(ChatEvent.ToolCall call) {
        return "\n```json\n" + call.name() + " " + call.arguments() + "\n```\n";
    }

    private Duration elapsed() {
        return Duration.ofNanos(nanos.getAsLong() - start);
    }

    /// Whether nothing has come that the service must have computed.
    boolean nothingArrived() {
        return text.isEmpty() && reasoning.isEmpty() && usage.isEmpty();
    }

    Optional<Usage> usage() {
        return usage;
    }

    Outcome finished() {
        return new Outcome.Finished(finish);
    }

    /// The answer as far as it came.
    Turn.Reply reply(Outcome outcome, Optional<Neurons> neurons) {
        Receipt receipt = new Receipt(usage, neurons, firstToken, total, quirks);
        return new Turn.Reply(id, sent, model, text.toString(), reasoning.toString(), outcome, receipt);
    }
}
