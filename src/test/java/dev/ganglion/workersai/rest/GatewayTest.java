package dev.ganglion.workersai.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Peer;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Gateway;
import dev.ganglion.workersai.GatewayNote;
import dev.ganglion.workersai.RawAnswer;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.chat.ChatOptions;
import dev.ganglion.workersai.chat.ResponseFormat;
import dev.ganglion.workersai.gateway.Attempts;
import dev.ganglion.workersai.gateway.Backoff;
import dev.ganglion.workersai.gateway.Billing;
import dev.ganglion.workersai.gateway.Caching;
import dev.ganglion.workersai.gateway.GatewayForm;
import dev.ganglion.workersai.gateway.GatewayOptions;
import dev.ganglion.workersai.gateway.Logging;
import dev.ganglion.workersai.wire.Json;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class GatewayTest {
    private static final Gateway GATEWAY = Gateway.named("my gate");
    private static final String GATEWAY_SECRET = "gateway-Token_9876543210";
    private static final String RESULT = "{\"result\":{\"a\":1},\"success\":true,\"errors\":[],\"messages\":[]}";
    private static final JsonNode INPUT = Json.MAPPER.createObjectNode().put("text", "x");

    @ParameterizedTest
    @CsvSource({
        "PROVIDER, /v1/{account}/my%20gate/workers-ai/{model}",
        "PROVIDER_RUN, /v1/{account}/my%20gate/workers-ai/run/{model}",
        "OPENAI, /v1/{account}/my%20gate/workers-ai/{model}",
        "UNIFIED, /v1/{account}/my%20gate/workers-ai/{model}",
        "API, /client/v4/accounts/{account}/ai/run/{model}",
        "API_RUN, /client/v4/accounts/{account}/ai/run"
    })
    void runsAModelByTheAddressOfEachForm(GatewayForm form, String path) throws Exception {
        try (Peer peer = new Peer(Peer.reply(200, "application/json", RESULT));
                Client client = Client.through(GATEWAY.by(form), peer)) {
            RawAnswer result = client.workersAi.run(Client.MODEL, INPUT).value();

            assertThat(result)
                    .isEqualTo(
                            new RawAnswer.Whole(Json.MAPPER.createObjectNode().put("a", 1)));
            assertThat(peer.requests().getFirst())
                    .startsWith("POST " + filled(path) + " HTTP/1.1\r\n")
                    .contains("Authorization: Bearer " + Client.SECRET + "\r\n")
                    .doesNotContain("cf-aig-authorization");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PROVIDER, /v1/{account}/my%20gate/workers-ai/{model}, ''",
        "OPENAI, /v1/{account}/my%20gate/workers-ai/v1/chat/completions, '\"model\":\"@cf/'",
        "UNIFIED, /v1/{account}/my%20gate/compat/chat/completions, '\"model\":\"workers-ai/@cf/'"
    })
    void chatsByTheAddressOfEachForm(GatewayForm form, String path, String inBody) throws Exception {
        try (Peer peer = new Peer(Peer.stream(RestWorkersAiTest.CHAT));
                Client client = Client.through(GATEWAY.by(form), peer)) {
            assertThat(client.chat()).last().isEqualTo(new ChatEvent.Finish("stop"));

            assertThat(peer.requests().getFirst())
                    .startsWith("POST " + filled(path) + " HTTP/1.1\r\n")
                    .contains(inBody);
        }
    }

    @Test
    void asksForJsonAsOpenAiDoesWhereTheGatewayKnowsNothingElse() throws Exception {
        ChatOptions options = ChatOptions.NONE.withFormat(new ResponseFormat.JsonSchema("n", true, "{}"));
        try (Peer peer = new Peer(Peer.stream(RestWorkersAiTest.CHAT));
                Client client = Client.through(GATEWAY.by(GatewayForm.OPENAI), peer)) {
            client.workersAi.chat(Client.hello(true).with(options), _ -> {});

            assertThat(peer.requests().getFirst())
                    .contains("/workers-ai/v1/chat/completions")
                    .contains("\"json_schema\":{\"name\":\"n\",\"strict\":true,\"schema\":{}}");
        }
    }

    private static String filled(String path) {
        return path.replace("{account}", Client.ACCOUNT).replace("{model}", Client.MODEL);
    }

    @Test
    void namesTheGatewayInAHeaderWhereTheApiIsAsked() throws Exception {
        for (GatewayForm form : List.of(GatewayForm.API, GatewayForm.API_RUN)) {
            try (Peer peer = new Peer(Peer.reply(200, "application/json", RESULT));
                    Client client = Client.through(Gateway.named("default").by(form), peer)) {
                client.workersAi.run(Client.MODEL, INPUT);

                assertThat(peer.requests().getFirst()).contains("cf-aig-gateway-id: default\r\n");
            }
        }
    }

    @Test
    void putsTheModelBesideItsInputWhereThePathNamesNone() throws Exception {
        try (Peer peer = new Peer(Peer.reply(
                        200,
                        "application/json",
                        "{\"state\":\"Completed\",\"result\":{\"a\":1},\"provider\":\"workers-ai\",\"model\":\"m\"}"));
                Client client = Client.through(GATEWAY.by(GatewayForm.API_RUN), peer)) {
            RawAnswer result = client.workersAi.run(Client.MODEL, INPUT).value();

            assertThat(peer.requests().getFirst())
                    .endsWith("{\"model\":\"" + Client.MODEL + "\",\"input\":{\"text\":\"x\"}}");
            assertThat(result)
                    .isEqualTo(
                            new RawAnswer.Whole(Json.MAPPER.createObjectNode().put("a", 1)));
        }
    }

    @Test
    void asksForEverythingInTheHeadersOfTheGateway() throws Exception {
        GatewayOptions options = GatewayOptions.USUAL
                .with(new Caching(Optional.of(Duration.ofMinutes(2)), true, Optional.of("my key")))
                .with(new Logging(Optional.of(false), Map.of("who", "Zoë", "n", 2, "ok", true), Optional.of("e-1")))
                .with(new Attempts(
                        Optional.of(Duration.ofSeconds(9)),
                        OptionalInt.of(3),
                        Optional.of(Duration.ofMillis(250)),
                        Optional.of(Backoff.EXPONENTIAL)))
                .with(new Billing(
                        Optional.of(new Billing.TokenCost(new BigDecimal("0.000001"), new BigDecimal("0.000002"))),
                        Optional.of("spare"),
                        true));
        try (Peer peer = new Peer(Peer.reply(200, "application/json", RESULT));
                Client client = Client.through(GATEWAY.asking(options).with(new Token(GATEWAY_SECRET)), peer)) {
            client.workersAi.run(Client.MODEL, INPUT);

            assertThat(aig(peer.requests().getFirst()))
                    .containsExactlyInAnyOrder(
                            "cf-aig-authorization: Bearer " + GATEWAY_SECRET,
                            "cf-aig-cache-ttl: 120",
                            "cf-aig-skip-cache: true",
                            "cf-aig-cache-key: my key",
                            "cf-aig-collect-log: false",
                            "cf-aig-metadata: {\"n\":2,\"ok\":true,\"who\":\"Zo\\u00EB\"}",
                            "cf-aig-event-id: e-1",
                            "cf-aig-request-timeout: 9000",
                            "cf-aig-max-attempts: 3",
                            "cf-aig-retry-delay: 250",
                            "cf-aig-backoff: exponential",
                            "cf-aig-custom-cost: {\"per_token_in\":0.000001,\"per_token_out\":0.000002}",
                            "cf-aig-byok-alias: spare",
                            "cf-aig-no-wholesale: true");
        }
    }

    @Test
    void asksForNothingThatIsLeftOpen() throws Exception {
        try (Peer peer = new Peer(Peer.reply(200, "application/json", RESULT));
                Client client = Client.through(GATEWAY, peer)) {
            client.workersAi.run(Client.MODEL, INPUT);

            assertThat(aig(peer.requests().getFirst())).isEmpty();
        }
    }

    private static List<String> aig(String request) {
        return request.lines().filter(line -> line.startsWith("cf-aig-")).toList();
    }

    @Test
    void tellsWhoServedAChatBeforeItsFirstText() throws Exception {
        String headers = Stream.of(
                        "cache-status: HIT",
                        "step: 1",
                        "log-id: 01L",
                        "request-id: 01R",
                        "model: m",
                        "provider: workers-ai")
                .map(header -> "cf-aig-" + header + "\r\n")
                .collect(Collectors.joining());
        try (Peer peer = new Peer(Peer.reply(200, "text/event-stream", RestWorkersAiTest.CHAT, headers));
                Client client = Client.through(GATEWAY, peer)) {
            assertThat(client.chat())
                    .first()
                    .isEqualTo(new ChatEvent.Served(new GatewayNote(
                            Optional.of(true),
                            OptionalInt.of(1),
                            Optional.of("01L"),
                            Optional.of("01R"),
                            Optional.of("m"),
                            Optional.of("workers-ai"))));
        }
    }

    @Test
    void saysNothingOfAGatewayThatSaysNothing() throws Exception {
        try (Peer peer = new Peer(Peer.stream(RestWorkersAiTest.CHAT));
                Client client = Client.through(GATEWAY, peer)) {
            assertThat(client.chat()).noneMatch(ChatEvent.Served.class::isInstance);
        }
    }

    @Test
    void showsNeitherTokenAnywhere() throws Exception {
        String echo = "no %s and no %s".formatted(Client.SECRET, GATEWAY_SECRET);
        try (Peer peer = new Peer(Peer.reply(500, "text/plain", echo));
                Client client = Client.through(GATEWAY.with(new Token(GATEWAY_SECRET)), peer)) {
            assertThat(client.fails().said().message()).isEqualTo("no ••• and no •••");
        }
    }

    @Test
    void sendsNeitherTokenUnencryptedToANetwork() {
        Connection direct =
                new Connection("Test", Connection.CLOUDFLARE, Client.ACCOUNT, new Token(Client.SECRET), false);
        for (String base : List.of("http://example.com/v1", "https://user@example.com", "nonsense")) {
            try (Client client = new Client(direct.through(GATEWAY.at(URI.create(base))), Limits.DEFAULT)) {
                assertThat(client.fails()).isInstanceOf(Failure.InvalidInput.class);
            }
        }
    }

    @Test
    void sendsNothingWithAGatewayOrATokenThatCannotBeOne() throws Exception {
        try (Peer peer = new Peer(Peer.reply(200, "application/json", RESULT))) {
            assertThat(refused(Gateway.named(".."), peer)).isInstanceOf(Failure.InvalidInput.class);
            assertThat(refused(Gateway.named(" ").by(GatewayForm.API), peer)).isInstanceOf(Failure.InvalidInput.class);
            assertThat(refused(GATEWAY.with(new Token("two words")), peer)).isInstanceOf(Failure.Unauthorised.class);
            assertThat(peer.requests()).isEmpty();
        }
    }

    private static Failure refused(Gateway gateway, Peer peer) {
        try (Client client = Client.through(gateway, peer)) {
            return catchThrowableOfType(WorkersAiException.class, () -> client.workersAi.run(Client.MODEL, INPUT))
                    .failure();
        }
    }
}
