package dev.ganglion.workersai.rest;

import static dev.ganglion.workersai.rest.Tasks.answered;
import static dev.ganglion.workersai.rest.Tasks.exchange;
import static dev.ganglion.workersai.rest.Tasks.failure;
import static dev.ganglion.workersai.rest.Tasks.latin;
import static dev.ganglion.workersai.rest.Tasks.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.Usage;
import dev.ganglion.net.Peer;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.image.Box;
import dev.ganglion.workersai.image.ImageSource;
import dev.ganglion.workersai.image.Look;
import dev.ganglion.workersai.image.LookRequest;
import dev.ganglion.workersai.image.Sight;
import dev.ganglion.workersai.image.Sight.Metrics;
import dev.ganglion.workersai.image.Sight.Spot;
import dev.ganglion.workersai.image.Sight.Thought;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LookTest {
    private static final String MOONDREAM = "@cf/moondream/moondream3.1-9B-A2B";
    private static final ImageSource INLINE =
            new ImageSource.Inline(new Picture("image/png", Octets.of(latin("bytes"))));
    private static final ImageSource LINK = new ImageSource.Link(URI.create("https://example.org/cat.png"));
    private static final LookRequest QUERY = LookRequest.of(MOONDREAM, INLINE, new Look.Query("What?"));
    private static final LookRequest WHOLE =
            new LookRequest(MOONDREAM, LINK, new Look.Point("cat"), Map.of("max_objects", 3), false);

    private static final String FIRST = data("{\"id\":\"1\",\"status\":\"processing\",\"usage\":null}")
            + data("{\"mode\":\"replace\",\"name\":\"task\",\"value\":\"query\"}")
            + data("{\"chunk\":{\"answer\":\"A\",\"finish_reason\":null,\"points\":null},\"index\":0,"
                    + "\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":1,\"neurons\":10.5}}");
    private static final String REST = data(
                    "{\"chunk\":{\"answer\":\"A cat\",\"finish_reason\":\"stop\",\"reasoning\":{\"text\":\"Fur\","
                            + "\"grounding\":[]}},\"index\":1,"
                            + "\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":2,\"neurons\":12.5}}")
            + data("{\"id\":\"1\",\"status\":\"succeeded\",\"output\":[{\"answer\":\"A cat\"}],"
                    + "\"metrics\":{\"input_tokens\":9,\"output_tokens\":2,\"predict_time\":0.1},\"logs\":\"\"}")
            + data("{\"response\":\"\",\"usage\":{\"prompt_tokens\":18,\"completion_tokens\":3,\"neurons\":23}}");

    private final List<String> words = new ArrayList<>();

    @Test
    void deliversWhatIsNewAndTakesTheLastRunningTotal() throws Exception {
        var exchange =
                exchange(Peer.stream(FIRST + REST + data("[DONE]")), client -> client.look(QUERY, words::add, _ -> {}));

        exchange.sent(
                MOONDREAM,
                "{\"image\":\"data:image/png;base64,Ynl0ZXM=\",\"task\":\"query\",\"question\":\"What?\","
                        + "\"stream\":true}");
        assertThat(words).containsExactly("A", " cat");
        assertThat(exchange.value()).isEqualTo(seen(List.of()));
    }

    private static Reply<Sight> seen(List<String> quirks) {
        Optional<Neurons> neurons = Optional.of(Neurons.of("12.5"));
        return new Reply<>(
                new Sight(
                        Optional.of("A cat"),
                        List.of(),
                        List.of(),
                        Optional.of(new Thought("Fur", List.of())),
                        Optional.of("stop"),
                        Optional.of(new Metrics(
                                9, 2, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()))),
                Optional.of(new Usage(9, 0, 2, neurons)),
                neurons,
                quirks,
                Optional.empty());
    }

    @Test
    void toleratesAMissingDoneAfterAWholeAnswer() throws Exception {
        assertThat(exchange(Peer.stream(FIRST + REST), client -> client.look(QUERY, words::add, _ -> {}))
                        .value())
                .isEqualTo(seen(List.of("missing-done")));
    }

    @Test
    void waitsForNothingAfterDone() throws Exception {
        Peer.Script holding = connected -> {
            connected.send(Peer.STREAM + FIRST + REST + data("[DONE]") + data("{"));
            connected.awaitClose();
        };

        assertThat(exchange(holding, client -> client.look(QUERY, words::add, _ -> {}))
                        .value())
                .isEqualTo(seen(List.of("data-after-done")));
    }

    @Test
    void isCutWhenTheStreamEndsEarly() {
        assertThat(failure(Peer.stream(FIRST), client -> client.look(QUERY, words::add, _ -> {})))
                .isEqualTo(new Failure.Cut(3, "the stream ended early"));
        assertThat(words).containsExactly("A");
    }

    @Test
    void readsAnErrorInMidStream() {
        String error = data("{\"errors\":[{\"code\":3040,\"message\":\"Full\"}]}");

        assertThat(failure(Peer.stream(FIRST + error), client -> client.look(QUERY, words::add, _ -> {})))
                .isEqualTo(new Failure.Server(ServiceError.of(200, 3040, "Full")));
        assertThat(failure(
                        Peer.stream(FIRST + data("{\"status\":\"failed\",\"error\":\"Out of memory\"}")),
                        client -> client.look(QUERY, words::add, _ -> {})))
                .isInstanceOf(Failure.Server.class);
        assertThat(failure(Peer.stream("data: {\n\n"), client -> client.look(QUERY, words::add, _ -> {})))
                .isEqualTo(new Failure.Malformed("a line of the stream that is not JSON", ServiceError.NONE));
    }

    @Test
    void namesAnAnswerThatTakesBackWhatItSaid() throws Exception {
        String other = data("{\"chunk\":{\"answer\":\"The cat\",\"finish_reason\":\"stop\"}}") + data("[DONE]");

        var reply = exchange(Peer.stream(FIRST + other), client -> client.look(QUERY, words::add, _ -> {}))
                .value();

        assertThat(words).containsExactly("A");
        assertThat(reply.value().words()).contains("The cat");
        assertThat(reply.quirks()).containsExactly("answer-rewritten");
    }

    @Test
    void readsAWholeAnswer() throws Exception {
        var exchange = answered(
                "{\"finish_reason\":\"stop\",\"points\":[{\"x\":0.25,\"y\":0.5}],"
                        + "\"objects\":[{\"x_min\":0,\"y_min\":0.1,\"x_max\":0.2,\"y_max\":0.3}],"
                        + "\"metrics\":{\"input_tokens\":7,\"output_tokens\":1,\"prefill_time_ms\":1.5,"
                        + "\"decode_time_ms\":2.5,\"ttft_ms\":3.5}}",
                client -> client.look(WHOLE, words::add, _ -> {}));

        exchange.sent(
                MOONDREAM,
                "{\"image\":\"https://example.org/cat.png\",\"task\":\"point\",\"target\":\"cat\","
                        + "\"max_objects\":3,\"stream\":false}");
        assertThat(exchange.value())
                .isEqualTo(plain(new Sight(
                        Optional.empty(),
                        List.of(new Spot(0.25, 0.5)),
                        List.of(new Box(0, 0.1, 0.2, 0.3)),
                        Optional.empty(),
                        Optional.of("stop"),
                        Optional.of(new Metrics(
                                7, 1, OptionalDouble.of(1.5), OptionalDouble.of(2.5), OptionalDouble.of(3.5))))));
    }

    @Test
    void asksForCaptionsAndObjects() throws Exception {
        var caption = LookRequest.of(MOONDREAM, LINK, new Look.Caption(Look.Caption.Length.SHORT));
        var detect = LookRequest.of(MOONDREAM, LINK, new Look.Detect("cat"));

        var captioned = answered("{\"caption\":\"A cat\"}", client -> client.look(caption, words::add, _ -> {}));
        var detected = answered("{\"objects\":[]}", client -> client.look(detect, words::add, _ -> {}));

        assertThat(captioned.json().path("caption_length").asString()).isEqualTo("short");
        assertThat(captioned.value().value().words()).contains("A cat");
        assertThat(captioned.value().quirks()).containsExactly("json-instead-of-stream");
        assertThat(words).containsExactly("A cat");
        assertThat(detected.json().path("target").asString()).isEqualTo("cat");
    }

    @Test
    void saysThatAnEmptyResultIsEmpty() {
        assertThat(failure("{}", client -> client.look(WHOLE, words::add, _ -> {})))
                .isEqualTo(new Failure.Malformed(
                        "an empty result, as this model was seen to give when it is not streamed", ServiceError.NONE));
        assertThat(words).isEmpty();
    }

    private static String data(String json) {
        return "data: " + json + "\n\n";
    }
}
