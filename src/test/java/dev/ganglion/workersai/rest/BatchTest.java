package dev.ganglion.workersai.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Peer;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.batch.BatchAnswer;
import dev.ganglion.workersai.batch.BatchAnswer.Outcome;
import dev.ganglion.workersai.batch.BatchItem;
import dev.ganglion.workersai.batch.BatchState;
import dev.ganglion.workersai.batch.BatchTicket;
import dev.ganglion.workersai.batch.Patience;
import dev.ganglion.workersai.wire.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class BatchTest {
    private static final BatchTicket TICKET = new BatchTicket(Client.MODEL, "r-1");
    private static final String QUEUED =
            "{\"success\":true,\"errors\":[],\"result\":{\"status\":\"queued\",\"request_id\":\"r-1\",\"model\":\"m\"}}";
    private static final String RUNNING = "{\"success\":true,\"errors\":[],\"result\":{\"status\":\"running\"}}";
    private static final String DONE = """
            {"success":true,"errors":[],"result":{"responses":[
            {"id":1,"success":false,"external_reference":"x","error":{"code":5006,"message":"Bad input: Error: no"}},
            {"id":"0","success":true,"external_reference":"x","result":{"response":"a"}},
            {"id":2,"success":true,"result":{"response":"c"}}],
            "usage":{"prompt_tokens":5,"completion_tokens":7,"total_tokens":12}}}""";

    private final Clock clock = Clock.fixed(Client.NOW, ZoneOffset.UTC);
    private final Transport transport = new Transport(Limits.DEFAULT, new Retry(_ -> {}), clock);

    @AfterEach
    void close() {
        transport.close();
    }

    private RestBatches batches(Peer peer) {
        return new RestBatches(
                new Connection("Test", peer.base(), Client.ACCOUNT, new Token(Client.SECRET), false), transport, clock);
    }

    private static Peer.Script reply(String body) {
        return Peer.reply(200, "application/json", body);
    }

    private static ObjectNode answer(String text) {
        return Json.MAPPER.createObjectNode().put("response", text);
    }

    private static BatchState.Done done() {
        Failure bad = new Failure.InvalidInput("/", "no", ServiceError.of(200, 5006, "Bad input: Error: no"));
        return new BatchState.Done(
                List.of(
                        new BatchAnswer(0, Optional.of("x"), new Outcome.Given(answer("a"))),
                        new BatchAnswer(1, Optional.of("x"), new Outcome.Failed(bad)),
                        new BatchAnswer(2, Optional.empty(), new Outcome.Given(answer("c")))),
                Optional.of(new Usage(5, 0, 7, Optional.empty())));
    }

    @Test
    void queuesRequestsWithTheirReferences() throws Exception {
        BatchItem named = new BatchItem(Json.MAPPER.createObjectNode().put("prompt", "a"), Optional.of("x"));
        BatchItem bare = new BatchItem(Json.MAPPER.createObjectNode().put("prompt", "b"), Optional.empty());
        try (Peer peer = new Peer(reply(QUEUED))) {
            assertThat(batches(peer).send(Client.MODEL, List.of(named, bare))).isEqualTo(TICKET);

            assertThat(peer.requests().getFirst())
                    .startsWith("POST /client/v4/accounts/" + Client.ACCOUNT + "/ai/run/" + Client.MODEL
                            + "?queueRequest=true HTTP/1.1\r\n")
                    .endsWith("{\"requests\":[{\"prompt\":\"a\",\"external_reference\":\"x\"},{\"prompt\":\"b\"}]}");
        }
    }

    @Test
    void sendsNothingOfMoreThanTenMegabytes() throws Exception {
        BatchItem large =
                new BatchItem(Json.MAPPER.createObjectNode().put("prompt", "x".repeat(10_000_000)), Optional.empty());
        try (Peer peer = new Peer(reply(QUEUED))) {
            assertThat(catchThrowableOfType(
                                    WorkersAiException.class,
                                    () -> batches(peer).send(Client.MODEL, List.of(large)))
                            .failure())
                    .isInstanceOf(Failure.TooLarge.class);
            assertThat(peer.requests()).isEmpty();
        }
    }

    @Test
    void readsAnswersInTheOrderOfTheirRequests() throws Exception {
        try (Peer peer = new Peer(reply(DONE))) {
            BatchState state = batches(peer).poll(TICKET);

            assertThat(state).isEqualTo(done());
            assertThat(((BatchState.Done) state).to("x")).hasSize(2);
            assertThat(peer.requests().getFirst()).endsWith("{\"request_id\":\"r-1\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":true,\"result\":{\"request_id\":\"r-1\",\"model\":\"m\"}}",
                "{\"success\":true,\"result\":{\"status\":null}}",
                "{\"success\":true,\"result\":{}}",
                "{\"success\":true,\"result\":null}"
            })
    void takesABatchForWaitingThatSaysNothingOfItsState(String body) throws Exception {
        try (Peer peer = new Peer(reply(body))) {
            assertThat(batches(peer).poll(TICKET)).isEqualTo(new BatchState.Queued());
        }
    }

    @Test
    void sumsWhatItsAnswersStateWhereTheBatchDoesNot() throws Exception {
        String first = "{\"id\":0,\"success\":true,\"result\":{\"usage\":{\"prompt_tokens\":5,\"neurons\":0.25}}}";
        String second = "{\"id\":1,\"success\":true,\"result\":{\"usage\":{\"input_tokens\":7,"
                + "\"input_tokens_details\":{\"cached_tokens\":2},\"output_tokens\":1,\"neurons\":0.5}}}";
        String failed = "{\"id\":2,\"success\":false,\"error\":{\"code\":5006,\"message\":\"no\"}}";
        String silent = "{\"id\":3,\"success\":true,\"result\":{}}";

        assertThat(used("", first, second, failed)).contains(new Usage(12, 2, 1, Optional.of(Neurons.of("0.75"))));
        assertThat(used(",\"usage\":{\"neurons\":3}", first, second))
                .contains(new Usage(12, 2, 1, Optional.of(Neurons.of("3"))));
        assertThat(used("", first, silent)).isEmpty();
        assertThat(used("")).isEmpty();
        String absurd = "{\"id\":0,\"success\":true,\"result\":{\"usage\":{\"prompt_tokens\":1e18}}}";
        assertThat(used("", Collections.nCopies(10, absurd).toArray(String[]::new)))
                .contains(new Usage(10_000_000_000_000L, 0, 0, Optional.empty()));
    }

    private Optional<Usage> used(String more, String... responses) throws Exception {
        String body = "{\"success\":true,\"errors\":[],\"result\":{\"responses\":[" + String.join(",", responses) + "]"
                + more + "}}";
        try (Peer peer = new Peer(reply(body))) {
            return ((BatchState.Done) batches(peer).poll(TICKET)).usage();
        }
    }

    @Test
    void complainsOfAStateThatIsNone() throws Exception {
        try (Peer peer = new Peer(reply("{\"success\":true,\"result\":{\"status\":\"lost\"}}"))) {
            assertThat(catchThrowableOfType(
                                    WorkersAiException.class,
                                    () -> batches(peer).poll(TICKET))
                            .failure())
                    .isInstanceOf(Failure.Malformed.class);
        }
    }

    @Test
    void asksLessAndLessOftenUntilItIsDone() throws Exception {
        List<Duration> pauses = new ArrayList<>();
        List<BatchState> seen = new ArrayList<>();
        try (Peer peer = new Peer(reply(QUEUED), reply(RUNNING), reply(DONE))) {
            BatchState state =
                    new Patience(batches(peer), clock, pauses::add).await(TICKET, Duration.ofHours(1), seen::add);

            assertThat(state).isEqualTo(done());
            assertThat(seen).containsExactly(new BatchState.Queued(), new BatchState.Running(), done());
            assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofMillis(1500));
        }
    }

    @Test
    void givesUpWhenItsTimeIsOver() throws Exception {
        try (Peer peer = new Peer(reply(QUEUED))) {
            assertThat(new Patience(batches(peer), clock, _ -> {}).await(TICKET, Duration.ZERO, _ -> {}))
                    .isEqualTo(new BatchState.Queued());
            assertThat(peer.requests()).hasSize(1);
        }
    }

    @Test
    void stopsWaitingWhenInterrupted() throws Exception {
        try (Peer peer = new Peer(reply(QUEUED))) {
            Patience patience = new Patience(batches(peer), clock, _ -> {
                throw new InterruptedException();
            });

            assertThatThrownBy(() -> patience.await(TICKET, Duration.ofHours(1), _ -> {}))
                    .isInstanceOf(InterruptedException.class);
        }
    }
}
