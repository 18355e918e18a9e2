package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Talks to a sandbox over a real WebSocket of the JDK, and keeps what it was told.
final class LivePeer implements WebSocket.Listener {
    static final String FLUX = "model=@cf/deepgram/flux&encoding=linear16&sample_rate=16000";

    static final String CLOSE = "{\"type\":\"CloseStream\"}";

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

        Line text(String text) throws Exception {
            var _ = socket.sendText(text, true).get(20, TimeUnit.SECONDS);
            return this;
        }

        /// Says that there is no more to come, and waits for the end.
        void close() throws Exception {
            text(CLOSE);
            assertThat(code()).isEqualTo(WebSocket.NORMAL_CLOSURE);
        }

        /// The code it was closed with; a broken connection is an exception.
        int code() throws Exception {
            return peer.closed.get(20, TimeUnit.SECONDS);
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

    /// A connection with those headers.
    static Line open(Sandbox sandbox, String query, Map<String, String> headers) throws Exception {
        var peer = new LivePeer();
        var builder = HttpClient.newHttpClient().newWebSocketBuilder();
        headers.forEach(builder::header);
        var address = URI.create("ws://127.0.0.1:%d/v1/%s/default/workers-ai?%s"
                .formatted(sandbox.base().getPort(), SandboxOptions.ACCOUNT, query));
        return new Line(builder.buildAsync(address, peer).get(20, TimeUnit.SECONDS), peer);
    }

    /// A connection with the account's token.
    static Line open(Sandbox sandbox, String query) throws Exception {
        return open(sandbox, query, Map.of("cf-aig-authorization", "Bearer " + SandboxOptions.TOKEN));
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
