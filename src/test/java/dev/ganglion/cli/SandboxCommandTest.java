package dev.ganglion.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ganglion.cli.surroundings.Surroundings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxCommandTest {
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
    void printsItsBaseUrlFirstAndAnswersUntilInterrupted() throws Exception {
        var code = new FutureTask<>(() -> desk.run("sandbox", "--port", "0", "--token", "abc", "--account", "acc"));
        Thread worker = Thread.ofPlatform().start(code);
        await().until(() -> desk.err().contains("Ctrl-C"));
        String base = desk.out().lines().findFirst().orElseThrow();

        assertThat(base).matches("http://127\\.0\\.0\\.1:\\d+/client/v4");
        assertThat(desk.out()).contains("CLOUDFLARE_ACCOUNT_ID=acc").doesNotContain("abc");
        try (var other = new Desk(Files.createDirectory(folder.resolve("other")))) {
            other.environment.put("CLOUDFLARE_API_TOKEN", "abc");
            assertThat(other.run(
                            "run",
                            "@cf/meta/llama-3.2-1b-instruct",
                            "--prompt",
                            "Tell me about ants",
                            "--base-url",
                            base,
                            "--account",
                            "acc"))
                    .isZero();
            assertThat(other.out()).containsIgnoringCase("ants");
        }

        worker.interrupt();
        assertThat(code.get()).isEqualTo(130);
    }

    @Test
    void handsItsBehaviourOnInTheWordsOfTheOptions() throws Exception {
        var code = new FutureTask<>(() -> desk.run(
                "sandbox",
                "--fault",
                "busy:2,crlf",
                "--profile",
                "outage",
                "--daily-neurons",
                "10",
                "--plan",
                "free",
                "--pace",
                "instant",
                "--quota-code",
                "3036",
                "--capacity",
                "2",
                "--rate-limits"));
        Thread worker = Thread.ofPlatform().start(code);
        await().until(() -> desk.err().contains("Ctrl-C"));
        worker.interrupt();

        assertThat(code.get()).isEqualTo(130);
        assertThat(desk.behaviours)
                .containsExactly(new Surroundings.Behaviour(
                        Optional.of("busy:2,crlf"),
                        Optional.of("outage"),
                        Optional.of("10"),
                        Optional.of("free"),
                        Optional.of("instant"),
                        Optional.of("3036"),
                        Optional.of("2"),
                        true));
    }

    @Test
    void listsTheFaultsInItsHelp() {
        assertThat(desk.run("sandbox", "--help")).isZero();

        assertThat(desk.out())
                .contains("--profile", "--capacity", "--rate-limits", "It runs until Ctrl-C", "50%-off  halves it");
    }

    @Test
    void saysThatItsPortIsTaken() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int code = desk.run("sandbox", "--port", String.valueOf(socket.getLocalPort()));

            assertThat(code).isEqualTo(6);
            assertThat(desk.err()).contains("Port " + socket.getLocalPort());
            assertThat(desk.out()).isEmpty();
        }
    }
}
