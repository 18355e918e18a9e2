package dev.ganglion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Entry.State;
import dev.ganglion.net.Peer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands around a model: vectors, the queue, the examination of a connection.
class ServiceCommandsTest {
    private static final String BGE = "@cf/baai/bge-small-en-v1.5";

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
    void writesAVectorALine() {
        int code = desk.run("embed", BGE, "Cats purr.", "The sky is blue.", "--sandbox");

        assertThat(code).isZero();
        assertThat(desk.events())
                .extracting(line -> line.path("text").asString())
                .containsExactly("Cats purr.", "The sky is blue.");
        assertThat(desk.events()).allMatch(line -> line.path("vector").size() == 384);
    }

    @Test
    void readsAColumnAndWritesValuesSeparatedByCommas() throws IOException {
        Path file = Files.writeString(folder.resolve("texts.csv"), "id,Text\n1,\"Cats, \"\"purr\"\".\"\n2,Blue\n");
        Path vectors = folder.resolve("vectors.csv");

        int code = desk.run(
                "embed", BGE, "--csv", file.toString(), "--format", "csv", "--output", vectors.toString(), "--sandbox");

        assertThat(code).isZero();
        assertThat(Files.readAllLines(vectors)).hasSize(2);
        assertThat(Files.readAllLines(vectors).getFirst()).startsWith("\"Cats, \"\"purr\"\".\",");
        assertThat(Files.readAllLines(vectors).getLast().split(",", -1)).hasSize(385);
    }

    @Test
    void saysWhichRowsHoldNoTextAndNumbersTheOthersAsTheyStand() throws IOException {
        Path file = Files.writeString(folder.resolve("texts.csv"), "id,text\n1,Cats\n2,\n3,Blue\n4, \n5,Ants\n");

        int code = desk.run("embed", BGE, "A word", "--csv", file.toString(), "--sandbox");

        assertThat(code).isZero();
        assertThat(desk.err()).contains("2 rows of --csv hold no text and are left out: rows 2, 4.");
        assertThat(desk.events())
                .extracting(line -> line.path("text").asString() + " " + line.path("row"))
                .containsExactly("A word ", "Cats 1", "Blue 3", "Ants 5");
    }

    @Test
    void printsWhatIsNearestByTheRowThatItStandsIn() throws IOException {
        Path file = Files.writeString(folder.resolve("texts.csv"), "text\n\nThe sky is blue.\n");

        int code = desk.run("embed", BGE, "Cats purr.", "--csv", file.toString(), "--similar", "blue sky", "--sandbox");

        assertThat(code).isZero();
        assertThat(desk.out().lines().map(line -> line.replaceAll(" +", " ").strip()))
                .satisfiesExactly(
                        head -> assertThat(head).isEqualTo("COSINE ROW TEXT"),
                        first -> assertThat(first).endsWith(" 2 The sky is blue."),
                        last -> assertThat(last).matches("0\\.\\d{3} Cats purr\\."));
        assertThat(desk.err()).contains("1 row of --csv holds no text and is left out: row 1.");
    }

    @Test
    void printsWhatIsNearestFirst() {
        int code = desk.run("embed", BGE, "Cats purr.", "The sky is blue.", "--similar", "blue sky", "--sandbox");

        assertThat(code).isZero();
        assertThat(desk.out().lines().toList().get(1)).endsWith("The sky is blue.");
    }

    @Test
    void queuesRequestsAndPrintsTheirAnswersByReference() throws IOException {
        Path file = Files.writeString(
                folder.resolve("requests.json"),
                "[{\"text\":\"one\",\"external_reference\":\"a\"},{\"text\":\"two\"}]");

        int code = desk.run("batch", BGE, "--requests", file.toString(), "--wait", "--poll", "1", "--sandbox");

        assertThat(code).isZero();
        assertThat(desk.events())
                .extracting(line -> line.path("external_reference").asString(""))
                .containsExactly("a", "");
        assertThat(desk.events()).allMatch(line -> line.path("success").booleanValue());
    }

