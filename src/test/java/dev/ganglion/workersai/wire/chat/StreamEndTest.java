package dev.ganglion.workersai.wire.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Failure.TimedOut.Phase;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Redactor;
import dev.ganglion.net.Source;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatEvent.Finish;
import dev.ganglion.workersai.ChatEvent.Quirk;
import dev.ganglion.workersai.ChatEvent.Text;
import dev.ganglion.workersai.ChatEvent.ToolCall;
import dev.ganglion.workersai.ChatEvent.Used;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// When a stream counts as whole, and what was used by then.
class StreamEndTest {
    private static final String TEXT = "data: {\"response\":\"Hel\"}\n\n";
    private static final String ZERO = usage("", 0, 0);
    private static final String USED = usage("", 9, 2);
    private static final String DONE = "data: [DONE]\n\n";
    private static final Used NINE_AND_TWO = new Used(new Usage(9, 0, 2, Optional.empty()));

    /// How a source ends after its bytes.
    private interface Ending {
        int end() throws WorkersAiException, InterruptedException;
    }

    private final List<ChatEvent> events = new ArrayList<>();

    @Test
    void takesOnlyAUsageOfSomethingAfterAllTextForTheEnd() {
        for (String cut : List.of(
                usage("Hel", 0, 0),
                usage("Hel", 9, 1),
                TEXT + ZERO,
                TEXT + USED + TEXT,
                TEXT + USED + usage("lo", 9, 2),
                "data: {\"tool_calls\":[{\"name\":\"f\"}],\"usage\":{\"prompt_tokens\":9}}\n\n")) {
            assertThat(catchThrowableOfType(WorkersAiException.class, () -> read(cut, () -> -1))
                            .failure())
                    .as(cut)
                    .isInstanceOf(Failure.Cut.class);
        }
    }

    @Test
    void takesUsageAfterAllTextForTheEnd() throws Exception {
        read(TEXT + USED + ZERO, () -> -1);

        assertThat(events)
                .containsExactly(new Text("Hel"), new Quirk("missing-done"), NINE_AND_TWO, new Finish("stop"));
    }

    @Test
    void reportsNoUsageOfNothing() throws Exception {
        read(TEXT + ZERO + DONE, () -> -1);

        assertThat(events).containsExactly(new Text("Hel"), new Finish("stop"));
    }

    @Test
    void believesIncrementsMoreThanATailOfNothing() throws Exception {
        String chunk =
                "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}],\"usage\":{\"prompt_tokens\":9,\"neurons\":0.2}}\n\n";

        read(chunk + ZERO + DONE, () -> -1);
        read(ZERO + chunk + DONE, () -> -1);

        Used used = new Used(new Usage(9, 0, 0, Optional.of(Neurons.of("0.2"))));
        assertThat(events)
                .containsExactly(new Text("a"), used, new Finish("stop"), new Text("a"), used, new Finish("stop"));
    }

    @Test
    void takesAStallAfterTheUsageForAMissingEnd() throws Exception {
        read(TEXT + USED, StreamEndTest::stall);

        assertThat(events)
                .containsExactly(new Text("Hel"), new Quirk("missing-done"), NINE_AND_TWO, new Finish("stop"));
    }

    @Test
    void failsWhenItStallsBefore() {
        assertThat(catchThrowableOfType(WorkersAiException.class, () -> read(TEXT, StreamEndTest::stall))
                        .failure())
                .isInstanceOf(Failure.TimedOut.class);
    }

    private static int stall() throws WorkersAiException {
        throw new WorkersAiException(new Failure.TimedOut(Phase.IDLE, Duration.ofSeconds(1)));
    }

    @Test
    void completesWhenInterruptedAfterTheEnd() throws Exception {
        read(TEXT + USED + DONE, () -> {
            throw new InterruptedException();
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(events).containsExactly(new Text("Hel"), NINE_AND_TWO, new Finish("stop"));
    }

    @Test
    void staysQuickWithAbsurdNumbers() throws Exception {
        read(
                "data: {\"response\":1e-999999999}\n\n" + usage("", 9, 2).replace("}}", ",\"neurons\":1e-999999999}}")
                        + DONE,
                () -> -1);

        assertThat(events)
                .containsExactly(
                        new Quirk("number-as-content"),
                        new Text("1E-999999999"),
                        new Quirk("usage-impossible"),
                        NINE_AND_TWO,
                        new Finish("stop"));
    }

    @Test
    void staysANumberHoweverMuchIsAdded() throws Exception {
        String chunk = "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}],\"usage\":{\"completion_tokens\":"
                + "99999999999999999,\"neurons\":1000000000000000000}}\n\n";

        read(chunk.repeat(200) + "data: {\"usage\":{\"prompt_tokens\":1e30}}\n\n" + DONE, () -> -1);

        Neurons most = Neurons.of("1000000000000000000");
        assertThat(events)
                .contains(new Used(new Usage(0, 0, 1_000_000_000_000_000_000L, Optional.of(most))))
                .endsWith(new Finish("stop"));
    }

    @Test
    void holdsNoEndlessBlanksBack() throws Exception {
        read("data: {\"response\":\"          \"}\n\n".repeat(500) + DONE, () -> -1);

        assertThat(events).filteredOn(Text.class::isInstance).hasSizeGreaterThan(80);
    }

    @Test
    void readsAnEndAfterMoreThanOneBlank() throws Exception {
        read(TEXT + "data:  [DONE]\n\n", () -> -1);

        assertThat(events).containsExactly(new Text("Hel"), new Finish("stop"));
    }

    @Test
    void appendsNamelessPiecesToTheLastCallAndNamesWhatItDrops() throws Exception {
        read(
                calls("{\"index\":0,\"id\":\"c\",\"function\":{\"name\":\"f\",\"arguments\":\"{\"}}")
                        + calls("{\"function\":{\"arguments\":\"}\"}}")
                        + calls("{\"index\":1,\"function\":{\"arguments\":\"{}\"}}")
                        + DONE,
                () -> -1);

        assertThat(events)
                .containsExactly(
                        new ChatEvent.Calling(0, "f", "{"),
                        new ChatEvent.Calling(0, "f", "}"),
                        new ToolCall("c", "f", Json.MAPPER.createObjectNode()),
                        new Quirk("nameless-tool-call"),
                        new Finish("tool_calls"));
    }

    private static String calls(String call) {
        return "data: {\"choices\":[{\"delta\":{\"tool_calls\":[" + call + "]}}]}\n\n";
    }

    private static String usage(String text, int prompt, int completion) {
        return "data: {\"response\":\"%s\",\"usage\":{\"prompt_tokens\":%d,\"completion_tokens\":%d}}\n\n"
                .formatted(text, prompt, completion);
    }

    private void read(String stream, Ending ending) throws WorkersAiException, InterruptedException {
        byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
        int[] at = {0};
        Source source = (into, from, most) -> {
            int part = Math.min(50, Math.min(most, bytes.length - at[0]));
            if (part == 0) {
                return ending.end();
            }
            System.arraycopy(bytes, at[0], into, from, part);
            at[0] += part;
            return part;
        };
        ErrorTable errors = new ErrorTable("m", new Redactor(""), Clock.systemUTC());
        new ChatStream(source, new ChatAnswer(events::add, Heading.NONE), errors).read();
    }
}
