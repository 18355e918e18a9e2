package dev.ganglion.workersai.rest;

import static dev.ganglion.workersai.rest.Tasks.answered;
import static dev.ganglion.workersai.rest.Tasks.exchange;
import static dev.ganglion.workersai.rest.Tasks.failure;
import static dev.ganglion.workersai.rest.Tasks.file;
import static dev.ganglion.workersai.rest.Tasks.latin;
import static dev.ganglion.workersai.rest.Tasks.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Peer;
import dev.ganglion.workersai.GatewayNote;
import dev.ganglion.workersai.RawAnswer;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.WorkersAi;
import dev.ganglion.workersai.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Calls whose body the caller wrote, in every form that an answer may have.
class RawTest {
    private static final JsonNode BODY = Json.MAPPER.createObjectNode().put("text", "good");
    private static final Tasks.Work<Reply<RawAnswer>> RUN = client -> client.run(Client.MODEL, BODY);
    private static final String PROCESSING = "{\"id\":\"1\",\"status\":\"processing\",\"usage\":null}";
    private static final String CHUNK = "{\"chunk\":{\"answer\":\"A cat\"},\"index\":0,"
            + "\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":2,\"neurons\":12.5}}";
    private static final String SUCCEEDED = "{\"status\":\"succeeded\",\"output\":[{\"answer\":\"A cat\"}]}";
    private static final String TAIL =
            "{\"response\":\"\",\"usage\":{\"prompt_tokens\":18,\"completion_tokens\":3,\"neurons\":23}}";

    private static final ServiceError OK = new ServiceError(OptionalInt.of(200), OptionalInt.empty(), "");

    private final List<JsonNode> events = new ArrayList<>();

    @Test
    void returnsTheResultAndWhatItTook() throws Exception {
        var exchange = answered("[{\"label\":\"POSITIVE\"}]", RUN);

        exchange.sent(Client.MODEL, "{\"text\":\"good\"}");
        assertThat(exchange.value())
                .isEqualTo(plain(new RawAnswer.Whole(Json.MAPPER.readTree("[{\"label\":\"POSITIVE\"}]"))));
    }

    @Test
    void readsAReplyWithoutEnvelopeThatStatesItsUsageAndCameByAGateway() throws Exception {
        String body = "{\"data\":[1],\"usage\":{\"prompt_tokens\":7,\"neurons\":0.5}}";
        var note = new GatewayNote(
                Optional.of(true),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        var reply = exchange(Peer.reply(200, "application/json", body, "cf-aig-cache-status: HIT\r\n"), RUN)
                .value();

        Optional<Neurons> half = Optional.of(Neurons.of("0.5"));
        assertThat(reply)
                .isEqualTo(new Reply<>(
                        new RawAnswer.Whole(Json.MAPPER.readTree(body)),
                        Optional.of(new Usage(7, 0, 0, half)),
                        half,
                        List.of(),
                        Optional.of(note)));
    }

    @Test
    void readsUsageUnderTheNamesOfResponses() throws Exception {
        String usage = "{\"usage\":{\"input_tokens\":7,\"input_tokens_details\":{\"cached_tokens\":5},"
                + "\"output_tokens\":2}}";

        assertThat(answered(usage, RUN).value().usage()).contains(new Usage(7, 5, 2, Optional.empty()));
    }

    @Test
    void returnsAFileByItsFirstBytesOrAsItsHeadSays() throws Exception {
        byte[] sound = latin("ID3 and sound");
        byte[] samples = {1, 2, 3, 4};

        assertThat(exchange(file("application/octet-stream", sound), RUN).value())
                .isEqualTo(plain(new RawAnswer.File("audio/mpeg", Octets.of(sound))));
        assertThat(exchange(file("audio/l16", samples), RUN).value())
                .isEqualTo(plain(new RawAnswer.File("audio/l16", Octets.of(samples))));
        assertThat(failure(file("image/png", latin("<html>")), RUN))
                .isEqualTo(new Failure.Malformed("an HTML page (200)", OK));
        assertThat(failure(file("text/plain", latin("good")), RUN))
                .isEqualTo(new Failure.Malformed("a reply that is not JSON", OK));
    }

    @Test
    void tellsTheEventsOfAPredictionAndTakesTheLastRunningTotal() throws Exception {
        var reply = exchange(stream(PROCESSING, CHUNK, SUCCEEDED, TAIL, "[DONE]"), this::listen)
                .value();

        Optional<Neurons> neurons = Optional.of(Neurons.of("12.5"));
        assertThat(reply)
                .isEqualTo(new Reply<>(
                        new RawAnswer.Streamed(4),
                        Optional.of(new Usage(9, 0, 2, neurons)),
                        neurons,
                        List.of(),
                        Optional.empty()));
        assertThat(events)
                .containsExactly(
                        Json.MAPPER.readTree(PROCESSING),
                        Json.MAPPER.readTree(CHUNK),
                        Json.MAPPER.readTree(SUCCEEDED),
                        Json.MAPPER.readTree(TAIL));
    }

    @Test
    void tellsAWholeStreamFromACutOne() throws Exception {
        assertThat(exchange(stream(CHUNK, SUCCEEDED), this::listen).value().quirks())
                .containsExactly("missing-done");
        assertThat(exchange(stream(CHUNK, "[DONE]"), this::listen).value().quirks())
                .isEmpty();
        assertThat(failure(stream(PROCESSING, CHUNK), this::listen))
                .isEqualTo(new Failure.Cut(2, "the stream ended early"));
        assertThat(failure(stream(CHUNK, "{\"errors\":[{\"code\":3040,\"message\":\"Full\"}]}"), this::listen))
                .isEqualTo(new Failure.Server(ServiceError.of(200, 3040, "Full")));
    }

    private Reply<RawAnswer> listen(WorkersAi client) throws WorkersAiException, InterruptedException {
        return client.run(Client.MODEL, BODY, events::add, _ -> {});
    }

    private static Peer.Script stream(String... data) {
        StringBuilder all = new StringBuilder();
        for (String each : data) {
            all.append("data: ").append(each).append("\n\n");
        }
        return Peer.stream(all.toString());
    }
}
