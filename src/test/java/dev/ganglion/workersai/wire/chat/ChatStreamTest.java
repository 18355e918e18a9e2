package dev.ganglion.workersai.wire.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Redactor;
import dev.ganglion.net.Source;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatEvent.Calling;
import dev.ganglion.workersai.ChatEvent.Finish;
import dev.ganglion.workersai.ChatEvent.Quirk;
import dev.ganglion.workersai.ChatEvent.Reasoning;
import dev.ganglion.workersai.ChatEvent.Text;
import dev.ganglion.workersai.ChatEvent.ToolCall;
import dev.ganglion.workersai.ChatEvent.Used;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatStreamTest {
    private static final String USED =
            "data: {\"response\":\"\",\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":2}}\n\n";
    private static final String DONE = "data: [DONE]\n\n";
    private static final Used NINE_AND_TWO = new Used(new Usage(9, 0, 2, Optional.empty()));

    @Test
    void deliversTheSameOrACutWhereverTheStreamIsCut() throws Exception {
        byte[] bytes = (text("é😀") + text("\\n\\u00e9") + USED + DONE).getBytes(StandardCharsets.UTF_8);
        List<ChatEvent> whole = read(bytes, bytes.length);

        for (int cut = 0; cut < bytes.length; cut++) {
            List<ChatEvent> events = new ArrayList<>();
            int length = cut;
            Throwable thrown = catchThrowable(() -> read(bytes, length, events));
            if (thrown == null) {
                assertThat(events).as("cut at %d", cut).containsAll(whole);
            } else {
                assertThat(((WorkersAiException) thrown).failure())
                        .as("cut at %d", cut)
                        .isEqualTo(new Failure.Cut(events.size(), "the stream ended early"));
                assertThat(events).isEqualTo(whole.subList(0, events.size()));
            }
        }
    }

    @Test
    void keepsTheDigitsOfNumbersAndTheWordsOfBooleans() throws Exception {
        assertThat(read(text("$") + value("0.005") + value("1.50") + value("42") + value("true") + USED + DONE))
                .containsExactly(
                        new Text("$"),
                        new Quirk("number-as-content"),
                        new Text("0.005"),
                        new Text("1.50"),
                        new Text("42"),
                        new Quirk("boolean-as-content"),
                        new Text("true"),
                        NINE_AND_TWO,
                        new Finish("stop"));
    }

    @Test
    void namesAnEndThatIsMissingOrDoubled() throws Exception {
        assertThat(read(text("a") + USED))
                .containsExactly(new Text("a"), new Quirk("missing-done"), NINE_AND_TWO, new Finish("stop"));
        assertThat(read(text("a") + USED + DONE + DONE))
                .containsExactly(new Text("a"), new Quirk("double-done"), NINE_AND_TWO, new Finish("stop"));
        assertThat(read(text("a") + USED + USED + DONE))
                .containsExactly(new Text("a"), new Quirk("usage-repeated"), NINE_AND_TWO, new Finish("stop"));
    }

    @Test
    void readsOddFramingAndNamesIt() throws Exception {
        assertThat(read("\uFEFF: hello\r\n\r\n" + text("a").replace("\n", "\r\n") + USED + "data:[DONE]"))
                .containsExactly(
                        new Text("a"),
                        new Quirk("bom"),
                        new Quirk("crlf"),
                        new Quirk("comment"),
                        new Quirk("missing-final-newline"),
                        new Quirk("missing-space"),
                        NINE_AND_TWO,
                        new Finish("stop"));
    }

    @Test
    void saysLengthWhenALegacyAnswerFillsItsLimit() throws Exception {
        List<ChatEvent> events = new ArrayList<>();
        Heading heading = new Heading(OptionalLong.of(2), Optional.empty(), false, Optional.empty());

        stream(text("a") + USED + DONE, new ChatAnswer(events::add, heading)).read();

        assertThat(events).last().isEqualTo(new Finish("length"));
    }

    @Test
    void deliversWhatCameBeforeABrokenLine() throws Exception {
        List<ChatEvent> events = new ArrayList<>();

        assertThat(fails(text("a") + "data: {\"response\":\"b\n\n" + text("c"), events))
                .isInstanceOf(Failure.Malformed.class);
        assertThat(events).containsExactly(new Text("a"));
    }

    @Test
    void mapsAnErrorInMidStream() throws Exception {
        List<ChatEvent> events = new ArrayList<>();
        String error = "data: {\"errors\":[{\"code\":3040,\"message\":\"busy\"}]}\n\n";

        assertThat(fails(error, events))
                .isEqualTo(new Failure.Busy(Optional.empty(), ServiceError.of(200, 3040, "busy")));
        assertThat(fails(text("a") + error, events)).isEqualTo(new Failure.Server(ServiceError.of(200, 3040, "busy")));
        assertThat(fails(chunk("{},\"finish_reason\":\"error\""), events)).isInstanceOf(Failure.Server.class);
    }

    @Test
    void countsWhatArrivedWhenTheConnectionBreaks() throws Exception {
        List<ChatEvent> events = new ArrayList<>();
        byte[] bytes = (text("a") + text("b")).getBytes(StandardCharsets.UTF_8);
        Source broken = source(bytes, bytes.length, new Failure.Cut(0, "connection reset"));

        WorkersAiException thrown = catchThrowableOfType(
                WorkersAiException.class,
                () -> new ChatStream(broken, new ChatAnswer(events::add, Heading.NONE), errors()).read());

        assertThat(thrown.failure()).isEqualTo(new Failure.Cut(2, "connection reset"));
    }

    @Test
    void takesABreakAfterTheFinishForAMissingEnd() throws Exception {
        List<ChatEvent> events = new ArrayList<>();
        byte[] bytes = chunk("{\"content\":\"a\"},\"finish_reason\":\"stop\"").getBytes(StandardCharsets.UTF_8);

        new ChatStream(
                        source(bytes, bytes.length, new Failure.Cut(0, "connection reset")),
                        new ChatAnswer(events::add, Heading.NONE),
                        errors())
                .read();

        assertThat(events).containsExactly(new Text("a"), new Quirk("missing-done"), new Finish("stop"));
    }

    @Test
    void readsReasoningUnderBothNames() throws Exception {
        assertThat(read(chunk("{\"reasoning_content\":\"a\",\"content\":null}")
                        + chunk("{\"reasoning\":\"b\"}")
                        + chunk("{\"reasoning_content\":\"\",\"reasoning\":\"c\",\"content\":\"d\"}")
                        + DONE))
                .containsExactly(
                        new Reasoning("a"), new Reasoning("b"), new Reasoning("c"), new Text("d"), new Finish("stop"));
    }

    @Test
    void putsToolCallsTogether() throws Exception {
        assertThat(read(chunk("{\"tool_calls\":[{\"index\":0,\"id\":\"c1\",\"type\":\"function\",\"function\":"
                                + "{\"name\":\"f\",\"arguments\":\"\"}}]}")
                        + chunk("{\"tool_calls\":[{\"index\":1,\"id\":\"c2\",\"function\":{\"name\":\"g\"}}]}")
                        + chunk(
                                "{\"tool_calls\":[{\"index\":0,\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"a\\\":\"}}]}")
                        + chunk("{\"tool_calls\":[{\"index\":0,\"id\":null,\"function\":{\"arguments\":\"1}\"}}]}")
                        + chunk("{},\"finish_reason\":\"tool_calls\"")
                        + DONE))
                .containsExactly(
                        new Calling(0, "f", ""),
                        new Calling(1, "g", ""),
                        new Calling(0, "f", "{\"a\":"),
                        new Calling(0, "f", "1}"),
                        new ToolCall("c1", "f", Json.MAPPER.createObjectNode().put("a", 1)),
                        new ToolCall("c2", "g", Json.MAPPER.createObjectNode()),
                        new Finish("tool_calls"));
        assertThat(read("data: {\"tool_calls\":[{\"name\":\"f\",\"arguments\":{\"a\":1}}]}\n\n" + USED + DONE))
                .containsExactly(
                        new ToolCall("", "f", Json.MAPPER.createObjectNode().put("a", 1)),
                        NINE_AND_TWO,
                        new Finish("tool_calls"));
    }

    @Test
    void addsIncrementsAndBelievesRunningTotals() throws Exception {
        Used nineAndTwo = new Used(new Usage(9, 4, 2, Optional.of(Neurons.of("0.41"))));

        assertThat(read(counted(9, 4, 0, "0.2") + counted(0, 0, 1, "0.105") + counted(0, 0, 1, "0.105") + DONE))
                .contains(nineAndTwo);
        assertThat(read(counted(9, 4, 0, "0.2") + counted(9, 4, 1, "0.305") + counted(9, 4, 2, "0.41") + DONE))
                .contains(nineAndTwo);
        assertThat(read(counted(9, 4, 0, "0.2") + counted(0, 0, 1, "0.105") + USED + DONE))
                .contains(new Used(new Usage(9, 0, 2, Optional.of(Neurons.of("0.305")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"prompt_tokens\":-9,\"completion_tokens\":2}",
                "{\"prompt_tokens\":9,\"completion_tokens\":-2}",
                "{\"prompt_tokens\":1e30,\"completion_tokens\":2}"
            })
    void namesUsageThatCannotBeAndMakesNoCostOfIt(String usage) throws Exception {
        assertThat(read(text("a") + "data: {\"response\":\"\",\"usage\":" + usage + "}\n\n" + DONE))
                .containsExactly(new Text("a"), new Quirk("usage-impossible"), new Finish("stop"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"neurons\":-1", "\"neurons\":1e99", "\"prompt_tokens_details\":{\"cached_tokens\":-1}"})
    void keepsTokensBesideOtherNumbersThatCannotBe(String field) throws Exception {
        String usage = "{\"prompt_tokens\":9,\"completion_tokens\":2," + field + "}";

        assertThat(read(text("a") + "data: {\"response\":\"\",\"usage\":" + usage + "}\n\n" + DONE))
                .containsExactly(new Text("a"), new Quirk("usage-impossible"), NINE_AND_TWO, new Finish("stop"));
    }

    @Test
    void believesTheNeuronsBesideTokensThatCannotBe() throws Exception {
        String usage = "{\"prompt_tokens\":-9,\"completion_tokens\":2,\"neurons\":0.5}";

        assertThat(read(text("a") + "data: {\"response\":\"\",\"usage\":" + usage + "}\n\n" + DONE))
                .contains(new Quirk("usage-impossible"), new Used(new Usage(0, 0, 2, Optional.of(Neurons.of("0.5")))));
    }

    @Test
    void lowersMoreCachedTokensThanThereWere() throws Exception {
        assertThat(read(counted(9, 12, 2, "0.5") + DONE))
                .contains(new Quirk("usage-impossible"), new Used(new Usage(9, 9, 2, Optional.of(Neurons.of("0.5")))));
    }

    @Test
    void namesContentAndReasonsAfterTheFirstReason() throws Exception {
        assertThat(read(chunk("{},\"finish_reason\":\"stop\"")
                        + chunk("{\"content\":\"more\"}")
                        + chunk("{},\"finish_reason\":\"length\"")
                        + DONE))
                .containsExactly(
                        new Quirk("content-after-finish"),
                        new Text("more"),
                        new Quirk("finish-repeated"),
                        new Finish("length"));
    }

    private static String text(String piece) {
        return value("\"" + piece + "\"");
    }

    private static String value(String json) {
        return "data: {\"response\":" + json + ",\"p\":\"ab\"}\n\n";
    }

    /// A chunk of the chat family with that delta, and further fields of the choice after it.
    private static String chunk(String delta) {
        return "data: {\"choices\":[{\"index\":0,\"delta\":" + delta + "}]}\n\n";
    }

    private static String counted(int prompt, int cached, int completion, String neurons) {
        return ("data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}],\"usage\":{\"prompt_tokens\":%d,"
                        + "\"completion_tokens\":%d,\"prompt_tokens_details\":{\"cached_tokens\":%d},\"neurons\":%s}}\n\n")
                .formatted(prompt, completion, cached, neurons);
    }

    private static List<ChatEvent> read(String stream) throws Exception {
        byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
        return read(bytes, bytes.length);
    }

    private static List<ChatEvent> read(byte[] bytes, int length) throws Exception {
        List<ChatEvent> events = new ArrayList<>();
        read(bytes, length, events);
        return events;
    }

    private static void read(byte[] bytes, int length, List<ChatEvent> events) throws Exception {
        new ChatStream(source(bytes, length, null), new ChatAnswer(events::add, Heading.NONE), errors()).read();
    }

    private static Failure fails(String stream, List<ChatEvent> events) {
        byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
        return catchThrowableOfType(WorkersAiException.class, () -> read(bytes, bytes.length, events))
                .failure();
    }

    private static ChatStream stream(String stream, ChatAnswer answer) {
        byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
        return new ChatStream(source(bytes, bytes.length, null), answer, errors());
    }

    private static ErrorTable errors() {
        return new ErrorTable("m", new Redactor(""), Clock.systemUTC());
    }

    /// So many of the bytes, in pieces of 50, then the failure or the end.
    private static Source source(byte[] bytes, int length, @Nullable Failure failure) {
        int[] at = {0};
        return (into, from, most) -> {
            int part = Math.min(50, Math.min(most, length - at[0]));
            if (part == 0 && failure != null) {
                throw new WorkersAiException(failure);
            }
            System.arraycopy(bytes, at[0], into, from, part);
            at[0] += part;
            return part == 0 ? -1 : part;
        };
    }
}
