package dev.ganglion.sandbox;

import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.wire.Frame;
import dev.ganglion.sandbox.wire.Sse;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/// Plays the frames of a streamed reply at its pace, and knows how many tokens have left.
final class Player {
    private final Call call;
    private final Metronome metronome;
    private int tokens;

    Player(Call call, Metronome metronome) {
        this.call = call;
        this.metronome = metronome;
    }

    /// Tokens that have left, whatever happened then.
    int tokens() {
        return tokens;
    }

    void play(List<Frame> frames, Sse.Style style, Set<Sse.Oddity> oddities) throws IOException {
        metronome.await(0);
        var body = call.events();
        var events = new Sse(body, style, oddities);
        try {
            play(frames, events);
            body.close();
        } finally {
            tokens = events.leftTokens();
        }
    }

    private void play(List<Frame> frames, Sse events) throws IOException {
        for (var frame : frames) {
            switch (frame) {
                case Frame.Event event -> send(event, events);
                case Frame.Stall() -> {
                    events.flush();
                    metronome.stall();
                }
                case Frame.Cut() -> {
                    events.flush();
                    return;
                }
                case Frame.Reset() -> {
                    events.flush();
                    call.reset();
                }
            }
        }
        events.flush();
    }

    private void send(Frame.Event event, Sse events) throws IOException {
        if (event.tokens() > 0) {
            metronome.await(events.writtenTokens());
        }
        events.event(event);
    }
}
