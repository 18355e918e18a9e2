package dev.ganglion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Entry.State;
import dev.ganglion.net.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bodies of one's own: sent as they are, answered in any form, booked.
class RunBodyTest {
    private static final String CHAT = "@cf/meta/llama-3.2-1b-instruct";
    private static final String MOONDREAM = "@cf/moondream/moondream3.1-9B-A2B";
    private static final String PHOENIX = "@cf/leonardo/phoenix-1.0";
    private static final String PROMPT = "{\"prompt\":\"a\"}";
    private static final Peer.Script PICTURE = Peer.reply(200, "image/jpeg", "GIF89a, say");
    private static final Peer.Script PREDICTION = Peer.stream("""
            data: {"chunk":{"answer":"A"},"index":0,"usage":{"prompt_tokens":9,"completion_tokens":1,"neurons":2.5}}

            data: {"status":"succeeded","output":[{"answer":"A"}]}

            data: [DONE]

            """);

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

    @Test
    void printsAResultThatDoesNotStreamAndBooksWhatItStates() throws IOException {
        String reply = "{\"result\":{\"data\":[[0.5,0.25]]},\"success\":true,\"errors\":[],\"messages\":[]}";
        String body = "{\"text\":[\"ants\"],\"x\":0.10}";
        try (var peer = new Peer(Peer.reply(200, "application/json", reply, "cf-ai-neurons: 0.25\r\n"))) {
            assertThat(run(peer, "@cf/baai/bge-m3", body, "--json")).isZero();

            assertThat(peer.requests().getFirst()).endsWith("\r\n\r\n" + body);
        }
        assertThat(desk.out()).isEqualTo("""
                {"event":"result","result":{"data":[[0.5,0.25]]}}
                {"event":"usage","prompt_tokens":null,"completion_tokens":null,"cached_tokens":null,"neurons":0.25}
                """);
        assertThat(desk.booked()).extracting(Entry::state).containsExactly(State.STATED);
        assertThat(desk.booked()).extracting(Entry::neurons).containsExactly(Optional.of(Neurons.of("0.25")));
    }

    @Test
    void printsTheEventsOfAPredictionAndBooksTheLastTotal() throws IOException {
        for (String body : new String[] {"{\"image\":\"x\"}", "{\"image\":\"x\",\"stream\":true}"}) {
            try (var peer = new Peer(PREDICTION)) {
                assertThat(run(peer, MOONDREAM, body)).isZero();
            }
        }

        assertThat(desk.out().lines())
                .hasSize(4)
                .contains("{\"status\":\"succeeded\",\"output\":[{\"answer\":\"A\"}]}");
        assertThat(desk.booked()).extracting(Entry::state).containsExactly(State.STATED, State.STATED);
        assertThat(desk.booked()).extracting(Entry::neurons).containsOnly(Optional.of(Neurons.of("2.5")));
    }

    @Test
    void savesAFileWhereItIsWanted() throws IOException {
        Path file = folder.resolve("a.gif");
        try (var peer = new Peer(PICTURE)) {
            assertThat(run(peer, PHOENIX, PROMPT, "--output", file.toString())).isZero();
        }

        assertThat(file).hasContent("GIF89a, say");
    }

    @Test
    void keepsAFileThatHasNoPlace() throws IOException {
        try (var peer = new Peer(PICTURE)) {
            assertThat(run(peer, PHOENIX, PROMPT)).isEqualTo(ExitCode.FAULT);
        }

        assertThat(desk.out()).isEmpty();
        assertThat(desk.err()).contains("The result is a file: --output says where it goes.");
        Path kept = desk.err()
                .lines()
                .filter(line -> line.startsWith("Saved as "))
                .map(line -> Path.of(line.substring("Saved as ".length(), line.length() - 1)))
                .findFirst()
                .orElseThrow();
        assertThat(kept).hasContent("GIF89a, say");
        Files.delete(kept);
    }

    @Test
    void streamsAChatThatAsksForIt() {
        int code = desk.run(
                "run", CHAT, "--input", "{\"prompt\":\"Tell me about ants\",\"stream\":true}", "--json", "--sandbox");

        assertThat(code).isZero();
        assertThat(desk.events().stream()
                        .filter(event -> event.path("event").asString().equals("text"))
                        .count())
                .isGreaterThan(1);
    }

    private int run(Peer peer, String model, String body, String... more) {
        String[] first = {
            "run", model, "--input", body, "--base-url", peer.base().toString()
        };
        return desk.run(Stream.of(first, more).flatMap(Arrays::stream).toArray(String[]::new));
    }
}
