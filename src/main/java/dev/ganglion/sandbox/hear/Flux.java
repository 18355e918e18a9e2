package dev.ganglion.sandbox.hear;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;

/// Flux, which listens to bare samples as they come and tells when somebody begins to speak, pauses and
/// has finished.
///
/// A turn begins with the first sound that is no click. While it lasts its words grow with what is heard;
/// a pause makes it surer and surer that the turn is over, and never quite sure where the last word ends
/// no sentence. Without a pause a turn ends after a minute, so that nobody has to keep more than that.
public final class Flux implements Listening {
    private static final double ONSET = 0.05;
    private static final double UPDATE = 0.25;
    private static final double LONGEST_TURN = 60;
    private static final double LITTLE = 1e-6;

    private final FluxWish wish;
    private final Gate gate;
    private final Told told;
    private final String request = UUID.randomUUID().toString();
    private Phase phase = Phase.QUIET;
    private Turn turn;
    private long windows;
    private long sequence;
    private double lastTold;

    /// Listens as is wished.
    public Flux(FluxWish wish, Told told) {
        this.wish = wish;
        this.told = told;
        gate = new Gate(wish.rate());
        turn = Turn.first(Spelling.of(wish.keyterm()));
    }

    /// Whether somebody speaks.
    private enum Phase {
        QUIET,
        SPEAKING,
        PERHAPS_OVER
    }

    @Override
    public void hear(ByteBuffer samples) throws IOException {
        gate.pass(samples, this::hear);
    }

    /// Ends the turn that lasts, if one does.
    @Override
    public void end() throws IOException {
        if (phase != Phase.QUIET) {
            endTurn();
        }
    }

    @Override
    public double seconds() {
        return windows * gate.step();
    }

    private void hear(boolean sound) throws IOException {
        windows++;
        turn.hear(sound, gate.step(), seconds());
        switch (phase) {
            case QUIET -> begin();
            case SPEAKING -> pause();
            case PERHAPS_OVER -> resume(sound);
        }
        if (seconds() - lastTold >= UPDATE - LITTLE) {
            tell("Update");
        }
    }

    private void begin() throws IOException {
        if (turn.heard() >= ONSET - LITTLE) {
            phase = Phase.SPEAKING;
            turn.begin();
            tell("StartOfTurn");
        } else if (turn.paused()) {
            turn.forget();
        }
    }

    private void pause() throws IOException {
        if (over()) {
            endTurn();
        } else if (wish.eager().isPresent() && turn.confidence() >= wish.eager().getAsDouble()) {
            phase = Phase.PERHAPS_OVER;
            tell("EagerEndOfTurn");
        }
    }

    private void resume(boolean sound) throws IOException {
        if (sound) {
            phase = Phase.SPEAKING;
            tell("TurnResumed");
        } else if (over()) {
            endTurn();
        }
    }

    private boolean over() {
        return turn.confidence() >= wish.threshold()
                || turn.silence() >= wish.timeout() - LITTLE
                || seconds() - turn.start() >= LONGEST_TURN;
    }

    private void endTurn() throws IOException {
        phase = Phase.QUIET;
        tell("EndOfTurn");
        turn = turn.next(seconds());
    }

    private void tell(String event) throws IOException {
        lastTold = seconds();
        var message = JsonNodeFactory.instance
                .objectNode()
                .put("request_id", request)
                .put("sequence_id", sequence)
                .put("event", event);
        sequence++;
        told.tell(turn.describe(message, seconds()));
    }
}
