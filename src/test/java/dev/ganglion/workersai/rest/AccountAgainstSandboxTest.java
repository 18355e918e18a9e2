package dev.ganglion.workersai.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.sandbox.Pace;
import dev.ganglion.sandbox.Sandbox;
import dev.ganglion.sandbox.SandboxGateway;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.sandbox.SandboxToken;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Gateway;
import dev.ganglion.workersai.RawAnswer;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.account.ListedModel;
import dev.ganglion.workersai.account.ModelListing;
import dev.ganglion.workersai.account.ModelSearch;
import dev.ganglion.workersai.account.NeuronUse;
import dev.ganglion.workersai.account.TokenCheck;
import dev.ganglion.workersai.account.TokenOwner;
import dev.ganglion.workersai.batch.BatchAnswer;
import dev.ganglion.workersai.batch.BatchItem;
import dev.ganglion.workersai.batch.BatchState;
import dev.ganglion.workersai.batch.Patience;
import dev.ganglion.workersai.doctor.Doctor;
import dev.ganglion.workersai.doctor.Finding;
import dev.ganglion.workersai.doctor.Verdict;
import dev.ganglion.workersai.gateway.GatewayForm;
import dev.ganglion.workersai.lora.Adapter;
import dev.ganglion.workersai.lora.AdapterFile;
import dev.ganglion.workersai.lora.NewAdapter;
import dev.ganglion.workersai.markdown.Conversion;
import dev.ganglion.workersai.markdown.ConversionOptions;
import dev.ganglion.workersai.markdown.Document;
import dev.ganglion.workersai.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

class AccountAgainstSandboxTest {
    private static final String EMBEDDER = "@cf/baai/bge-small-en-v1.5";
    private static final String RUN_ONLY = "run-only-token";
    private static final String GATEWAY_SECRET = "gateway-token";
    private static final Gateway LOCKED = Gateway.named("locked").with(new Token(GATEWAY_SECRET));

