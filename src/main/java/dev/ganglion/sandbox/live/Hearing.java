package dev.ganglion.sandbox.live;

import dev.ganglion.sandbox.hear.Listening;
import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.http.Handshake;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.DoubleConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One connection on which a model listens, from its handshake to its end, on a thread of its own.
public final class Hearing {
    private static final Duration HANDSHAKE = Duration.ofSeconds(10);
    private static final Duration GOODBYE = Duration.ofSeconds(5);
    private static final Duration STALL = Duration.ofMinutes(10);
    private static final String GARBAGE = "{\"event\":\"Update\",\"transcript\":\"half a message, \"words\":[";
    private static final String ERROR =
            "{\"errors\":[{\"code\":3040,\"message\":\"Capacity temporarily exceeded, please try again.\"}]}";
    private static final int KIB = 1024;
    private static final int NORMAL = 1000;
    private static final int POLICY = 1008;
    private static final int TOO_LARGE = 1009;
    private static final int SERVER_ERROR = 1011;

    private final Wire wire = new Wire();
    private final Listening model;
    private final Duration idle;
    private final List<Mishap> mishaps;
    private final Handshake.Breaker breaker;
    private final DoubleConsumer ended;
    private int told;
    private boolean settled;

    private Hearing(Terms terms, Handshake.Breaker breaker, DoubleConsumer ended) {
        this.model = terms.model().seat(this::tell);
        this.idle = terms.idle();
        this.mishaps = new ArrayList<>(terms.mishaps());
        this.breaker = breaker;
        this.ended = ended;
    }

    /// How a connection goes.
    ///
    /// @param mishaps what goes wrong
    /// @param idle after so long without a frame it is closed
    public record Terms(Listening.Seating model, List<Mishap> mishaps, Duration idle) {
        public Terms {
            mishaps = List.copyOf(mishaps);
        }
    }

    /// Answers a call by going on as a WebSocket.
    ///
    /// @param ended takes how many seconds were heard, once, before the client is told of the end
    /// @throws Refusal if it is no handshake; then, as after an `IOException`, `ended` is not called
    public static void accept(Call call, Terms terms, DoubleConsumer ended) throws IOException, Refusal {
        var handshake = new Handshake(call);
        var hearing = new Hearing(terms, handshake.breaker(), ended);
        handshake.accept(hearing.wire, Wire.LARGEST);
        Thread.ofVirtual().name("sandbox-live").start(hearing::run);
    }

    private void run() {
        try {
            wire.open(HANDSHAKE);
            play();
            listen();
        } catch (IOException | RejectedExecutionException e) {
            breaker.close(); // the client has gone, or the sandbox is closing: nobody is left to be told
        } finally {
            settle();
        }
    }

    private void listen() throws IOException {
        boolean listening = true;
        while (listening) {
            listening = switch (wire.next(idle)) {
                case Arrival.Sound(var bytes)
                when bytes.remaining() % Short.BYTES == 0 -> {
                    model.hear(bytes);
                    yield true;
                }
                case Arrival.Sound _ -> close(POLICY, "A sample of linear16 has two bytes");
                case Arrival.Text(var text) when closes(text) -> finish();
                case Arrival.Text _ -> close(POLICY, "Not a message that is understood");
                case Arrival.Leaving() -> finish();
                case Arrival.TooLarge() -> close(TOO_LARGE, "Message too large");
                case Arrival.Nothing() -> close(SERVER_ERROR, "No sound came for " + idle.toSeconds() + " seconds");
                case Arrival.Gone() -> false;
            };
        }
    }

    private static boolean closes(String text) {
        try {
            return JsonMapper.shared().readTree(text).path("type").asString("").equals("CloseStream");
        } catch (JacksonException e) {
            return false;
        }
    }

    /// Tells the end of the last turn. What was to go wrong later than that goes wrong now.
    private boolean finish() throws IOException {
        model.end();
        told = Integer.MAX_VALUE;
        play();
        return close(NORMAL, "");
    }

    private boolean close(int code, String reason) throws IOException {
        settle();
        wire.close(code, reason);
        wire.linger(GOODBYE);
        return false;
    }

    private void tell(ObjectNode message) throws IOException {
        wire.tell(message.toString());
        told++;
        play();
    }

    /// Lets go wrong what is due.
    private void play() throws IOException {
        while (!mishaps.isEmpty() && mishaps.stream().anyMatch(this::due)) {
            var mishap = mishaps.stream().filter(this::due).findFirst().orElseThrow();
            mishaps.remove(mishap);
            play(mishap);
        }
    }

    private boolean due(Mishap mishap) {
        return mishap.after() <= told;
    }

    private void play(Mishap mishap) throws IOException {
        switch (mishap.kind()) {
            case STALL -> wire.mute(STALL);
            case RESET -> {
                settle();
                breaker.reset();
            }
            case CUT -> {
                settle();
                breaker.hangUp();
                wire.mute(GOODBYE);
            }
            case GARBAGE -> wire.tell(GARBAGE);
            case ERROR -> {
                wire.tell(ERROR);
                fail();
            }
            case CLOSE -> fail();
            case HUGE -> wire.tell("{\"event\":\"Update\",\"p\":\"" + "p".repeat(mishap.size() * KIB) + "\"}");
            case DRIBBLE -> wire.dribble();
        }
    }

    private void fail() throws IOException {
        var _ = close(SERVER_ERROR, "Failed on demand");
        throw new IOException("Failed on demand");
    }

    private void settle() {
        if (!settled) {
            settled = true;
            ended.accept(model.seconds());
        }
    }
}
