package dev.ganglion.workersai.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Message;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.sandbox.Pace;
import dev.ganglion.sandbox.Sandbox;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgainstSandboxTest {
    private static final String LEGACY = "@cf/meta/llama-3.3-70b-instruct-fp8-fast";
    private static final String CHAT = "@cf/zai-org/glm-4.7-flash";

    private Sandbox sandbox;
    private Transport transport;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.defaults().withPace(new Pace(Double.POSITIVE_INFINITY, Duration.ZERO)));
        transport = new Transport(Limits.DEFAULT, new Retry(_ -> {}), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        transport.close();
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {LEGACY, CHAT})
    void readsTheSameAnswerWholeAndStreamed(String model) throws Exception {
        List<ChatEvent> streamed = chat(model, SandboxOptions.TOKEN, true);
        await().untilAsserted(() -> assertThat(sandbox.neuronsToday())
                .isEqualByComparingTo(used(streamed).neurons().orElseThrow().amount()));
        List<ChatEvent> whole = chat(model, SandboxOptions.TOKEN, false);

        assertThat(text(streamed)).isNotBlank().isEqualTo(text(whole));
        assertThat(used(streamed)).isEqualTo(used(whole));
        assertThat(used(streamed).completionTokens()).isPositive();
        assertThat(streamed).last().isEqualTo(whole.getLast());
        assertThat(streamed)
                .filteredOn(ChatEvent.Quirk.class::isInstance)
                .isSubsetOf(new ChatEvent.Quirk("number-as-content"));
    }

    @ParameterizedTest
    @ValueSource(strings = {LEGACY, CHAT})
    void saysLengthWhenTheLimitIsReached(String model) throws Exception {
        ChatRequest request = new ChatRequest(
                model, List.of(new Message(Role.USER, "Write a long story.")), Map.of("max_tokens", 5), true);

        assertThat(events(request, SandboxOptions.TOKEN)).last().isEqualTo(new ChatEvent.Finish("length"));
    }

    @ParameterizedTest
    @MethodSource
    void saysStopBelowTheLimitWhateverKindOfNumberThatIs(Number limit) throws Exception {
        ChatRequest request = new ChatRequest(
                LEGACY,
                List.of(new Message(Role.USER, "Explain in great detail how rivers carve valleys.")),
                Map.of("max_tokens", limit),
                true);

        List<ChatEvent> events = events(request, SandboxOptions.TOKEN);

        assertThat(used(events).completionTokens()).isBetween(257L, 2999L);
        assertThat(events).last().isEqualTo(new ChatEvent.Finish("stop"));
    }

    static Stream<Number> saysStopBelowTheLimitWhateverKindOfNumberThatIs() {
        return Stream.of(3000, 3000L, new BigDecimal("3000"), BigInteger.valueOf(3000));
    }

    @Test
    void understandsHowTheSandboxRefuses() {
        assertThat(failure(LEGACY, "wrong-token")).isInstanceOf(Failure.Unauthorised.class);
        assertThat(failure("@cf/no/such-model", SandboxOptions.TOKEN)).isInstanceOf(Failure.NoSuchModel.class);
    }

    private Failure failure(String model, String token) {
        return catchThrowableOfType(WorkersAiException.class, () -> chat(model, token, true))
                .failure();
    }

    private List<ChatEvent> chat(String model, String token, boolean stream) throws Exception {
        return events(
                new ChatRequest(
                        model, List.of(new Message(Role.USER, "Name three rivers.")), Map.of("seed", 7), stream),
                token);
    }

    private List<ChatEvent> events(ChatRequest request, String token) throws Exception {
        List<ChatEvent> events = new ArrayList<>();
        Connection connection =
                new Connection("Sandbox", sandbox.base(), SandboxOptions.ACCOUNT, new Token(token), true);
        new RestWorkersAi(connection, transport, Clock.systemUTC()).chat(request, events::add);
        return events;
    }

    private static String text(List<ChatEvent> events) {
        StringBuilder text = new StringBuilder();
        for (ChatEvent event : events) {
            if (event instanceof ChatEvent.Text(String piece)) {
                text.append(piece);
            }
        }
        return text.toString();
    }

    private static Usage used(List<ChatEvent> events) {
        return events.stream()
                .filter(ChatEvent.Used.class::isInstance)
                .map(event -> ((ChatEvent.Used) event).usage())
                .findFirst()
                .orElseThrow();
    }
}
