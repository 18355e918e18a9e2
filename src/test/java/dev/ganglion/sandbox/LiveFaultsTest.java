package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ganglion.sandbox.LivePeer.Line;
import dev.ganglion.sandbox.hear.Flux;
import dev.ganglion.sandbox.hear.FluxWish;
import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.live.Hearing;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

class LiveFaultsTest {
    private static final int SERVER_ERROR = 1011;

    private static Sandbox sandbox;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults().withPace(Pace.INSTANT));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "cut-after:2, 1006, 2",
        "cut-after:99, 1006, 5",
        "close-after:2, 1011, 2",
        "close-after:0, 1011, 0",
        "error-after:2, 1011, 3",
        "error-first, 1011, 1",
        "garbage-after:2, 1000, 6",
        "'garbage-after:1,close-after:3', 1011, 4",
    })
    void endsAsAskedAfterSomeMessages(String fault, int code, int messages) throws Exception {
        var line = heard(fault);

        assertThat(line.code()).isEqualTo(code);
        assertThat(line.texts()).hasSize(messages);
    }

    @Test
    void resetsTheConnection() throws Exception {
        var line = heard("reset-after:2");

        assertThatThrownBy(line::code).cause().isInstanceOf(SocketException.class);
        assertThat(line.texts()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void sendsAnErrorOrGarbageAmongTheMessages() throws Exception {
        var error = heard("error-after:1");
        var garbage = heard("garbage-after:1");

        assertThat(error.code()).isEqualTo(SERVER_ERROR);
        assertThat(error.messages().getLast().at("/errors/0/code").intValue()).isEqualTo(3040);
        assertThat(garbage.code()).isEqualTo(WebSocket.NORMAL_CLOSURE);
        assertThatThrownBy(garbage::messages).isInstanceOf(JacksonException.class);
    }

    @Test
    void fallsSilentAndAnswersNoCloseFrame() throws Exception {
        var line = heard("stall-after:2");
        await().until(() -> line.texts().size() == 2);
        var _ = line.socket().sendClose(WebSocket.NORMAL_CLOSURE, "").get();

        await().during(Duration.ofMillis(200)).until(() -> !line.ended());
        assertThat(line.texts()).hasSize(2);
    }

    @Test
    void sendsMessagesInSmallFramesAndLongOnes() throws Exception {
        var small = heard("dribble");
        var large = heard("huge-line:300");

        assertThat(small.code()).isEqualTo(WebSocket.NORMAL_CLOSURE);
        assertThat(small.messages()).hasSize(5);
        assertThat(small.frames()).isGreaterThan(200);
        assertThat(large.code()).isEqualTo(WebSocket.NORMAL_CLOSURE);
        assertThat(large.texts().get(1)).hasSizeGreaterThan(300 * 1024);
    }

    @Test
    void endsWithTheSandbox() throws Exception {
        var closing = Sandbox.start(SandboxOptions.defaults().withPace(Pace.INSTANT));
        var line = LivePeer.open(closing, LivePeer.FLUX).say(new byte[32_000], 3_200);
        closing.close();

        assertThat(line.code()).isEqualTo(LivePeer.BROKEN);
    }

    @Test
    void closesOnAClientThatSaysNothing() throws Exception {
        var server = new Server(0);
        var wish = FluxWish.of(Map.of("sample_rate", "16000"));
        var terms = new Hearing.Terms(told -> new Flux(wish, told), List.of(), Duration.ofMillis(50));
        var heard = new CompletableFuture<Double>();
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                Hearing.accept(new Call(request, response), terms, heard::complete);
                callback.succeeded();
                return true;
            }
        });
        server.start();
        try {
            int port = server.getURI().getPort();
            var line = LivePeer.open(port, "/", HttpClient.newHttpClient().newWebSocketBuilder());

            assertThat(line.code()).isEqualTo(SERVER_ERROR);
            assertThat(heard.getNow(-1.0)).isZero();
        } finally {
            server.stop();
        }
    }

    /// A second of sound and the end of the stream, as far as the sandbox listens; once more where its end met
    /// what was still being written.
    private static Line heard(String fault) throws Exception {
        var headers = Map.of("cf-aig-authorization", "Bearer " + SandboxOptions.TOKEN, "x-sandbox-fault", fault);
        Line line;
        var tries = 0;
        do {
            line = LivePeer.open(sandbox, LivePeer.FLUX, headers);
            line.sayWhatCanBeSaid(Wave.of(1, 12_000).samples().toByteArray());
        } while (line.lost() && ++tries < 5);
        return line;
    }
}
