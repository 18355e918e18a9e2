package dev.ganglion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Entry.State;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Budgets;
import dev.ganglion.net.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What commands say of their cost beforehand, and the budgets that they keep.
class SpendingTest {
    private static final String CHAT = "@cf/meta/llama-3.2-1b-instruct";
    private static final String DEAR = "@cf/meta/llama-3.3-70b-instruct-fp8-fast";
    private static final String BGE = "@cf/baai/bge-m3";
    private static final String VECTOR =
            "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":{\"shape\":[1,2],\"data\":[[0.5,1]]}}";
    private static final String FLUX = "@cf/black-forest-labs/flux-1-schnell";
    private static final String GONE =
            "{\"success\":false,\"errors\":[{\"code\":5007,\"message\":\"No such model\"}],\"result\":{}}";

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
    void estimatesAndSendsNothing() throws IOException {
        try (var peer = peer()) {
            assertThat(run(peer, "run", CHAT, "--prompt", "Why?", "--estimate")).isZero();

            assertThat(desk.out())
                    .matches("(?s)@cf/meta/llama-3.2-1b-instruct: ≈ [0-9.]+–[0-9.]+ neurons, \\$[0-9.]+–"
                            + "[0-9.]+, up to [0-9.]+ % of what is left today\\.\n");
            assertThat(peer.requests()).isEmpty();
            assertThat(desk.booked()).isEmpty();
        }
    }

    @Test
    void estimatesEveryModelThatMayBeAskedAsJson() throws IOException {
        try (var peer = peer()) {
            run(peer, "run", CHAT, "--prompt", "Why?", "--fallback", DEAR, "--estimate", "--json");

            List<JsonNode> lines = desk.events();
            assertThat(lines)
                    .extracting(line -> line.path("model").asString(""))
                    .containsExactly(CHAT, DEAR);
            assertThat(lines.getFirst().path("neurons_most").decimalValue())
                    .isLessThan(lines.getLast().path("neurons_most").decimalValue());
            assertThat(lines)
                    .allSatisfy(line ->
                            assertThat(line.path("neurons_left").asInt()).isEqualTo(10_000));
        }
    }

    @Test
    void estimatesEmbeddingsAndBatchesWithoutSendingThem() throws IOException {
        Path requests = Files.writeString(folder.resolve("r.jsonl"), "{\"text\":[\"a\"]}\n{\"text\":[\"b\"]}\n");
        try (var peer = peer()) {
            run(peer, "embed", BGE, "an ant", "--estimate");
            run(peer, "batch", BGE, "--requests", requests.toString(), "--estimate");

            assertThat(desk.out().lines()).hasSize(2).first().asString().startsWith(BGE + ": ≈ ");
            assertThat(desk.out()).contains("\"neurons_most\":");
            assertThat(peer.requests()).isEmpty();
        }
    }

    @Test
    void estimatesAPictureThatGoesNowhere() {
        assertThat(desk.run("run", FLUX, "--prompt", "A fox", "--estimate", "--sandbox"))
                .isZero();

        assertThat(desk.out()).contains("neurons");
    }

    @Test
    void saysWhatIsMoreThanIsLeft() throws IOException {
        try (var peer = peer()) {
            run(peer, "run", DEAR, "--prompt", "Why?", "--set", "max_tokens=1000000", "--estimate", "--budget", "1");

            assertThat(desk.out()).endsWith(", more than is left today.\n").doesNotContain("%");
        }
    }

    @Test
    void saysThatNobodyKnowsThePrice() throws IOException {
        try (var peer = peer()) {
            run(peer, "run", "@cf/google/gemma-2b-it-lora", "--prompt", "Why?", "--estimate");

            assertThat(desk.out()).contains("no price is published");
        }
    }

    @Test
    void estimatesForTheSandboxWithoutAShareOfWhatIsLeft() {
        assertThat(desk.run("run", CHAT, "--prompt", "Why?", "--estimate", "--sandbox"))
                .isZero();

        assertThat(desk.out()).contains("neurons").doesNotContain("left today");
    }

    @Test
    void sendsNothingThatItsBudgetDoesNotAllow() throws IOException {
        Path requests = Files.writeString(folder.resolve("r.jsonl"), "{\"text\":[\"a\"]}\n");
        try (var peer = peer()) {
            var commands = Stream.of(
                    new String[] {"run", CHAT, "--prompt", "Why?"},
                    new String[] {"embed", BGE, "an ant"},
                    new String[] {"batch", BGE, "--requests", requests.toString()});

            assertThat(commands.map(command -> run(peer, with(command, "--budget", "0.0001"))))
                    .containsOnly(ExitCode.LIMITED);

            assertThat(peer.requests()).isEmpty();
            assertThat(desk.out()).isEmpty();
            assertThat(desk.err()).contains("0.0001 neurons", "Nothing was sent", "Code: OVER-BUDGET");
            assertThat(desk.booked()).isEmpty();
        }
    }

    @Test
    void saysARefusalAsJson() throws IOException {
        try (var peer = peer()) {
            run(peer, "embed", BGE, "an ant", "--budget", "0", "--json");
            run(peer, "run", CHAT, "--prompt", "Why?", "--budget", "0", "--json");

            assertThat(desk.events())
                    .isNotEmpty()
                    .allSatisfy(
                            event -> assertThat(event.path("kind").asString("")).isEqualTo("over-budget"));
        }
    }

    @Test
    void keepsTheBudgetsOfTheSettings() throws IOException {
        new Budgets(desk.settings).set(new Budget(new Budget.Scope.Day(), Neurons.of("0.0001")));
        try (var peer = peer()) {
            assertThat(run(peer, "embed", BGE, "an ant", "--budget", "9")).isEqualTo(ExitCode.LIMITED);

            assertThat(desk.err()).contains("today's budget of 0.0001 neurons");
            assertThat(peer.requests()).isEmpty();
        }
    }

    @Test
    void sendsWhatItsBudgetAllows() throws IOException {
        try (var peer = peer()) {
            assertThat(run(peer, "embed", BGE, "an ant", "--budget", "1")).isZero();

            assertThat(peer.requests()).hasSize(1);
        }
    }

    @Test
    void doesNotFallBackToAModelThatIsTooDear() throws IOException {
        try (var peer = new Peer(Peer.reply(404, "application/json", GONE))) {
            int code = run(peer, "run", CHAT, "--prompt", "Why?", "--fallback", DEAR, "--budget", "10");

            assertThat(code).isEqualTo(ExitCode.LIMITED);
            assertThat(peer.requests()).hasSize(1);
            assertThat(desk.booked()).extracting(Entry::state).containsExactly(State.REFUNDED);
        }
    }

    @Test
    void wantsABudgetThatMeansSomething() {
        assertThat(desk.run("run", CHAT, "--prompt", "Why?", "--budget", "-1")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.run("run", CHAT, "--prompt", "Why?", "--budget", "many"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(desk.run("run", CHAT, "--prompt", "Why?", "--budget", "1e999999999"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(desk.run("run", CHAT, "--prompt", "Why?", "--budget", "1", "--sandbox"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(desk.run("batch", BGE, "--request-id", "a", "--estimate")).isEqualTo(ExitCode.USAGE);

        assertThat(desk.err())
                .contains(
                        "0 or more",
                        "'many' is not a number of neurons",
                        "as many neurons",
                        "are simulated",
                        "--estimate is of --requests")
                .doesNotContain("java.");
    }

    private static Peer peer() throws IOException {
        return new Peer(Peer.reply(200, "application/json", VECTOR));
    }

    private int run(Peer peer, String... command) {
        return desk.run(with(command, "--base-url", peer.base().toString()));
    }

    private static String[] with(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }
}
