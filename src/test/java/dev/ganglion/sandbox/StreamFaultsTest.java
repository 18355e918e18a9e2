package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.sandbox.WireReply.End;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamFaultsTest {
    private static final Pattern EVENT = Pattern.compile("data: [^\\n]*\\n\\n");

    private static Sandbox sandbox;

    /// Routes that answer with a stream.
    enum Asked {
        LEGACY("/ai/run/" + Peer.LLAMA, "{\"prompt\":\"What is a river?\",\"stream\":true}"),
        CHAT("/ai/run/" + Peer.GLM, "{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"stream\":true}"),
        PREDICTION("/ai/run/@cf/moondream/moondream3.1-9B-A2B", "{\"image\":\"" + picture() + "\",\"stream\":true}"),
        OPENAI_CHAT(
                "/ai/v1/chat/completions",
                "{\"model\":\"" + Peer.GLM + "\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],"
                        + "\"stream\":true}");

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
    void endsAfterSomeEvents(Asked asked) throws Exception {
        var reply = faulty(asked, "cut-after:3");

        assertThat(reply.end()).isEqualTo(End.CLOSED);
        assertThat(events(reply)).isEqualTo(3);
        assertThat(reply.body()).endsWith("}\n\n").doesNotContain("[DONE]");
    }

    @ParameterizedTest
    @EnumSource
    void fallsSilentAfterSomeEvents(Asked asked) throws Exception {
        var reply = faulty(asked, "stall-after:3");

        assertThat(reply.end()).isEqualTo(End.SILENT);
        assertThat(events(reply)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void resetsTheConnectionAfterSomeEvents(Asked asked) throws Exception {
        var reply = faulty(asked, "reset-after:3");

        assertThat(reply.end()).isEqualTo(End.RESET);
        assertThat(reply.body()).doesNotContain("[DONE]");
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterGarbage(Asked asked) throws Exception {
        var reply = faulty(asked, "garbage-after:2");

        assertThat(reply.end()).isEqualTo(End.CLOSED);
        assertThat(reply.body()).contains("half a chunk").endsWith("data: [DONE]\n\n");
    }

    @ParameterizedTest
    @EnumSource
    void breaksOffWithAnError(Asked asked) throws Exception {
        var reply = faulty(asked, "error-after:2");

        assertThat(events(reply)).isEqualTo(3);
        assertThat(reply.body()).endsWith("please try again.\"}]}\n\n");
    }

    @ParameterizedTest
    @EnumSource
    void isNothingButAnError(Asked asked) throws Exception {
        var reply = faulty(asked, "error-first");

        assertThat(events(reply)).isEqualTo(1);
        assertThat(reply.body()).endsWith("please try again.\"}]}\n\n");
    }

    @ParameterizedTest
    @EnumSource
    void dribblesToItsEnd(Asked asked) throws Exception {
        var reply = faulty(asked, "dribble");

        assertThat(reply.end()).isEqualTo(End.CLOSED);
        assertThat(reply.body()).startsWith("data: {").endsWith("data: [DONE]\n\n");
    }

    @ParameterizedTest
    @EnumSource
    void hasAnEventOfAnyLength(Asked asked) throws Exception {
        var reply = faulty(asked, "huge-line:64");

        assertThat(reply.body())
                .hasSizeGreaterThan(64 * 1024)
                .contains("pppppppp")
                .contains("[DONE]");
    }

    private static long events(WireReply reply) {
        return EVENT.matcher(reply.body()).results().count();
    }

    private static WireReply faulty(Asked asked, String fault) throws IOException {
        return WireReply.of(sandbox, asked.path, asked.body, fault);
    }

    private static String picture() {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