    @Test
    void tellsTheIdOfABatchAndBooksItAsUnknown() throws IOException {
        desk.type("{\"text\":\"one\"}\n");
        String queued = "{\"result\":{\"status\":\"queued\",\"request_id\":\"r-1\",\"model\":\"m\"},\"success\":true}";
        try (var peer = new Peer(Peer.reply(200, "application/json", queued))) {
            int code = desk.run(
                    "batch", BGE, "--requests", "-", "--base-url", peer.base().toString());

            assertThat(code).isZero();
            assertThat(desk.events().getFirst().path("request_id").asString()).isEqualTo("r-1");
            assertThat(peer.requests().getFirst())
                    .contains("queueRequest=true")
                    .endsWith("{\"requests\":[{\"text\":\"one\"}]}");
        }
        assertThat(desk.booked()).extracting(Entry::state).containsExactly(State.UNKNOWN);
    }

    @Test
    void asksAfterABatchWithoutBookingItAgain() throws IOException {
        String running = "{\"result\":{\"status\":\"running\"},\"success\":true}";
        try (var peer = new Peer(Peer.reply(200, "application/json", running))) {
            int code = desk.run(
                    "batch",
                    BGE,
                    "--request-id",
                    "r-1",
                    "--base-url",
                    peer.base().toString());

            assertThat(code).isZero();
            assertThat(desk.out()).isEqualTo("{\"status\":\"running\"}\n");
        }
        assertThat(desk.booked()).isEmpty();
    }

    @Test
    void looksAfterABatchLessAndLessOftenAndStopsWhenInterrupted() throws IOException {
        String running = "{\"result\":{\"status\":\"running\"},\"success\":true}";
        try (var peer = new Peer(Peer.reply(200, "application/json", running))) {
            String base = peer.base().toString();

            int code = desk.patientFor(4)
                    .run("batch", BGE, "--request-id", "r-1", "--wait", "--poll", "2", "--base-url", base);

            assertThat(code).isEqualTo(ExitCode.INTERRUPTED);
            assertThat(desk.pauses)
                    .containsExactly(
                            Duration.ofSeconds(1),
                            Duration.ofMillis(1500),
                            Duration.ofSeconds(2),
                            Duration.ofSeconds(2));
            assertThat(peer.requests()).hasSize(4);
        }
        assertThat(desk.out()).isEmpty();
    }

    @Test
    void saysThatABatchWaitsBeforeItIsAskedAgain() throws IOException {
        String running = "{\"result\":{\"status\":\"running\"},\"success\":true}";
        try (var peer = new Peer(
                Peer.reply(429, "text/plain", "", "Retry-After: 3\r\n"),
                Peer.reply(200, "application/json", running))) {
            String base = peer.base().toString();

            assertThat(desk.run("batch", BGE, "--request-id", "r-1", "--base-url", base))
                    .isZero();
        }
        assertThat(desk.err()).contains("Attempt 2 follows in 3");
    }

    @Test
    void findsAHealthyConnection() {
        int code = desk.run("doctor", "--sandbox", "--json");

        assertThat(code).isZero();
        assertThat(desk.events())
                .extracting(line -> line.path("check").asString())
                .containsExactly("network", "token", "account", "permission to run", "permission to list");
        assertThat(desk.events())
                .allMatch(line -> line.path("verdict").asString().equals("ok"));
    }

    @Test
    void asksAServerThatIsNotThereOnlyOnceInAnExamination() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        int code = desk.run("doctor", "--base-url", "http://127.0.0.1:" + port + "/client/v4");

        assertThat(code).isEqualTo(ExitCode.BROKEN);
        assertThat(desk.out()).contains("network", "failed");
        assertThat(desk.err()).doesNotContain("Attempt");
    }

    @Test
    void saysWhatIsWrongWithATokenWithoutShowingIt() throws IOException {
        String refused = "{\"success\":false,\"errors\":[{\"code\":10000,\"message\":\"Authentication error\"}]}";
        var no = Peer.reply(401, "application/json", refused);
        try (var peer = new Peer(no, no, no, no, no)) {
            int code = desk.run("doctor", "--base-url", peer.base().toString());

            assertThat(code).isEqualTo(ExitCode.REFUSED);
        }
        assertThat(desk.out()).contains("failed").doesNotContain(Desk.TOKEN);
    }
}
