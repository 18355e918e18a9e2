package dev.ganglion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Entry.State;
import dev.ganglion.net.Peer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// More texts than a model takes at a time.
class EmbedManyTest {
    private static final String BGE = "@cf/baai/bge-m3";
    private static final String QUOTA = "{\"success\":false,\"errors\":[{\"code\":4006,\"message\":\"used up\"}]}";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "@cf/baai/bge-m3, run, 250, 100 100 50",
        "@cf/baai/bge-m3, run, 100, 100",
        "@cf/google/embeddinggemma-300m, run, 101, 100 1",
        "@cf/qwen/qwen3-embedding-0.6b, run, 40, 32 8",
        "@cf/baai/bge-m3, openai, 101, 100 1"
    })
    void embedsThemInOrderByAsManyCallsAsItTakes(String model, String endpoint, int texts, String parts)
            throws IOException {
        var replies = parts.split(" ", -1);
        var scripts = new Peer.Script[replies.length];
        for (int i = 0; i < scripts.length; i++) {
            scripts[i] = vectors(Integer.parseInt(replies[i]), 100 * i, endpoint);
        }
        try (var peer = new Peer(scripts)) {
            assertThat(embed(peer, texts, model, "--endpoint", endpoint)).isZero();

            assertThat(peer.requests().stream()
                            .map(request -> String.valueOf(request.split("text number ", -1).length - 1))
                            .collect(Collectors.joining(" ")))
                    .isEqualTo(parts);
        }
        assertThat(desk.out().lines()).hasSize(texts);
        assertThat(desk.out().lines().skip(texts - 1))
                .first()
                .asString()
                .startsWith("{\"text\":\"text number " + (texts - 1) + "\"");
        assertThat(desk.booked()).extracting(Entry::state).containsExactly(State.STATED);
        assertThat(desk.booked())
                .extracting(Entry::neurons)
                .containsExactly(Optional.of(Neurons.of(String.valueOf(scripts.length))));
    }

    @Test
    void deliversWhatIsEmbeddedWhenALaterCallFails() throws IOException {
        try (var peer = new Peer(vectors(100, 0, "run"), Peer.reply(429, "application/json", QUOTA))) {
            assertThat(embed(peer, 150, BGE)).isEqualTo(ExitCode.LIMITED);
        }

        assertThat(desk.out().lines()).hasSize(100);
        assertThat(desk.err()).contains("Not all of the texts are embedded.").contains("WAI-4006");
        assertThat(desk.booked()).extracting(Entry::neurons).containsExactly(Optional.of(Neurons.of("1")));
    }

    @Test
    void doesNotSayWhatItTookWhenAFailedCallMayBeBilled() throws IOException {
        try (var peer = new Peer(vectors(100, 0, "run"), Peer.reply(500, "application/json", "{}"))) {
            assertThat(embed(peer, 150, BGE)).isEqualTo(ExitCode.BROKEN);
        }

        assertThat(desk.out().lines()).hasSize(100);
        assertThat(desk.booked()).extracting(Entry::state).containsExactly(State.UNKNOWN);
    }

    private int embed(Peer peer, int texts, String model, String... more) {
        String lines =
                IntStream.range(0, texts).mapToObj(i -> "text number " + i).collect(Collectors.joining("\n"));
        var all = new String[6 + more.length];
        all[0] = "embed";
        all[1] = model;
        all[2] = "--lines";
        all[3] = "-";
        all[4] = "--base-url";
        all[5] = peer.base().toString();
        System.arraycopy(more, 0, all, 6, more.length);
        return desk.type(lines).run(all);
    }

    /// A reply with so many vectors of one number each.
    private static Peer.Script vectors(int count, int first, String endpoint) {
        var body = JsonMapper.shared().createObjectNode();
        var data = body.putArray("data");
        for (int i = 0; i < count; i++) {
            if (endpoint.equals("openai")) {
                data.addObject().put("index", i).putArray("embedding").add(first + i);
            } else {
                data.addArray().add(first + i);
            }
        }
        return Peer.reply(200, "application/json", body.toString(), "cf-ai-neurons: 1\r\n");
    }
}
