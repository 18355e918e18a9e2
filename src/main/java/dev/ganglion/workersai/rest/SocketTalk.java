package dev.ganglion.workersai.rest;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Call;
import dev.ganglion.net.live.Dialling;
import dev.ganglion.net.live.LiveSocket;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.speech.LiveRequest;
import dev.ganglion.workersai.speech.LiveTalk;
import dev.ganglion.workersai.speech.TurnEvent;
import dev.ganglion.workersai.wire.Address;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.speech.LiveClosings;
import dev.ganglion.workersai.wire.speech.LiveTurns;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// A model that listens live, over a WebSocket.
///
/// Sound is sent as fast as it is taken. Whether the service takes that of a file faster than it would be
/// spoken is not documented; nor is it whether it states what a connection costs.
final class SocketTalk implements LiveTalk {
    /// The model tells how far it has listened about every quarter of a second.
    private static final Duration STEP = Duration.ofMillis(250);

    private static final int SAMPLE = 2;

    /// How far the sound goes that was sent, and how far it was listened to.
    private record Progress(AtomicLong sent, AtomicLong heard) {
        boolean all() {
            return heard.get() + STEP.toMillis() >= sent.get();
        }
    }

    private final LiveSocket socket;
    private final ErrorTable errors;
    private final int sampleRate;
    private final Progress progress;
    private long samples;

    private SocketTalk(LiveSocket socket, ErrorTable errors, int sampleRate, Progress progress) {
        this.socket = socket;
        this.errors = errors;
        this.sampleRate = sampleRate;
        this.progress = progress;
    }

    static SocketTalk open(Calls calls, LiveRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        ErrorTable errors = calls.errors(request.model());
        Call call = Address.live(calls.connection(), request);
        var progress = new Progress(new AtomicLong(), new AtomicLong());
        var dialling = new Dialling(errors, new LiveClosings(errors, progress::all));
        LiveSocket socket = calls.dial(request.model(), call, dialling, waits);
        return new SocketTalk(socket, errors, request.sampleRate(), progress);
    }

    @Override
    public boolean say(byte[] piece) throws WorkersAiException, InterruptedException {
        samples += piece.length / SAMPLE;
        progress.sent().set(samples * 1000 / sampleRate);
        return socket.send(piece);
    }

    @Override
    public void end() throws WorkersAiException, InterruptedException {
        socket.end(LiveTurns.END);
    }

    @Override
    public Optional<TurnEvent> next() throws WorkersAiException, InterruptedException {
        for (Optional<String> message = socket.next(); message.isPresent(); message = socket.next()) {
            Optional<TurnEvent> told = LiveTurns.read(message.get(), errors);
            if (told.isPresent()) {
                progress.heard().set(told.get().to().toMillis());
                return told;
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        socket.close();
    }
}
