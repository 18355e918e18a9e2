package dev.ganglion.ui.chat.answer;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Part;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Receipt;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ledger.Extent;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.GatewayNote;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Collects what has arrived of one answer. Used by one thread.
public final class Recorder {
    private final String id;
    private final Instant sent;
    private final LongSupplier nanos;
    private long start;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private final List<Part.ToolCall> calls = new ArrayList<>();
    private final List<String> quirks = new ArrayList<>();
    private Receipt before = Receipt.NONE;
    private Optional<Usage> usage = Optional.empty();
    private boolean cached;
    private Optional<Duration> firstToken = Optional.empty();
    private Duration total = Duration.ZERO;
    private final Thinking thinking = new Thinking();
    private boolean arrived;
    private Extent extent = Extent.NONE;
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

    /// Goes on with an answer that was cut off; what it cost is added to.
    static Recorder continuing(Turn.Reply reply, LongSupplier nanos) {
        Recorder recorder = new Recorder(reply.id(), reply.model(), reply.at(), nanos);
        recorder.text.append(reply.text());
        recorder.reasoning.append(reply.reasoning());
        recorder.before = reply.receipt();
        return recorder;
    }

    /// Counts from now on, by the clock: what came before was no waiting for the model.
    public void sent(long at) {
        start = at;
    }

    public void add(ChatEvent event) {
        if (!arrived) {
            total = elapsed();
        }
        switch (event) {
            case ChatEvent.Text(String piece) -> grow(text, piece);
            case ChatEvent.Reasoning(String piece) -> grow(reasoning, piece);
            case ChatEvent.Used(Usage used) -> usage = Optional.of(used);
            case ChatEvent.Quirk(String name) -> quirks.add(name);
            case ChatEvent.ToolCall call -> {
                arrive();
                thinking.goes(false, total);
                calls.add(call.part());
                extent = extent.plus(Extent.of(List.of(new Message(Role.ASSISTANT, List.of(call.part())))));
            }
            case ChatEvent.Calling _ -> arrive();
            case ChatEvent.FellBack fellBack -> model = fellBack.to();
            case ChatEvent.Served(GatewayNote note) -> cached = note.cacheHit().orElse(false);
            case ChatEvent.Retrying _ -> {}
            case ChatEvent.Finish(String reason) -> finish = reason;
        }
    }

    private void grow(StringBuilder grown, String piece) {
        if (!piece.isEmpty()) {
            arrive();
            thinking.goes(grown == reasoning, total);
            grown.append(piece);
            extent = extent.plus(new Extent(Extent.characters(piece), 0));
        }
    }

    private void arrive() {
        arrived = true;
        total = elapsed();
        if (firstToken.isEmpty()) {
            firstToken = Optional.of(total);
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(nanos.getAsLong() - start);
    }

    /// Whether nothing has come that the service must have computed.
    public boolean nothingArrived() {
        return !arrived && usage.isEmpty();
    }

    Optional<Usage> usage() {
        return usage;
    }

    /// How much has arrived of this call, thoughts and calls of tools included.
    Extent extent() {
        return extent;
    }

    /// What the call is to be billed for: nothing where a gateway's cache has answered, whatever the reply repeats.
    Optional<Usage> billed() {
        return cached ? Optional.of(Usage.NOTHING) : usage;
    }

    Outcome finished() {
        return new Outcome.Finished(finish);
    }

    /// The answer as far as it came.
    ///
    /// @param neurons what this call cost
    public Turn.Reply reply(Outcome outcome, Optional<Neurons> neurons) {
        Receipt receipt =
                Receipts.sum(before, new Receipt(usage, neurons, firstToken, thinking.until(total), total, quirks));
        return new Turn.Reply(id, sent, model, text.toString(), reasoning.toString(), calls, outcome, receipt);
    }
}