    private final Clock clock = Clock.systemUTC();
    private Sandbox sandbox;
    private Transport transport;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.defaults()
                .withPace(new Pace(Double.POSITIVE_INFINITY, Duration.ZERO))
                .withTokens(SandboxToken.only(RUN_ONLY, SandboxToken.Permission.RUN))
                .withGateways(
                        SandboxGateway.named("default"),
                        SandboxGateway.named("locked").withToken(GATEWAY_SECRET)));
        transport = new Transport(Limits.DEFAULT, new Retry(_ -> {}), clock);
    }

    @AfterEach
    void stop() {
        transport.close();
        sandbox.close();
    }

    private Connection connection(String token) {
        return new Connection("Sandbox", sandbox.base(), SandboxOptions.ACCOUNT, new Token(token), true);
    }

    private Connection through(Gateway gateway) {
        return connection(SandboxOptions.TOKEN)
                .through(gateway.at(sandbox.base().resolve("/v1")));
    }

    private RestAccount account() {
        return new RestAccount(connection(SandboxOptions.TOKEN), transport, clock);
    }

    private static ObjectNode text(String text) {
        return Json.MAPPER.createObjectNode().put("text", text);
    }

    @Test
    void readsTheSameModelsWhateverThePageHolds() throws Exception {
        ModelListing large = account().models(ModelSearch.ALL);
        ModelListing small = account()
                .models(new ModelSearch(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        false,
                        false,
                        Optional.empty(),
                        7));

        assertThat(large.models()).hasSizeGreaterThan(50).isEqualTo(small.models());
        assertThat(large.models()).extracting(ListedModel::id).contains(EMBEDDER);
        assertThat(large.models())
                .anySatisfy(model -> assertThat(model.prices()).isNotEmpty());
        assertThat(large.broken()).isEmpty();
        assertThat(account().schema(EMBEDDER).input().isObject()).isTrue();
        assertThat(account().tasks()).isNotEmpty();
        assertThat(account().authors()).isNotEmpty();
    }

    @Test
    void verifiesTheTokenBothWays() throws Exception {
        for (TokenOwner owner : TokenOwner.values()) {
            assertThat(account().verify(owner))
                    .isInstanceOfSatisfying(
                            TokenCheck.Known.class,
                            known -> assertThat(known.status()).isEqualTo(TokenCheck.Status.ACTIVE));
            assertThat(new RestAccount(connection("wrong-token"), transport, clock).verify(owner))
                    .isInstanceOf(TokenCheck.Refused.class);
        }
    }

    @Test
    void makesAnAdapter() throws Exception {
        Adapter made = account()
                .create(new NewAdapter("@cf/mistral/mistral-7b-instruct-v0.2-lora", "mine", Optional.of("d"), false));
        String config = "{\"model_type\":\"mistral\",\"r\":8}";
        account().upload(made.id(), AdapterFile.CONFIG, Octets.of(config.getBytes(StandardCharsets.UTF_8)));

        assertThat(account().adapters()).extracting(Adapter::name).contains("mine");
    }

    @Test
    void convertsDocuments() throws Exception {
        Document page =
                new Document("a.html", "text/html", Octets.of("<h1>Hello</h1>".getBytes(StandardCharsets.UTF_8)));
        Document odd = new Document("b.xyz", "application/x-odd", Octets.of(new byte[] {1, 2, 3}));

        List<Conversion> conversions = account().toMarkdown(List.of(page, odd), ConversionOptions.USUAL);

        assertThat(conversions.getFirst()).isInstanceOfSatisfying(Conversion.Converted.class, converted -> {
            assertThat(converted.text()).contains("Hello");
            assertThat(converted.tokens()).isPresent();
        });
        assertThat(conversions.getLast()).isInstanceOf(Conversion.Failed.class);
        assertThat(account().documentFormats()).isNotEmpty();
    }

    @Test
    void countsTheNeuronsOfTheDay() throws Exception {
        account().run(EMBEDDER, text("three rivers"));

        List<NeuronUse> used = account().neurons(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));

        assertThat(used).extracting(NeuronUse::model).containsExactly(EMBEDDER);
        assertThat(used.getFirst().calls()).isEqualTo(1);
        assertThat(used.getFirst().neurons().amount()).isPositive();
        RestAccount limited = new RestAccount(connection(RUN_ONLY), transport, clock);
        assertThat(catchThrowableOfType(
                                WorkersAiException.class,
                                () -> limited.neurons(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
                        .failure())
                .isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void queuesABatchAndWaitsForIt() throws Exception {
        RestBatches batches = new RestBatches(connection(SandboxOptions.TOKEN), transport, clock);
        List<BatchItem> items =
                List.of(new BatchItem(text("one"), Optional.of("x")), new BatchItem(text("two"), Optional.of("x")));

        BatchState state = new Patience(batches, clock, _ -> Thread.onSpinWait())
                .await(batches.send(EMBEDDER, items), Duration.ofSeconds(20), _ -> {});

        assertThat(state)
                .isInstanceOfSatisfying(
                        BatchState.Done.class,
                        done -> assertThat(done.to("x"))
                                .hasSize(2)
                                .allSatisfy(answer ->
                                        assertThat(answer.outcome()).isInstanceOf(BatchAnswer.Outcome.Given.class)));
    }

    @ParameterizedTest
    @EnumSource(GatewayForm.class)
    void runsAndChatsThroughAGatewayByEveryForm(GatewayForm form) throws Exception {
        RestWorkersAi client = new RestWorkersAi(through(LOCKED.by(form)), transport, clock);
        List<ChatEvent> events = new ArrayList<>();

        client.chat(Client.hello(true), events::add);

        assertThat(events.getFirst()).isInstanceOf(ChatEvent.Served.class);
        assertThat(events.getLast()).isInstanceOf(ChatEvent.Finish.class);
        assertThat(client.run(EMBEDDER, text("one")).value()).isInstanceOf(RawAnswer.Whole.class);
    }

    @Test
    void saysWhatAGatewayRefuses() {
        assertThat(refusal(Gateway.named("nowhere")))
                .isInstanceOfSatisfying(
                        Failure.InvalidInput.class,
                        none -> assertThat(none.path()).isEqualTo("gateway"));
        assertThat(refusal(Gateway.named("locked"))).isInstanceOf(Failure.Unauthorised.class);
    }

    private Failure refusal(Gateway gateway) {
        RestWorkersAi client = new RestWorkersAi(through(gateway), transport, clock);
        return catchThrowableOfType(WorkersAiException.class, () -> client.run(EMBEDDER, text("one")))
                .failure();
    }

    @Test
    void findsATokenGoodThatRunsAndListsNothing() throws Exception {
        assertThat(new Doctor(account(), clock).examine(_ -> {}))
                .extracting(Finding::verdict)
                .containsOnly(Verdict.OK);
        assertThat(new Doctor(new RestAccount(connection(RUN_ONLY), transport, clock), clock).examine(_ -> {}))
                .extracting(Finding::verdict)
                .containsExactly(Verdict.OK, Verdict.OK, Verdict.OK, Verdict.OK, Verdict.WARNING);
        assertThat(sandbox.neuronsToday()).isZero();
    }
}
