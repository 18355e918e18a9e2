package dev.ganglion.workersai.wire.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Redactor;
import dev.ganglion.net.Source;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.wire.ErrorTable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Streams that are cut or arrive in odd pieces.
class CutTest {
    private static final Heading THINKER = new Heading(OptionalLong.empty(), Optional.empty(), true, Optional.empty());

    private static final String LEGACY = data("{\"response\":\"Hm é</\",\"p\":\"ab\"}")
            + data("{\"response\":\"think>\"}")
            + data("{\"response\":\"\\n\\n$\"}")
            + data("{\"response\":0.005}")
            + data("{\"tool_calls\":[{\"name\":\"f\",\"arguments\":{\"a\":1}}]}")
            + data("{\"response\":\"\",\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":2}}")
            + data("[DONE]");

    private static final String CHAT = data(delta("{\"reasoning_content\":\"Hm 😀\"}"))
            + data(delta("{\"content\":\"Hi\"}"))
            + data(delta(
                    "{\"tool_calls\":[{\"index\":0,\"id\":\"c\",\"function\":{\"name\":\"f\",\"arguments\":\"{\"}}]}"))
            + data(delta("{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"}\"}}]}"))
            + data(delta("{},\"finish_reason\":\"tool_calls\""))
            + data("{\"response\":\"\",\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":2}}")
            + data("[DONE]");

    @ParameterizedTest
    @ValueSource(strings = {"legacy", "chat"})
    void isWholeOrCutWhereverTheStreamEnds(String family) throws Exception {
        byte[] bytes = bytes(family);
        List<ChatEvent> whole = new ArrayList<>();
        read(bytes, bytes.length, bytes.length, whole);

        for (int cut = 0; cut < bytes.length; cut++) {
            List<ChatEvent> events = new ArrayList<>();
            try {
                read(bytes, cut, 7, events);
                assertThat(texts(events)).as("cut at %d", cut).isEqualTo(texts(whole));
                assertThat(calls(events)).as("cut at %d", cut).isEqualTo(calls(whole));
            } catch (WorkersAiException broken) {
                assertThat(broken.failure()).as("cut at %d", cut).isInstanceOf(Failure.Cut.class);
                assertThat(texts(whole)).as("cut at %d", cut).startsWith(texts(events));
            }
        }
    }

    @Test
    void readsTheSameInAnyPieces() throws Exception {
        Random random = new Random(5);
        for (String family : List.of("legacy", "chat")) {
            byte[] bytes = bytes(family);
            List<ChatEvent> whole = new ArrayList<>();
            read(bytes, bytes.length, bytes.length, whole);
            for (int round = 0; round < 200; round++) {
                List<ChatEvent> events = new ArrayList<>();
                read(bytes, bytes.length, 1 + random.nextInt(60), events);
                assertThat(events).isEqualTo(whole);
            }
        }
    }

    @Test
    void findsTheTagsOfThoughtsHoweverTheyAreSplit() {
        String text = "<think>\nHm < a</b</think>\n\nHi </think> <think>";
        for (int first = 0; first <= text.length(); first++) {
            for (int second = first; second <= text.length(); second++) {
                StringBuilder thoughts = new StringBuilder();
                StringBuilder answer = new StringBuilder();
                Thoughts reader = new Thoughts(false, thoughts::append, answer::append);

                reader.take(text.substring(0, first));
                reader.take(text.substring(first, second));
                reader.take(text.substring(second));
                reader.end();

                assertThat(thoughts).hasToString("Hm < a</b");
                assertThat(answer).hasToString("Hi </think> <think>");
            }
        }
    }

    private static byte[] bytes(String family) {
        return (family.equals("legacy") ? LEGACY : CHAT).getBytes(StandardCharsets.UTF_8);
    }

    private static String data(String json) {
        return "data: " + json + "\n\n";
    }

    private static String delta(String delta) {
        return "{\"choices\":[{\"index\":0,\"delta\":" + delta + "}]}";
    }

    private static String texts(List<ChatEvent> events) {
        StringBuilder all = new StringBuilder();
        for (ChatEvent event : events) {
            if (event instanceof ChatEvent.Reasoning(String thought)) {
                all.append(thought);
            } else if (event instanceof ChatEvent.Text(String text)) {
                all.append(text);
            }
        }
        return all.toString();
    }

    private static List<ChatEvent> calls(List<ChatEvent> events) {
        return events.stream().filter(ChatEvent.ToolCall.class::isInstance).toList();
    }

    private static void read(byte[] bytes, int length, int piece, List<ChatEvent> events) throws Exception {
        int[] at = {0};
        Source source = (into, from, most) -> {
            int part = Math.min(piece, Math.min(most, length - at[0]));
            System.arraycopy(bytes, at[0], into, from, part);
            at[0] += part;
            return part == 0 ? -1 : part;
        };
        ErrorTable errors = new ErrorTable("m", new Redactor(""), Clock.systemUTC());
        new ChatStream(source, new ChatAnswer(events::add, THINKER), errors).read();
    }
}
