package dev.ganglion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Entry.State;
import dev.ganglion.net.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RunCommandTest {
    private static final String LEGACY = "@cf/meta/llama-3.2-1b-instruct";
    private static final String CHAT = "@cf/zai-org/glm-5.2";
    private static final String ANSWER = """
            data: {"response":"Ants "}

            data: {"response":"march.","usage":{"prompt_tokens":1000000,"completion_tokens":2}}

            data: [DONE]

            """;

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
    void streamsTheTextAloneToStandardOutput() throws IOException {
        try (var peer = new Peer(Peer.stream(ANSWER))) {
            int code = ask(peer);

            assertThat(desk.out()).isEqualTo("Ants march.\n");
            assertThat(desk.err()).isEqualTo("≈ 2,457 neurons." + System.lineSeparator());
            assertThat(code).isZero();
            assertThat(peer.requests().getFirst())
                    .contains("/client/v4/accounts/" + Desk.ACCOUNT + "/ai/run/")
                    .contains("Bearer " + Desk.TOKEN)
                    .contains("\"content\":\"Why do ants march?\"")
                    .contains("\"stream\":true");
        }
    }

    @Test
    void marksNoCostThatIsStated() throws IOException {
        String stated = ANSWER.replace("\"completion_tokens\":2", "\"completion_tokens\":2,\"neurons\":0.43");
        try (var peer = new Peer(Peer.stream(stated))) {
            assertThat(ask(peer)).isZero();

            assertThat(desk.err()).isEqualTo("0.43 neurons." + System.lineSeparator());
        }
    }

    @Test
    void answersFromTheSandboxWithoutAnAccount() {
        desk.environment.clear();

        int code = desk.run("run", CHAT, "--prompt", "Tell me about ants", "--sandbox");

        assertThat(code).isZero();
        assertThat(desk.out()).containsIgnoringCase("ants").endsWith("\n").doesNotEndWith("\n\n");
        assertThat(desk.booked()).isEmpty();
    }

    @Test
    void printsEveryEventAsALineOfJson() {
        int code = desk.run("run", CHAT, "--prompt", "Tell me about ants", "--sandbox", "--json");

        assertThat(code).isZero();
        assertThat(desk.events())
                .allMatch(event -> event.path("event").isString())
                .anyMatch(event -> is(event, "text") && event.path("text").isString());
        JsonNode usage = desk.events().get(desk.events().size() - 2);
        assertThat(usage.propertyNames())
                .containsExactly("event", "prompt_tokens", "completion_tokens", "cached_tokens", "neurons");
        assertThat(usage.path("neurons").isNumber()).isTrue();
        assertThat(desk.events().getLast().toString()).isEqualTo("{\"event\":\"finish\",\"reason\":\"stop\"}");
    }

    @Test
    void asksForOnePieceWhenToldTo() throws IOException {
        String whole = "{\"result\":{\"response\":\"Whole.\"},\"success\":true,\"errors\":[],\"messages\":[]}";
        try (var peer = new Peer(Peer.reply(200, "application/json", whole))) {
            int code = ask(peer, "--no-stream");

            assertThat(code).isZero();
            assertThat(desk.out()).isEqualTo("Whole.\n");
            assertThat(peer.requests().getFirst()).contains("\"stream\":false");
        }
    }

    @Test
    void booksWhatTheCallCost() throws IOException {
        try (var peer = new Peer(Peer.stream(ANSWER))) {
            ask(peer);
        }

        assertThat(desk.booked()).hasSize(1);
        Entry entry = desk.booked().getFirst();
        assertThat(entry.state()).isEqualTo(State.COMPUTED);
        assertThat(entry.neurons().orElseThrow()).isBetween(Neurons.of("2457"), Neurons.of("2458"));
        assertThat(entry.purpose().payer().connection()).startsWith("127.0.0.1:");
    }

    @Test
    void warnsOfAnUnknownModelAndSendsItAllTheSame() throws IOException {
        try (var peer = new Peer(Peer.stream(ANSWER))) {
            int code = desk.run("run", "@cf/who/knows", "--prompt", "Hi", "--base-url", peer.base() + "/");

            assertThat(code).isZero();
            assertThat(desk.out()).isEqualTo("Ants march.\n");
            assertThat(desk.err()).contains("Warning: The catalogue does not know @cf/who/knows.");
            assertThat(peer.requests()).hasSize(1);
        }
    }

    @Test
    void readsTheTokenFromStandardInput() throws IOException {
        desk.environment.remove("CLOUDFLARE_API_TOKEN");
        desk.type("  typed-token\n");
        try (var peer = new Peer(Peer.stream(ANSWER))) {
            int code = ask(peer, "--token-stdin", "--account", "fedcba98");

            assertThat(code).isZero();
            assertThat(peer.requests().getFirst())
                    .contains("Bearer typed-token")
                    .contains("/accounts/fedcba98/");
        }
    }

    @Test
    void sendsTheMessagesOfAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("messages.json"), """
                [{"role": "system", "content": "Be brief."},
                 {"role": "user", "content": "Why?"},
                 {"role": "assistant", "content": "Because."},
                 {"role": "user", "content": "Really?"}]""");
        try (var peer = new Peer(Peer.stream(ANSWER))) {
            int code = desk.run(
                    "run",
                    LEGACY,
                    "--messages",
                    file.toString(),
                    "--base-url",
                    peer.base().toString());

            assertThat(code).isZero();
            assertThat(peer.requests().getFirst())
                    .contains("{\"role\":\"system\",\"content\":\"Be brief.\"}")
                    .contains("{\"role\":\"assistant\",\"content\":\"Because.\"}");
        }
    }

    private int ask(Peer peer, String... more) {
        String[] first = {
            "run",
            LEGACY,
            "--prompt",
            "Why do ants march?",
            "--base-url",
            peer.base().toString()
        };
        String[] all = Stream.of(first, more).flatMap(Arrays::stream).toArray(String[]::new);
        return desk.run(all);
    }

    private static boolean is(JsonNode event, String name) {
        return event.path("event").asString().equals(name);
    }
}
