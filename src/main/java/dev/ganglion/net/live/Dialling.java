package dev.ganglion.net.live;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Call;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Recorder;
import dev.ganglion.net.Rejected;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Opens connections by WebSocket.
///
/// @param rejections reads what a server says that opens none
/// @param closings reads how a connection ended
public record Dialling(Rejected.Reader rejections, Closing.Reader closings) {
    private static final int UPGRADED = 101;

    /// Opens what `call`, whose address begins with `ws` or `wss`, asks for, again where that is safe:
    /// nothing has been sent by then. Interrupting the thread closes the socket.
    public LiveSocket open(Transport transport, Call call, Retry.Listener listener)
            throws WorkersAiException, InterruptedException {
        return transport.open(call, (recorder, limits) -> begin(call, recorder, limits), rejections, listener);
    }

    /// By a client of its own: nothing else ends a handshake that hangs.
    private CompletableFuture<LiveSocket> begin(Call call, Recorder recorder, Limits limits) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Runnable::run)
                .build();
        WebSocket.Builder builder = client.newWebSocketBuilder();
        call.headers().forEach(builder::header);
        Inbox inbox = new Inbox();
        LiveSocket.Begun begun = new LiveSocket.Begun(recorder, limits.idle(), client::shutdownNow, closings);
        CompletableFuture<LiveSocket> opened = builder.buildAsync(call.uri(), inbox)
                .thenApply(socket -> {
                    recorder.head(UPGRADED, HttpHeaders.of(Map.of(), (_, _) -> true));
                    return new LiveSocket(socket, inbox, begun);
                });
        // The client ends with what it was made for, also when nobody waits any more.
        var _ = opened.whenComplete((_, why) -> {
            if (why != null) {
                client.shutdownNow();
            }
        });
        return opened;
    }
}
