package dev.ganglion.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.WorkersAiException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SseTest {
    private static final String ODD =
            "\uFEFFdata: one\r\n\r\n: a comment\n\ndata:two\nid: 7\ndata: lines\n\nevent: x\n\ndata: é😀\n\ndata:  last";

    @Test
    void readsWhatIsOddAndNamesIt() throws Exception {
        Sse sse = new Sse(source(ODD.getBytes(StandardCharsets.UTF_8), ODD.length() * 2));

        assertThat(events(sse)).containsExactly("one", "two\nlines", "é😀", " last");
        assertThat(sse.oddities())
                .containsExactlyInAnyOrder(
                        "bom", "crlf", "comment", "missing-space", "multi-line-data", "missing-final-newline");
        assertThat(sse.terminated()).isFalse();
    }

    @Test
    void takesAnEventWithoutDataForNone() throws Exception {
        Sse sse = new Sse(source("data: a\n\ndata:\n\ndata: \n\ndata: b\n\n".getBytes(StandardCharsets.UTF_8), 100));

        assertThat(events(sse)).containsExactly("a", "b");
        assertThat(sse.oddities()).containsExactly("missing-space");
    }

    @Test
    void findsNothingOddInThePlainForm() throws Exception {
        Sse sse = new Sse(source("data: a\n\ndata: [DONE]\n\n".getBytes(StandardCharsets.UTF_8), 100));

        assertThat(events(sse)).containsExactly("a", "[DONE]");
        assertThat(sse.oddities()).isEmpty();
        assertThat(sse.terminated()).isTrue();
    }

    @Test
    void readsTheSameWhereverTheBytesArePartedIntoTwo() throws Exception {
        byte[] bytes = ODD.getBytes(StandardCharsets.UTF_8);
        List<String> whole = events(new Sse(source(bytes, bytes.length)));

        for (int cut = 1; cut < bytes.length; cut++) {
            assertThat(events(new Sse(source(bytes, cut)))).as("cut at %d", cut).isEqualTo(whole);
        }
    }

    @Test
    void asksTheEyeOnlyAboutEventsOfTheUsualForm() throws Exception {
        String stream = """
                data: one

                data: two

                data: one\r
                \r
                data:one

                data: one
                data: more

                : x

                data: one

                data: one

                data: one
                """;
        byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
        List<String> framed = events(new Sse(source(bytes, bytes.length)));

        List<Boolean> known = new ArrayList<>();
        Sse sse = new Sse(source(bytes, bytes.length), SseTest::one);
        while (sse.next()) {
            known.add(sse.known());
        }

        assertThat(known).containsExactly(true, false, false, false, false, false, true, false);
        for (int piece = 1; piece <= bytes.length; piece++) {
            assertThat(events(new Sse(source(bytes, piece), SseTest::one)))
                    .as("pieces of %d", piece)
                    .isEqualTo(framed);
        }
    }

    private static int one(byte[] bytes, int from, int limit) {
        return limit - from >= 3 && new String(bytes, from, 3, StandardCharsets.UTF_8).equals("one") ? from + 3 : -1;
    }

    @Test
    void readsTheSameInRandomPieces() throws Exception {
        Random random = new Random(3);
        StringBuilder stream = new StringBuilder();
        List<String> sent = new ArrayList<>();
        for (int event = 0; event < 500; event++) {
            String data = "x".repeat(random.nextInt(2000)) + event;
            sent.add(data);
            stream.append("data: ").append(data).append(random.nextBoolean() ? "\n\n" : "\r\n\r\n");
        }
        byte[] bytes = stream.toString().getBytes(StandardCharsets.UTF_8);

        int[] at = {0};
        Source pieces = (into, from, length) -> {
            int part = Math.min(1 + random.nextInt(700), Math.min(length, bytes.length - at[0]));
            System.arraycopy(bytes, at[0], into, from, part);
            at[0] += part;
            return part == 0 ? -1 : part;
        };

        assertThat(events(new Sse(pieces))).isEqualTo(sent);
    }

    @Test
    void skipsAByteOrderMarkOnlyWhereTheStreamBegins() throws Exception {
        Sse later = new Sse(source("\n\uFEFFdata: x\n\ndata: y\n\n".getBytes(StandardCharsets.UTF_8), 1));

        assertThat(events(later)).containsExactly("y");
        assertThat(later.oddities()).isEmpty();
        Sse blank = new Sse(source("\n\n".getBytes(StandardCharsets.UTF_8), 1));
        assertThat(events(blank)).isEmpty();
    }

    @Test
    void takesALineOfEightMebibytesAndNoLongerOne() throws Exception {
        String fits = "y".repeat((8 << 20) - 16);

        assertThat(events(new Sse(source(("data: " + fits + "\n\n").getBytes(StandardCharsets.UTF_8), 1 << 16))))
                .containsExactly(fits);
        Sse endless = new Sse((into, from, length) -> length);
        assertThat(catchThrowableOfType(WorkersAiException.class, endless::next).failure())
                .isInstanceOf(Failure.Malformed.class);
    }

    /// The bytes in pieces of that size.
    private static Source source(byte[] bytes, int piece) {
        int[] at = {0};
        return (into, from, length) -> {
            int part = Math.min(piece, Math.min(length, bytes.length - at[0]));
            System.arraycopy(bytes, at[0], into, from, part);
            at[0] += part;
            return part == 0 ? -1 : part;
        };
    }

    private static List<String> events(Sse sse) throws Exception {
        List<String> events = new ArrayList<>();
        while (sse.next()) {
            events.add(sse.text());
        }
        return events;
    }
}
