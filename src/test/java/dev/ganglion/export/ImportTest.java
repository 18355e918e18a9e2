package dev.ganglion.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Turn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportTest {
    private static final String EMPTY = """
            {"format": "ganglion.conversation/1", "id": "c", "title": "T", "model": "m",
             "created": "2026-11-23T14:05:06Z",
             "setup": {"system": "", "tools": [], "format": {"type": "text"}},
             "shownUntil": "", "turns": [%s], "pictures": [%s]}""";

    private static final String PROMPT = """
            {"id": "%s", "parent": "%s", "at": "2026-11-23T14:05:06Z", "type": "prompt", "text": "Hi", "attachments": []}""";

    @Test
    void bringsBackAllThatWasExported() throws Exception {
        Conversation whole = Whole.conversation();

        Imported back = read(Whole.written(whole, Format.JSON));

        assertThat(back).isEqualTo(new Imported(whole, Map.of(Whole.PICTURE_ID, Whole.PICTURE)));
    }

    @Test
    void leavesOutWhatWasSetAside() throws Exception {
        Conversation whole = Whole.saying("Yes");
        Conversation less = whole.with(whole.branches().without(Set.of("r")));

        Imported back = read(Whole.written(less, Format.JSON));

        assertThat(back.conversation().branches().nodes())
                .extracting(node -> node.turn().id(), Branches.Node::parent)
                .containsExactly(Tuple.tuple("p", ""), Tuple.tuple("q", "p"));
        assertThat(Whole.written(less, Format.JSON)).doesNotContain("Yes");
    }

    @Test
    void copiesUnderNewIdsWithTheSameShape() {
        AtomicInteger next = new AtomicInteger();
        Conversation whole = Whole.conversation();

        Conversation copy = Copy.of(whole, () -> "new" + next.incrementAndGet());

        assertThat(copy.turns())
                .extracting(Turn::text)
                .isEqualTo(whole.turns().stream().map(Turn::text).toList());
        assertThat(copy.branches().nodes()).hasSameSizeAs(whole.branches().nodes());
        assertThat(ids(copy)).doesNotContainAnyElementsOf(ids(whole)).doesNotHaveDuplicates();
        assertThat(copy.setup()).isEqualTo(whole.setup());
    }

    private static List<String> ids(Conversation conversation) {
        List<String> ids = new ArrayList<>(List.of(conversation.id()));
        conversation.branches().nodes().forEach(node -> ids.add(node.turn().id()));
        return ids;
    }

    @Test
    void saysThatAFileIsNewerThanTheProgram() {
        String newer = EMPTY.formatted("", "").replace("conversation/1", "conversation/2");

        assertThatThrownBy(() -> read(newer))
                .isInstanceOf(Unreadable.class)
                .hasMessage("This was exported by a newer version of Ganglion, in the format"
                        + " ganglion.conversation/2. Update Ganglion to read it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{}", "{\"format\": \"other/1\"}", "{\"messages\": []}", "3"})
    void saysThatAFileIsNotOurs(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(Unreadable.class)
                .hasMessage("This is not a conversation that Ganglion has exported.");
    }

    @Test
    void saysWhereTheJsonIsBroken() {
        assertThatThrownBy(() -> read("{\"format\":\n oops}"))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("The JSON is broken in line 2, column ");
    }

    @Test
    void refusesEveryBeginningOfAFile() {
        byte[] whole = Whole.written(Whole.conversation(), Format.JSON).strip().getBytes(StandardCharsets.UTF_8);

        for (int end = 0; end < whole.length; end += 7) {
            InputStream in = new ByteArrayInputStream(whole, 0, end);
            assertThatThrownBy(() -> Import.read(in)).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void saysWhereAFileIsCut() {
        String whole = Whole.written(Whole.conversation(), Format.JSON);

        assertThatThrownBy(() -> read(whole.substring(0, whole.indexOf("\"turns\"") + 12)))
                .isInstanceOf(Unreadable.class)
                .hasMessageMatching("The file ends in the middle, in line \\d+\\. Nothing was added\\.");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        String json = EMPTY.formatted(PROMPT.formatted("a", "").replace("\"Hi\"", "12"), "");

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(Unreadable.class)
                .hasMessage("turns[0].text should be a text. Nothing was added.");
    }

    @Test
    void namesTheFieldThatIsMissing() {
        String json = EMPTY.formatted(PROMPT.formatted("a", "").replace("\"text\"", "\"words\""), "");

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(Unreadable.class)
                .hasMessage("turns[0].text is missing. Nothing was added.");
    }

    @ParameterizedTest
    @CsvSource({
        "0.4321, 1e999999999",
        "0.4321, -1",
        "PT1.5S, PT-1S",
        "PT1.5S, PT99999999999S",
        "PT1.5S, soon",
        "stopped, exploded",
        "2026-11-23T14:05:06.789Z, +999999999-12-31T23:59:59Z",
        "2026-11-23T14:05:06.789Z, yesterday",
        "image/png, text/html"
    })
    void refusesValuesThatNobodyCanKeep(String good, String bad) {
        String json = Whole.written(Whole.conversation(), Format.JSON).replace('"' + good + '"', '"' + bad + '"');

        assertThatThrownBy(() -> read(json)).isInstanceOf(Unreadable.class).hasMessageContaining("should be");
    }

    @Test
    void refusesMoreCachedTokensThanThereAre() {
        String json = Whole.written(Whole.conversation(), Format.JSON)
                .replaceAll("\"cachedTokens\" : 20", "\"cachedTokens\" : 200");

        assertThatThrownBy(() -> read(json)).isInstanceOf(Unreadable.class).hasMessageContaining("cached tokens");
    }

    @Test
    void refusesTheSameIdTwice() {
        String json = EMPTY.formatted(PROMPT.formatted("a", "") + "," + PROMPT.formatted("a", ""), "");

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(Unreadable.class)
                .hasMessage("turns[1] has an id that an earlier turn has. Nothing was added.");
    }

    @Test
    void cutsCirclesOfParents() throws Exception {
        String json = EMPTY.formatted(
                PROMPT.formatted("a", "b") + "," + PROMPT.formatted("b", "a") + "," + PROMPT.formatted("c", "c"), "");

        Imported back = read(json);

        assertThat(back.conversation().branches().nodes())
                .extracting(Branches.Node::parent)
                .containsExactly("", "a", "");
        assertThat(back.conversation().turns()).extracting(Turn::id).containsExactly("c");
    }

    @Test
    void refusesDeepNesting() {
        String json =
                "{\"format\": \"ganglion.conversation/1\", \"x\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("The file goes beyond");
    }

    @Test
    void givesPicturesTheIdOfTheirBytes() throws Exception {
        String json = Whole.written(Whole.conversation(), Format.JSON).replace(Whole.PICTURE_ID, "id-of-another");

        Imported back = read(json);

        assertThat(back.pictures()).isEqualTo(Map.of(Whole.PICTURE_ID, Whole.PICTURE));
        assertThat(back.conversation()).isEqualTo(Whole.conversation());
    }

    @ParameterizedTest
    @MethodSource("badPictures")
    void refusesWhatIsNoPictureOrTooMuchOfOne(String type, byte[] bytes) {
        String picture = "{\"id\": \"x\", \"type\": \"%s\", \"bytes\": \"%s\"}"
                .formatted(type, Base64.getEncoder().encodeToString(bytes));

        assertThatThrownBy(() -> read(EMPTY.formatted("", picture)))
                .isInstanceOf(Unreadable.class)
                .hasMessage("pictures[0] should be a picture of no more than 64 million pixels. Nothing was added.");
    }

    static Stream<Arguments> badPictures() throws IOException {
        return Stream.of(
                Arguments.of("image/png", new byte[0]),
                Arguments.of("image/png", "<svg/>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("text/html", Whole.png(4, 4)),
                Arguments.of("image/png", bomb(60_000, 60_000)));
    }

    @Test
    void refusesAThumbnailThatUnfoldsToGigabytes() throws IOException {
        String small = Base64.getEncoder().encodeToString(Whole.png(8, 6));
        String large = Base64.getEncoder().encodeToString(bomb(60_000, 60_000));
        String json = Whole.written(Whole.conversation(), Format.JSON).replace(small, large);

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(Unreadable.class)
                .hasMessage("turns[0].attachments[0].thumbnail should be a small picture. Nothing was added.");
    }

    /// A PNG that says it is that large.
    private static byte[] bomb(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(out)) {
            data.writeLong(0x89504E470D0A1A0AL);
            byte[] header = ByteBuffer.allocate(17)
                    .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                    .putInt(width)
                    .putInt(height)
                    .put(new byte[] {8, 0, 0, 0, 0})
                    .array();
            chunk(data, header);
            Deflater deflater = new Deflater();
            deflater.setInput(new byte[1_000]);
            deflater.finish();
            byte[] packed = new byte[100];
            int length = deflater.deflate(packed);
            deflater.end();
            chunk(
                    data,
                    ByteBuffer.allocate(4 + length)
                            .put("IDAT".getBytes(StandardCharsets.US_ASCII))
                            .put(packed, 0, length)
                            .array());
        }
        return out.toByteArray();
    }

    private static void chunk(DataOutputStream data, byte[] typed) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(typed);
        data.writeInt(typed.length - 4);
        data.write(typed);
        data.writeInt((int) crc.getValue());
    }

    @Test
    void makesOneLineOfATitle() throws Exception {
        String json = EMPTY.formatted("", "").replace("\"T\"", "\" a\\n\\n b " + "x".repeat(300) + "\"");

        assertThat(read(json).conversation().title()).startsWith("a b xxx").hasSize(200);
    }

    @Test
    void passesOnThatTheDiskFailed() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        };

        assertThatThrownBy(() -> Import.read(failing))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }

    private static Imported read(String json) throws IOException, Unreadable {
        return Import.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
