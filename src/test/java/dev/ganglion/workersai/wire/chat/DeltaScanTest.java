package dev.ganglion.workersai.wire.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Redactor;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeltaScanTest {
    private static final String LEGACY = "{\"response\":\"Hel\",\"tool_calls\":[],\"p\":\"abdefgh\"}";
    private static final String CHAT = "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hel\"},\"logprobs\":null,"
            + "\"finish_reason\":null}],\"created\":1764000000,\"id\":\"id-1\",\"object\":\"chat.completion.chunk\","
            + "\"p\":\"abd\",\"usage\":{\"prompt_tokens\":0,\"completion_tokens\":1,"
            + "\"prompt_tokens_details\":{\"cached_tokens\":0},\"neurons\":0.0545}}";

    private final DeltaScan scan = new DeltaScan();

    @Test
    void readsTheCommonChunkOfEitherFamily() throws Exception {
        assertThat(quick(LEGACY)).contains(List.of(new ChatEvent.Text("Hel"), new ChatEvent.Finish("stop")));
        assertThat(quick(CHAT))
                .hasValueSatisfying(all -> assertThat(all).hasSize(3))
                .isEqualTo(events(CHAT));
    }

    @Test
    void decodesEscapesAndSurrogatesInsideTheDelta() throws Exception {
        assertThat(quick("{\"response\":\"a\\n\\u0000\\ud83d\\ude00é\\\"content\\\":\\\"x\\\"\"}"))
                .hasValueSatisfying(all -> assertThat(all).startsWith(new ChatEvent.Text("a\n\0😀é\"content\":\"x\"")));
    }

    @Test
    void leavesEveryRarerChunkToTheParser() throws Exception {
        assertThat(List.of(
                        "{\"response\":42}",
                        "{\"response\":\"\",\"usage\":{\"prompt_tokens\":1}}",
                        "{\"response\":\"a\",\"errors\":[]}",
                        "{\"response\":\"a\",\"tool_calls\":[{\"name\":\"f\"}]}",
                        "{\"response\":\"a\",\"state\":\"Failed\"}",
                        "{\"choices\":[]}",
                        "{\"choices\":[{\"index\":1,\"delta\":{\"content\":\"a\"}}]}",
                        "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"a\"},\"finish_reason\":\"stop\"}]}",
                        "{\"response\":\"\\ud83d\"}",
                        "{\"response\":\"a\"} {",
                        "[DONE]"))
                .allSatisfy(chunk -> assertThat(quick(chunk)).isEmpty());
    }

    @Test
    void agreesWithTheParserOnGeneratedChunks() throws Exception {
        Random random = new Random(7);
        int quick = 0;

        for (int round = 0; round < 20_000; round++) {
            byte[] chunk = new ChunkMaker(random).chunk().getBytes(StandardCharsets.UTF_8);
            Optional<List<ChatEvent>> scanned = quick(chunk);
            if (scanned.isPresent()) {
                quick++;
                assertThat(scanned).as(text(chunk)).isEqualTo(events(chunk));
            }
        }

        assertThat(quick).isGreaterThan(10_000);
    }

    @Test
    void agreesWithTheParserOnChunksOfOneForm() throws Exception {
        ChunkMaker maker = new ChunkMaker(new Random(9));
        int quick = 0;

        for (int round = 0; round < 20_000; round++) {
            byte[] chunk = maker.usual().getBytes(StandardCharsets.UTF_8);
            Optional<List<ChatEvent>> scanned = quick(chunk);
            if (scanned.isPresent()) {
                quick++;
                assertThat(scanned).as(text(chunk)).isEqualTo(events(chunk));
            }
        }

        assertThat(quick).isGreaterThan(5_000);
    }

    @Test
    void findsTheEndOfAChunkOfTheLastForm() throws Exception {
        for (String chunk : List.of(LEGACY, CHAT)) {
            byte[] next = (chunk.replace("Hel", "l\\no").replace("abd", "xyz") + "\n\ndata: {}\n\n")
                    .getBytes(StandardCharsets.UTF_8);
            int end = text(next).indexOf("\n");

            assertThat(quick(chunk)).isPresent();

            assertThat(scan.end(next, 0, next.length)).isEqualTo(end);
            for (int cut = 0; cut < end; cut++) {
                assertThat(scan.end(next, 0, cut)).as("cut at %d", cut).isNegative();
            }
        }
    }

    @Test
    void findsNoEndOfAChunkOfSeveralLines() {
        byte[] lines = "{\n\"response\":\"a\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(scan.read(lines, 0, lines.length)).isTrue();

        assertThat(scan.end(lines, 0, lines.length)).isNegative();
    }

    @Test
    void agreesWithTheParserOnNumbersThatStayAndOnesThatChange() throws Exception {
        Random random = new Random(10);
        int known = 0;

        for (int round = 0; round < 5_000; round++) {
            String chunk = CHAT.replace("Hel", "x".repeat(random.nextInt(3)))
                    .replace("abd", "ab3de".substring(0, random.nextInt(6)))
                    .replace("0.0545", random.nextInt(4) == 0 ? "1.5" : "0.0545")
                    .replace("\"completion_tokens\":1", "\"completion_tokens\":" + (1 + random.nextInt(8) / 7));
            byte[] followed = (chunk + "\n\ndata: ").getBytes(StandardCharsets.UTF_8);
            known += scan.end(followed, 0, followed.length) == chunk.length() ? 1 : 0;

            assertThat(quick(chunk)).as(chunk).isPresent().isEqualTo(events(chunk));
        }

        assertThat(known).isEqualTo(4_999);
    }

    @Test
    void agreesWithTheParserOnDamagedChunks() throws Exception {
        Random random = new Random(8);
        byte[] odd = "{}[]\",:\\u0n-. é\n".getBytes(StandardCharsets.UTF_8);

        for (int round = 0; round < 50_000; round++) {
            byte[] chunk = (random.nextBoolean() ? CHAT : LEGACY).getBytes(StandardCharsets.UTF_8);
            for (int damage = random.nextInt(3); damage >= 0; damage--) {
                chunk[random.nextInt(chunk.length)] = odd[random.nextInt(odd.length)];
            }
            Optional<List<ChatEvent>> scanned = quick(chunk);
            if (scanned.isPresent()) {
                assertThat(scanned).as(text(chunk)).isEqualTo(events(chunk));
            }
        }
    }

    private static String text(byte[] chunk) {
        return new String(chunk, StandardCharsets.UTF_8);
    }

    private Optional<List<ChatEvent>> quick(String chunk) throws WorkersAiException {
        return quick(chunk.getBytes(StandardCharsets.UTF_8));
    }

    /// What the scan makes of a stream of this one chunk; empty where it leaves it to the parser.
    private Optional<List<ChatEvent>> quick(byte[] chunk) throws WorkersAiException {
        if (!scan.read(chunk, 0, chunk.length)) {
            return Optional.empty();
        }
        List<ChatEvent> events = new ArrayList<>();
        ChatAnswer answer = new ChatAnswer(events::add, Heading.NONE);
        scan.deliver(answer);
        answer.complete();
        return Optional.of(events);
    }

    private static Optional<List<ChatEvent>> events(String chunk) throws WorkersAiException {
        return events(chunk.getBytes(StandardCharsets.UTF_8));
    }

    /// What the parser makes of it; empty where it is an error or no JSON.
    private static Optional<List<ChatEvent>> events(byte[] chunk) throws WorkersAiException {
        List<ChatEvent> events = new ArrayList<>();
        ChatAnswer answer = new ChatAnswer(events::add, Heading.NONE);
        Optional<JsonNode> tree = Json.tree(chunk, 0, chunk.length);
        try {
            new Chunk(answer, new ErrorTable("m", new Redactor(""), Clock.systemUTC())).read(tree.orElseThrow());
        } catch (Exception refused) {
            return Optional.empty();
        }
        answer.complete();
        return Optional.of(events);
    }
}
