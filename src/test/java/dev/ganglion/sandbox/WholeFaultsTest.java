package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.sandbox.WireReply.End;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.json.JsonMapper;

class WholeFaultsTest {
    private static Sandbox sandbox;

    /// Routes that answer in one piece.
    enum Asked {
        LEGACY("/ai/run/" + Peer.LLAMA, "{\"prompt\":\"What is a river?\"}"),
        CHAT("/ai/run/" + Peer.GLM, "{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}"),
        VECTORS("/ai/run/@cf/baai/bge-small-en-v1.5", "{\"text\":\"a river\"}"),
        TRANSLATION("/ai/run/@cf/meta/m2m100-1.2b", "{\"text\":\"a river\",\"target_lang\":\"de\"}"),
        PICTURE_IN_JSON("/ai/run/@cf/black-forest-labs/flux-1-schnell", "{\"prompt\":\"a river\",\"steps\":1}"),
        PICTURE("/ai/run/@cf/leonardo/phoenix-1.0", "{\"prompt\":\"a river\",\"width\":64,\"height\":64}"),
        SPEECH("/ai/run/@cf/deepgram/aura-1", "{\"text\":\"Hi\"}"),
        QUEUE("/ai/run/" + Peer.LLAMA + "?queueRequest=true", "{\"requests\":[{\"prompt\":\"Hi\"}]}"),
        OPENAI_CHAT(
                "/ai/v1/chat/completions",
                "{\"model\":\"" + Peer.GLM + "\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}"),
        OPENAI_VECTORS("/ai/v1/embeddings", "{\"model\":\"@cf/baai/bge-small-en-v1.5\",\"input\":\"a river\"}"),
        OPENAI_RESPONSES("/ai/v1/responses", "{\"model\":\"@cf/openai/gpt-oss-20b\",\"input\":\"Hi\"}"),
        LIST("/ai/models/search", "");

        private final String path;
        private final String body;

        Asked(String path, String body) {
            this.path = path;
            this.body = body;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults().withPace(Pace.INSTANT));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void endsBeforeItsPromisedLength(Asked asked) throws Exception {
        var reply = faulty(asked, "cut-after:3");

        assertThat(reply.end()).isEqualTo(End.CLOSED);
        assertThat(reply.body()).hasSize(reply.promised() * 3 / 8);
    }

    @ParameterizedTest
    @EnumSource
    void fallsSilentInItsMiddle(Asked asked) throws Exception {
        var reply = faulty(asked, "stall-after:3");

        assertThat(reply.end()).isEqualTo(End.SILENT);
        assertThat(reply.body()).hasSize(reply.promised() * 3 / 8);
    }

    @ParameterizedTest
    @EnumSource
    void resetsTheConnectionInItsMiddle(Asked asked) throws Exception {
        var reply = faulty(asked, "reset-after:3");

        assertThat(reply.end()).isEqualTo(End.RESET);
        assertThat(reply.body()).hasSizeLessThan(reply.promised());
    }

    @ParameterizedTest
    @EnumSource
    void hasGarbageInIt(Asked asked) throws Exception {
        var reply = faulty(asked, "garbage-after:2");

        assertThat(reply.complete()).isTrue();
        assertThat(reply.body().indexOf("half a chunk")).isBetween(reply.promised() / 8, reply.promised() * 3 / 8);
    }

    @ParameterizedTest
    @EnumSource
    void breaksOffWithAnError(Asked asked) throws Exception {
        var reply = faulty(asked, "error-after:2");

        assertThat(reply.complete()).isTrue();
        assertThat(reply.body()).endsWith("please try again.\"}]}").doesNotStartWith("{\"errors\"");
    }

    @ParameterizedTest
    @EnumSource
    void isNothingButAnError(Asked asked) throws Exception {
        var reply = faulty(asked, "error-first");

        assertThat(reply.complete()).isTrue();
        assertThat(JsonMapper.shared()
                        .readTree(reply.body())
                        .at("/errors/0/code")
                        .intValue())
                .isEqualTo(3040);
    }

    @ParameterizedTest
    @EnumSource
    void dribblesToItsEnd(Asked asked) throws Exception {
        var reply = faulty(asked, "dribble");

        assertThat(reply.complete()).isTrue();
        assertThat(reply.head()).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PICTURE", "SPEECH"})
    void hasAFieldOfAnyLength(Asked asked) throws Exception {
        var reply = faulty(asked, "huge-line:64");

        var json = JsonMapper.shared().readTree(reply.body());
        assertThat(reply.complete()).isTrue();
        assertThat(json.path("p").asString()).hasSize(64 * 1024);
        assertThat(json.size()).isGreaterThan(1);
    }

    private static WireReply faulty(Asked asked, String fault) throws IOException {
        return WireReply.of(sandbox, asked.path, asked.body, fault);
    }
}
