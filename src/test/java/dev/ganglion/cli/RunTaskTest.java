package dev.ganglion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Entry.State;
import dev.ganglion.net.Peer;
import dev.ganglion.task.speech.Tones;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tasks beside chat: what goes in, where results go, what is booked.
class RunTaskTest {
    private static final String FLUX = "@cf/black-forest-labs/flux-1-schnell";
    private static final String LIVE = "@cf/deepgram/flux";
    private static final String CHAT = "@cf/meta/llama-3.2-1b-instruct";
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String PICTURE =
            result("{\"image\":\"" + Base64.getEncoder().encodeToString(PNG) + "\"}");

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() throws IOException {
        desk = new Desk(folder);
        Files.write(folder.resolve("dot.png"), PNG);
        Files.writeString(folder.resolve("note.txt"), "Only a note.");
        Files.createFile(folder.resolve("empty.png"));
        Files.createDirectory(folder.resolve("album"));
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @cf/microsoft/resnet-50                       | needs a picture: give it with --file.
            @cf/microsoft/resnet-50 --file DIR/none.png   | There is no file
            @cf/microsoft/resnet-50 --file DIR/album      | is a folder; a file is wanted.
            @cf/microsoft/resnet-50 --file DIR/empty.png  | is empty.
            @cf/microsoft/resnet-50 --file DIR/note.txt   | note.txt is text.
            @cf/microsoft/resnet-50 --file DIR/dot.png --prompt a | takes no --prompt.
            @cf/microsoft/resnet-50 --file DIR/dot.png --file DIR/dot.png | takes one file, not 2.
            @cf/openai/whisper --file DIR/dot.png         | needs sound, but
            @cf/zai-org/glm-5.2 --prompt a --file DIR/dot.png | does not take
            @cf/meta/m2m100-1.2b --text a                 | needs the language wanted
            @cf/meta/m2m100-1.2b --text a --set target_lang=fr --set x=1 | takes no field called x.
            @cf/baai/bge-reranker-base --prompt a         | needs passages
            @cf/black-forest-labs/flux-1-schnell --prompt a | is a file: say with --output where it goes.
            @cf/black-forest-labs/flux-1-schnell --prompt a --output DIR/note.txt | exists already. Add --force
            @cf/black-forest-labs/flux-1-schnell --prompt a --output DIR/no/a.png | There is no folder
            @cf/black-forest-labs/flux-1-schnell --prompt a --output - --json | wants for itself.
            @cf/deepgram/flux --file DIR/dot.png          | needs sound, but
            @cf/cloudflare/clef --text a --prompt b --set questions=[1] | takes a JSON object of questions
            """)
    void saysWhatIsWrongBeforeAnythingIsSent(String command, String sentence) throws IOException {
        try (var peer = new Peer(Peer.reply(200, "application/json", PICTURE))) {
            String all = "run " + command.replace("DIR", folder.toString()) + " --base-url " + peer.base();

            int code = desk.run(all.split(" ", -1));

            assertThat(code).isEqualTo(2);
            assertThat(desk.err()).contains(sentence);
            assertThat(peer.requests()).isEmpty();
        }
    }

    @Test
    void writesTheTurnsOfARecordingThatIsHeardLive() throws IOException {
        String said = Tones.wav(folder.resolve("said.wav"), 2, 2, 1.5).toString();
        Path subtitles = folder.resolve("said.srt");

        assertThat(desk.run("run", LIVE, "--file", said, "--sandbox")).isZero();
        assertThat(desk.run("run", LIVE, "--file", said, "--sandbox", "--format=srt", "--output=" + subtitles))
                .isZero();

        List<String> turns = desk.out().lines().toList();
        assertThat(turns).hasSize(2).noneMatch(String::isBlank);
        assertThat(desk.run("run", LIVE, "--file", said, "--sandbox", "--json")).isZero();
        assertThat(desk.out()).contains("[{\"turn\":0,\"start\":1.", "\"text\":\"" + turns.getFirst());
        assertThat(subtitles)
                .content()
                .contains("1\n00:00:01,", "2\n00:00:05,", turns.getFirst().split(" ", 2)[0]);
    }

    @Test
    void hearsNothingLiveWithoutAGateway() throws IOException {
        String said = Tones.wav(folder.resolve("said.wav"), 1, 1, 0.5).toString();

        assertThat(desk.run("run", LIVE, "--file", said)).isEqualTo(4);

        assertThat(desk.err()).contains("goes through an AI Gateway", "INVALID-INPUT");
        assertThat(desk.booked()).singleElement().extracting(Entry::state).isEqualTo(State.REFUNDED);
    }

    @Test
    void namesAFileInAFolderByItsBytesAndReplacesNone() throws IOException {
        for (int i = 0; i < 2; i++) {
            assertThat(draw("--output", folder.resolve("album").toString())).isZero();
        }

        assertThat(list(folder.resolve("album"))).containsExactly("flux-1-schnell-2.png", "flux-1-schnell.png");
        assertThat(folder.resolve("album/flux-1-schnell.png")).hasBinaryContent(PNG);
    }

    @Test
    void garblesNoTerminal() throws IOException {
        try (var peer = new Peer(Peer.reply(200, "application/json", PICTURE))) {
            int code = desk.onTerminal()
                    .run(
                            "run",
                            FLUX,
                            "--prompt",
                            "a",
                            "--output",
                            "-",
                            "--base-url",
                            peer.base().toString());

            assertThat(code).isEqualTo(2);
            assertThat(desk.err()).contains("redirect it, or name a file");
            assertThat(peer.requests()).isEmpty();
        }
    }

    @Test
    void saysWhatLooksLikeAMistake() throws IOException {
        try (var peer = new Peer(Peer.reply(200, "application/json", PICTURE))) {
            String file = folder.resolve("fox.wav").toString();
            String base = peer.base().toString();

            desk.run("run", FLUX, "--prompt", "a", "--output", file, "--base-url", base);
            desk.run("run", CHAT, "--prompt", "a", "--set", "tempreature=1", "--base-url", base);
            desk.run("run", "llama-3.2-1b-instruct", "--prompt", "a", "--base-url", base);

            assertThat(desk.err())
                    .contains("whatever its name says.")
                    .contains("no field tempreature of " + CHAT)
                    .contains("Did you mean " + CHAT + "?");
        }
    }

    /// Nobody writes into /proc, whatever its permissions say.
    @Test
    @EnabledOnOs(OS.LINUX)
    void paysForNothingThatCannotBeWritten() throws IOException {
        for (String place : List.of("/proc", "/proc/fox.png")) {
            try (var peer = new Peer(Peer.reply(200, "application/json", PICTURE))) {
                String base = peer.base().toString();

                assertThat(desk.run("run", FLUX, "--prompt", "a", "--output", place, "--base-url", base))
                        .isEqualTo(2);

                assertThat(desk.err()).contains("The folder /proc may not be written into.");
                assertThat(peer.requests()).isEmpty();
            }
        }
    }

    @Test
    void replacesAFileWhenTold() throws IOException {
        Path note = folder.resolve("note.txt");

        assertThat(draw("--output", note.toString(), "--force")).isZero();

        assertThat(note).hasBinaryContent(PNG);
        assertThat(desk.err()).contains("Saved as " + note);
    }

    @Test
    void writesBytesToStandardOutputWhenTold() throws IOException {
        assertThat(draw("--output", "-")).isZero();

        assertThat(desk.bytes()).isEqualTo(PNG);
    }

    @Test
    void keepsAResultThatCannotBeWrittenWhereItShould() throws IOException {
        Path place = folder.resolve("album/night.png");
        try (var peer = new Peer(Peer.reply(200, "application/json", PICTURE))) {
            // while the picture is drawn its name is taken, by a folder that is not empty
            desk.beforeConnecting(() -> Files.createDirectories(place.resolve("full")));

            int code = desk.run(
                    "run",
                    FLUX,
                    "--prompt",
                    "a",
                    "--output",
                    place.toString(),
                    "--base-url",
                    peer.base().toString());

            assertThat(code).isEqualTo(ExitCode.FAULT);
        }
        Optional<Path> kept = desk.err()
                .lines()
                .filter(line -> line.startsWith("Saved as "))
                .map(line -> Path.of(line.substring("Saved as ".length(), line.length() - 1)))
                .findFirst();
        assertThat(kept.orElseThrow()).hasBinaryContent(PNG);
        Files.delete(kept.orElseThrow());
        assertThat(list(folder.resolve("album"))).containsExactly("night.png");
    }

    @Test
    void booksWhatWasStatedAndWhatFollowsFromTheText() throws IOException {
        try (var peer = new Peer(Peer.reply(200, "audio/mpeg", "ID3 and some sound"))) {
            int code = desk.run(
                    "run",
                    "@cf/deepgram/aura-1",
                    "--text",
                    "a".repeat(500),
                    "--output",
                    folder.resolve("a.mp3").toString(),
                    "--base-url",
                    peer.base().toString());

            assertThat(code).isZero();
        }
        Entry entry = desk.booked().getFirst();
        assertThat(entry.state()).isEqualTo(State.COMPUTED);
        assertThat(entry.neurons().orElseThrow()).isEqualByComparingTo(Neurons.of("681.82"));
    }

    @Test
    void asksForNoStreamWhereNoneIsWanted() throws IOException {
        for (String option : List.of("--no-stream", "--set=stream=false")) {
            try (var peer = new Peer(Peer.reply(200, "application/json", result("{\"answer\":\"A dot\"}")))) {
                int code = desk.run(
                        "run",
                        "@cf/moondream/moondream3.1-9B-A2B",
                        "--file",
                        folder.resolve("dot.png").toString(),
                        option,
                        "--base-url",
                        peer.base().toString());

                assertThat(code).isZero();
                assertThat(peer.requests().getFirst()).contains("\"stream\":false");
            }
        }
        assertThat(desk.out()).isEqualTo("A dot\nA dot\n");
    }

    @Test
    void booksAPictureByItsSizeAndStepsWhereTheReplyStatesNothing() throws IOException {
        assertThat(draw("--output", folder.resolve("a.png").toString(), "--set", "steps=8"))
                .isZero();
        assertThat(draw("--output", folder.resolve("b.png").toString())).isZero();

        assertThat(desk.booked()).extracting(Entry::state).containsExactly(State.COMPUTED, State.COMPUTED);
        assertThat(desk.booked())
                .extracting(entry -> entry.neurons().orElseThrow())
                .usingElementComparator(Neurons::compareTo)
                .containsExactly(Neurons.of("96"), Neurons.of("57.6"));
        assertThat(desk.err()).contains("96 neurons.").contains("57.6 neurons.");
    }

    @Test
    void booksAPictureAsUnknownWhereItsStepsAre() throws IOException {
        try (var peer = new Peer(Peer.reply(200, "application/json", PICTURE))) {
            int code = desk.run(
                    "run",
                    "@cf/leonardo/lucid-origin",
                    "--prompt",
                    "a",
                    "--output",
                    folder.resolve("a.png").toString(),
                    "--base-url",
                    peer.base().toString());

            assertThat(code).isZero();
        }
        assertThat(desk.booked()).extracting(Entry::state).containsExactly(State.UNKNOWN);
    }

    @Test
    void readsAFileFromStandardInput() throws IOException {
        try (var peer = new Peer(Peer.reply(200, "application/json", result("[{\"label\":\"dot\",\"score\":1}]")))) {
            int code = desk.pipe(PNG)
                    .run(
                            "run",
                            "@cf/microsoft/resnet-50",
                            "--file",
                            "-",
                            "--base-url",
                            peer.base().toString());

            assertThat(code).isZero();
            assertThat(desk.out()).isEqualTo("SCORE  LABEL\n1.000  dot\n");
        }
    }

    @Test
    void asksTheNextModelWhereOneIsUnknownAndBooksEach() throws IOException {
        String unknown =
                "{\"success\":false,\"errors\":[{\"code\":5007,\"message\":\"No such model\"}],\"result\":null}";
        try (var peer = new Peer(
                Peer.reply(400, "application/json", unknown), Peer.reply(200, "application/json", result("[]")))) {
            int code = desk.run(
                    "run",
                    "@cf/microsoft/resnet-50",
                    "--fallback",
                    "@cf/facebook/detr-resnet-50",
                    "--file",
                    folder.resolve("dot.png").toString(),
                    "--base-url",
                    peer.base().toString());

            assertThat(code).isZero();
            assertThat(peer.requests()).hasSize(2);
        }
        assertThat(desk.err()).contains("@cf/facebook/detr-resnet-50 is asked instead.");
        assertThat(desk.booked()).extracting(Entry::state).containsExactly(State.REFUNDED, State.UNKNOWN);
    }

    @Test
    void asksOlderModelsForJsonInOnePiece() throws IOException {
        Path format = Files.writeString(folder.resolve("format.json"), "{\"type\":\"json_object\"}");
        try (var peer = new Peer(Peer.reply(200, "application/json", result("{\"response\":{\"colour\":\"blue\"}}")))) {
            int code = desk.run(
                    "run",
                    "@cf/meta/llama-3.3-70b-instruct-fp8-fast",
                    "--prompt",
                    "What colour is the sky?",
                    "--response-format",
                    format.toString(),
                    "--base-url",
                    peer.base().toString());

            assertThat(code).isZero();
            assertThat(desk.out()).isEqualTo("{\"colour\":\"blue\"}\n");
            assertThat(peer.requests().getFirst()).contains("\"stream\":false");
        }
    }

    @Test
    void listsWhatAModelTakes() {
        assertThat(desk.run("run", "--task-help", FLUX)).isZero();

        assertThat(desk.out())
                .contains("prompt  string   yes              1 to 2048 letters")
                .contains("steps   integer          4        at most 8")
                .contains("ganglion run " + FLUX);
    }

    private int draw(String... options) throws IOException {
        try (var peer = new Peer(Peer.reply(200, "application/json", PICTURE))) {
            return desk.run(Stream.concat(
                            Stream.of(
                                    "run",
                                    FLUX,
                                    "--prompt",
                                    "a",
                                    "--base-url",
                                    peer.base().toString()),
                            Stream.of(options))
                    .toArray(String[]::new));
        }
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String result(String json) {
        return "{\"result\":" + json + ",\"success\":true,\"errors\":[],\"messages\":[]}";
    }
}
