package dev.ganglion.sandbox.http;

import dev.ganglion.sandbox.wire.Refusal;
import dev.ganglion.sandbox.wire.Refusal.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.server.Handshaker;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;

/// The answer to a call that wants to go on as a WebSocket. Extensions, such as compression, are not
/// agreed to.
public record Handshake(Call call) {
    /// Made for the first handshake: most sandboxes never see one.
    private static final class Shared {
        private static final WebSocketComponents COMPONENTS = new WebSocketComponents();
        private static final Handshaker HANDSHAKER = Handshaker.newInstance();
    }

    /// Whether a call wants that.
    public static boolean wanted(Call call) {
        return call.method().equals("GET")
                && call.header("upgrade")
                        .filter(what -> what.toLowerCase(Locale.ROOT).contains("websocket"))
                        .isPresent();
    }

    /// Agrees. The connection opens for `handler` after the call is answered.
    ///
    /// @param largest how many bytes a frame may have
    /// @throws Refusal if the handshake is not one of version 13
    public void accept(FrameHandler handler, long largest) throws IOException, Refusal {
        var done = new Done();
        if (!Shared.HANDSHAKER.upgradeRequest(
                new Terms(handler, largest), call.request(), call.response(), done, Shared.COMPONENTS, null)) {
            call.set("sec-websocket-version", "13");
            throw Refusal.api(426, new Reason(7003, "Expected a WebSocket handshake of version 13"));
        }
        done.await();
    }

    /// Resets the connection when it is run, however far the call has gone by then.
    public Breaker breaker() {
        return new Breaker(call.endPoint());
    }

    /// Breaks a connection.
    public record Breaker(EndPoint endPoint) {
        /// Aborts it so that the other side sees a reset rather than an end.
        ///
        /// @throws IOException always
        public void reset() throws IOException {
            Exit.reset(endPoint);
        }

        /// Closes it, if it is still open.
        public void close() {
            endPoint.close();
        }

        /// Ends what is sent, without a close frame. What the client still sends can be read.
        public void hangUp() {
            endPoint.shutdownOutput();
        }
    }

    /// A browser insists on the subprotocol that it sent its token in.
    private record Terms(FrameHandler handler, long largest) implements WebSocketNegotiator {
        @Override
        public FrameHandler negotiate(ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
            response.setExtensions(List.of());
            request.getSubProtocols().stream().findFirst().ifPresent(response::setAcceptedSubProtocol);
            return handler;
        }

        @Override
        public void customize(Configuration configuration) {
            configuration.setIdleTimeout(Duration.ZERO); // who waits for the client decides how long
            configuration.setAutoFragment(false);
            configuration.setMaxFrameSize(largest);
        }
    }
}
