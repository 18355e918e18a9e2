package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Talks to a sandbox over a real WebSocket of the JDK, and keeps what it was told.
final class LivePeer implements WebSocket.Listener {
    static final String FLUX = "model=@cf/deepgram/flux&encoding=linear16&sample_rate=16000";

    static final String CLOSE = "{\"type\":\"CloseStream\"}";

    /// Stands in for a header, as browsers know none.
    static final String SUBPROTOCOL = "subprotocol";

    /// Stands for a connection that ended without a close frame.
    static final int BROKEN = 1006;

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private int frames;
    private int pongs;

    private LivePeer() {}

    /// A connection and what it brings.
    record Line(WebSocket socket, LivePeer peer) {
        /// Sends sound, so much in a message.
        Line say(byte[] samples, int step) throws Exception {
            for (int at = 0; at < samples.length; at += step) {
                int length = Math.min(step, samples.length - at);
                var _ = socket.sendBinary(ByteBuffer.wrap(samples, at, length), true)
                        .get(20, TimeUnit.SECONDS);
            }
            return this;
        }

        /// Sends sound in one message, and the end of the stream where the connection does not end by itself.
        void sayWhatCanBeSaid(byte[] samples) throws Exception {
            try {
                var _ = say(samples, samples.length);
                var _ = peer.closed.get(300, TimeUnit.MILLISECONDS);
            } catch (TimeoutException open) {
                var _ = text(CLOSE);
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(IOException.class);
            }
        }

        /// Whether the connection ended while something was written to it: then the JDK reads no more of what came
        /// before, and nobody knows how the sandbox ended it.
        boolean lost() {
            return peer.closed.isCompletedExceptionally()
                    && peer.closed.exceptionNow().getClass().equals(IOException.class);
        }

        Line text(String text) throws Exception {
            var _ = socket.sendText(text, true).get(20, TimeUnit.SECONDS);
            return this;
        }

        /// Says that there is no more to come, and waits for the end.
        void close() throws Exception {
            text(CLOSE);
            assertThat(code()).isEqualTo(WebSocket.NORMAL_CLOSURE);
        }

        /// The code it was closed with; a reset is an exception.
        int code() throws Exception {
            for (int waited = 0; waited < 40 && !peer.closed.isDone(); waited++) {
                try {
                    return peer.closed.get(500, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    peer.probe(socket);
                }
            }
            return peer.closed.get(0, TimeUnit.SECONDS);
        }

        boolean ended() {
            return peer.closed.isDone();
        }

        List<String> texts() {
            synchronized (peer) {
                return List.copyOf(peer.texts);
            }
        }

        int frames() {
            synchronized (peer) {
                return peer.frames;
            }
        }

        int pongs() {
            synchronized (peer) {
                return peer.pongs;
            }
        }

        List<JsonNode> messages() {
            return texts().stream().map(JsonMapper.shared()::readTree).toList();
        }

        /// The messages of a turn.
        List<JsonNode> turn(int index) {
            return messages().stream()
                    .filter(message -> message.path("turn_index").asInt(-1) == index)
                    .toList();
        }

        /// What was told of turns, without what changes nothing.
        List<String> events() {
            return messages().stream()
                    .map(message -> message.path("event").asString())
                    .filter(event -> !event.equals("Update"))
                    .toList();
        }
    }

    /// A connection through a gateway, with those headers.
    static Line open(Sandbox sandbox, String gateway, String query, Map<String, String> headers) throws Exception {
        var builder = HttpClient.newHttpClient().newWebSocketBuilder();
        headers.forEach((name, value) -> {
            var _ = name.equals(SUBPROTOCOL) ? builder.subprotocols(value) : builder.header(name, value);
        });
        var path = "/v1/%s/%s/workers-ai?%s".formatted(SandboxOptions.ACCOUNT, gateway, query);
        return open(sandbox.base().getPort(), path, builder);
    }

    /// A connection to whatever listens there.
    static Line open(int port, String path, WebSocket.Builder builder) throws Exception {
        var peer = new LivePeer();
        var address = URI.create("ws://127.0.0.1:" + port + path);
        return new Line(builder.buildAsync(address, peer).get(20, TimeUnit.SECONDS), peer);
    }

    /// A connection with those headers.
    static Line open(Sandbox sandbox, String query, Map<String, String> headers) throws Exception {
        return open(sandbox, "default", query, headers);
    }

    /// A connection with the account's token.
    static Line open(Sandbox sandbox, String query) throws Exception {
        return open(sandbox, query, Map.of("cf-aig-authorization", "Bearer " + SandboxOptions.TOKEN));
    }

    /// The JDK at times overlooks that a connection has ended, until it writes.
    private void probe(WebSocket socket) {
        var _ = socket.sendPing(ByteBuffer.allocate(0)).exceptionally(failure -> {
            closed.complete(BROKEN);
            return socket;
        });
    }

    @Override
    public synchronized CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        frames++;
        partial.append(data);
        if (last) {
            texts.add(partial.toString());
            partial.setLength(0);
        }
        socket.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized CompletionStage<?> onPong(WebSocket socket, ByteBuffer data) {
        pongs++;
        socket.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        closed.completeExceptionally(failure);
    }
}
